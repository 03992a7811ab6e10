import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { showHiddenCharacters } from '../diagnostics/hidden.ts'
import { escapeXml } from '../office/xml-element.ts'
import { countLines } from '../render/xlsx/measure.ts'
import { severityLabel } from './tint.ts'

/** `_x0041_` typed as such would be read as `A`. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
const keepEscapes = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** Characters in a cell or a comment. Source: Excel specifications and limits. */
const mostCharacters = 32_000

const cut = (text: string): string =>
  text.length > mostCharacters ? `${text.slice(0, mostCharacters).replace(/\p{Surrogate}$/u, '')}…` : text

/** A text as XML: data, whatever it contains. */
export const writeText = (text: string): string => {
  const clean = showHiddenCharacters(cut(text).replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
  // Said only where white space would be lost.
  const space = /^\s|\s$|\n/.test(clean) ? ' xml:space="preserve"' : ''
  return `<t${space}>${escapeXml(keepEscapes(clean))}</t>`
}

/** What is wrong: the sentence of the terminal, with its remarks. */
export const problemText = ({ message, notes = [] }: Diagnostic): string =>
  [message.vi, ...notes.map((note) => note.message.vi)].join('\n')

export const remedyText = ({ remedy }: Diagnostic): string => remedy?.vi ?? ''

const font = '<sz val="9"/><rFont val="Tahoma"/>'

const writeRun = (text: string, bold: boolean): string =>
  `<r><rPr>${bold ? '<b/>' : ''}${font}</rPr>${writeText(text)}</r>`

/** `LỖI: … [missing-status]`, then how to mend it; the label in bold. */
export const writeComment = (problems: readonly Diagnostic[]): string =>
  problems
    .map((problem, index) => {
      const remedy = remedyText(problem)
      const text = ` ${problemText(problem)} [${problem.code}]${remedy && `\nCách sửa: ${remedy}`}`
      return (
        writeRun(`${index > 0 ? '\n\n' : ''}${severityLabel(problem.severity)}:`, true) +
        writeRun(text, false)
      )
    })
    .join('')

/** Digits of Times New Roman that fill a line as much as Tahoma does in a box of `commentWidth`. */
const room = 40

export const countCommentLines = (problems: readonly Diagnostic[]): number =>
  problems.reduce((sum, problem) => {
    const head = `${severityLabel(problem.severity)}: ${problemText(problem)} [${problem.code}]`
    return sum + countLines(`${head}\nCách sửa: ${remedyText(problem)}\n`, room)
  }, 0)

/** Takes the place of what a comment said in an earlier round. */
export const mendedLabel = 'ĐÃ SỬA:'
export const mendedComment =
  writeRun(mendedLabel, true) + writeRun(' nội dung nêu lần trước ở ô này không còn.', false)
