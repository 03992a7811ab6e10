import { read } from '@e965/xlsx'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { readSpreadsheet } from '../../src/commands/read-spreadsheet.ts'
import { validateFiles } from '../../src/commands/validate.ts'
import { systemIo } from '../../src/io.ts'
import { readOdsTexts } from '../../src/read/open-document.ts'
import { findStamp } from '../../src/submissions/stamp.ts'
import { root } from '../run-papi.ts'
import { leadAgencies } from '../submissions/sample-form.ts'
import { changed, ioWith, makeBytes } from '../submissions/sample-submissions.ts'
import { convertAll } from './office.ts'

// SAMPLE forms of all agencies, one in three of them wrong, saved by LibreOffice as .xls and as .xlsx: both say the same.

type Files = ReadonlyMap<string, Uint8Array>

const wrong = changed(({ key }) =>
  key === 'status' ? 'xong rồi' : key === 'doneOn' ? '31/02/2023' : undefined,
)
const made: { xls: Files; xlsx: Files } = { xls: new Map(), xlsx: new Map() }

beforeAll(async () => {
  const forms = new Map<string, Uint8Array>()
  for (const [index, agency] of leadAgencies.entries())
    forms.set(`${agency}.xlsx`, await makeBytes(agency, index % 3 === 0 ? wrong : undefined))
  made.xls = await convertAll(forms, 'xls:MS Excel 97')
  made.xlsx = await convertAll(forms, 'xlsx:Calc MS Excel 2007 XML')
})

it.each(leadAgencies)('%s: the same cells', async (agency) => {
  const read = async (files: Files) => {
    const { value, diagnostics } = await readSpreadsheet(
      files.get(`${agency}.xlsx`) ?? new Uint8Array(),
      agency,
    )
    return {
      diagnostics,
      sheets: value?.sheets.map(({ name, hidden, merges, cells, hiddenRows, hiddenColumns }) => ({
        name,
        hidden,
        hiddenRows,
        hiddenColumns,
        merges: merges.map((area) => JSON.stringify(area)).sort(),
        // LibreOffice writes out built-in formats, and 0 for results of formulas that it has not computed.
        cells: cells.map(({ pattern: _, ...cell }) => (cell.formula ? { ...cell, value: '' } : cell)),
      })),
    }
  }
  const old = await read(made.xls)
  expect(old.sheets?.length).toBeGreaterThan(2)
  expect(old).toEqual(await read(made.xlsx))
})

it('the same findings', async () => {
  const validate = async (files: Files) => {
    const folder = `${root}/given`
    const context = {
      io: {
        ...systemIo,
        ...ioWith(folder, Object.fromEntries(files)),
        today: () => ({ year: 2024, month: 1, day: 2 }),
      },
      folder: root,
      workspace: 'data',
      language: 'vi',
      terminal: { width: 80, colour: false },
    } as const
    const { text, exit } = await validateFiles(context, ['given'], { format: 'json' })
    return { text, exit }
  }
  const old = await validate(made.xls)
  expect(old.text).toContain('unknown-status')
  expect(old).toEqual(await validate(made.xlsx))
})

describe('.ods of LibreOffice', () => {
  let bytes: Uint8Array
  beforeAll(async () => {
    const forms = new Map([['a.xlsx', await makeBytes('so-y-te')]])
    bytes = (await convertAll(forms, 'ods:calc8')).get('a.xlsx') ?? new Uint8Array()
  })

  it('says whose form it is', () => {
    const { stamp } = findStamp(readOdsTexts(bytes, 'a.ods').value ?? [])
    expect(stamp).toMatchObject({ form: 'agency', agency: 'so-y-te', year: 2023 })
  })

  // Why papi reads no more of it. Once this fails, the library may be good enough.
  it('is read by the library without its hidden sheet and columns, and not in silence', () => {
    const said = vi.spyOn(console, 'error').mockReturnValue()
    const { SheetNames, Sheets, Workbook } = read(bytes, { type: 'array', cellStyles: true })
    expect(said.mock.calls.length).toBeGreaterThan(0)
    said.mockRestore()
    expect(SheetNames).toContain('papi')
    expect((Workbook?.Sheets ?? []).filter(({ Hidden }) => Hidden)).toEqual([])
    expect(Object.values(Sheets).flatMap((sheet) => sheet['!cols'] ?? [])).toEqual([])
  })
})
