import { join, resolve } from 'node:path'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import { IoError } from '../io.ts'
import { showPath, type Where } from './folder.ts'

export const submissionsFolder = (folder: string, year: number): string =>
  join(folder, 'submissions', String(year))

const refuseFolder = (file: string): Diagnostic => ({
  code: 'submissions-missing',
  severity: 'error',
  message: { vi: `không có thư mục "${file}"`, en: `there is no folder "${file}"` },
  place: { kind: 'file', file },
  remedy: {
    vi: 'chỉ đúng thư mục chứa biểu các đơn vị gửi về với --submissions',
    en: 'name the folder of the forms that came back with --submissions',
  },
})

/**
 * The folder with the forms of a year, absolute: `submissions/<year>/` of the workspace, or the one that the user named,
 * which must be there. `null` where the workspace has none yet.
 */
export const findSubmissions = async (
  context: Where,
  folder: string,
  year: number,
  named?: string,
): Promise<Checked<string | null>> => {
  const place = named === undefined ? submissionsFolder(folder, year) : resolve(context.folder, named)
  const shown = showPath(place, context.folder)
  try {
    const names = await context.io.list(place)
    if (named !== undefined && names === undefined)
      return { value: undefined, diagnostics: [refuseFolder(shown)] }
    return { value: names?.length ? place : null, diagnostics: [] }
  } catch (error) {
    if (!(error instanceof IoError)) throw error
    return { value: undefined, diagnostics: [reportIoError(error, shown)] }
  }
}
