import { showHiddenCharacters } from '../diagnostics/hidden.ts'
import { drawSparkline, explainSparklines } from '../render/sparkline.ts'
import { createChalk, padEnd, padStart } from '../render/terminal.ts'
import { wrapText } from '../render/terminal-text.ts'
import type { ScoredCode } from '../results/codes.ts'
import type { Standing } from '../results/results.ts'
import { formatNumber, type Words } from '../vi.ts'
import type { Context } from './outcome.ts'
import type { Members } from './results-members.ts'
import type { PlaceRow } from './results-show.ts'

const groupNames: Readonly<Record<1 | 2 | 3 | 4, Words>> = {
  1: { vi: 'Cao', en: 'high' },
  2: { vi: 'TB cao', en: 'mid-high' },
  3: { vi: 'TB thấp', en: 'mid-low' },
  4: { vi: 'Thấp', en: 'low' },
}

const widths = { code: 4, province: 20, score: 9, rank: 8, group: 15 } as const

const computedMark: Words = { vi: '(tính)', en: '(calc)' }

const notPublished: Words = { vi: 'không công bố', en: 'withheld' }
const notMeasured: Words = { vi: 'không đo lường', en: 'not measured' }

/** `29/61`, with `=` where another province shares the rank. */
const showRank = ({ rank, of, tied }: Standing): string => `${rank}${tied > 0 ? '=' : ''}/${of}`

/** A group that nobody published says that it was computed. */
const showGroup = ({ group }: Standing, { language }: Context): string =>
  group ? `${groupNames[group.number][language]}${group.computed ? ` ${computedMark[language]}` : ''}` : ''

const figures = (standing: Standing, context: Context): string =>
  padStart(formatNumber(standing.score, 4), widths.score) +
  padStart(showRank(standing), widths.rank) +
  `  ${showGroup(standing, context)}`

/** Explains only the signs that were used; `lower` are codes where less is better. */
const legend = (
  standings: readonly Standing[],
  { language, terminal }: Context,
  lower: readonly string[],
): readonly string[] => {
  const grouped = standings.some(({ group }) => group?.computed)
  const lines: Words[] = [
    ...(grouped
      ? [
          {
            vi: 'Nhóm (tính): PAPI không công bố, papi tính theo các mốc 75%, 50%, 25% của các tỉnh có điểm.',
            en: 'Group (calc): not published, computed by papi at the 75th, 50th and 25th percentile.',
          },
        ]
      : []),
    ...(standings.some(({ group }) => group && !group.computed)
      ? [{ vi: 'Nhóm không ghi (tính): do PAPI công bố.', en: 'Group without (calc): as published.' }]
      : []),
    ...(standings.some(({ tied }) => tied > 0)
      ? [{ vi: '= cùng hạng với tỉnh khác', en: '= shares the rank with another province' }]
      : []),
    ...lower.map((code) => ({
      vi: `${code}: càng thấp càng tốt, nên điểm thấp nhất đứng hạng 1.`,
      en: `${code}: less is better, so the lowest figure ranks first.`,
    })),
  ]
  return lines.length > 0 ? ['', ...lines.flatMap((line) => wrapText(line[language], terminal.width))] : []
}

const isPart = ({ kind }: ScoredCode): boolean => kind === 'sub-dimension' || kind === 'indicator'

/** Where one province stands on every code. */
export const drawPlace = (
  context: Context,
  year: number,
  place: { readonly name: string },
  rows: readonly PlaceRow[],
  years: readonly number[] = [],
): string => {
  const { language, terminal } = context
  const chalk = createChalk(terminal)
  const width = Math.min(terminal.width, 100)
  // On a narrow screen names need the room.
  const span = years.length > 2 && width >= 72 ? `${years[0]}-${years.at(-1)}` : ''
  const sparkWidth = span ? Math.max(span.length, years.length) + 2 : 0
  const fixed = widths.code + 2 + widths.score + widths.rank + 2 + widths.group + sparkWidth
  const nameWidth = Math.max(20, width - fixed)
  const heads = {
    vi: ['Mã', 'Nội dung', 'Điểm', 'Hạng', 'Nhóm'],
    en: ['Code', 'Name', 'Score', 'Rank', 'Group'],
  }
  const [code = '', name = '', score = '', rank = '', group = ''] = heads[language]
  const head =
    padEnd(code, widths.code + 2) +
    padEnd(name, nameWidth) +
    padStart(score, widths.score) +
    padStart(rank, widths.rank) +
    `  ${span ? padEnd(group, widths.group) + span : group}`
  const lines = rows.flatMap(({ scored, standing, years: past }) => {
    const spark = span ? drawSparkline(past, terminal) : ''
    // The code of an indicator is longer than its column: it goes before the name.
    const long = scored.code.length > widths.code
    const text = long ? `${scored.code}: ${scored.name[language]}` : scored.name[language]
    const [first = '', ...rest] = wrapText(text, nameWidth - 1)
    const line =
      padEnd(long ? '' : scored.code, widths.code + 2) +
      padEnd(first, nameWidth) +
      padEnd(
        standing ? figures(standing, context) : padStart(notMeasured[language], widths.score + widths.rank),
        widths.score + widths.rank + 2 + widths.group,
      ) +
      spark
    const drawn = [line.trimEnd(), ...rest.map((more) => ' '.repeat(widths.code + 2) + more)]
    return isPart(scored) ? drawn : drawn.map((one) => chalk.bold(one))
  })
  const standings = rows.flatMap(({ standing }) => standing ?? [])
  const lower = rows.flatMap(({ scored, standing }) =>
    standing && scored.better === 'lower' ? scored.code : [],
  )
  return [
    chalk.bold(`PAPI ${year}: ${showHiddenCharacters(place.name)}`),
    '',
    chalk.dim(head),
    ...lines,
    ...legend(standings, context, lower),
    ...(span && rows.some(({ years: past }) => drawSparkline(past, terminal))
      ? wrapText(explainSparklines(years)[language], terminal.width)
      : []),
    '',
  ].join('\n')
}

/** Provinces ranked on one code; the place itself bears an arrow. */
export const drawCode = (
  context: Context,
  year: number,
  place: { readonly id: string; readonly name: string },
  scored: ScoredCode,
  standings: readonly Standing[],
): string => {
  const { language, terminal } = context
  const chalk = createChalk(terminal)
  const title = `PAPI ${year}: ${scored.code} ${scored.name[language]}`
  const heads = {
    vi: ['Tỉnh, thành phố', 'Điểm', 'Hạng', 'Nhóm'],
    en: ['Province', 'Score', 'Rank', 'Group'],
  }
  const [name = '', score = '', rank = '', group = ''] = heads[language]
  const grouped = standings.some((standing) => standing.group)
  const head = `  ${padEnd(name, widths.province)}${padStart(score, widths.score)}${padStart(rank, widths.rank)}`
  const lines = standings.map((standing) => {
    const own = standing.province === place.id
    const line = `${own ? '→ ' : '  '}${padEnd(showHiddenCharacters(standing.name), widths.province)}${figures(standing, context)}`
    return own ? chalk.bold(line.trimEnd()) : line.trimEnd()
  })
  const missing = !standings.some(({ province }) => province === place.id)
  return [
    ...wrapText(title, terminal.width).map((line) => chalk.bold(line)),
    '',
    chalk.dim(grouped ? `${head}  ${group}` : head),
    ...lines,
    ...(missing ? ['', `${showHiddenCharacters(place.name)}: ${notMeasured[language]}`] : []),
    ...legend(standings, context, scored.better === 'lower' ? [scored.code] : []),
    '',
  ].join('\n')
}

/** What a merged province was formed of, each with its own figures: papi makes no mean of them. */
export const drawMembers = (context: Context, { year, members }: Members): string => {
  const { language, terminal } = context
  const title: Words = {
    vi: `Số liệu gốc, tổng điểm PAPI ${year} của từng đơn vị trước sắp xếp, không cộng gộp:`,
    en: `Base: the PAPI ${year} total of each unit before the merger, not averaged:`,
  }
  return [
    '',
    ...wrapText(title[language], terminal.width),
    ...members.map(({ name, standing }) =>
      `  ${padEnd(name, widths.province)}${standing ? figures(standing, context) : padStart(notPublished[language], widths.score + widths.rank)}`.trimEnd(),
    ),
    '',
  ].join('\n')
}
