import type { XmlScanner } from '../office/xml.ts'
import { type ParagraphProperties, readParagraphProperties } from './word-properties.ts'
import { eachChild, eachInRoot, readLength } from './word-xml.ts'

type Level = {
  readonly format: string
  /** `%1.%2.`, or the bullet. */
  readonly text: string
  readonly start: number
  readonly paragraph: ParagraphProperties
}

type List = { readonly definition: string; readonly starts: ReadonlyMap<number, number> }

/** Gives paragraphs their automatic numbers, in the order of the text. */
export type WordNumbering = {
  readonly next: (list: string, level: number) => string
  readonly indentOf: (list: string | undefined, level: number) => ParagraphProperties
}

const readLevel = (xml: XmlScanner): Level => {
  let [format, text, start] = ['decimal', '', 1]
  let paragraph: ParagraphProperties = {}
  eachChild(xml, (name) => {
    if (name === 'numFmt') format = xml.attribute('val') ?? format
    else if (name === 'lvlText') text = xml.attribute('val') ?? ''
    else if (name === 'start') start = readLength(xml.attribute('val')) ?? 1
    else if (name === 'pPr') paragraph = readParagraphProperties(xml)
  })
  return { format, text, start, paragraph }
}

const romans: readonly (readonly [string, number])[] = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
]

const toRoman = (count: number): string => {
  let rest = count
  let text = ''
  for (const [sign, worth] of romans) for (; rest >= worth; rest -= worth) text += sign
  return text
}

/** Word counts a … z, aa, bb, …: it knows no đ. */
const toLetter = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26))

const show = (count: number, format: string): string => {
  if (count < 1 || count > 999) return String(count)
  if (format === 'upperRoman') return toRoman(count)
  if (format === 'lowerRoman') return toRoman(count).toLowerCase()
  if (format === 'upperLetter') return toLetter(count).toUpperCase()
  if (format === 'lowerLetter') return toLetter(count)
  if (format === 'none') return ''
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count)
}

export const readNumbering = (part: XmlScanner | undefined): WordNumbering => {
  const xml = part as XmlScanner
  const definitions = new Map<string, ReadonlyMap<number, Level>>()
  const lists = new Map<string, List>()

  const readDefinition = (): void => {
    const id = xml.attribute('abstractNumId') ?? ''
    const levels = new Map<number, Level>()
    eachChild(xml, (name) => {
      if (name === 'lvl') levels.set(readLength(xml.attribute('ilvl')) ?? 0, readLevel(xml))
    })
    definitions.set(id, levels)
  }

  const readList = (): void => {
    const id = xml.attribute('numId') ?? ''
    let definition = ''
    const starts = new Map<number, number>()
    eachChild(xml, (name) => {
      if (name === 'abstractNumId') definition = xml.attribute('val') ?? ''
      if (name !== 'lvlOverride') return
      const level = readLength(xml.attribute('ilvl')) ?? 0
      eachChild(xml, (inner) => {
        if (inner === 'startOverride') starts.set(level, readLength(xml.attribute('val')) ?? 1)
      })
    })
    lists.set(id, { definition, starts })
  }

  eachInRoot(part, (name) => {
    if (name === 'abstractNum') readDefinition()
    else if (name === 'num') readList()
  })

  const counts = new Map<string, number[]>()
  const restarted = new Set<string>()
  const levelsOf = (list: string | undefined): ReadonlyMap<number, Level> =>
    definitions.get(lists.get(list ?? '')?.definition ?? '') ?? new Map()

  const next = (list: string, level: number): string => {
    const own = lists.get(list)
    const levels = levelsOf(list)
    const found = levels.get(level)
    if (!own || !found || level < 0 || level > 8) return ''
    const count = counts.get(own.definition) ?? []
    const startOf = (at: number): number => own.starts.get(at) ?? levels.get(at)?.start ?? 1
    if (own.starts.has(level) && !restarted.has(`${list} ${level}`)) {
      restarted.add(`${list} ${level}`)
      count[level] = startOf(level)
    } else count[level] = count[level] === undefined ? startOf(level) : (count[level] ?? 0) + 1
    count.length = level + 1
    counts.set(own.definition, count)
    if (found.format === 'bullet') return /[+*]/.test(found.text) ? '+' : '-'
    return found.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return show(count[at] ?? startOf(at), levels.get(at)?.format ?? 'decimal')
    })
  }
  return { next, indentOf: (list, level) => levelsOf(list).get(level)?.paragraph ?? {} }
}
