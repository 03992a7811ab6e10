import type { Locate, Path, Place } from '../diagnostics/diagnostic.ts'

/**
 * A part of a YAML file with its offsets in the text; `end` is the offset after it, or, of a block of lines, anywhere behind
 * its start. What is not written has `start === end`.
 */
export type YamlNode = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'scalar'; readonly value: unknown }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[] }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[] }
)

export type YamlEntry = { readonly key: string; readonly keyAt: Span; readonly value: YamlNode }

export type Span = { readonly start: number; readonly end: number }

/** The text of a YAML file with the offset of each of its lines. */
export type YamlSource = { readonly file: string; readonly text: string; readonly lines: readonly number[] }

export const toSource = (file: string, text: string): YamlSource => {
  const lines = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1)
  return { file, text, lines }
}

/** Index of the last line that starts at or before an offset. */
const findLine = (lines: readonly number[], offset: number): number => {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The place of a span, cut to its first line. */
export const placeOf = ({ file, text, lines }: YamlSource, { start, end }: Span): Place => {
  const at = Math.min(start, text.length)
  const line = findLine(lines, at)
  const newline = text.slice(at, Math.max(end, at)).search(/\r?\n/)
  const position = { line: line + 1, column: at - (lines[line] ?? 0) + 1 }
  const length = newline < 0 ? Math.max(end - at, 0) : newline
  return { kind: 'text', file, start: position, end: { ...position, column: position.column + length } }
}

const isEmpty = ({ start, end }: Span): boolean => start === end

/** Up to the end of `part` where that is on the same line, else up to `end`. */
const spanTo = (text: string, start: number, end: number, part: Span): Span =>
  isEmpty(part) || text.slice(end, part.start).includes('\n') ? { start, end } : { start, end: part.end }

/** What is shown for a value: of a block of lines only the first entry, for the block may be the whole file. */
const headOf = (text: string, node: YamlNode): Span => {
  if (node.kind === 'map') {
    const [first] = node.entries
    // In braces the first key follows the brace.
    if (first?.keyAt.start !== node.start) return node
    return spanTo(text, node.start, first.keyAt.end + 1, headOf(text, first.value))
  }
  const [first] = node.kind === 'list' && text[node.start] === '-' ? node.items : []
  return first ? spanTo(text, node.start, node.start + 1, headOf(text, first)) : node
}

/** The span to show for a path: of the value, of its key, or of the nearest parent that is written. */
const findSpan = ({ text }: YamlSource, root: YamlNode, path: Path, part: 'key' | 'value'): Span => {
  let [node, shown]: [YamlNode, Span] = [root, headOf(text, root)]
  for (const [index, step] of path.entries()) {
    if (node.kind === 'map') {
      const entry: YamlEntry | undefined = node.entries.find(({ key }) => key === String(step))
      if (!entry) return shown
      const wantsKey = part === 'key' && index === path.length - 1
      // A value that is not written (`key:`) is shown at its key.
      shown = wantsKey || isEmpty(entry.value) ? entry.keyAt : headOf(text, entry.value)
      node = entry.value
    } else if (node.kind === 'list') {
      const item: YamlNode | undefined = node.items[Number(step)]
      if (!item) return shown
      if (!isEmpty(item)) shown = headOf(text, item)
      node = item
    } else return shown
  }
  return shown
}

export const locateInTree =
  (source: YamlSource, root: YamlNode): Locate =>
  (path, part = 'value') =>
    placeOf(source, findSpan(source, root, path, part))

/** The plain value of a tree. `__proto__` is no key of a tree, so an object literal is safe. */
export const toValue = (node: YamlNode): unknown => {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(toValue)
    case 'map': {
      const value: Record<string, unknown> = {}
      for (const entry of node.entries) value[entry.key] = toValue(entry.value)
      return value
    }
  }
}
