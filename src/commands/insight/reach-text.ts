import type { Workspace } from '../../plan/workspace.ts'
import { summarise } from '../../progress/compare.ts'
import type { ReachRow } from '../../progress/insight/reach.ts'
import { formatNumber } from '../../vi.ts'
import type { Context } from '../outcome.ts'
import { describeChance } from './chance-words.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import { namePlace } from './load-editions.ts'
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
  step ? step.likelihood.times / Math.max(1, step.likelihood.of) : 0

const listCodes = (rows: readonly ReachRow[]): string => rows.map(({ code }) => code).join(', ') || '–'

const writeText = (
  place: string,
  { year, resultsYear, targetYear, rows }: TargetsReach,
  pen: Pen,
): readonly string[] => {
  const of = (status: ReachRow['status']) => rows.filter((row) => row.status === status)
  const missed = of('missed').toSorted((a, b) => shareOf(b) - shareOf(a))
  const counts = summarise(rows)
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
        vi: 'Cần thêm: điểm của tỉnh đang giữ thứ hạng chỉ tiêu trừ điểm của địa phương, các tỉnh khác giữ nguyên; bằng điểm là cùng hạng. Mức tăng đó: trong mọi lần thay đổi một năm của các tỉnh, bao nhiêu lần tăng được từ chừng đó trở lên. Cách tính: papi explain reach',
        en: 'Points: score of the province that holds the target rank minus the own score, the others held still; an equal score shares the rank. Such a gain: of all one-year changes of provinces, so many were as large. Method: papi explain reach',
      },
      pen,
    ),
    '',
    ...(missed.length > 0 ? [...drawMissed(missed, pen), ''] : []),
    ...remark(
      {
        vi: `Đã đạt (${counts.met}): ${listCodes(of('met'))}`,
        en: `Met (${counts.met}): ${listCodes(of('met'))}`,
      },
      pen,
    ),
    ...remark(
      {
        vi: `Có chỉ tiêu nhưng không đo lường (${counts.notMeasured}): ${listCodes(of('not-measured'))}. Chưa có chỉ tiêu (${counts.withoutTarget}): ${listCodes(of('no-target'))}`,
        en: `A target but not measured (${counts.notMeasured}): ${listCodes(of('not-measured'))}. Without target (${counts.withoutTarget}): ${listCodes(of('no-target'))}`,
      },
      pen,
    ),
    ...heading(
      {
        vi: `${counts.missed}/${counts.targets} chỉ tiêu chưa đạt${next ? `; xem từng mã: ${next}` : ''}`,
        en: `${counts.missed} of ${counts.targets} targets missed${next ? `; one code: ${next}` : ''}`,
      },
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
  'times',
  'gains',
]

const flattenRow = ({ step, target, status }: ReachRow) => ({
  status,
  target,
  scoreNeeded: step?.holder.score ?? null,
  pointsNeeded: status === 'met' ? 0 : (step?.points ?? null),
  holder: step?.holder.name ?? null,
  holderRank: step?.holder.rank ?? null,
  chance: step?.likelihood.chance ?? null,
  times: step?.likelihood.times ?? null,
  gains: step?.likelihood.of ?? null,
})

/** Every row of the plan, with the step to its target. */
export const showTargets = (
  context: Context,
  workspace: Workspace,
  reach: TargetsReach,
  format: InsightFormat,
): string => {
  const { language } = context
  const place = namePlace(workspace, reach.year)
  return writeForm(
    format,
    context,
    {
      text: (pen) => writeText(place, reach, pen),
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
