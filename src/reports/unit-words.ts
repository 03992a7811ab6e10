import type { CoveredLevel, CoveredUnit, Reported } from '../progress/reported.ts'
import { countKinds, isAsked, isHeard, isLate, listBest } from '../progress/units.ts'
import { capitalise, twoDigits } from '../vi.ts'
import { countOf, list, passage, sentence } from './prose.ts'
import { describeHeldFile, describeReceipt, describeRows } from './received-words.ts'

// Units of the register in the words of an official document: counts, then only the exceptions by name.

/** More names than this are left to the workbook. */
const mostNames = 10

const listPlaces = (units: readonly CoveredUnit[], aside?: (unit: CoveredUnit) => string): string =>
  units.length > mostNames
    ? `${countOf(units)} đơn vị (danh sách ở tệp Excel kèm theo)`
    : list(units.map((unit) => (aside ? `${unit.place} (${aside(unit)})` : unit.place)))

/** Late for sure: by the day on which the form came, not that of its signature. */
const isLateForSure = (unit: CoveredUnit): boolean => isLate(unit) && unit.receivedFrom === 'file-name'

const lateBy = ({ workingDaysLate }: CoveredUnit): string =>
  `${twoDigits(workingDaysLate ?? 0)} ngày làm việc`

/**
 * `Có 120/126 UBND cấp xã gửi báo cáo về giải pháp, trách nhiệm chung (49/51 phường, 71/75 xã); chưa gửi: phường A và xã B.`
 * Nothing of a level of which nothing came: the city may not have asked.
 */
const describeLevel = (level: CoveredLevel, reported: Pick<Reported, 'duties'>): string => {
  const { units, short } = level
  const heard = units.filter(isHeard)
  const kinds = countKinds(level)
  const by = kinds.map(({ kind, heard: some, total }) => `${some}/${total} ${kind}`).join(', ')
  const share =
    heard.length === units.length
      ? `Cả ${twoDigits(units.length)} ${short} đã gửi báo cáo về giải pháp, trách nhiệm chung`
      : `Có ${heard.length}/${units.length} ${short} gửi báo cáo về giải pháp, trách nhiệm chung${kinds.length > 1 ? ` (${by})` : ''}`
  const exceptions = [
    ['chưa gửi', units.filter(({ state }) => state === 'not-answered')],
    ['báo cáo cần gửi lại', units.filter(({ state }) => state === 'held-back')],
    ['gửi chậm', units.filter(isLateForSure)],
  ] as const
  const told = exceptions.flatMap(([head, some]) =>
    some.length === 0 ? [] : [`${head}: ${listPlaces(some, head === 'gửi chậm' ? lateBy : undefined)}`],
  )
  const best = listBest(level, reported)
  const leading = best.map(({ name, count }) => `${name} (${twoDigits(count)} nội dung)`)
  return passage([
    sentence([share, ...told]),
    best.length > 0 &&
      `Nêu văn bản, sản phẩm ở nhiều nội dung đã thực hiện nhất, theo biểu gửi về: ${leading.join('; ')}.`,
  ])
}

/** Each level of which something came. */
export const describeLevels = (reported: Pick<Reported, 'levels' | 'duties'>): string =>
  reported.levels
    .filter(isAsked)
    .map((level) => describeLevel(level, reported))
    .join(' ')

/** `đã nhận báo cáo của 120/126 UBND cấp xã; chưa nhận được báo cáo của 06 đơn vị`. */
export const describeRemaining = (levels: readonly CoveredLevel[]): string =>
  levels
    .filter(isAsked)
    .map(({ units, short }) => {
      const count = (state: CoveredUnit['state']) => units.filter((unit) => unit.state === state).length
      const [silent, held, partly] = [count('not-answered'), count('held-back'), count('partly')]
      return [
        `đã nhận báo cáo của ${units.length - silent - held}/${units.length} ${short}`,
        ...(silent > 0 ? [`chưa nhận được báo cáo của ${twoDigits(silent)} đơn vị`] : []),
        ...(held > 0 ? [`báo cáo của ${twoDigits(held)} đơn vị chưa đọc được, cần gửi lại`] : []),
        ...(partly > 0 ? [`báo cáo của ${twoDigits(partly)} đơn vị có nội dung cần sửa, bổ sung`] : []),
      ].join('; ')
    })
    .join('. ')

/** `Đã báo cáo 30/33 nội dung (nhận ngày 14/12/2025)`. */
export const describeUnit = (unit: CoveredUnit, asked: number): string => {
  const rows = describeRows(unit)
  switch (unit.state) {
    case 'answered':
    case 'late':
    case 'partly':
      return `Đã báo cáo ${unit.answered}/${asked} nội dung${describeReceipt(unit)}${rows ? `; ${rows.vi}` : ''}`
    case 'held-back':
      return unit.held.map((one) => capitalise(describeHeldFile(one).vi)).join('. ')
    case 'not-answered':
      return 'Chưa có báo cáo'
  }
}

/** Filters on units of the register. */
export const unitFilters = {
  /** Levels of which something came. */
  asked_levels: (levels: readonly CoveredLevel[]) => levels.filter(isAsked),
  units_remaining: describeRemaining,
} as const
