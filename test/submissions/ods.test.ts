import { describe, expect, it } from 'vitest'
import type { Context } from '../../src/commands/outcome.ts'
import { showStatus } from '../../src/commands/status.ts'
import { systemIo } from '../../src/io.ts'
import { zipParts } from '../read/make-workbook.ts'
import { root } from '../run-papi.ts'
import { ioWith, submissionsOf } from './sample-submissions.ts'

describe('an .ods, which papi does not read', () => {
  /** As LibreOffice saves a form: cells of a row side by side, the rest of it as one that is repeated. */
  const ods = (...rows: readonly (readonly string[])[]): Uint8Array => {
    const cells = (row: readonly string[]) =>
      row.map((text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`).join('')
    const sheet = rows.map(
      (row) =>
        `<table:table-row>${cells(row)}<table:table-cell table:number-columns-repeated="99"/></table:table-row>`,
    )
    const xml = `<a xmlns:table="t" xmlns:text="x"><table:table/><table:table>${sheet.join('')}</table:table></a>`
    return zipParts({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': xml })
  }
  const form = (...own: readonly (readonly string[])[]) =>
    ods(['papi-form', 'x'], ['version', '1'], ['plan', '179/KH-UBND'], ['year', '2023'], ...own)
  const unusedOf = async (file: string, bytes: Uint8Array): Promise<string | undefined> => {
    const context: Context = {
      io: { ...systemIo, ...ioWith(submissionsOf(2023), { [file]: bytes }) },
      folder: root,
      workspace: 'data',
      language: 'vi',
      terminal: { width: 200, colour: false },
    }
    const { text = '' } = await showStatus(context, 2023, { format: 'text' })
    return /\nTệp không dùng\n([^\n]*)/.exec(text)?.[1]
  }

  it.each([
    ['by the form that it was', 'bao cao.ods', form(['form', 'agency'], ['agency', 'so-y-te']), 'Sở Y tế'],
    [
      'by its form, not its name',
      'so-tu-phap.ods',
      form(['form', 'agency'], ['agency', 'so-y-te']),
      'Sở Y tế',
    ],
    ['by its name', 'so-tu-phap.ods', ods(['x']), 'Sở Tư pháp'],
    ['not at all', 'bao cao.ods', form(['form', 'agency'], ['agency', 'so-gi-do']), 'chưa rõ đơn vị gửi'],
  ])('is told %s', async (_, file, bytes, sender) => {
    expect(await unusedOf(file, bytes)).toBe(`${file} (${sender}): đã nhận, cần gửi lại: tệp .ods`)
  })
})
