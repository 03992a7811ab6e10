import { type Edit, fillEmptyTag, setAttribute, type Tag } from './tags.ts'

/** Source: ECMA-376 part 1, CT_Stylesheet. */
const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']

export const listNames = ['fonts', 'fills', 'borders', 'cellXfs'] as const
export type ListName = (typeof listNames)[number]

/** A list of the styles part as it is stored; without `close` it is an empty element. */
export type StoredList = {
  readonly open: Tag
  readonly close: Tag | undefined
  readonly items: readonly string[]
}

export const readList = (source: string, tags: readonly Tag[], name: ListName): StoredList | undefined => {
  const from = tags.findIndex((tag) => tag.depth === 2 && tag.name === name && tag.kind !== 'close')
  const open = tags[from]
  if (!open) return undefined
  if (open.kind === 'empty') return { open, close: undefined, items: [] }
  const to = tags.findIndex((tag, i) => i > from && tag.depth === 2)
  const inside = tags.slice(from + 1, to).filter(({ depth }) => depth === 3)
  const items = inside.flatMap((tag, i) => {
    if (tag.kind === 'close') return []
    const end = tag.kind === 'empty' ? tag.end : (inside[i + 1]?.end ?? tag.end)
    return [source.slice(tag.start, end)]
  })
  return { open, close: tags[to], items }
}

/** `all` begins with the items that are stored. */
export const extendList = (
  source: string,
  { open, close, items }: StoredList,
  all: readonly string[],
): Edit[] => {
  const tag = setAttribute(source.slice(open.start, open.end), 'count', all.length)
  const added = all.slice(items.length).join('')
  const head = { start: open.start, end: open.end }
  return close
    ? [
        { ...head, text: tag },
        { start: close.start, end: close.start, text: added },
      ]
    : [{ ...head, text: fillEmptyTag(tag, open, added) }]
}

/** A list that a writer left out, in its place among the others. */
export const insertList = (tags: readonly Tag[], name: ListName, items: readonly string[]): Edit => {
  const earlier = order.slice(0, order.indexOf(name))
  const before = tags.filter(
    ({ depth, kind, name: own }) => depth === 2 && kind !== 'open' && earlier.includes(own),
  )
  const root = tags[0]
  const prefix = root?.prefix ?? ''
  const at = before.at(-1)?.end ?? root?.end ?? 0
  return {
    start: at,
    end: at,
    text: `<${prefix}${name} count="${items.length}">${items.join('')}</${prefix}${name}>`,
  }
}
