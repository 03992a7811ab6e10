import { describeGap } from '../progress/change.ts'
import type { RowFacts } from '../progress/facts.ts'
import { formatCsv } from '../render/csv.ts'
import { formatNumber, type Language } from '../vi.ts'
import type { DiffView } from './diff-model.ts'

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
      'placesShort',
      'pointsShort',
      'previousYear',
      'previousRank',
      'previousOf',
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
      row.placesShort,
      row.pointsShort,
      row.previous ? facts.previousResultsYear : null,
      row.previous?.rank ?? null,
      row.previous?.of ?? null,
    ]),
  ])

const statusWords: Readonly<Record<RowFacts['status'], Record<Language, string>>> = {
  met: { vi: 'đạt', en: 'met' },
  missed: { vi: 'chưa đạt', en: 'missed' },
  'not-measured': { vi: 'không đo lường', en: 'not measured' },
  'no-target': { vi: 'chưa có chỉ tiêu', en: 'no target' },
  'not-yet': { vi: 'chưa đánh giá', en: 'not judged yet' },
}

const heads: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Mã', 'Nội dung', 'Chủ trì', 'Chỉ tiêu', 'Thứ hạng', 'Đánh giá', 'Năm trước', 'Điểm'],
  en: ['Code', 'Row', 'Lead', 'Target', 'Rank', 'Status', 'Year before', 'Score'],
}

const escapeCell = (text: string): string => text.replace(/[\\|`*_<>[\]]/g, '\\$&')

/** A GitHub table, for notes and mails. */
export const toMarkdown = ({ rows, summary, facts, nameOf }: DiffView, language: Language): string => {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const title = {
    vi: `Chỉ tiêu và thứ hạng năm ${facts.year}: ${facts.place.name}`,
    en: `Targets and ranks of ${facts.year}: ${facts.place.name}`,
  }[language]
  const counts = {
    vi: `${summary.targets} chỉ tiêu, ${summary.met} đạt, ${summary.missed} chưa đạt, ${summary.notMeasured} không đo lường; ${summary.withoutTarget} chưa có chỉ tiêu`,
    en: `${summary.targets} targets, ${summary.met} met, ${summary.missed} missed, ${summary.notMeasured} not measured; ${summary.withoutTarget} without target`,
  }[language]
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
          statusWords[row.status][language] +
            (row.placesShort === null ? '' : `, ${describeGap(row.placesShort)[language]}`),
          row.previous ? `${row.previous.rank}/${row.previous.of}` : '',
          row.standing ? formatNumber(row.standing.score, 4) : '',
        ].map(escapeCell),
      ),
    ),
    '',
    counts,
    '',
  ].join('\n')
}
