import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import type { PageCode } from '../diagnostics/pages.ts'
import type { SourceSheet } from '../read/source-workbook.ts'
import type { Words } from '../vi.ts'
import { type OfficialLine, type OfficialSheet, yearOfSheet } from './official-layout.ts'
import { joinAddresses } from './spans.ts'

/** What can be odd or wrong in the publisher's workbook. */

const cell = (file: string, sheet: string, address: string): Place => ({ kind: 'cell', file, sheet, address })

/** A cell that was left blank in the results, and whose it was. */
export type Blank = { readonly name: string; readonly address: string }

/** Scores not given: as a 0, or in words such as KCDL. */
export type Withheld = { readonly zeros: readonly Blank[]; readonly words: readonly Blank[] }

export const beforeFirstEdition = (file: string, year: number): Diagnostic => ({
  code: 'edition-too-old',
  severity: 'error',
  message: {
    vi: `PAPI ${year} chỉ có sáu chỉ số nội dung; papi đọc từ PAPI 2018 trở đi`,
    en: `PAPI ${year} has six dimensions; papi reads PAPI 2018 and later`,
  },
  place: { kind: 'file', file },
  remedy: { vi: 'chọn năm từ 2018', en: 'choose 2018 or later' },
})

export const noSheetOfYear = (file: string, year: number, years: string): Diagnostic => ({
  code: 'official-year-missing',
  severity: 'error',
  message: {
    vi: `tệp không có trang "${year}"; chỉ có các năm ${years}`,
    en: `the file has no sheet "${year}", only ${years}`,
  },
  place: { kind: 'file', file },
  remedy: { vi: 'ghi đúng năm với --year', en: 'name the year with --year' },
})

export const noProvinces = (file: string, sheet: string): Diagnostic => ({
  code: 'official-layout-unknown',
  severity: 'error',
  message: {
    vi: 'không thấy tên các tỉnh ở mép trên hay mép trái của trang',
    en: 'there are no names of provinces along the top or the left of the sheet',
  },
  place: cell(file, sheet, ''),
  remedy: {
    vi: 'chép số liệu vào mẫu do "papi results template NĂM" ghi ra',
    en: 'copy the figures to the sheet that "papi results template YEAR" writes',
  },
})

export const otherProvinces = (
  file: string,
  { name, provinces }: OfficialSheet,
  named: number,
  expected: number,
  year: number,
): Diagnostic => ({
  code: 'official-other-provinces',
  severity: 'error',
  message: {
    vi: `dòng tên chỉ có ${named} trong ${expected} tỉnh, thành phố của PAPI ${year}`,
    en: `the line of names has ${named} of the ${expected} provinces of PAPI ${year}`,
  },
  place: cell(file, name, provinces[0]?.address ?? ''),
  remedy: {
    vi: `dùng trang có tên đủ ${expected} tỉnh, thành phố; điểm xếp theo đơn vị khác không đọc được`,
    en: `use a sheet that names all ${expected}; scores arranged by other units cannot be read`,
  },
})

export const sheetRepeats = (
  file: string,
  sheet: string,
  year: number,
  earlier: SourceSheet,
  count: number,
): Diagnostic => ({
  code: 'official-sheet-repeats',
  severity: 'error',
  message: {
    vi: `trang "${sheet}" chép lại trang "${earlier.name.trim()}": ${count} số liệu trùng nhau`,
    en: `sheet "${sheet}" repeats sheet "${earlier.name.trim()}": ${count} figures are the same`,
  },
  place: cell(file, sheet, ''),
  notes: [
    {
      message: {
        vi: `số liệu này là của năm ${yearOfSheet(earlier)}`,
        en: `these are the figures of ${yearOfSheet(earlier)}`,
      },
      place: cell(file, earlier.name, ''),
    },
  ],
  remedy: {
    vi: `lấy số liệu PAPI ${year} từ nguồn khác, ví dụ tệp .csv, rồi chạy lại "papi results import"`,
    en: `take PAPI ${year} from another source, such as a .csv, and run "papi results import" again`,
  },
})

export const codesDisagree = (file: string, sheet: string, address: string): Diagnostic => ({
  code: 'official-codes-disagree',
  severity: 'error',
  message: {
    vi: 'mã tỉnh ở đầu cột không khớp với tên tỉnh',
    en: 'the province code above the column does not match the name',
  },
  place: cell(file, sheet, address),
  remedy: {
    vi: 'đối chiếu với bản gốc: có thể một dòng đã bị lệch cột',
    en: 'compare with the original: a row may have shifted',
  },
})

export const labelsDisagree = (
  file: string,
  sheet: string,
  { address, labels }: OfficialLine,
  codes: readonly string[],
): Diagnostic => ({
  code: 'official-labels-disagree',
  severity: 'error',
  message: {
    vi: `nhãn tiếng Việt và tiếng Anh của dòng chỉ hai mã khác nhau: ${codes.join(', ')}`,
    en: `the labels of the row mean different codes: ${codes.join(', ')}`,
  },
  place: cell(file, sheet, address),
  notes: labels.map((label) => ({ message: { vi: label, en: label } })),
  remedy: {
    vi: 'sửa nhãn sai trong một bản sao của tệp',
    en: 'correct the wrong label in a copy of the file',
  },
})

export const labelTwice = (
  file: string,
  sheet: string,
  { address }: OfficialLine,
  code: string,
): Diagnostic => ({
  code: 'official-label-twice',
  severity: 'error',
  message: { vi: `mã ${code} trùng: có hai dòng`, en: `code ${code} has two rows` },
  place: cell(file, sheet, address),
  remedy: { vi: 'xoá dòng thừa trong một bản sao của tệp', en: 'delete one of them in a copy of the file' },
})

export const weightedLeftOut = (file: string, sheet: string, lines: readonly OfficialLine[]): Diagnostic => ({
  code: 'weighted-left-out',
  severity: 'advice',
  message: {
    vi: `bỏ qua ${lines.length} dòng điểm có trọng số: thứ hạng tính theo điểm không có trọng số`,
    en: `${lines.length} rows of weighted totals are left out: ranks follow the unweighted total`,
  },
  place: cell(file, sheet, lines[0]?.address ?? ''),
})

export const linesUnused = (file: string, sheet: string, lines: readonly OfficialLine[]): Diagnostic => ({
  code: 'official-lines-unused',
  severity: 'advice',
  message: {
    vi: `${lines.length} dòng số liệu khác không được đọc (chỉ tiêu chi tiết, phương sai, số quan sát)`,
    en: `${lines.length} other rows of figures are not read (detailed indicators, variances, counts)`,
  },
  place: cell(file, sheet, lines[0]?.address ?? ''),
  notes: [
    { message: { vi: `các ô đầu dòng: ${listCells(lines)}`, en: `they begin at ${listCells(lines)}` } },
  ],
})

const listCells = (cells: readonly { readonly address: string }[]): string =>
  joinAddresses(cells.map(({ address }) => address)).join(', ')

/** `Bắc Giang 23, Bắc Ninh 22`. */
const countByName = (blanks: readonly Blank[]): string => {
  const counts = new Map<string, number>()
  for (const { name } of blanks) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => `${name} ${count}`).join(', ')
}

export const withheldScores = (file: string, sheet: string, { zeros, words }: Withheld): Diagnostic[] => {
  const report = (code: PageCode, blanks: readonly Blank[], message: Words): Diagnostic[] =>
    blanks.length === 0
      ? []
      : [
          {
            code,
            severity: 'warning',
            message,
            place: cell(file, sheet, blanks[0]?.address ?? ''),
            notes: [
              { message: { vi: `số ô: ${countByName(blanks)}`, en: `cells: ${countByName(blanks)}` } },
              { message: { vi: `các ô: ${listCells(blanks)}`, en: `at ${listCells(blanks)}` } },
            ],
          },
        ]
  return [
    ...report('zeros-withheld', zeros, {
      vi: `${zeros.length} ô ghi 0 được hiểu là điểm không công bố và để trống`,
      en: `${zeros.length} cells of 0 are taken as withheld and left blank`,
    }),
    ...report('words-withheld', words, {
      vi: `${words.length} ô ghi "KCDL" hoặc tương tự được để trống`,
      en: `${words.length} cells with "KCDL" or the like are left blank`,
    }),
  ]
}
