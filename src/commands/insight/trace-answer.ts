import { type Answer, gap, heading, makeTable, type Part, plain, remark, same } from '../../answer/answer.ts'
import { inDocument, inText, keys } from '../../answer/fields.ts'
import { flattenChange, flattenStanding, placeOf, showRank } from '../../answer/keys.ts'
import { citePlace } from '../../plan/cite.ts'
import { namePlace } from '../../plan/place.ts'
import { listRows } from '../../plan/rows.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { describePlaces, describePoints, describeRemainder } from '../../progress/change.ts'
import { describePositions } from '../../progress/comparable/position.ts'
import { describeFrame, describeNewSample, describeScale } from '../../progress/comparable/words.ts'
import type { Trace, TracedScore } from '../../progress/insight/trace.ts'
import { describeNoTarget, describeVerdict, explainAbsence } from '../../progress/verdict.ts'
import { type DocumentId, findKind } from '../../reports/kinds.ts'
import type { Mention } from '../../reports/mentions.ts'
import type { Standing } from '../../results/results.ts'
import { formatNumber, joinWords, type Words } from '../../vi.ts'
import type { LoadedYear } from '../load.ts'

/** A document that states the figure, and where. */
export type TracedDocument = {
  readonly id: DocumentId
  readonly shape: 'paper' | 'workbook'
  readonly agency: string | null
  readonly mentions: readonly Mention[]
}

type TracedFile = { readonly file: string; readonly sha256: string }

/** The chain behind a figure, with its files. */
export type TraceView = {
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

/** The change since the edition before, or why there is none. */
const describeBefore = ({ change }: Trace): readonly Part[] => {
  if (!change) return []
  const { from, to, frame, scale, newSample } = change
  const [places, points, rest] = [describePlaces(change), describePoints(change), describeRemainder(change)]
  const reasons = [
    ...(frame ? [describeFrame(frame), describePositions(change)] : []),
    ...(scale.kind === 'broken' ? [describeScale(scale.reason)] : []),
    ...(rest ? [rest] : []),
  ]
  const all = joinWords([points, places, ...reasons], '; ')
  return [
    plain({ vi: `Từ ${from} đến ${to}: ${all.vi}.`, en: `From ${from} to ${to}: ${all.en}.` }),
    ...(newSample ? [remark(describeNewSample(newSample))] : []),
  ]
}

const describeSource = (
  { year, standing, sheet, cell, publisher, edition, better, above, below }: TracedScore,
  { file, sha256 }: TracedFile,
): readonly Part[] => {
  const { of, score } = standing
  const [shown, rank] = [formatNumber(score, 7), showRank(standing)]
  const where =
    sheet && cell ? { vi: `, trang "${sheet}", ô ${cell}`, en: `, sheet "${sheet}", cell ${cell}` } : null
  const next = (one: Standing | null, vi: string, en: string): readonly Words[] => {
    const figure = one && `${one.name} ${formatNumber(one.score, 4)}`
    return figure ? [{ vi: `${vi}: ${figure}`, en: `${en}: ${figure}` }] : []
  }
  const beside = joinWords([...next(above, 'trên', 'above'), ...next(below, 'dưới', 'below')], '; ')
  return [
    heading({
      vi: `PAPI ${year}: ${shown} điểm, hạng ${rank}`,
      en: `PAPI ${year}: ${shown} points, rank ${rank}`,
    }),
    plain({ vi: `Tệp ${file}${where?.vi ?? ''}`, en: `File ${file}${where?.en ?? ''}` }),
    remark({ vi: `SHA-256 ${sha256}`, en: `SHA-256 ${sha256}` }),
    plain({ vi: `Nguồn: ${publisher}; ${edition}`, en: `Source: ${publisher}; ${edition}` }),
    plain({
      vi: `Hạng = 1 + ${better} tỉnh, thành phố có điểm tốt hơn, trong ${of} nơi có điểm (${beside.vi}).`,
      en: `Rank = 1 + ${better} provinces with a better score, of ${of} measured (${beside.en}).`,
    }),
  ]
}

const describeTarget = (
  { trace: { target, measure }, line, plan }: TraceView,
  workspace: Workspace,
): readonly Part[] => {
  if (!target) {
    const row = listRows(workspace).find(({ code }) => code === measure.code)
    const why = describeNoTarget(workspace.plan.gaps, row?.dimension.number ?? '')
    return [plain({ vi: `Chỉ tiêu: ${why.vi}.`, en: `Target: ${why.en}.` })]
  }
  const { placesShort, pointsShort } = target.compared
  const verdict = describeVerdict(target.compared)
  const points =
    placesShort !== null && placesShort > 0 && pointsShort !== null ? formatNumber(pointsShort, 4) : ''
  return [
    heading({
      vi: `Chỉ tiêu năm ${target.year}: hạng ${target.target}`,
      en: `Target of ${target.year}: rank ${target.target}`,
    }),
    plain({
      vi: `Tệp ${line}; ${citePlace(target.at).vi} Kế hoạch số ${plan}`,
      en: `File ${line}; plan ${plan}, ${citePlace(target.at).en}`,
    }),
    plain({
      vi: `So sánh: ${verdict.vi}${points ? `, thiếu ${points} điểm` : ''}${placesShort === null ? '' : ' (thứ hạng trừ chỉ tiêu)'}.`,
      en: `Comparison: ${verdict.en}${points ? `, ${points} points short` : ''}${placesShort === null ? '' : ' (rank minus target)'}.`,
    }),
  ]
}

const kinds: Readonly<Record<Mention['kind'], Words>> = {
  sentence: { vi: 'câu', en: 'sentence' },
  table: { vi: 'bảng', en: 'table' },
  chart: { vi: 'biểu đồ', en: 'chart' },
}

const nameDocument = ({ id, shape, agency }: TracedDocument): string =>
  `${findKind(id).fileName}${agency ? `-${agency}` : ''}.${shape === 'paper' ? 'docx' : 'xlsx'}`

type MentionRow = Mention & { readonly file: string }

/** Every sentence, table and chart that states the figure, by document. */
const tabulateMentions = (documents: readonly TracedDocument[]): readonly Part[] => {
  const rows = documents.map((document) =>
    document.mentions.map((mention): MentionRow => ({ ...mention, file: nameDocument(document) })),
  )
  return [
    documents.length === 0
      ? plain({ vi: 'Không có văn bản nào nêu số liệu này.', en: 'No document states the figure.' })
      : heading({ vi: 'Nêu trong các văn bản papi soạn', en: 'Stated in the documents that papi drafts' }),
    makeTable<MentionRow>({
      key: 'rows',
      heads: false,
      rows: rows.flat(),
      sections: documents.map((document, index) => ({
        before: [plain(same(nameDocument(document)))],
        rows: rows[index] ?? [],
      })),
      tint: () => 'muted',
      fields: [
        ...keys('file'),
        inDocument({ vi: 'Tệp', en: 'File' }, ({ file }) => file),
        ...keys('kind'),
        inDocument({ vi: 'Dạng', en: 'Kind' }, ({ kind }) => kinds[kind]),
        ...keys('section'),
        inDocument({ vi: 'Mục', en: 'Section' }, ({ section }) => section),
        ...keys('text'),
        inDocument({ vi: 'Câu chữ', en: 'Text' }, ({ text }) => text),
        inText(
          ({ kind, section, text }) => {
            const where = `${section}: ${text.replaceAll('\n', ' ')}`
            return { vi: `${kinds[kind].vi} · ${where}`, en: `${kinds[kind].en} · ${where}` }
          },
          { fit: 'cut', gap: 2, max: Number.POSITIVE_INFINITY },
        ),
      ],
    }),
  ]
}

const flattenScore = (score: TracedScore | null, file: TracedFile | null) =>
  score && {
    year: score.year,
    ...flattenStanding(score.standing),
    ...file,
    sheet: score.sheet,
    cell: score.cell,
    publisher: score.publisher,
    edition: score.edition,
    better: score.better,
  }

/** The chain behind a figure: its cells, how its rank came about, its target, and where it is stated. */
export const answerTrace = (
  { workspace, editions }: Pick<LoadedYear, 'workspace' | 'editions'>,
  view: TraceView,
): Answer => {
  const { trace, now, before, year, line, documents } = view
  const { measure, target, change } = trace
  const place = namePlace(workspace)
  const why = trace.absence && explainAbsence(workspace, editions, trace.absence)
  return {
    command: 'trace',
    fileName: `papi-trace-${year}-${measure.code}`,
    about: {
      year,
      place: placeOf(workspace),
      code: measure.code,
      name: measure.name,
      current: flattenScore(trace.now, now),
      previous: flattenScore(trace.before, before),
      reason: trace.absence?.kind ?? null,
      change: change && flattenChange(change),
      target: target?.target ?? null,
      targetYear: target?.year ?? null,
      targetFile: line,
      at: target ? citePlace(target.at) : null,
      status: target?.compared.status ?? null,
      placesShort: target?.compared.placesShort ?? null,
      pointsShort: target?.compared.pointsShort ?? null,
      withheld: target?.compared.restsOnWithheld ?? null,
    },
    title: {
      vi: `Nguồn gốc số liệu: ${place}, ${measure.code} ${measure.name.vi}, năm ${year}`,
      en: `Where from: ${place}, ${measure.code} ${measure.name.en}, ${year}`,
    },
    parts: [
      gap,
      ...(trace.now && now
        ? describeSource(trace.now, now)
        : [plain({ vi: `Không có điểm: ${why?.vi}.`, en: `There is no score: ${why?.en}.` })]),
      gap,
      ...(trace.before && before
        ? [...describeSource(trace.before, before), ...describeBefore(trace), gap]
        : []),
      ...describeTarget(view, workspace),
      gap,
      ...tabulateMentions(documents),
    ],
  }
}
