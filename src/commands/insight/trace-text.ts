import type { Workspace } from '../../plan/workspace.ts'
import { describeGap, describePlaces, describePoints, measureChange } from '../../progress/change.ts'
import type { Trace, TracedScore } from '../../progress/insight/trace.ts'
import { cutText } from '../../render/terminal-text.ts'
import { type DocumentId, findKind } from '../../reports/kinds.ts'
import type { Mention } from '../../reports/mentions.ts'
import { formatNumber, type Words } from '../../vi.ts'
import type { Context } from '../outcome.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import { namePlace } from './load-editions.ts'
import { heading, type Pen, remark, writeLines } from './table.ts'

/** A document that tells the figure, and where. */
export type TracedDocument = {
  readonly id: DocumentId
  readonly shape: 'paper' | 'workbook'
  readonly agency: string | null
  readonly mentions: readonly Mention[]
}

type TracedFile = { readonly file: string; readonly sha256: string }

export type Answer = {
  readonly year: number
  readonly trace: Trace
  /** The results workbooks of the two scores. */
  readonly now: TracedFile | null
  readonly before: TracedFile | null
  /** `dimensions/7-quan-tri-moi-truong.yaml:42`, of the target. */
  readonly line: string | null
  /** `179/KH-UBND`. */
  readonly plan: string
  readonly documents: readonly TracedDocument[]
}

const describeSource = (
  { year, standing, sheet, cell, publisher, edition, better, above, below }: TracedScore,
  { file, sha256 }: TracedFile,
  pen: Pen,
): readonly string[] => {
  const { rank, of, score } = standing
  const shown = formatNumber(score, 7)
  const where =
    sheet && cell ? { vi: `, trang "${sheet}", ô ${cell}`, en: `, sheet "${sheet}", cell ${cell}` } : null
  const beside: Words = {
    vi: [
      above && `trên: ${above.name} ${formatNumber(above.score, 4)}`,
      below && `dưới: ${below.name} ${formatNumber(below.score, 4)}`,
    ]
      .filter(Boolean)
      .join('; '),
    en: [
      above && `above: ${above.name} ${formatNumber(above.score, 4)}`,
      below && `below: ${below.name} ${formatNumber(below.score, 4)}`,
    ]
      .filter(Boolean)
      .join('; '),
  }
  return [
    ...heading(
      {
        vi: `PAPI ${year}: ${shown} điểm, hạng ${rank}/${of}`,
        en: `PAPI ${year}: ${shown} points, rank ${rank}/${of}`,
      },
      pen,
    ),
    ...writeLines({ vi: `Tệp ${file}${where?.vi ?? ''}`, en: `File ${file}${where?.en ?? ''}` }, pen),
    ...remark({ vi: `SHA-256 ${sha256}`, en: `SHA-256 ${sha256}` }, pen),
    ...writeLines({ vi: `Nguồn: ${publisher}; ${edition}`, en: `Source: ${publisher}; ${edition}` }, pen),
    ...writeLines(
      {
        vi: `Hạng = 1 + ${better} tỉnh, thành phố có điểm tốt hơn, trong ${of} nơi có điểm (${beside.vi}).`,
        en: `Rank = 1 + ${better} provinces with a better score, of ${of} measured (${beside.en}).`,
      },
      pen,
    ),
  ]
}

const describeTarget = ({ trace: { target }, line, plan }: Answer, pen: Pen): readonly string[] => {
  if (!target)
    return writeLines(
      { vi: 'Kế hoạch không đặt chỉ tiêu cho mã này.', en: 'The plan sets no target for this code.' },
      pen,
    )
  const { placesShort, pointsShort } = target
  const gap: Words =
    placesShort === null ? { vi: 'không so sánh được', en: 'not comparable' } : describeGap(placesShort)
  const points =
    placesShort !== null && placesShort > 0 && pointsShort !== null ? formatNumber(pointsShort, 4) : ''
  return [
    ...heading(
      {
        vi: `Chỉ tiêu năm ${target.year}: hạng ${target.target}`,
        en: `Target of ${target.year}: rank ${target.target}`,
      },
      pen,
    ),
    ...writeLines(
      {
        vi: `Tệp ${line}; Kế hoạch số ${plan}, ${target.at}`,
        en: `File ${line}; plan ${plan}, ${target.at}`,
      },
      pen,
    ),
    ...writeLines(
      {
        vi: `So sánh: ${gap.vi}${points ? `, thiếu ${points} điểm` : ''} (thứ hạng trừ chỉ tiêu).`,
        en: `Comparison: ${gap.en}${points ? `, ${points} points short` : ''} (rank minus target).`,
      },
      pen,
    ),
  ]
}

const describeBefore = ({ trace: { now, before } }: Answer, pen: Pen): readonly string[] => {
  if (!now || !before) return []
  const change = measureChange(before.standing, now.standing)
  const [places, points] = [describePlaces(change), describePoints(change.pointsGained)]
  return writeLines(
    {
      vi: `Từ ${before.year} đến ${now.year}: ${points.vi}, ${places.vi}.`,
      en: `From ${before.year} to ${now.year}: ${points.en}, ${places.en}.`,
    },
    pen,
  )
}

const kinds: Readonly<Record<Mention['kind'], Words>> = {
  sentence: { vi: 'câu', en: 'sentence' },
  table: { vi: 'bảng', en: 'table' },
  chart: { vi: 'biểu đồ', en: 'chart' },
}

const nameDocument = ({ id, shape, agency }: TracedDocument): string =>
  `${findKind(id).fileName}${agency ? `-${agency}` : ''}.${shape === 'paper' ? 'docx' : 'xlsx'}`

const describeDocuments = ({ documents }: Answer, pen: Pen): readonly string[] => {
  const { say, chalk, width } = pen
  if (documents.length === 0)
    return writeLines(
      { vi: 'Không có văn bản nào nêu số liệu này.', en: 'No document tells the figure.' },
      pen,
    )
  return [
    ...heading({ vi: 'Nêu trong các văn bản papi soạn', en: 'Told in the documents that papi drafts' }, pen),
    ...documents.flatMap((document) => [
      nameDocument(document),
      ...document.mentions.map(({ kind, section, text }) =>
        chalk.dim(cutText(`  ${say(kinds[kind])} · ${section}: ${text.replaceAll('\n', ' ')}`, width)),
      ),
    ]),
  ]
}

const flattenScore = (score: TracedScore | null, file: TracedFile | null) =>
  score && {
    year: score.year,
    ...flatten(score.standing),
    ...file,
    sheet: score.sheet,
    cell: score.cell,
    publisher: score.publisher,
    edition: score.edition,
    better: score.better,
  }

/** The chain behind a figure as text, JSON or a table of its mentions. */
export const showTrace = (
  context: Context,
  workspace: Workspace,
  answer: Answer,
  format: InsightFormat,
): string => {
  const { trace, now, before, year, line, documents } = answer
  const { measure, target } = trace
  const place = namePlace(workspace, year)
  return writeForm(
    format,
    context,
    {
      text: (pen) => [
        ...heading(
          {
            vi: `Nguồn gốc số liệu: ${place}, ${measure.code} ${measure.name.vi}, năm ${year}`,
            en: `Where from: ${place}, ${measure.code} ${measure.name.en}, ${year}`,
          },
          pen,
        ),
        '',
        ...(trace.now && now
          ? describeSource(trace.now, now, pen)
          : writeLines({ vi: 'Không có kết quả đo lường.', en: 'Not measured.' }, pen)),
        '',
        ...(trace.before && before
          ? [...describeSource(trace.before, before, pen), ...describeBefore(answer, pen), '']
          : []),
        ...describeTarget(answer, pen),
        '',
        ...describeDocuments(answer, pen),
      ],
      json: () => ({
        year,
        place: { code: workspace.plan.place, name: place },
        code: measure.code,
        name: measure.name[context.language],
        score: flattenScore(trace.now, now),
        before: flattenScore(trace.before, before),
        target: target && {
          year: target.year,
          rank: target.target,
          place: line,
          at: target.at,
          status: target.status,
          placesShort: target.placesShort,
          pointsShort: target.pointsShort,
        },
        documents: documents.map((document) => ({
          file: nameDocument(document),
          mentions: document.mentions,
        })),
      }),
      csv: () =>
        documents.flatMap((document) =>
          document.mentions.map(({ kind, section, text }) => ({
            file: nameDocument(document),
            kind,
            section,
            text,
          })),
        ),
    },
    ['file', 'kind', 'section', 'text'],
  )
}
