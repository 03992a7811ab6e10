import { describePoints } from '../../progress/change.ts'
import type { Cheapest, Chosen } from '../../progress/insight/cheapest.ts'
import type { Gains } from '../../progress/insight/gains.ts'
import type { Measure } from '../../progress/insight/measure.ts'
import type { Moved, Step } from '../../progress/insight/reach.ts'
import { chanceWords } from '../../progress/insight/words.ts'
import type { Group, Standing } from '../../results/results.ts'
import { formatNumber } from '../../vi.ts'
import { describeChance, describeExcluded } from './chance-words.ts'
import { drawTable, heading, type Pen, remark, showRank, writeLines } from './table.ts'

/** One code and the step to a rank or a group on it. */
export type CodeReach = {
  readonly year: number
  readonly targetYear: number
  readonly measure: Measure
  readonly aim: { readonly rank: number; readonly planned: boolean } | { readonly group: Group }
  /** `null`: the place was not measured on it. */
  readonly own: Standing | null
  /** Whether the aim is held now. */
  readonly met: boolean
  /** `null`: it is held, or no score of another province brings it. */
  readonly step: Step | null
  readonly gains: Gains
  /** Of a dimension or the total: what its parts did since the edition before. */
  readonly moved: readonly Moved[]
  /** Of a dimension or the total: the cheapest way there. */
  readonly cheapest: Cheapest | null
}

const nameAim = ({ aim, targetYear, own }: CodeReach) =>
  'group' in aim
    ? { vi: `nhóm ${aim.group}`, en: `group ${aim.group}` }
    : aim.planned
      ? {
          vi: `hạng ${aim.rank}, chỉ tiêu năm ${targetYear}`,
          en: `rank ${aim.rank}, the target of ${targetYear}`,
        }
      : { vi: `hạng ${aim.rank}/${own?.of ?? '–'}`, en: `rank ${aim.rank}/${own?.of ?? '–'}` }

const tryIt = (year: number, scores: readonly (readonly [string, number])[], pen: Pen): readonly string[] => {
  const words = scores.map(([code, score]) => `${code}=${score}`).join(' ')
  return remark({ vi: `Thử: papi what-if ${year} ${words}`, en: `Try: papi what-if ${year} ${words}` }, pen)
}

const describeStep = (reach: CodeReach, pen: Pen): readonly string[] => {
  const { own, step, year, measure } = reach
  const aim = nameAim(reach)
  if (!own) return writeLines({ vi: 'Không có điểm năm này.', en: 'There is no score this year.' }, pen)
  const [score, rank] = [formatNumber(own.score, 4), showRank(own)]
  const now = {
    vi: `Năm ${year} được ${score} điểm, hạng ${rank}`,
    en: `In ${year} ${score} points, rank ${rank}`,
  }
  if (!step)
    return writeLines(
      reach.met
        ? { vi: `${now.vi}: đã đạt ${aim.vi}.`, en: `${now.en}: ${aim.en} is met.` }
        : {
            vi: `${now.vi}. Không có điểm của tỉnh nào đưa được đến ${aim.vi}.`,
            en: `${now.en}. No score of another province brings ${aim.en}.`,
          },
      pen,
    )
  const { holder, points, likelihood } = step
  const [moreVi, moreEn] =
    measure.scored.better === 'higher' ? ['cần thêm', 'points more'] : ['cần giảm', 'points less']
  const chance = chanceWords[likelihood.chance]
  return [
    ...writeLines(
      {
        vi: `${now.vi}. Muốn đến ${aim.vi}: ${moreVi} ${formatNumber(points, 4)} điểm để bằng ${holder.name} (${formatNumber(holder.score, 4)}, hạng ${showRank(holder)}).`,
        en: `${now.en}. For ${aim.en}: ${formatNumber(points, 4)} ${moreEn}, to equal ${holder.name} (${formatNumber(holder.score, 4)}, rank ${showRank(holder)}).`,
      },
      pen,
    ),
    ...writeLines(
      {
        vi: `So với mức thay đổi một năm của các tỉnh: ${likelihood.times}/${likelihood.of} lần tăng được từ chừng đó trở lên (${chance.vi}).`,
        en: `Of the one-year changes of provinces ${likelihood.times} of ${likelihood.of} were as large (${chance.en}).`,
      },
      pen,
    ),
    ...remark(describeExcluded(reach.gains.years) ?? { vi: '', en: '' }, pen),
    ...(reach.cheapest?.kind === 'found' ? [] : tryIt(year, [[measure.code, holder.score]], pen)),
  ]
}

/** At most so many provinces are listed: those next above, and the one to equal. */
const shownAhead = 12

const drawAhead = (
  { ahead, own }: { readonly ahead: readonly Standing[]; readonly own: Standing },
  pen: Pen,
) => {
  const shown = ahead.length > shownAhead ? [...ahead.slice(0, 1), ...ahead.slice(1 - shownAhead)] : ahead
  const left = ahead.length - shown.length
  return [
    '',
    ...heading(
      { vi: `Các tỉnh, thành phố ở giữa (${ahead.length})`, en: `Provinces in between (${ahead.length})` },
      pen,
    ),
    ...drawTable(
      [
        { head: '', align: 'end' },
        { head: '', align: 'cut' },
        { head: '', align: 'end' },
        { head: '', align: 'end' },
      ],
      [...shown, own].map((one) => ({
        cells: [
          showRank(one),
          one.name,
          formatNumber(one.score, 4),
          one === own ? '' : `${one.score > own.score ? '+' : ''}${formatNumber(one.score - own.score, 4)}`,
        ],
        ...(one === own && { tint: pen.chalk.bold }),
      })),
      pen,
    ),
    ...(left > 0
      ? remark({ vi: `(bỏ bớt ${left} tỉnh sau dòng đầu)`, en: `(${left} left out after the first)` }, pen)
      : []),
  ]
}

const tintPoints = (points: number | null, { chalk }: Pen): ((text: string) => string) =>
  points === null || points === 0 ? chalk.dim : points > 0 ? chalk.green : chalk.red

const drawMoved = ({ moved, year }: CodeReach, pen: Pen): readonly string[] => [
  '',
  ...heading(
    { vi: `Thay đổi so với năm ${year - 1}, theo từng phần`, en: `Since ${year - 1}: which parts moved it` },
    pen,
  ),
  ...drawTable(
    [
      { head: '', align: 'start' },
      { head: '', align: 'cut' },
      { head: '', align: 'start' },
      { head: '', align: 'end' },
    ],
    moved.map(({ code, name, earlier, later, points }) => ({
      cells: [
        code,
        pen.say(name),
        points === null
          ? pen.say({ vi: 'không so sánh được', en: 'not comparable' })
          : pen.say(describePoints(points)),
        `${showRank(earlier)} → ${showRank(later)}`,
      ],
      tint: tintPoints(points, pen),
    })),
    pen,
  ),
]

const drawChosen = (chosen: readonly Chosen[], pen: Pen): readonly string[] =>
  drawTable(
    [
      { head: pen.say({ vi: 'Mã', en: 'Code' }), align: 'start' },
      { head: pen.say({ vi: 'Nội dung', en: 'Name' }), align: 'cut' },
      { head: pen.say({ vi: 'Tăng', en: 'Gain' }), align: 'end' },
      { head: pen.say({ vi: 'Thứ hạng', en: 'Rank' }), align: 'end' },
      { head: pen.say({ vi: 'Bằng điểm của', en: 'Score of' }), align: 'start' },
      { head: pen.say({ vi: 'Mức tăng đó', en: 'Such a gain' }), align: 'start' },
    ],
    chosen.map(({ scored, step }) => ({
      cells: [
        scored.code,
        pen.say(scored.name),
        formatNumber(step.points, 4),
        `${step.own.rank} → ${step.holder.rank}/${step.holder.of}`,
        step.holder.name,
        pen.say(describeChance(step.likelihood)),
      ],
    })),
    pen,
  )

const describeCheapest = (cheapest: Cheapest, year: number, pen: Pen): readonly string[] => {
  switch (cheapest.kind) {
    case 'unknown':
      return remark(
        {
          vi: 'Chưa đủ số liệu nhiều năm để tìm phương án cần ít điểm nhất.',
          en: 'Too few years are known to choose the cheapest steps.',
        },
        pen,
      )
    case 'out-of-reach':
      return writeLines(
        {
          vi: `Ngoài tầm với trong một năm: mọi nội dung thành phần cùng tăng ở mức cao nhất từng có cũng chỉ được ${formatNumber(cheapest.most, 4)} điểm.`,
          en: `Out of reach within a year: the largest steps ever seen, all together, come to ${formatNumber(cheapest.most, 4)} points.`,
        },
        pen,
      )
    case 'found':
      return [
        ...heading(
          {
            vi: `Phương án cần ít điểm nhất: ${cheapest.chosen.length} nội dung, tổng ${formatNumber(cheapest.points, 4)} điểm`,
            en: `Fewest points, then likeliest: ${cheapest.chosen.length} sub-dimensions, ${formatNumber(cheapest.points, 4)} points`,
          },
          pen,
        ),
        ...drawChosen(cheapest.chosen, pen),
        ...remark(
          {
            vi: 'Mỗi nội dung tăng đến điểm một tỉnh khác đang có; các tỉnh khác giữ nguyên. Là phép tính, không phải dự báo: chưa xét chi phí, và coi các nội dung độc lập với nhau.',
            en: 'Each is raised to a score that another province holds; the others stay. A calculation, no forecast: it knows no costs and takes the sub-dimensions as independent.',
          },
          pen,
        ),
        ...tryIt(
          year,
          cheapest.chosen.map(({ scored, step }) => [scored.code, step.holder.score]),
          pen,
        ),
      ]
  }
}

/** One code as text: the step, then the provinces in between, or the parts and the cheapest way. */
export const writeCode = (place: string, reach: CodeReach, pen: Pen): readonly string[] => {
  const { measure, year, step, own, moved, cheapest } = reach
  const name = pen.say(measure.name)
  return [
    ...heading(
      {
        vi: `Khoảng cách: ${place}, PAPI ${year}, ${measure.code} ${name}`,
        en: `How far: ${place}, PAPI ${year}, ${measure.code} ${name}`,
      },
      pen,
    ),
    ...describeStep(reach, pen),
    ...(step && own && moved.length === 0 ? drawAhead({ ahead: step.ahead, own }, pen) : []),
    ...(moved.length > 0 ? drawMoved(reach, pen) : []),
    ...(cheapest ? ['', ...describeCheapest(cheapest, year, pen)] : []),
  ]
}
