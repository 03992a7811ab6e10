import { type FormFrame, type JudgedForm, judgeWorkbook, refuseForm } from '../checker/judge-form.ts'
import { showPath, type Where } from '../workspace/folder.ts'
import { readBytes } from '../workspace/results.ts'
import { readSpreadsheet } from './read-spreadsheet.ts'

/** One file in the gates. All but `judgement` may be dropped once it is used: many files are read in a row. */
export type CheckedForm = JudgedForm & {
  /** As messages show it. */
  readonly file: string
  readonly path: string
  readonly bytes: Uint8Array | undefined
}

/** Runs the gates over one file. Rejects for nothing that a file may hold. */
export const checkForm = async (context: Where, path: string, frame: FormFrame): Promise<CheckedForm> => {
  const file = showPath(path, context.folder)
  const { value: bytes, diagnostics: faults } = await readBytes(context, path)
  if (!bytes) return { file, path, bytes, ...refuseForm(file, faults) }
  const judged = await judgeWorkbook(await readSpreadsheet(bytes, file), file, context.io.today(), frame)
  return { file, path, bytes, ...judged }
}
