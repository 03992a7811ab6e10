import { endOfYear, listRowsOf } from '../plan/holding.ts'
import { listRows } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import { type Change, describePlaces, describePoints, measureChange } from '../progress/change.ts'
import { type Edition, standIn } from '../progress/edition.ts'
import { formatCsv } from '../render/csv.ts'
import type { Terminal } from '../render/terminal.ts'
import { createChalk, padEnd, padStart } from '../render/terminal.ts'
import { wrapText } from '../render/terminal-text.ts'
import type { Standing } from '../results/results.ts'
import type { Language, Words } from '../vi.ts'
import { readFilter } from './diff-filter.ts'
import type { DiffOptions } from './diff-model.ts'
import { openSoundWorkspace, readEdition } from './load.ts'
import type { Context, Outcome } from './outcome.ts'

/** A code in two editions of PAPI; `null` where one did not measure it. */
type Pair = {
  readonly code: string
  readonly name: string
  readonly level: 'total' | 'dimension' | 'row'
  readonly dimension: string
  readonly lead: readonly string[]
  readonly earlier: Standing | null
  readonly later: Standing | null
  readonly change: Change | null
}

const pairUp = (workspace: Workspace, from: Edition, to: Edition, language: Language): readonly Pair[] => {
  const { place } = workspace.plan
  const pair = (
    code: string,
    measuredBy: string,
    rest: Pick<Pair, 'name' | 'level' | 'dimension' | 'lead'>,
  ): Pair => {
    const [earlier, later] = [standIn(from, measuredBy, place), standIn(to, measuredBy, place)]
    return { code, ...rest, earlier, later, change: earlier && later ? measureChange(earlier, later) : null }
  }
  const rows = listRows(workspace)
  return [
    pair('0', '0', {
      name: { vi: 'Tổng điểm PAPI', en: 'PAPI total' }[language],
      level: 'total',
      dimension: '',
      lead: [],
    }),
    ...workspace.dimensions.flatMap(({ number, name }) => [
      pair(number, number, { name: name[language], level: 'dimension', dimension: number, lead: [] }),
      ...rows
        .filter(({ dimension }) => dimension.number === number)
        .map((row) =>
          pair(row.code, row.measuredBy, {
            name: row.name[language],
            level: 'row',
            dimension: number,
            lead: row.assignment?.lead ?? [],
          }),
        ),
    ]),
  ]
}

type Counts = {
  readonly up: number
  readonly down: number
  readonly same: number
  readonly notComparable: number
}

/** Counted over the rows alone: dimensions and total are their sums. */
const countChanges = (pairs: readonly Pair[]): Counts => {
  const rows = pairs.filter(({ level }) => level === 'row')
  const count = (test: (gained: number) => boolean) =>
    rows.filter(({ change }) => change !== null && test(change.placesGained)).length
  return {
    up: count((gained) => gained > 0),
    down: count((gained) => gained < 0),
    same: count((gained) => gained === 0),
    notComparable: rows.filter(({ change }) => change === null).length,
  }
}

const showRank = (standing: Standing | null): string => (standing ? `${standing.rank}/${standing.of}` : '–')

const renderText = (
  pairs: readonly Pair[],
  place: string,
  [from, to]: readonly [number, number],
  language: Language,
  terminal: Terminal,
): string => {
  const chalk = createChalk(terminal)
  const say = (words: Words) => words[language]
  const nameWidth = Math.max(16, Math.min(50, terminal.width - 53))
  const none = say({ vi: 'không so sánh được', en: 'not comparable' })
  const lines = pairs.flatMap(({ code, name, level, earlier, later, change }, index) => {
    const [first = '', ...rest] = wrapText(name, nameWidth)
    const words = change
      ? `${padEnd(say(describePlaces(change)), 12)} ${say(describePoints(change.pointsGained))}`
      : none
    const tinted =
      !change || change.placesGained === 0
        ? words
        : change.placesGained > 0
          ? chalk.green(words)
          : chalk.red(words)
    const label = padEnd(first, nameWidth)
    return [
      ...(level === 'dimension' && index > 0 ? [''] : []),
      `${padEnd(level === 'total' ? '' : code, 6)} ${level === 'row' ? label : chalk.bold(label)} ` +
        `${padStart(`${showRank(earlier)} → ${showRank(later)}`, 13)}  ${tinted}`,
      ...rest.map((line) => ' '.repeat(7) + line),
    ]
  })
  const { up, down, same, notComparable } = countChanges(pairs)
  return [
    chalk.bold(
      say({
        vi: `Thứ hạng PAPI ${from} và ${to}: ${place}`,
        en: `Ranks in PAPI ${from} and ${to}: ${place}`,
      }),
    ),
    ...wrapText(
      say({
        vi: 'Thứ hạng/số tỉnh, thành phố có điểm năm đó; 1 là cao nhất. Số tỉnh, thành phố mỗi năm có thể khác nhau.',
        en: 'Rank/provinces measured that year; 1 is best. How many were measured differs by year.',
      }),
      terminal.width,
    ),
    '',
    ...lines,
    '',
    ...wrapText(
      say({
        vi: `${from} → ${to}: ${up} nội dung tăng bậc, ${down} giảm bậc, ${same} giữ hạng, ${notComparable} không so sánh được`,
        en: `${from} → ${to}: ${up} rows up, ${down} down, ${same} unchanged, ${notComparable} not comparable`,
      }),
      terminal.width,
    ).map((line) => chalk.bold(line)),
    '',
  ].join('\n')
}

const flatten = (standing: Standing | null) =>
  standing && { score: standing.score, rank: standing.rank, of: standing.of }

/** `papi diff YEAR --against OTHER`: two editions of PAPI, code by code; the earlier one comes first. */
export const compareEditions = async (
  context: Context,
  year: number,
  against: number,
  options: DiffOptions,
): Promise<Outcome> => {
  const { value: opened, diagnostics, sources } = await openSoundWorkspace(context)
  if (!opened) return { diagnostics, sources }
  const { folder, workspace } = opened
  const filter = readFilter(workspace, options)
  if (!filter.value) return { diagnostics: filter.diagnostics, exit: 2 }
  const { agency, dimension } = filter.value
  const codes =
    agency === undefined
      ? undefined
      : listRowsOf(workspace, agency, endOfYear(Math.max(year, against))).map(({ code }) => code)
  const [from, to] = [Math.min(year, against), Math.max(year, against)]
  const [earlier, later] = await Promise.all(
    [from, to].map((one) => readEdition(context, folder, workspace, one)),
  )
  const found = [...(earlier?.diagnostics ?? []), ...(later?.diagnostics ?? [])]
  if (!earlier?.value || !later?.value) return { diagnostics: found, sources }

  const pairs = pairUp(workspace, earlier.value, later.value, context.language).filter(
    (pair) =>
      (dimension === undefined || pair.dimension === dimension) &&
      (codes === undefined || codes.includes(pair.code)),
  )
  const place = workspace.provinces.provinces.find(({ code }) => code === workspace.plan.place)?.name ?? ''
  const rows = pairs.map(({ code, name, lead, earlier: before, later: after, change }) => ({
    code,
    name,
    lead,
    earlier: flatten(before),
    later: flatten(after),
    placesGained: change?.placesGained ?? null,
    pointsGained: change?.pointsGained ?? null,
  }))
  const text = {
    text: () => renderText(pairs, place, [from, to], context.language, context.terminal),
    json: () =>
      `${JSON.stringify({ version: 1, plan: `${workspace.plan.number}/${workspace.plan.symbol}`, earlier: from, later: to, place: { code: workspace.plan.place, name: place }, rows, summary: countChanges(pairs) }, null, 2)}\n`,
    csv: () =>
      formatCsv([
        ['code', 'name', 'earlierRank', 'earlierOf', 'laterRank', 'laterOf', 'placesGained', 'pointsGained'],
        ...rows.map((row) => [
          row.code,
          row.name,
          row.earlier?.rank ?? null,
          row.earlier?.of ?? null,
          row.later?.rank ?? null,
          row.later?.of ?? null,
          row.placesGained,
          row.pointsGained,
        ]),
      ]),
    md: () =>
      [`| Mã | Nội dung | ${from} | ${to} | Bậc |`, '|---|---|---|---|---|']
        .concat(
          pairs.map(
            ({ code, name, earlier: before, later: after, change }) =>
              `| ${code} | ${name} | ${showRank(before)} | ${showRank(after)} | ${change ? describePlaces(change)[context.language] : ''} |`,
          ),
        )
        .join('\n')
        .concat('\n'),
  }[options.format]()
  return { diagnostics: found, sources, text }
}
