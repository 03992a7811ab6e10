import { limits } from '../office/limits.ts'
import type { XmlScanner } from '../office/xml.ts'

export type CellFormat = 'date' | 'percent' | undefined

/** What a style says of numbers: their meaning, and the code where it is no built-in one. */
export type NumberStyle = { readonly meaning: CellFormat; readonly code?: string }

/** Source: ECMA-376 part 1, 18.8.30; 27-36 and 50-58 are dates in East Asian Excel. */
const builtIn = (id: number): CellFormat => {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58))
    return 'date'
  return id === 9 || id === 10 ? 'percent' : undefined
}

/** A format with d, m, y, h or s outside quotes, brackets and escapes shows a date; `[h]` is a length of time. */
export const classifyFormat = (code: string): CellFormat => {
  if (code.length > limits.formatLength) return undefined
  let percent = false
  for (let i = 0; i < code.length; i++) {
    const sign = code[i] as string
    if (sign === '"' || sign === '[') {
      const to = code.indexOf(sign === '"' ? '"' : ']', i + 1)
      if (sign === '[' && /^\[(h+|m+|s+)\]/i.test(code.slice(i, i + 10))) return 'date'
      i = to < 0 ? code.length : to
    } else if (sign === '\\' || sign === '_' || sign === '*') i++
    else if (sign === ';') break
    else if ('dmyhsDMYHS'.includes(sign)) return 'date'
    else if (sign === '%') percent = true
  }
  return percent ? 'percent' : undefined
}

/** Meaning of the number format by cell style (`s` of a cell). */
export const readCellFormats = (xml: XmlScanner | undefined): readonly NumberStyle[] => {
  const custom = new Map<string, NumberStyle>()
  const formats: NumberStyle[] = []
  let inside = ''
  while (xml?.next()) {
    const name = xml.name()
    if (name === 'cellXfs') inside = xml.kind() === 'open' ? name : ''
    if (xml.kind() !== 'open') continue
    if (name === 'numFmt') {
      const code = xml.attribute('formatCode') ?? ''
      const meaning = classifyFormat(code)
      const kept = code.length <= limits.formatLength && !/^general$/i.test(code)
      custom.set(xml.attribute('numFmtId') ?? '', { meaning, ...(kept && { code }) })
    } else if (name === 'xf' && inside === 'cellXfs') {
      const id = xml.attribute('numFmtId') ?? '0'
      formats.push(custom.get(id) ?? { meaning: builtIn(Number(id)) })
    }
  }
  return formats
}
