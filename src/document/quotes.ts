import { curlQuotes } from '../vi.ts'
import { mapTexts } from './map-texts.ts'

/** Formulas of a workbook, where the sign has a meaning. */
const formulas = new Set(['live', 'when'])

/** The same document with “ ” in place of every `"`, whoever wrote it. */
export const setQuotes = <T extends object>(document: T): T =>
  mapTexts(document, (text) => (text.includes('"') ? curlQuotes(text) : text), formulas)
