import { describeCounts, describeUntargeted, describeVerdict } from '../progress/verdict.ts'
import { formatCsv } from '../render/csv.ts'
import { formatNumber, type Language } from '../vi.ts'
import { type DiffView, reasonOf } from './diff-model.ts'

/** One row a row of the plan; keys as in the JSON form. */
export const toCsv = ({ rows, facts }: DiffView): string =>
  formatCsv([
    [
      'code',
      'name',
      'dimension',
      'lead',
      'target',
      'score',
      'rank',
      'of',
      'status',
      'reason',
      'placesShort',
      'pointsShort',
      'withheld',
      'previousYear',
      'previousRank',
      'previousOf',
      'placesGained',
      'pointsGained',
    ],
    ...rows.map((row) => [
      row.code,
      row.name,
      row.dimension.number,
      row.lead.map(({ id }) => id).join(' '),
      row.target,
      row.standing?.score ?? null,
      row.standing?.rank ?? null,
      row.standing?.of ?? null,
      row.status,
      reasonOf(row),
      row.placesShort,
      row.pointsShort,
      row.restsOnWithheld,
      row.previous ? facts.previousResultsYear : null,
      row.previous?.rank ?? null,
      row.previous?.of ?? null,
      row.change?.placesGained ?? null,
      row.change?.pointsGained ?? null,
    ]),
  ])

const heads: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Mã', 'Nội dung', 'Chủ trì', 'Chỉ tiêu', 'Thứ hạng', 'Đánh giá', 'Năm trước', 'Điểm'],
  en: ['Code', 'Row', 'Lead', 'Target', 'Rank', 'Status', 'Year before', 'Score'],
}

const escapeCell = (text: string): string => text.replace(/[\\|`*_<>[\]]/g, '\\$&')

/** A GitHub table, for notes and mails. */
export const toMarkdown = (
  { rows, summary, facts, nameOf, whyNot }: DiffView,
  language: Language,
): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const title = {
    vi: `Chỉ tiêu và thứ hạng năm ${facts.year}: ${facts.place.name}`,
    en: `Targets and ranks of ${facts.year}: ${facts.place.name}`,
  }[language]
  const counts = [
    describeCounts(summary),
    ...describeUntargeted(
      rows.map(({ code, status, dimension }) => ({ code, status, dimension: dimension.number })),
      facts.plan.gaps,
    ),
  ].map((words) => words[language])
  return [
    `# ${title}`,
    '',
    line(heads[language]),
    line(heads[language].map(() => '---')),
    ...rows.map((row) =>
      line(
        [
          row.code,
          nameOf(row.code),
          row.lead.map(({ short }) => short).join(', '),
          String(row.target ?? ''),
          row.standing ? `${row.standing.rank}/${row.standing.of}` : '',
          [describeVerdict(row), whyNot(row)].flatMap((words) => words?.[language] ?? []).join(': '),
          row.previous ? `${row.previous.rank}/${row.previous.of}` : '',
          row.standing ? formatNumber(row.standing.score, 4) : '',
        ].map(escapeCell),
      ),
    ),
    '',
    counts.join('; '),
    '',
  ].join('\n')
}
