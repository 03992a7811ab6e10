import type { Severity } from '../diagnostics/diagnostic.ts'
import {
  addPrefix,
  applyEdits,
  type Edit,
  type Element,
  fillEmptyTag,
  findElements,
  readAttribute,
  scanTags,
  setAttribute,
  sliceElement,
  type Tag,
} from '../office/xml-edit.ts'
import { xmlHead } from '../office/xml-element.ts'
import { refuseToMark } from './refuse-to-mark.ts'
import { tints } from './tint.ts'

/** Source: ECMA-376 part 1, CT_Stylesheet. */
const order = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs']

const listNames = ['fonts', 'fills', 'borders', 'cellXfs'] as const
type ListName = (typeof listNames)[number]

/** A list of the styles part as it is stored, with its items as written. */
type StoredList = Element & { readonly items: readonly string[] }

const readList = (source: string, tags: readonly Tag[], name: ListName): StoredList | undefined => {
  const [list] = findElements(tags, 2, name)
  return list && { ...list, items: findElements(list.inside, 3).map((one) => sliceElement(source, one)) }
}

/** `all` begins with the items that are stored. */
const extendList = ({ open, close, items }: StoredList, all: readonly string[]): Edit[] => {
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
const insertList = (tags: readonly Tag[], name: ListName, items: readonly string[]): Edit => {
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

/** The styles of a workbook, to which some are added; those that exist keep their text and their number. */
export type StyleSheet = {
  /** Number of the style of a faulty cell that has style `base`: all of it, with a tint. */
  readonly tint: (base: number, severity: Severity) => number
  /** The file came back: cells may have tints of ours from an earlier round. */
  readonly clearsTints: boolean
  /** Number of a style without any tint of ours; `base` itself where it has none. */
  readonly untint: (base: number) => number
  /** Number of a new style; the parts are XML without prefix, `xf` the attributes and children of it. */
  readonly add: (style: NewStyle) => number
  /** The whole part with what was added. */
  readonly render: () => string
}

export type NewStyle = {
  readonly font: string
  readonly fill?: string
  readonly border?: string
  /** `<alignment …/>`. */
  readonly alignment?: string
  /** Text that begins with `=` stays text when the cell is edited. */
  readonly quotePrefix?: boolean
}

/** What each list must hold where a writer left it out. */
const standard: Readonly<Record<ListName, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ['<border><left/><right/><top/><bottom/><diagonal/></border>'],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
}

/** Source: Excel specifications and limits, unique cell formats. */
const mostStyles = 65_000

export const emptyStyles = `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></styleSheet>`

export const solidFill = (argb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`

/** `isReturned`: tints may be ours, from an earlier round. */
export const readStyleSheet = (source: string, isReturned: boolean): StyleSheet => {
  const tags = [...scanTags(source)]
  const root = tags[0]
  if (root?.kind !== 'open') return readStyleSheet(emptyStyles, false)
  const lists = new Map(listNames.map((name) => [name, readList(source, tags, name)]))
  const items: Readonly<Record<ListName, string[]>> = { fonts: [], fills: [], borders: [], cellXfs: [] }
  for (const name of listNames) {
    const stored = lists.get(name)?.items ?? []
    items[name].push(
      ...(stored.length > 0 ? stored : standard[name].map((xml) => addPrefix(xml, root.prefix))),
    )
  }

  const hasNamedStyles = tags.some(({ depth, name }) => depth === 2 && name === 'cellStyleXfs')
  const known = new Map<string, number>()
  const register = (list: ListName, xml: string): number => {
    const key = `${list} ${xml}`
    const number = known.get(key) ?? items[list].push(xml) - 1
    if (number > mostStyles)
      refuseToMark({ vi: 'tệp có quá nhiều kiểu định dạng ô', en: 'it has too many cell styles' })
    known.set(key, number)
    return number
  }
  const addPart = (list: ListName, xml: string): number => register(list, addPrefix(xml, root.prefix))

  const withFill = (base: number, fill: number): number => {
    const xf = items.cellXfs[base] ?? addPrefix(standard.cellXfs[0] ?? '', root.prefix)
    const end = scanTags(xf).next().value?.end ?? 0
    const tag = setAttribute(setAttribute(xf.slice(0, end), 'fillId', fill), 'applyFill', 1)
    return register('cellXfs', tag + xf.slice(end))
  }
  const fillOf = (base: number): string =>
    items.fills[Number(readAttribute(items.cellXfs[base]?.split('>')[0] ?? '', 'fillId'))] ?? ''

  return {
    tint: (base, severity) => withFill(base, addPart('fills', solidFill(tints[severity]))),
    clearsTints: isReturned,
    untint: (base) => {
      if (!isReturned) return base
      const fill = fillOf(base)
      return Object.values(tints).some((tint) => fill.includes(`"${tint}"`)) ? withFill(base, 0) : base
    },
    add: ({ font, fill, border, alignment = '', quotePrefix }) => {
      const parts = [
        hasNamedStyles && 'xfId="0"',
        `fontId="${addPart('fonts', font)}" applyFont="1"`,
        `fillId="${fill ? addPart('fills', fill) : 0}"${fill ? ' applyFill="1"' : ''}`,
        `borderId="${border ? addPart('borders', border) : 0}"${border ? ' applyBorder="1"' : ''}`,
        alignment && 'applyAlignment="1"',
        quotePrefix && 'quotePrefix="1"',
      ]
      return addPart('cellXfs', `<xf numFmtId="0" ${parts.filter(Boolean).join(' ')}>${alignment}</xf>`)
    },
    render: () => {
      const edits = listNames.flatMap((name) => {
        const list = lists.get(name)
        return list ? extendList(list, items[name]) : [insertList(tags, name, items[name])]
      })
      return applyEdits(source, edits)
    },
  }
}
