import { namePlace } from '../plan/place.ts'
import { describePlaces, describePointsGained, describeRemainder, notComparable } from '../progress/change.ts'
import { whyAbsent } from '../progress/comparable/absence.ts'
import { positionLegend, showPosition } from '../progress/comparable/position.ts'
import { describeFrame, describeNewSample, describeScale } from '../progress/comparable/words.ts'
import { explainAbsence, groupByReason } from '../progress/verdict.ts'
import { countColumns, createChalk, padEnd, padStart } from '../render/terminal.ts'
import { wrapText } from '../render/terminal-text.ts'
import { totalCode } from '../results/codes.ts'
import type { Standing } from '../results/results.ts'
import type { Words } from '../vi.ts'
import { countChanges, type Editions, type Pair } from './diff-against.ts'
import type { Context } from './outcome.ts'

const showRank = (standing: Standing | null): string => (standing ? `${standing.rank}/${standing.of}` : '–')

/** `tăng 5 bậc`, `không so sánh trực tiếp được`; nothing where one of the two is missing. */
const showPlaces = ({ change }: Pair): Words => (change ? describePlaces(change) : { vi: '', en: '' })

const showPoints = ({ change }: Pair): Words => {
  if (!change) return { vi: '', en: '' }
  if (change.pointsGained === null) return { vi: 'đo khác', en: 'measured otherwise' }
  const { vi, en } = describePointsGained(change.pointsGained)
  const named = change.shares.map(({ code, points }) => ({ code, ...describePointsGained(points) }))
  if (named.length === 0) return { vi, en }
  return {
    vi: `${vi}, trong đó ${named.map((one) => `${one.vi} ở ${one.code}`).join('; ')} (đo khác)`,
    en: `${en}, of which ${named.map((one) => `${one.en} on ${one.code}`).join('; ')} (measured otherwise)`,
  }
}

/** Positions across frames, what the comparable parts come to, figures of the former units: below the row. */
const listNotes = ({ change, members }: Pair, { from, to }: Editions): readonly Words[] => {
  const remainder = change && describeRemainder(change)
  const former = members.map(({ name, rank, of }) => `${name} ${rank}/${of}`).join(', ')
  const [was, is] = change?.frame ? [showPosition(change.earlier), showPosition(change.later)] : []
  return [
    ...(was && is
      ? [
          was.vi === is.vi
            ? { vi: `${is.vi} ở cả hai năm`, en: `${is.en} in both years` }
            : { vi: `${from}: ${was.vi}; ${to}: ${is.vi}`, en: `${from}: ${was.en}; ${to}: ${is.en}` },
        ]
      : []),
    ...(remainder ? [remainder] : []),
    ...(former ? [{ vi: `${from}: ${former}, không cộng gộp`, en: `${from}: ${former}, not added up` }] : []),
  ]
}

/** `- 5.1, 5.3: …`: each reason once, with the codes that it is about. */
const listByReason = (given: readonly { readonly item: string; readonly why: Words }[]): readonly Words[] =>
  groupByReason(given).map(({ items, why: { vi, en } }) => {
    const list = (total: string) =>
      [...new Set(items)].map((code) => (code === totalCode ? total : code)).join(', ')
    return { vi: `- ${list('tổng điểm')}: ${vi}`, en: `- ${list('total')}: ${en}` }
  })

/** Why no places, or no points, are given, and why figures are missing. */
const listReasons = (pairs: readonly Pair[], compared: Editions): readonly Words[] => {
  const { workspace, editions, from, to } = compared
  const frames = pairs.flatMap(({ change }) => (change?.frame ? describeFrame(change.frame) : []))
  const scales = pairs.flatMap(({ code, change }) =>
    change?.scale.kind === 'broken' ? [{ item: code, why: describeScale(change.scale.reason) }] : [],
  )
  const missing = pairs.flatMap(({ code, measuredBy, earlier, members, later }) =>
    [...(earlier || members.length > 0 ? [] : [from]), ...(later ? [] : [to])].map((year) => ({
      item: code,
      why: explainAbsence(workspace, editions, whyAbsent(workspace, editions.get(year), year, measuredBy)),
    })),
  )
  const samples = pairs.flatMap(({ change }) => change?.newSample ?? []).slice(0, 1)
  const head = (given: readonly unknown[], words: Words) => (given.length > 0 ? [words] : [])
  return [
    ...groupByReason(frames.map((why) => ({ item: null, why }))).map(({ why: { vi, en } }) => ({
      vi: `Thứ hạng ${notComparable.vi}: ${vi}. ${positionLegend.vi}`,
      en: `Ranks are ${notComparable.en}: ${en}. ${positionLegend.en}`,
    })),
    ...samples.map(describeNewSample),
    ...head(scales, {
      vi: 'Không trừ điểm vì đo khác, hoặc có thể đo khác:',
      en: 'Points are not subtracted where the measure changed, or may have:',
    }),
    ...listByReason(scales),
    ...head(missing, { vi: 'Không có điểm:', en: 'Without a score:' }),
    ...listByReason(missing),
  ]
}

const describeCounts = (pairs: readonly Pair[], { from, to }: Editions): Words => {
  const {
    up,
    down,
    same,
    notComparable: apart,
    notMeasured,
    risen,
    fallen,
    otherMeasure,
  } = countChanges(pairs)
  const compared = up + down + same > 0
  return {
    vi: [
      ...(compared ? [`${up} nội dung tăng bậc, ${down} giảm bậc, ${same} giữ hạng`] : []),
      ...(apart > 0 ? [`${apart} ${notComparable.vi} về thứ hạng`] : []),
      ...(notMeasured > 0 ? [`${notMeasured} không có điểm một trong hai năm`] : []),
      `điểm: ${risen} tăng, ${fallen} giảm${otherMeasure > 0 ? `, ${otherMeasure} đo khác nên không tính` : ''}`,
    ]
      .join('; ')
      .replace(/^/, `${from} → ${to}: `),
    en: [
      ...(compared ? [`${up} rows up, ${down} down, ${same} unchanged`] : []),
      ...(apart > 0 ? [`ranks of ${apart} ${notComparable.en}`] : []),
      ...(notMeasured > 0 ? [`${notMeasured} without a score in one of the years`] : []),
      `points: ${risen} rose, ${fallen} fell${otherMeasure > 0 ? `, ${otherMeasure} measured otherwise and not counted` : ''}`,
    ]
      .join('; ')
      .replace(/^/, `${from} → ${to}: `),
  }
}

const drawRows = (
  pairs: readonly Pair[],
  compared: Editions,
  { language, terminal }: Context,
): readonly string[] => {
  const chalk = createChalk(terminal)
  const say = (words: Words) => words[language]
  const nameWidth = Math.max(16, Math.min(50, terminal.width - 53))
  return pairs.flatMap((pair, index) => {
    const { code, name, level, earlier, later, change } = pair
    const [first = '', ...rest] = wrapText(name, nameWidth)
    const gained = change?.placesGained ?? 0
    const [places, points] = [say(showPlaces(pair)), say(showPoints(pair))]
    const both = `${padEnd(places, 12)} ${points}`
    // What does not fit beside a name goes below it.
    const fits = countColumns(both) <= terminal.width - nameWidth - 23
    const head = fits ? both : places
    const tint = gained === 0 ? (text: string) => text : gained > 0 ? chalk.green : chalk.red
    const label = padEnd(first, nameWidth)
    const below = [
      ...rest,
      ...(fits || points === '' ? [] : [points]),
      ...listNotes(pair, compared).map(say),
    ].flatMap((line) => wrapText(line, terminal.width - 7))
    return [
      ...(level === 'dimension' && index > 0 ? [''] : []),
      `${padEnd(level === 'total' ? '' : code, 6)} ${level === 'row' ? label : chalk.bold(label)} ${padStart(`${showRank(earlier)} → ${showRank(later)}`, 13)}  ${tint(head)}`.trimEnd(),
      ...below.map((line) => ' '.repeat(7) + line),
    ]
  })
}

const writeText = (pairs: readonly Pair[], compared: Editions, context: Context): string => {
  const { language, terminal } = context
  const { workspace, from, to } = compared
  const [chalk, place] = [createChalk(terminal), namePlace(workspace)]
  const wrap = (words: Words): readonly string[] => wrapText(words[language], terminal.width)
  const reasons = listReasons(pairs, compared).flatMap(wrap)
  return [
    chalk.bold(
      { vi: `Thứ hạng PAPI ${from} và ${to}: ${place}`, en: `Ranks in PAPI ${from} and ${to}: ${place}` }[
        language
      ],
    ),
    ...wrap({
      vi: 'Thứ hạng/số tỉnh, thành phố có điểm năm đó; 1 là cao nhất. Số tỉnh, thành phố mỗi năm có thể khác nhau.',
      en: 'Rank/provinces measured that year; 1 is best. How many were measured differs by year.',
    }),
    '',
    ...drawRows(pairs, compared, context),
    '',
    ...(reasons.length > 0 ? [...reasons, ''] : []),
    ...wrap(describeCounts(pairs, compared)).map((line) => chalk.bold(line)),
    '',
  ].join('\n')
}

const heads: Readonly<Record<keyof Words, (from: number, to: number) => string>> = {
  vi: (from, to) => `| Mã | Nội dung | ${from} | ${to} | Bậc | Điểm | Ghi chú |`,
  en: (from, to) => `| Code | Row | ${from} | ${to} | Places | Points | Note |`,
}

const writeMarkdown = (pairs: readonly Pair[], compared: Editions, { language }: Context): string =>
  [
    heads[language](compared.from, compared.to),
    '|---|---|---|---|---|---|---|',
    ...pairs.map((pair) => {
      const notes = listNotes(pair, compared).map((words) => words[language])
      const cells = [
        ...[pair.code, pair.name, showRank(pair.earlier), showRank(pair.later)],
        ...[showPlaces(pair)[language], showPoints(pair)[language], notes.join('; ')],
      ]
      return `| ${cells.join(' | ')} |`
    }),
    '',
    ...listReasons(pairs, compared).map((words) => words[language]),
    '',
    describeCounts(pairs, compared)[language],
    '',
  ].join('\n')

/** Two editions side by side, as text of at most `terminal.width` columns or as Markdown. */
export const renderPairs = (
  pairs: readonly Pair[],
  compared: Editions,
  context: Context,
  form: 'text' | 'md',
): string => (form === 'md' ? writeMarkdown : writeText)(pairs, compared, context)
