import { namePlace } from '../../plan/place.ts'
import { notComparable } from '../../progress/change.ts'
import { describeFrame } from '../../progress/comparable/words.ts'
import { summarise } from '../../progress/compare.ts'
import type { ReachRow } from '../../progress/insight/reach.ts'
import { describeUntargeted, explainAbsence, groupByReason } from '../../progress/verdict.ts'
import { formatNumber, type Words } from '../../vi.ts'
import type { Context } from '../outcome.ts'
import { describeChance } from './chance-words.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import type { AllEditions } from './load-editions.ts'
import { drawTable, heading, type Pen, remark, showRank } from './table.ts'

export type TargetsReach = {
  /** As asked for; `resultsYear` is the edition that its targets are held against. */
  readonly year: number
  readonly resultsYear: number
  readonly targetYear: number
  readonly rows: readonly ReachRow[]
}

const tints = { easy: 'green', usual: 'green', rare: 'yellow', never: 'red', unknown: 'dim' } as const

/** Narrower, the province to equal is left to `--code`. */
const roomyWidth = 96

const drawMissed = (rows: readonly ReachRow[], pen: Pen): readonly string[] => {
  const { say, chalk, width } = pen
  const roomy = width >= roomyWidth
  return drawTable(
    [
      { head: say({ vi: 'Mã', en: 'Code' }), align: 'start' },
      { head: say({ vi: 'Nội dung', en: 'Name' }), align: 'cut' },
      { head: say({ vi: 'Hạng', en: 'Rank' }), align: 'end' },
      { head: say({ vi: 'Chỉ tiêu', en: 'Target' }), align: 'end' },
      { head: say({ vi: 'Cần thêm', en: 'Points' }), align: 'end' },
      ...(roomy ? [{ head: say({ vi: 'Bằng điểm của', en: 'Score of' }), align: 'start' as const }] : []),
      { head: say({ vi: 'Mức tăng đó', en: 'Such a gain' }), align: 'start' },
    ],
    rows.flatMap(({ code, name, target, standing, step }) =>
      step
        ? [
            {
              cells: [
                code,
                say(name),
                showRank(standing),
                String(target),
                formatNumber(step.points, 4),
                ...(roomy ? [step.holder.name] : []),
                say(describeChance(step.likelihood)),
              ],
              tint: chalk[tints[step.likelihood.chance]],
            },
          ]
        : [],
    ),
    pen,
  )
}

/** Steps that many provinces made come first. */
const shareOf = ({ step }: ReachRow): number =>
  step ? step.likelihood.net / Math.max(1, step.likelihood.of) : 0

const listCodes = (rows: readonly ReachRow[]): string => rows.map(({ code }) => code).join(', ') || '–'

/** Rows with a target that are not judged, by reason. */
const listUnjudged = (rows: readonly ReachRow[], { workspace, editions }: AllEditions) =>
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

const writeText = (
  loaded: AllEditions,
  { year, resultsYear, targetYear, rows }: TargetsReach,
  pen: Pen,
): readonly string[] => {
  const { workspace } = loaded
  const place = namePlace(workspace)
  const of = (status: ReachRow['status']) => rows.filter((row) => row.status === status)
  const missed = of('missed').toSorted((a, b) => shareOf(b) - shareOf(a))
  const counts = summarise(rows)
  const judged = counts.met + counts.missed
  const [first] = missed
  const next =
    first && `papi reach ${year}${targetYear === year ? '' : ` --to ${targetYear}`} --code ${first.code}`
  return [
    ...heading(
      {
        vi: `Khoảng cách đến chỉ tiêu năm ${targetYear}: ${place}, PAPI ${resultsYear}`,
        en: `How far: ${place}, PAPI ${resultsYear} against the targets of ${targetYear}`,
      },
      pen,
    ),
    ...remark(
      {
        vi: 'Cần thêm: điểm của tỉnh đang giữ thứ hạng chỉ tiêu trừ điểm của địa phương, các tỉnh khác giữ nguyên; bằng điểm là cùng hạng. Mức tăng đó, n/m (k): trong m lượt thay đổi một năm của các tỉnh cùng cách đo, n lượt tăng từ chừng đó trở lên sau khi trừ mức thay đổi chung, k lượt nếu không trừ. Cách tính: papi explain reach',
        en: 'Points: score of the province that holds the target rank minus the own score, the others held still; an equal score shares the rank. Such a gain, n/m (k): of m one-year changes of provinces on the same measure n were as large less what the country moved, k without taking that off. Method: papi explain reach',
      },
      pen,
    ),
    '',
    ...(missed.length > 0 ? [...drawMissed(missed, pen), ''] : []),
    ...(judged > 0
      ? remark(
          {
            vi: `Đã đạt (${counts.met}): ${listCodes(of('met'))}`,
            en: `Met (${counts.met}): ${listCodes(of('met'))}`,
          },
          pen,
        )
      : []),
    ...listUnjudged(rows, loaded).flatMap(({ items: own, why }) =>
      remark(
        {
          vi: `Không đánh giá (${own.length}): ${listCodes(own)}: ${why.vi}`,
          en: `Not judged (${own.length}): ${listCodes(own)}: ${why.en}`,
        },
        pen,
      ),
    ),
    ...describeUntargeted(rows, workspace.plan.gaps).flatMap((words) => remark(words, pen)),
    ...heading(
      judged > 0
        ? {
            vi: `${counts.missed}/${judged} chỉ tiêu có kết quả chưa đạt${next ? `; xem từng mã: ${next}` : ''}`,
            en: `${counts.missed} of ${judged} targets with a result missed${next ? `; one code: ${next}` : ''}`,
          }
        : { vi: 'Không có chỉ tiêu nào đánh giá được.', en: 'No target can be judged.' },
      pen,
    ),
  ]
}

const heads = [
  'code',
  'name',
  'status',
  'target',
  'score',
  'rank',
  'of',
  'scoreNeeded',
  'pointsNeeded',
  'holder',
  'holderRank',
  'provincesAhead',
  'chance',
  'net',
  'times',
  'gains',
  'reason',
]

const flattenRow = ({ step, target, status, absence, apart }: ReachRow) => ({
  status,
  reason: absence?.kind ?? (status === 'not-comparable' ? (apart?.kind ?? null) : null),
  target,
  scoreNeeded: step?.holder.score ?? null,
  pointsNeeded: status === 'met' ? 0 : (step?.points ?? null),
  holder: step?.holder.name ?? null,
  holderRank: step?.holder.rank ?? null,
  chance: step?.likelihood.chance ?? null,
  net: step?.likelihood.net ?? null,
  times: step?.likelihood.times ?? null,
  gains: step?.likelihood.of ?? null,
})

/** Every row of the plan, with the step to its target. */
export const showTargets = (
  context: Context,
  loaded: AllEditions,
  reach: TargetsReach,
  format: InsightFormat,
): string => {
  const { language } = context
  const { workspace } = loaded
  const place = namePlace(workspace)
  return writeForm(
    format,
    context,
    {
      text: (pen) => writeText(loaded, reach, pen),
      json: () => ({
        year: reach.year,
        resultsYear: reach.resultsYear,
        targetYear: reach.targetYear,
        place: { code: workspace.plan.place, name: place },
        rows: reach.rows.map((row) => ({
          code: row.code,
          name: row.name[language],
          standing: flatten(row.standing),
          ...flattenRow(row),
          ahead: row.step?.ahead.map(({ name, rank, score }) => ({ name, rank, score })) ?? [],
        })),
        summary: summarise(reach.rows),
      }),
      csv: () =>
        reach.rows.map((row) => ({
          code: row.code,
          name: row.name[language],
          score: row.standing?.score ?? null,
          rank: row.standing?.rank ?? null,
          of: row.standing?.of ?? null,
          ...flattenRow(row),
          provincesAhead: row.step?.ahead.length ?? null,
        })),
    },
    heads,
  )
}
