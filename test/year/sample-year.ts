import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, write } from '@e965/xlsx'
import { readWorkbook } from '../../src/read/workbook.ts'
import { type MadeCell, makeWorkbook } from '../read/make-workbook.ts'
import { labelOf } from '../results/official-sample.ts'
import { codes34, scores34, units34 } from '../results/sample-34.ts'
import { type Answer, fillForm } from './fill-form.ts'

// SAMPLE: what 13 departments and 126 communes send back in 2025. Nobody reported any of this.

/** Six of the 126 never answer. */
export const silent = ['00004', '00025', '00376', '10441', '10465', '10489']

/** "Đã tổ chức 03 hội nghị tại cơ sở" in legacy VNI letters. */
const vni = 'Ñaõ toå chöùc 03 hoäi nghò taïi cô sôû (SAMPLE)'

/** Values of the goals with a figure, by their ids. */
const reached: Readonly<Record<string, string>> = {
  'dien-thuong-pham': '2900',
  'nuoc-sach': '100',
  'cay-xanh': '510000',
  'kiem-tra-chuyen-de-tthc': '1',
}

/** What right answers say in each column. */
const right: Answer = ({ heading, ref }) => {
  if (heading === 'Tình trạng') return 'Hoàn thành'
  if (heading === 'Ngày hoàn thành') return '05/6/2025'
  if (heading.startsWith('Số, ký hiệu')) return `Kế hoạch số 12/KH-SAMPLE ngày 05/02/2025 (${ref})`
  if (heading === 'Kết quả thực hiện') return `Đã tổ chức 03 hội nghị tại cơ sở (SAMPLE ${ref})`
  if (heading === 'Giá trị đạt được') return reached[ref]
  if (heading === 'Nguồn số liệu') return 'sổ theo dõi (SAMPLE)'
  if (heading === 'Tài liệu kiểm chứng') return 'ke-hoach-12.pdf (SAMPLE)'
  if (heading === 'Nguyên nhân chưa đạt') return `Chủ quan: kiểm tra chưa thường xuyên (SAMPLE ${ref})`
  if (heading === 'Biện pháp khắc phục')
    return `Kiểm tra hằng quý, hoàn thành trong quý III/2026 (SAMPLE ${ref})`
  if (heading === 'Cơ quan phối hợp') return 'UBND các xã, phường'
  return undefined
}

/** Right answers but for what `change` names; `''` leaves a cell blank. */
const but =
  (change: Answer): Answer =>
  (cell) => {
    const written = change(cell)
    return written === '' ? undefined : (written ?? right(cell))
  }

const beside = (day: string, name?: string) => ({
  'Số liệu tính đến ngày:': '05/12/2025',
  'Ngày lập biểu:': day,
  ...(name && { 'Đơn vị báo cáo:': name }),
})

/** A form as Excel 97 saves it. */
const saveAsXls = (form: Uint8Array): Uint8Array =>
  write(read(form, { cellDates: true }), { bookType: 'biff8', type: 'buffer' })

export type Round = {
  /** Folder that `papi form 2025 --general` wrote. */
  readonly forms: string
  /** `submissions/2025/`. */
  readonly to: string
}

const readUnits = (forms: string) =>
  readdirSync(join(forms, 'ubnd-cap-xa'))
    .sort()
    .map((file) => {
      const [code = '', kind = ''] = file.split('-')
      return { file, code, kind, bytes: readFileSync(join(forms, 'ubnd-cap-xa', file)) }
    })

/** Of the 120 who answer, by their place in the list of codes without the silent. */
export const who = {
  /** Two statuses left out: 31 of 33 rows can be used; right in the second round. */
  half: [10, 11, 12, 13, 14, 15],
  /** A day that does not exist, and a status of their own: sent back, right in the second round. */
  wrong: [20, 21, 22, 23],
  /** Saved as .xls. */
  xls: [30],
  /** An .xls of which half arrived: sent again as .xlsx in the second round. */
  cutOff: [31],
  /** Sent twice in the first round. */
  twice: [40, 41, 42],
  /** Under another spelling, in a file named anything. */
  spelled: [50, 51],
  vni: [60],
  /** Two working days late (17 December), five (22 December). */
  late: [70, 71],
  later: [72, 73],
} as const

const isOf = (group: readonly number[], index: number): boolean => group.includes(index)

const spell = (name: string): string =>
  name
    .replace('UBND phường ', 'P. ')
    .replace('UBND xã ', 'X. ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')

const halfDone = but(({ ref, heading }) =>
  heading === 'Tình trạng' && /^s-2a-[12]$/.test(ref) ? '' : undefined,
)
const wrongCells = but(({ ref, heading }) =>
  ref !== 's-2b-1'
    ? undefined
    : heading === 'Ngày hoàn thành'
      ? '31/02/2025'
      : heading === 'Tình trạng'
        ? 'Xong'
        : undefined,
)
const inVni = but(({ heading, ref }) =>
  heading === 'Kết quả thực hiện' && ref === 's-2a-1' ? vni : undefined,
)

/** What commune number `index` sends in the first round: files by name. */
const answerFirst = (
  unit: ReturnType<typeof readUnits>[number],
  index: number,
): readonly (readonly [string, Uint8Array])[] => {
  const { file, bytes } = unit
  const day = `2025-12-${String(8 + (index % 5)).padStart(2, '0')}`
  const on = `${day.slice(8)}/12/2025`
  if (isOf([...who.late, ...who.later], index)) return []
  const asXls = `${day}-${file.replace('.xlsx', '.xls')}`
  if (isOf(who.half, index)) return [[`${day}-${file}`, fillForm(bytes, halfDone, beside(on))]]
  if (isOf(who.wrong, index)) return [[`${day}-${file}`, fillForm(bytes, wrongCells, beside(on))]]
  if (isOf(who.vni, index)) return [[`${day}-${file}`, fillForm(bytes, inVni, beside(on))]]
  const good = fillForm(bytes, right, beside(on))
  if (isOf([...who.xls, ...who.cutOff], index)) {
    const saved = saveAsXls(good)
    return [[asXls, isOf(who.xls, index) ? saved : saved.subarray(0, saved.length / 2)]]
  }
  if (isOf(who.twice, index))
    return [
      [`${day}-${file}`, good],
      [`2025-12-13-gui-lai-${index}.xlsx`, good],
    ]
  if (isOf(who.spelled, index)) {
    const name = nameOf(unit)
    return [[`${day} bieu (${index}).xlsx`, fillForm(bytes, right, beside(on), [name, spell(name)])]]
  }
  return [[`${day}-${file}`, good]]
}

/** What it sends when asked again, or late. */
const answerSecond = ({ file, bytes }: ReturnType<typeof readUnits>[number], index: number) => {
  const good = (day: string) =>
    [`2025-12-${day}-${file}`, fillForm(bytes, right, beside(`${day}/12/2025`))] as const
  if (isOf(who.late, index)) return [good('17')]
  return isOf([...who.later, ...who.half, ...who.wrong, ...who.cutOff], index) ? [good('22')] : []
}

const nameOf = ({ bytes }: { readonly bytes: Uint8Array }): string => {
  const parts = readWorkbook(bytes, 'bieu.xlsx').value
  const cells = parts?.sheets.flatMap(({ cells }) => cells) ?? []
  return String(cells.find(({ value }) => /^UBND (phường|xã) /.test(String(value)))?.value)
}

/** Who answers in place of a department that ended, where nobody is confirmed yet: SAMPLE. */
const signedBy: Readonly<Record<string, string>> = {
  'so-lao-dong-thuong-binh-va-xa-hoi': 'Sở Nội vụ',
  'so-thong-tin-va-truyen-thong': 'Sở Khoa học và Công nghệ',
}

export const departments = [
  'cong-an-thanh-pho',
  'so-cong-thuong',
  'so-giao-duc-va-dao-tao',
  'so-lao-dong-thuong-binh-va-xa-hoi',
  'so-noi-vu',
  'so-nong-nghiep-va-moi-truong',
  'so-tai-chinh',
  'so-thong-tin-va-truyen-thong',
  'so-tu-phap',
  'so-xay-dung',
  'so-y-te',
  'thanh-tra-thanh-pho',
  'van-phong-ubnd-thanh-pho',
] as const

const answerOf = ({ forms, to }: Round, id: string, day: string, answer: Answer = right): void => {
  const form = readFileSync(join(forms, `${id}.xlsx`))
  const on = `${day.slice(8)}/12/2025`
  writeFileSync(join(to, `${day}-${id}.xlsx`), fillForm(form, answer, beside(on, signedBy[id])))
}

/** By the deadline: all departments but Công Thương and Xây dựng, Công an with two statuses left out; most communes. */
export const sendFirst = (round: Round): void => {
  for (const id of departments)
    if (id === 'cong-an-thanh-pho')
      answerOf(
        round,
        id,
        '2025-12-12',
        but(({ ref, heading }) => (heading === 'Tình trạng' && /-[12]$/.test(ref) ? '' : undefined)),
      )
    else if (id !== 'so-cong-thuong' && id !== 'so-xay-dung') answerOf(round, id, '2025-12-12')
  const units = readUnits(round.forms).filter(({ code }) => !silent.includes(code))
  for (const [index, unit] of units.entries())
    for (const [name, bytes] of answerFirst(unit, index)) writeFileSync(join(round.to, name), bytes)
  // A ward that ended on 30 June 2025 answers all the same, on the form of another.
  const [first] = units
  if (!first) throw new Error('no units')
  writeFileSync(
    join(round.to, '2025-12-11-hang-trong.xlsx'),
    fillForm(first.bytes, right, beside('11/12/2025'), [nameOf(first), 'UBND phường Hàng Trống']),
  )
}

/** After the first reminder: Công Thương three working days late, Công an in full; what communes send again, and late. */
export const sendSecond = (round: Round): void => {
  answerOf(round, 'so-cong-thuong', '2025-12-18')
  answerOf(round, 'cong-an-thanh-pho', '2025-12-19')
  const units = readUnits(round.forms).filter(({ code }) => !silent.includes(code))
  for (const [index, unit] of units.entries())
    for (const [name, bytes] of answerSecond(unit, index)) writeFileSync(join(round.to, name), bytes)
}

/** After the second reminder: Xây dựng, nine working days late. */
export const sendThird = (round: Round): void => answerOf(round, 'so-xay-dung', '2025-12-26')

/** PAPI 2025 in the layout of the publisher, of 34 provinces: nobody has published it. */
export const makePublished = (): Uint8Array => {
  const rows: MadeCell[][] = [
    ['Mã tỉnh', 'Thang điểm', ...units34.map(({ code }) => Number(code))],
    [null, null, ...units34.map(({ name }) => name)],
    ...codes34.map((code, at) => [
      labelOf(code, 2025),
      '0%-100%',
      ...scores34.map((scores) => scores[at] ?? null),
    ]),
  ]
  return makeWorkbook([{ name: '2025', rows }])
}
