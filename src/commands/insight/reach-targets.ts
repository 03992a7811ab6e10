import { type Answer, gap, heading, makeTable, remark } from '../../answer/answer.ts'
import { column, keys, value } from '../../answer/fields.ts'
import { codeField, nameField, placeOf, rankCell, standingFields } from '../../answer/keys.ts'
import { namePlace } from '../../plan/place.ts'
import { notComparable } from '../../progress/change.ts'
import { describeFrame } from '../../progress/comparable/words.ts'
import { summarise } from '../../progress/compare.ts'
import type { ReachRow } from '../../progress/insight/reach.ts'
import { describeUntargeted, explainAbsence, groupByReason } from '../../progress/verdict.ts'
import type { Words } from '../../vi.ts'
import { describeChance } from './chance-words.ts'
import type { Basis } from './read-basis.ts'
import { stepFields } from './step-fields.ts'

export type TargetsReach = {
  /** Year of the plan, as asked for; `resultsYear` is the edition that the targets are compared with. */
  readonly year: number
  readonly resultsYear: number
  readonly targetYear: number
  readonly rows: readonly ReachRow[]
}

const tints = { easy: 'good', usual: 'good', rare: 'doubtful', never: 'bad', unknown: 'muted' } as const

const end = { align: 'end' } as const

const tabulate = (rows: readonly ReachRow[], missed: readonly ReachRow[]) =>
  makeTable<ReachRow>({
    key: 'rows',
    rows,
    sections: [{ rows: missed.filter(({ step }) => step) }],
    tint: ({ step }) => tints[step?.likelihood.chance ?? 'unknown'],
    fields: [
      codeField(),
      nameField(({ name }) => name),
      ...keys('status'),
      value(
        'reason',
        ({ absence, status, apart }) =>
          absence?.kind ?? (status === 'not-comparable' ? (apart?.kind ?? null) : null),
      ),
      ...standingFields<ReachRow>(({ standing }) => standing),
      column({ vi: 'Hạng', en: 'Rank' }, ({ standing }) => rankCell(standing), end),
      ...keys('target'),
      column({ vi: 'Chỉ tiêu', en: 'Target' }, ({ target }) => String(target), end),
      ...stepFields<ReachRow>(({ step }) => step),
      column(
        { vi: 'Cần thêm', en: 'Points' },
        ({ step }) => (step ? { number: step.points, digits: 4 } : ''),
        end,
      ),
      // Narrower, the province to equal is left to `--code`.
      column({ vi: 'Bằng điểm của', en: 'Score of' }, ({ step }) => step?.holder.name ?? '', { from: 96 }),
      column({ vi: 'Mức tăng đó', en: 'Such a gain' }, ({ step }) =>
        step ? describeChance(step.likelihood) : '',
      ),
      value('provincesAhead', ({ step }) => step?.ahead.length ?? null),
      value(
        'ahead',
        ({ step }) =>
          step?.ahead.map(({ province, name, rank, score }) => ({ province, name, rank, score })) ?? [],
        false,
      ),
    ],
  })

/** Steps that many provinces made come first. */
const shareOf = ({ step }: ReachRow): number =>
  step ? step.likelihood.net / Math.max(1, step.likelihood.of) : 0

const listCodes = (rows: readonly ReachRow[]): string => rows.map(({ code }) => code).join(', ') || '–'

/** Rows with a target that are not judged, by reason. */
const listUnjudged = (rows: readonly ReachRow[], { workspace, editions }: Basis) =>
  groupByReason(
    rows.flatMap((item): readonly { readonly item: ReachRow; readonly why: Words }[] => {
      const { status, absence, apart } = item
      if (status === 'not-measured' && absence)
        return [{ item, why: explainAbsence(workspace, editions, absence) }]
      if (status !== 'not-comparable' || !apart) return []
      const why = describeFrame(apart)
      return [{ item, why: { vi: `${notComparable.vi}, ${why.vi}`, en: `${notComparable.en}, ${why.en}` } }]
    }),
  )

/** Every row of the plan, with the step to its target. */
export const answerTargets = (
  basis: Basis,
  { year, resultsYear, targetYear, rows }: TargetsReach,
): Answer => {
  const { workspace } = basis
  const place = namePlace(workspace)
  const of = (status: ReachRow['status']) => rows.filter((row) => row.status === status)
  const missed = of('missed').toSorted((a, b) => shareOf(b) - shareOf(a))
  const counts = summarise(rows)
  const judged = counts.met + counts.missed
  const [first] = missed
  const next =
    first && `papi reach ${year}${targetYear === year ? '' : ` --to ${targetYear}`} --code ${first.code}`
  const met = listCodes(of('met'))
  return {
    command: 'reach',
    fileName: `papi-reach-${year}`,
    about: { year, resultsYear, targetYear, place: placeOf(workspace) },
    title: {
      vi: `Khoảng cách đến chỉ tiêu năm ${targetYear}: ${place}, PAPI ${resultsYear}`,
      en: `How far: ${place}, PAPI ${resultsYear} against the targets of ${targetYear}`,
    },
    parts: [
      remark({
        vi: 'Cần thêm: điểm của tỉnh đang giữ thứ hạng chỉ tiêu trừ điểm của địa phương, các tỉnh khác giữ nguyên; bằng điểm là cùng hạng. Mức tăng đó, n/m (k): trong m lượt thay đổi một năm của các tỉnh cùng cách đo, n lượt tăng từ chừng đó trở lên sau khi trừ mức thay đổi chung, k lượt nếu không trừ. Cách tính: papi explain reach',
        en: 'Points: score of the province that holds the target rank minus that of the city, the others unchanged; an equal score shares the rank. Such a gain, n/m (k): of m one-year changes of provinces on the same measure n were as large less what the country moved, k without taking that off. Method: papi explain reach',
      }),
      gap,
      tabulate(rows, missed),
      ...(missed.length > 0 ? [gap] : []),
      ...(judged > 0
        ? [remark({ vi: `Đã đạt (${counts.met}): ${met}`, en: `Met (${counts.met}): ${met}` })]
        : []),
      ...listUnjudged(rows, basis).map(({ items, why }) =>
        remark({
          vi: `Không đánh giá (${items.length}): ${listCodes(items)}: ${why.vi}`,
          en: `Not judged (${items.length}): ${listCodes(items)}: ${why.en}`,
        }),
      ),
      ...describeUntargeted(rows, workspace.plan.gaps).map((words) => remark(words)),
      heading(
        judged > 0
          ? {
              vi: `${counts.missed}/${judged} chỉ tiêu có kết quả chưa đạt${next ? `; xem từng mã: ${next}` : ''}`,
              en: `${counts.missed} of ${judged} targets with a result missed${next ? `; one code: ${next}` : ''}`,
            }
          : { vi: 'Không có chỉ tiêu nào đánh giá được.', en: 'No target can be judged.' },
      ),
    ],
    rest: { summary: { ...counts } },
  }
}
