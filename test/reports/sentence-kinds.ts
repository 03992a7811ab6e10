import { workspace } from '../progress/insight-sample.ts'

// One sentence of each kind: two are of one kind when they differ in figures, names and the length of lists only.

const { provinces } = workspace.provinces
const names = [
  ...workspace.dimensions.flatMap((dimension) => [
    dimension.name,
    ...dimension.subDimensions.flatMap((one) => [one.name, one.short]),
  ]),
  ...workspace.agencies.agencies.flatMap(({ name, short }) => [name, short]),
  ...provinces.map(({ name }) => name),
].flatMap((name) => (typeof name === 'string' ? name : (name?.vi ?? [])))

const anyName = new RegExp(
  [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|'),
  'giu',
)

/** What is left of a sentence without its figures, names and lists. */
const shapeOf = (sentence: string): string =>
  sentence
    .replace(/“[^”]*”/g, '§')
    .replace(anyName, '§')
    .replace(/\d[\d.,/]*/g, '#')
    .replace(/\([^()]*\)/g, '()')
    .replace(/§(?:[\s,;:]*(?:và )?(?:\(\))?[\s,;]*§)+/g, '§')
    .replace(/[\s*_-]+/g, ' ')
    .toLocaleLowerCase('vi')
    .trim()

/** No table, title or line of a letterhead, and none of the answers that only say which cell they fill. */
const isProse = (line: string): boolean =>
  line.trim() !== '' &&
  !/^(?:[|#>!<]|\*\*[^*]*\*\*$|---|Số:)|^[\p{Lu}\s]+$|: đã thực hiện “đúng” |^\*?(?:Hà Nội, ngày|Nơi nhận)/u.test(
    line,
  )

/** The sentences of documents in Markdown, the first of each kind, in the order of the documents. */
export const listSentenceKinds = (documents: readonly string[]): readonly string[] => {
  const found = new Map<string, string>()
  for (const line of documents.flatMap((text) => text.split('\n')).filter(isProse))
    for (const sentence of line.trim().split(/(?<=(?<!\bTP|^\d\\)\.)\s+(?=[\p{Lu}“])/u)) {
      const shape = shapeOf(sentence)
      if (!found.has(shape)) found.set(shape, sentence)
    }
  return [...found.values()]
}
