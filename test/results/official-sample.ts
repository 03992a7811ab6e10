import { readWorkbook } from '../../src/read/workbook.ts'
import { importScores } from '../../src/results/import-scores.ts'
import { type MadeCell, makeWorkbook } from '../read/make-workbook.ts'
import { basis, provinces, scoreRows } from './sample.ts'

/** The scores of the sample for a year, by code, in the order of the provinces. */
const scoresOf = (year: number): ReadonlyMap<string, readonly MadeCell[]> => {
  const [head = [], , ...rows] = scoreRows(year)
  return new Map(head.slice(2).map((code, i) => [String(code), rows.map((cells) => cells[i + 2] ?? null)]))
}

export const englishDimensions = [
  'Participation',
  'Transparency',
  'Accountability',
  'Corruption',
  'Procedures',
  'Services',
  'Environment',
  'E-Governance',
]

const indicatorLabels: Readonly<Record<string, string>> = {
  '6.3-electricity': 'Tỷ lệ người được hỏi cho biết hộ gia đình đã dùng điện lưới (%)',
  '6.3-no-power-cut':
    'Tỷ lệ người được hỏi cho biết hộ gia đình không bị cắt/cúp điện trong 12 tháng qua (%)*',
  '6.3-road': 'Loại đường giao thông gần hộ gia đình nhất (1=Đường đất; 4=Đường trải nhựa)',
  '6.3-garbage': 'Mức độ thường xuyên của dịch vụ thu gom rác thải của chính quyền địa phương (0=Không có)',
  '6.3-tapwater':
    'Tỷ lệ người được hỏi cho biết hộ gia đình mình dùng nước máy là nguồn nước ăn uống chính (%)',
  '6.3-unclean-water': 'Tỷ lệ người được hỏi cho biết hộ gia đình mình dùng nước chưa hợp vệ sinh (%)',
}

export const labelOf = (code: string, year: number): string => {
  if (code === '0')
    return year === 2018 ? 'Chỉ số PAPI 2018 (không có trọng số)' : 'Chỉ số PAPI tổng hợp (không có trọng số)'
  if (/^\d$/.test(code)) return `Chỉ số nội dung ${code}: tên*`
  return indicatorLabels[code] ?? `${code}: Tên nội dung`
}

/** A sheet laid out as the publisher's: provinces in columns from C, labels in A, scales in B. */
export const officialRows = (year: number): MadeCell[][] => {
  const scores = scoresOf(year)
  const values = (code: string): readonly MadeCell[] => scores.get(code) ?? []
  const names = provinces.map(({ name }) =>
    name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd'),
  )
  const interval = (shift: number): MadeCell[] => values('0').map((total) => Number(total) + shift)
  return [
    ...(year === 2018
      ? [['Tên tỉnh/thành phố', 'Thang điểm', ...names]]
      : [
          ['Mã tỉnh', 'Thang điểm', ...provinces.map(({ code }) => Number(code))],
          [null, null, ...names],
        ]),
    ['Chỉ số PAPI tổng hợp (có trọng số)', '10-80 điểm', ...interval(1)],
    ['Chỉ số PAPI tổng hợp (có trọng số) - sai số ', null, ...interval(-9)],
    ...[...scores.keys()].flatMap((code): MadeCell[][] => {
      const rows: MadeCell[][] = [[labelOf(code, year), '0%-100%', ...values(code)]]
      if (code === '0' && year > 2018)
        rows.push(
          [
            'Chỉ số PAPI tổng hợp (không có trọng số) - điểm tối thiểu trong khoảng tin cậy 95%',
            null,
            ...interval(-0.41234567),
          ],
          [
            'Chỉ số PAPI tổng hợp (không có trọng số) - điểm tối đa trong khoảng tin cậy 95%',
            null,
            ...interval(0.41234567),
          ],
          ['Chỉ số PAPI tổng hợp (không có trọng số) - sai số ', null, ...provinces.map(() => 0.25)],
        )
      if (code === '1') rows.push(['Phương sai (Chỉ số nội dung 1)', null, ...provinces.map(() => 0.01)])
      return rows
    }),
    ['Số quan sát', null, ...provinces.map(() => 200)],
    ['Ghi chú: ô trống', null],
  ]
}

export const importYear = (sheets: readonly { name: string; rows: MadeCell[][] }[], year: number) => {
  const { value } = readWorkbook(makeWorkbook(sheets), 'PAPI.xlsx')
  if (!value) throw new Error('unreadable')
  return importScores(value, basis(year), {})
}
