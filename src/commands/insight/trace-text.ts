import { citePlace } from '../../plan/cite.ts'
import { namePlace } from '../../plan/place.ts'
import { listRows } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { Trace, TracedScore } from '../../progress/insight/trace.ts'
import { describeNoTarget, describeVerdict, explainAbsence } from '../../progress/verdict.ts'
import { cutText } from '../../render/terminal-text.ts'
import { type DocumentId, findKind } from '../../reports/kinds.ts'
import type { Mention } from '../../reports/mentions.ts'
import { formatNumber, type Words } from '../../vi.ts'
import { flattenChange } from '../change-form.ts'
import type { Loaded } from '../load.ts'
import type { Context } from '../outcome.ts'
import type { InsightFormat } from './format-names.ts'
import { flatten, writeForm } from './formats.ts'
import { heading, type Pen, remark, writeLines } from './table.ts'
import { describeBefore } from './trace-change.ts'

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

const describeTarget = (
  { trace: { target, measure }, line, plan }: Answer,
  workspace: Workspace,
  pen: Pen,
): readonly string[] => {
  if (!target) {
    const row = listRows(workspace).find(({ code }) => code === measure.code)
    const why = describeNoTarget(workspace.plan.gaps, row?.dimension.number ?? '')
    return writeLines({ vi: `Chỉ tiêu: ${why.vi}.`, en: `Target: ${why.en}.` }, pen)
  }
  const { placesShort, pointsShort } = target.compared
  const verdict = describeVerdict(target.compared)
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
        vi: `Tệp ${line}; ${citePlace(target.at).vi} Kế hoạch số ${plan}`,
        en: `File ${line}; plan ${plan}, ${citePlace(target.at).en}`,
      },
      pen,
    ),
    ...writeLines(
      {
        vi: `So sánh: ${verdict.vi}${points ? `, thiếu ${points} điểm` : ''}${placesShort === null ? '' : ' (thứ hạng trừ chỉ tiêu)'}.`,
        en: `Comparison: ${verdict.en}${points ? `, ${points} points short` : ''}${placesShort === null ? '' : ' (rank minus target)'}.`,
      },
      pen,
    ),
  ]
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
  { workspace, editions }: Pick<Loaded, 'workspace' | 'editions'>,
  answer: Answer,
  format: InsightFormat,
): string => {
  const { trace, now, before, year, line, documents } = answer
  const { measure, target } = trace
  const place = namePlace(workspace)
  const why = trace.absence && explainAbsence(workspace, editions, trace.absence)
  const missing = { vi: `Không có điểm: ${why?.vi}.`, en: `There is no score: ${why?.en}.` }
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
        ...(trace.now && now ? describeSource(trace.now, now, pen) : writeLines(missing, pen)),
        '',
        ...(trace.before && before
          ? [...describeSource(trace.before, before, pen), ...describeBefore(trace, pen), '']
          : []),
        ...describeTarget(answer, workspace, pen),
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
        reason: trace.absence?.kind ?? null,
        change: flattenChange(trace.change),
        target: target && {
          year: target.year,
          rank: target.target,
          place: line,
          at: target.at,
          status: target.compared.status,
          placesShort: target.compared.placesShort,
          pointsShort: target.compared.pointsShort,
          withheld: target.compared.restsOnWithheld,
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
