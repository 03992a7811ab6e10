import {
  type Edit,
  type Element,
  fillEmptyTag,
  findElements,
  setAttribute,
  sliceElement,
  type Tag,
} from '../office/xml-edit.ts'

/** Source: ECMA-376 part 1, CT_Stylesheet. */
const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']

export const listNames = ['fonts', 'fills', 'borders', 'cellXfs'] as const
export type ListName = (typeof listNames)[number]

/** A list of the styles part as it is stored, with its items as written. */
export type StoredList = Element & { readonly items: readonly string[] }

export const readList = (source: string, tags: readonly Tag[], name: ListName): StoredList | undefined => {
  const [list] = findElements(tags, 2, name)
  return list && { ...list, items: findElements(list.inside, 3).map((one) => sliceElement(source, one)) }
}

/** `all` begins with the items that are stored. */
export const extendList = ({ open, close, items }: StoredList, all: readonly string[]): Edit[] => {
  const tag = setAttribute(open.text, 'count', all.length)
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
