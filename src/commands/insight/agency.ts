import { type Answer, gap, heading, type Part, remark } from '../../answer/answer.ts'
import type { AnswerOptions } from '../../answer/formats.ts'
import { placeOf } from '../../answer/keys.ts'
import { namePlace } from '../../plan/place.ts'
import { findAgency } from '../../plan/succession.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { findAgencyFacts } from '../../progress/agencies.ts'
import { notComparable } from '../../progress/change.ts'
import type { Edition } from '../../progress/edition.ts'
import { type Handover, listHandovers } from '../../progress/handover.ts'
import { type AgencyYears, followAgency } from '../../progress/insight/agency-years.ts'
import { describeGrounds, explainAbsence, groupByReason, statusWords } from '../../progress/verdict.ts'
import type { AgencyFacts } from '../../progress/year-facts.ts'
import type { Words } from '../../vi.ts'
import { listPublished } from '../../workspace/results.ts'
import { readFilter } from '../diff-filter.ts'
import { giveAnswer } from '../give-answer.ts'
import { type LoadedYear, loadFacts, openSoundWorkspace, readReportsOf } from '../load.ts'
import { nameBody, nameShort } from '../name-body.ts'
import type { Context, Outcome } from '../outcome.ts'
import { refuseYear } from '../year-deadline.ts'
import { isAnswered, showYears, tabulateTasks, tabulateYears } from './agency-tables.ts'

/** Why years are not judged, and what a verdict rests on; each reason once, with its codes. */
const listAgencyNotes = (
  { rows }: AgencyYears,
  workspace: Workspace,
  editions: ReadonlyMap<number, Edition>,
): readonly Words[] => {
  const noted = rows.flatMap(({ code, years }) =>
    years.flatMap((one): readonly { readonly item: string; readonly why: Words }[] => {
      const { absence, status, year } = one
      if (status === null) return []
      if (absence) return [{ item: code, why: explainAbsence(workspace, editions, absence) }]
      const [item, said] =
        status === 'not-comparable'
          ? [code, { vi: `${notComparable.vi},`, en: `${notComparable.en},` }]
          : [`* ${code}`, { vi: 'đạt', en: 'met' }]
      return describeGrounds(one).map(({ vi, en }) => ({
        item,
        why: { vi: `năm ${year} ${said.vi} ${vi}`, en: `${year} ${said.en} ${en}` },
      }))
    }),
  )
  return groupByReason(noted).map(({ items, why: { vi, en } }) => {
    const codes = [...new Set(items)].join(', ')
    return { vi: `${codes}: ${vi}`, en: `${codes}: ${en}` }
  })
}

export type AgencyOptions = AnswerOptions & {
  /** Year of the plan whose tasks are reported on; default: the last one with results. */
  readonly year?: number
  /** Tasks in full, not cut to a line each. */
  readonly full?: boolean
}

/** What is known of one agency. */
type AgencyView = {
  readonly name: Words
  /** Year of the plan whose tasks were reported on. */
  readonly year: number
  readonly facts: AgencyFacts
  readonly years: AgencyYears
  /** Set where the agency has ended. */
  readonly handover: Handover | null
}

const describeTargetsMet = ({ years: { summaries } }: AgencyView): Words => {
  const list = (language: keyof Words): string =>
    summaries
      .map(({ year, summary: { met, missed, notMeasured, notComparable: apart } }) => {
        const counts = [
          ...(met + missed > 0 ? [`${met}/${met + missed}`] : []),
          ...(notMeasured > 0 ? [`${notMeasured} ${statusWords['not-measured'][language]}`] : []),
          ...(apart > 0 ? [`${apart} ${statusWords['not-comparable'][language]}`] : []),
        ]
        return `${year}: ${counts.join(', ')}`
      })
      .join('; ')
  return { vi: `Đạt chỉ tiêu: ${list('vi')}`, en: `Targets met: ${list('en')}` }
}

/** A handover names bodies in Vietnamese. */
const translate = ({ agencies: { agencies } }: Workspace, name: string): Words =>
  agencies.find((one) => one.name.vi === name)?.name ?? { vi: name, en: name }

const describeHandover = (workspace: Workspace, { ended, parts }: Handover): Part => {
  const list = (language: keyof Words, sure: string, unsure: string, nobody: string): string =>
    parts
      .map(({ codes, successors, confirmed }) => {
        const names = successors.map((name) => translate(workspace, name)[language]).join(' / ')
        return `${codes.join(', ')}: ${names ? `${names} (${confirmed ? sure : unsure})` : nobody}`
      })
      .join('; ')
  return remark({
    vi: `Cơ quan thôi hoạt động từ sau ngày ${ended}. Tiếp nhận ${list('vi', 'đã xác nhận', 'chưa xác nhận', 'chưa xác định')}`,
    en: `The agency was in office until ${ended}. Taken over: ${list('en', 'confirmed', 'not confirmed', 'not known')}`,
  })
}

const answerAgency = ({ workspace, editions }: LoadedYear, view: AgencyView, full: boolean): Answer => {
  const { name, facts, year, years, handover } = view
  const place = namePlace(workspace)
  const reported = facts.tasks.filter(isAnswered).length
  return {
    command: 'agency',
    fileName: `papi-agency-${facts.id}`,
    about: {
      agency: { id: facts.id, name, short: nameShort(workspace, facts) },
      place: placeOf(workspace),
      year,
      handover: handover && {
        name: translate(workspace, handover.name),
        ended: handover.ended,
        parts: handover.parts.map((one) => ({
          ...one,
          successors: one.successors.map((of) => translate(workspace, of)),
        })),
      },
      former: facts.former.map((one) => ({
        id: one.id,
        name: nameBody(workspace, one),
        codes: one.codes,
      })),
    },
    title: { vi: `${name.vi}: ${place}`, en: `${name.en}: ${place}` },
    parts: [
      ...(handover ? [describeHandover(workspace, handover)] : []),
      ...facts.former.map((one) => {
        const [of, codes] = [nameBody(workspace, one), one.codes.join(', ')]
        return remark({
          vi: `Nội dung ${codes} trước đây giao ${of.vi} (đến ngày ${one.ended}).`,
          en: `${codes}: taken over from ${of.en}, in office until ${one.ended}.`,
        })
      }),
      remark({
        vi: 'Mỗi năm: chỉ tiêu→thứ hạng/số tỉnh, thành phố có điểm. ✓ đạt, ✗ chưa đạt, – không đánh giá, ≠ không so sánh trực tiếp được.',
        en: 'Each year: target→rank/provinces measured. ✓ met, ✗ missed, – not judged, ≠ not directly comparable.',
      }),
      gap,
      tabulateYears(years.rows),
      showYears(years.rows),
      ...listAgencyNotes(years, workspace, editions).map((words) => remark(words)),
      heading(describeTargetsMet(view)),
      gap,
      heading({
        vi: `Nhiệm vụ (${facts.tasks.length}); năm ${year} ${reported > 0 ? `đã báo cáo ${reported}` : 'chưa có báo cáo'}`,
        en: `Tasks (${facts.tasks.length}); ${reported > 0 ? `${reported} reported in ${year}` : `no reports of ${year}`}`,
      }),
      tabulateTasks(facts.tasks, full),
    ],
    rest: { summaries: years.summaries.map(({ year: of, summary }) => ({ year: of, ...summary })) },
  }
}

/** `papi agency NAME`: all that one agency leads, over the years, with its tasks and what it reported. */
export const askAgency = async (context: Context, name: string, options: AgencyOptions): Promise<Outcome> => {
  const { year: asked, full = false } = options
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { diagnostics: opened.diagnostics, sources: opened.sources }
  const { folder, workspace } = opened.value
  const filter = readFilter(workspace, { agency: name })
  const refused = [...filter.diagnostics, ...(asked === undefined ? [] : refuseYear(asked, workspace))]
  const id = filter.value?.agency
  if (refused.length > 0 || id === undefined) return { diagnostics: refused, exit: 2 }
  const held = (await listPublished(context, folder, workspace)).map(
    (one) => one - workspace.plan.resultsOffset,
  )
  const year =
    asked ?? held.findLast((one) => refuseYear(one, workspace).length === 0) ?? workspace.plan.period.from

  const { value: basis, ...found } = await loadFacts(
    context,
    year,
    true,
    readReportsOf(context, year, undefined),
  )
  const facts = basis && findAgencyFacts(workspace, basis.facts, id, basis.facts.days.issued)
  if (!basis || !facts) return found
  const codes = facts.rows.map(({ code }) => code)
  const view = {
    name: findAgency(workspace, id)?.name ?? { vi: facts.name, en: facts.name },
    year,
    facts,
    years: followAgency(workspace, codes, basis.editions),
    handover: listHandovers(workspace, basis.facts.days.issued).find((one) => one.id === id) ?? null,
  }
  return giveAnswer(context, answerAgency(basis, view, full), options, found)
}
