import type { Plan } from '../plan/plan.ts'
import type { Workspace } from '../plan/workspace.ts'
import { formatNumber, joinWords, type Words } from '../vi.ts'
import { describeGap, notComparable } from './change.ts'
import type { Absence } from './comparable/absence.ts'
import { describeAbsence, describeFrame } from './comparable/words.ts'
import type { Comparison, Status, Summary } from './compare.ts'
import { type Editions, ownIn } from './edition.ts'
import { groupsBy } from './group-by.ts'

export const statusWords: Readonly<Record<Status, Words>> = {
  met: { vi: 'đạt', en: 'met' },
  missed: { vi: 'chưa đạt', en: 'missed' },
  'not-comparable': notComparable,
  'not-measured': { vi: 'không đánh giá', en: 'not judged' },
  'no-target': { vi: 'không rõ chỉ tiêu', en: 'target not known' },
  'not-yet': { vi: 'chưa đánh giá', en: 'not judged yet' },
}

/** Why a row has no target: the copy of the plan lacks its line, or the plan sets none. */
export const describeNoTarget = (gaps: Plan['gaps'], dimension: string): Words =>
  gaps.some(({ at }) => at === `Biểu, TT ${dimension}`)
    ? {
        vi: `bản Kế hoạch đang dùng thiếu dòng TT ${dimension} của Biểu`,
        en: `our copy of the plan lacks row ${dimension} of the annex`,
      }
    : { vi: 'Kế hoạch không giao chỉ tiêu', en: 'the plan sets no target' }

/** Why there is no figure; of an indicator that the source lacks, with the score of its sub-dimension, which it has. */
export const explainAbsence = (workspace: Workspace, editions: Editions, absence: Absence): Words => {
  const words = describeAbsence(absence)
  const [whole = '', part] = absence.kind === 'not-in-source' ? absence.code.split('-') : []
  const standing = part ? ownIn(workspace, editions.get(absence.year), whole) : null
  if (!standing) return words
  const figure = `${formatNumber(standing.score, 4)} (${standing.rank}/${standing.of})`
  return {
    vi: `${words.vi}; điểm chung nội dung ${whole}: ${figure}`,
    en: `${words.en}; ${whole} as a whole: ${figure}`,
  }
}

type Judged = Pick<
  Comparison,
  'status' | 'target' | 'converted' | 'placesShort' | 'restsOnWithheld' | 'apart'
>

/** `đạt, vượt 34 bậc`, `chưa đạt, thiếu 1 bậc`; the bare status where none was judged. */
export const describeStatus = ({ status, placesShort }: Pick<Judged, 'status' | 'placesShort'>): Words => {
  const words = statusWords[status]
  return placesShort === null ? words : joinWords([words, describeGap(placesShort)], ', ')
}

/** What a verdict rests on and has to say: provinces without a score, a converted target, other provinces. */
export const describeGrounds = ({
  target,
  converted,
  restsOnWithheld,
  apart,
}: Omit<Judged, 'status' | 'placesShort'>): readonly Words[] => [
  ...(restsOnWithheld > 0
    ? [
        {
          vi: `trong số địa phương có điểm (${restsOnWithheld} địa phương không có điểm)`,
          en: `among those measured (${restsOnWithheld} provinces have no score)`,
        },
      ]
    : []),
  ...(converted
    ? [
        {
          vi: `chỉ tiêu ${target} quy đổi thành ${converted.target}/${converted.of} theo ${converted.document}`,
          en: `target ${target} converted to ${converted.target}/${converted.of} by ${converted.document}`,
        },
      ]
    : []),
  ...(apart && !converted ? [describeFrame(apart)] : []),
]

/** Both in one: `đạt, vượt 1 bậc trong số địa phương có điểm (2 địa phương không có điểm)`. */
export const describeVerdict = (row: Judged): Words => {
  const [status, grounds] = [describeStatus(row), describeGrounds(row)]
  const join = (language: keyof Words): string =>
    grounds.reduce(
      (text, words, index) =>
        `${text}${index > 0 ? '; ' : row.restsOnWithheld > 0 ? ' ' : ': '}${words[language]}`,
      status[language],
    )
  return { vi: join('vi'), en: join('en') }
}

/** `28 chỉ tiêu, 9 đạt, 14 chưa đạt, 5 không đánh giá`; targets set among other provinces only where there are any. */
export const describeCounts = ({ targets, met, missed, notComparable: apart, notMeasured }: Summary): Words =>
  joinWords(
    [
      { vi: `${targets} chỉ tiêu`, en: `${targets} targets` },
      ...(met + missed > 0
        ? [{ vi: `${met} đạt, ${missed} chưa đạt`, en: `${met} met, ${missed} missed` }]
        : []),
      ...(apart > 0 ? [{ vi: `${apart} ${notComparable.vi}`, en: `${apart} ${notComparable.en}` }] : []),
      { vi: `${notMeasured} không đánh giá`, en: `${notMeasured} not judged` },
    ],
    ', ',
  )

/** `4 nội dung (4.1, 4.2, 4.3, 4.4): bản Kế hoạch đang dùng thiếu dòng TT 4 của Biểu`, for each reason that there is. */
export const describeUntargeted = (
  rows: readonly { readonly code: string; readonly status: Status; readonly dimension: string }[],
  gaps: Plan['gaps'],
): readonly Words[] => {
  const without = rows.filter(({ status }) => status === 'no-target')
  const given = without.map((item) => ({ item, why: describeNoTarget(gaps, item.dimension) }))
  return groupByReason(given).map(({ items, why }) => {
    const codes = items.map(({ code }) => code).join(', ')
    return {
      vi: `${items.length} nội dung (${codes}): ${why.vi}`,
      en: `${items.length} rows (${codes}): ${why.en}`,
    }
  })
}

/** Each reason once, with all that it holds for, in their order. */
export const groupByReason = <T>(
  given: readonly { readonly item: T; readonly why: Words }[],
): readonly { readonly items: readonly T[]; readonly why: Words }[] =>
  groupsBy(given, ({ why }) => why.vi).map((same) => ({
    items: same.map(({ item }) => item),
    why: same[0].why,
  }))
