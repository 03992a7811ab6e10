/**
 * Fixtures of plans. Each is a small difference to the workspace in `sample/`, with the problem that it must cause written
 * below the line: `^` for the place of the problem, `-` for the other place that it names.
 *
 *     @@ dimensions/1-mau.yaml
 *     -        2033: 2
 *     +        2033: 3
 *     #              ^ target-regresses
 *
 * Lines after `@@` that start with ` ` or `-` are found in the sample (as the first run of such lines below the last hunk
 * of the file, or from its top), those with ` ` or `+` take their place.
 */

/** `expected` as `tellAll` says it: `target-regresses dimensions/1-mau.yaml:19:15-16`. */
export type Changed = { readonly files: ReadonlyMap<string, string>; readonly expected: readonly string[] }

type Hunk = { readonly file: string; readonly lines: readonly string[] }

const readHunks = (text: string): readonly Hunk[] =>
  text
    .split(/^@@ /m)
    .slice(1)
    .map((part) => {
      const [file = '', ...lines] = part.replace(/\n+$/, '').split('\n')
      return { file, lines }
    })

const findRun = (lines: readonly string[], wanted: readonly string[]): number => {
  const found = lines.findIndex((_, index) => wanted.every((line, offset) => lines[index + offset] === line))
  if (found < 0) throw new Error(`the sample has no lines\n${wanted.join('\n')}`)
  return found
}

/** Carets move with the lines above them, so each line carries its own until the end. */
type Line = { readonly text: string; readonly marks: readonly string[] }

const applyHunk = (lines: readonly Line[], hunk: Hunk): readonly Line[] => {
  const wanted = hunk.lines.filter((line) => /^[ -]/.test(line)).map((line) => line.slice(1))
  const start = findRun(
    lines.map(({ text }) => text),
    wanted,
  )
  const inserted: Line[] = []
  let used = start
  for (const line of hunk.lines) {
    const [kind, text] = [line[0], line.slice(1)]
    if (kind === '+') inserted.push({ text, marks: [] })
    if (kind === ' ') inserted.push(lines[used] ?? { text, marks: [] })
    if (kind === ' ' || kind === '-') used++
    const last = inserted.at(-1)
    if (kind === '#' && last) inserted[inserted.length - 1] = { ...last, marks: [...last.marks, text] }
  }
  return [...lines.slice(0, start), ...inserted, ...lines.slice(start + wanted.length)]
}

const readMark = (file: string, line: number, mark: string): string => {
  const [, space = '', carets = '', code = ''] = /^( *)(\^+|-+) ([a-z0-9-]+)$/.exec(mark) ?? []
  const from = space.length + 1
  return `${carets[0] === '-' ? '- ' : ''}${code} ${file}:${line}:${from}-${from + carets.length}`
}

/** The sample with a fixture applied, and the marks of the fixture at their final places. */
export const applyDiff = (sample: ReadonlyMap<string, string>, diff: string): Changed => {
  const files = new Map(
    [...sample].map(([file, text]) => [
      file,
      text.split('\n').map((line): Line => ({ text: line, marks: [] })),
    ]),
  )
  for (const hunk of readHunks(diff)) {
    const lines = files.get(hunk.file)
    if (!lines) throw new Error(`the sample has no file ${hunk.file}`)
    files.set(hunk.file, [...applyHunk(lines, hunk)])
  }
  const expected = [...files].flatMap(([file, lines]) =>
    lines.flatMap(({ marks }, index) => marks.map((mark) => readMark(file, index + 1, mark))),
  )
  return {
    files: new Map([...files].map(([file, lines]) => [file, lines.map(({ text }) => text).join('\n')])),
    expected,
  }
}
