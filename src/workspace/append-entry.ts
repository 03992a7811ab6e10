/** `{ kind: remind, on: 2025-12-22, to: [so-y-te] }`. Values need no quotes: ids, days, numbers of documents. */
const writeEntry = (entry: Readonly<Record<string, string | readonly string[]>>): string =>
  `{ ${Object.entries(entry)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : `[${value.join(', ')}]`}`)
    .join(', ')} }`

const isContent = (line: string): boolean => line.trim() !== '' && !line.trim().startsWith('#')

/**
 * A YAML text with one entry more at the end of the list `key`; every other line stays as the officer wrote it, comments too.
 * A list that is not there yet begins at the end of the file. `undefined` where the list is written on one line.
 */
export const appendEntry = (
  text: string,
  key: string,
  entry: Readonly<Record<string, string | readonly string[]>>,
): string | undefined => {
  const end = text.includes('\r\n') ? '\r\n' : '\n'
  const lines = text.split(/\r?\n/)
  const head = lines.findIndex((line) => line.startsWith(`${key}:`))
  if (head < 0) {
    while (lines.at(-1)?.trim() === '') lines.pop()
    return [...lines, `${key}:`, `  - ${writeEntry(entry)}`, ''].join(end)
  }
  const rest = lines[head]
    ?.slice(key.length + 1)
    .replace(/\s+#.*$/, '')
    .trim()
  if (rest === '[]') return lines.with(head, `${key}:${end}  - ${writeEntry(entry)}`).join(end)
  if (rest !== '') return undefined
  // A list ends before the next key; its dashes may be in the first column.
  const next = lines.findIndex((line, at) => at > head && isContent(line) && /^[^\s-]/.test(line))
  const last = lines.findLastIndex((line, at) => at > head && (next < 0 || at < next) && isContent(line))
  const [, indent = '  '] = /^(\s*)- /.exec(lines.slice(head + 1).find(isContent) ?? '') ?? []
  return lines.toSpliced((last < 0 ? head : last) + 1, 0, `${indent}- ${writeEntry(entry)}`).join(end)
}
