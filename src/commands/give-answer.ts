import { resolve } from 'node:path'
import type { Answer } from '../answer/answer.ts'
import type { AnswerOptions } from '../answer/formats.ts'
import { writeCsv, writeJson } from '../answer/programs.ts'
import { writeText } from '../answer/text.ts'
import type { Context, Outcome } from './outcome.ts'

/** An answer in the form that was asked for: for stdout, or a workbook as a file. */
export const giveAnswer = async (
  { folder, language, terminal }: Context,
  answer: Answer,
  { format, out = '.', force = false }: AnswerOptions,
  found: Omit<Outcome, 'text' | 'files'>,
): Promise<Outcome> => {
  switch (format) {
    case 'text':
      return { ...found, text: writeText(answer, language, terminal) }
    case 'json':
      return { ...found, text: writeJson(answer, language) }
    case 'csv':
      return { ...found, text: writeCsv(answer, language) }
    default: {
      const { renderers } = await import('../render/registry.ts')
      const { toDocument, toWorkbook } = await import('../answer/document.ts')
      const isFile = format === 'xlsx'
      const document = (isFile ? toWorkbook : toDocument)(answer, language)
      const bytes = await (await renderers.find((one) => one.format === format)?.load())?.render(document)
      if (!bytes) return found
      const path = resolve(folder, out, `${answer.fileName}.xlsx`)
      return isFile
        ? { ...found, files: [{ path, bytes }], force }
        : { ...found, text: new TextDecoder().decode(bytes) }
    }
  }
}
