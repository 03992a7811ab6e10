/** What a chart part says, read without papi's own code. */
export type ReadSeries = {
  readonly name: string
  /** Range of the values: those across for a chart of marks, as years or ranks, else those of the bars. */
  readonly across: ReadNumbers
  readonly upwards: ReadNumbers
  readonly labels: readonly string[]
}
export type ReadNumbers = { readonly range: string; readonly values: readonly (number | null)[] }

const decode = (xml: string): string =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')

const inside = (xml: string, tag: string): string =>
  new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(xml)?.[1] ?? ''

const readNumbers = (xml: string): ReadNumbers => {
  const count = Number(/<c:ptCount val="(\d+)"/.exec(xml)?.[1] ?? 0)
  const values: (number | null)[] = Array.from({ length: count }, () => null)
  for (const [, index, value] of xml.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g))
    values[Number(index)] = Number(value)
  return { range: decode(inside(xml, 'c:f')), values }
}

export const readSeries = (xml: string): readonly ReadSeries[] =>
  [...xml.matchAll(/<c:ser>(.*?)<\/c:ser>/gs)].map(([, part = '']) => ({
    name: decode(/<c:tx>.*?<c:v>([^<]*)<\/c:v>/s.exec(part)?.[1] ?? ''),
    across: readNumbers(inside(part, 'c:xVal')),
    upwards: readNumbers(inside(part, 'c:yVal') || inside(part, 'c:val')),
    labels: [...part.matchAll(/<c:dLbl>.*?<\/c:dLbl>/gs)].map(([label]) =>
      [
        ...[...label.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => decode(text)),
        ...[...label.matchAll(/formatCode="([^"]*)"/g)].map(([, format = '']) => decode(format)),
      ].join(' '),
    ),
  }))

/** The charts of a file in their order. */
export const chartParts = (parts: Readonly<Record<string, string>>): readonly string[] =>
  Object.keys(parts)
    .filter((path) => /\/charts\/chart\d+\.xml$/.test(path))
    .sort((a, b) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map((path) => parts[path] ?? '')
