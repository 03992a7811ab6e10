import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { packageFolder } from '../install.ts'
import { limits } from '../office/limits.ts'
import { isXls } from '../office/ole.ts'
import { catchRefusal, refuseTooLarge } from '../office/refusal.ts'
import type { OldFormat, SourceWorkbook } from '../read/source-workbook.ts'
import { readWorkbook } from '../read/workbook.ts'
import { mapInThreads, ThreadLimitError } from '../threads.ts'

/** What the thread is given beside the bytes. */
export type OldOrder = { readonly format: OldFormat; readonly file: string }

/** A form takes some tenths of a second and some tens of megabytes, most of them for the library itself. */
const most = { milliseconds: limits.milliseconds, megabytes: 192 } as const

const entry = pathToFileURL(join(packageFolder, 'dist', 'old-workbook-thread.js'))

const refuseLimits = (file: string): Checked<SourceWorkbook> =>
  catchRefusal(file, 'spreadsheet', () =>
    refuseTooLarge({
      vi: `cần hơn ${most.milliseconds / 1000} giây hoặc ${most.megabytes} MB bộ nhớ để đọc`,
      en: `reading it takes more than ${most.milliseconds / 1000} seconds or ${most.megabytes} MB of memory`,
    }),
  )

const readInThread = async (
  bytes: Uint8Array,
  format: OldFormat,
  file: string,
): Promise<Checked<SourceWorkbook>> => {
  const order: OldOrder = { format, file }
  try {
    for await (const read of mapInThreads<Uint8Array, Checked<SourceWorkbook>>(entry, order, [bytes], 1, {
      limits: most,
    }))
      return read
    throw new Error('a thread gave nothing')
  } catch (error) {
    if (!(error instanceof ThreadLimitError)) throw error
    return refuseLimits(file)
  }
}

/** Reads a spreadsheet in any format that papi knows. Content decides, not the name; the reader of .xlsx reports what no reader takes. */
export const readSpreadsheet = async (bytes: Uint8Array, file: string): Promise<Checked<SourceWorkbook>> => {
  if (isXls(bytes)) return readInThread(bytes, 'xls', file)
  const read = readWorkbook(bytes, file)
  return read.diagnostics.some(({ code }) => code === 'not-a-workbook') && isXlsb(bytes)
    ? readInThread(bytes, 'xlsb', file)
    : read
}

/** A zip with the binary main part; the names of its parts are not packed. */
const isXlsb = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('xl/workbook.bin')
