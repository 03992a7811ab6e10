import type { ChannelSum, FindingState, LetterFacts } from '../progress/activity-facts.ts'
import type { Directing, InspectionSum, TaskClause, UnitAnswers } from '../progress/narrative/directing.ts'
import type { CoveredAgency, Reported } from '../progress/reported.ts'
import type { Completeness, RowFacts } from '../progress/year-facts.ts'
import { showDay, twoDigits } from '../vi.ts'
import { countOf, endSentence, joinDistinct, joinParts, passage, uncapitalise } from './prose.ts'
import { listStates } from './reported-words.ts'
import { describeLevels } from './unit-words.ts'

// Section II of the annual report: directing, communication, inspection, reporting.

/** `2024-12-15` of `15/12/2024`. */
const writeShown = (day: string): string =>
  day
    .split('/')
    .toReversed()
    .map((part) => part.padStart(2, '0'))
    .join('-')

/** `UBND Thành phố ban hành Kế hoạch số 11/KH-UBND ngày 16/01/2023 về …; …`: what was issued for the plan in the year. */
const describeDocuments = ({ documents, moreDocuments }: Directing): string => {
  const issued = documents.map(
    ({ by, type, cited, title }) => `${by.short} ban hành ${type} số ${cited} (${title})`,
  )
  const more = moreDocuments > 0 && `và ${twoDigits(moreDocuments)} văn bản khác`
  return issued.length === 0 ? '' : endSentence(joinParts([...issued, more], '; '))
}

/** `Công tác tuyên truyền gồm: hội nghị, tập huấn (01 hoạt động, 1.250 người tham gia); báo chí (02 hoạt động, 30 tin, bài).` */
const describeChannels = (channels: readonly ChannelSum[]): string => {
  const sums = channels.map(({ name, works, people, items }) => {
    const parts = [
      `${twoDigits(works)} hoạt động`,
      people > 0 && `${twoDigits(people)} người tham gia`,
      ...items.map(({ count, unit }) => `${twoDigits(count)} ${unit}`),
    ]
    return `${uncapitalise(name)} (${joinParts(parts, '; ')})`
  })
  return sums.length === 0 ? '' : `Công tác thông tin, tuyên truyền được thực hiện qua ${sums.join('; ')}.`
}

/** Clauses of one agency follow one another, agencies in the order of the plan. */
const joinClauses = (clauses: readonly TaskClause[]): string => {
  const order = [...new Set(clauses.map(({ by }) => by.id))]
  const together = clauses.toSorted((a, b) => order.indexOf(a.by.id) - order.indexOf(b.by.id))
  const joined: string[] = []
  let before = ''
  for (const { by, text, manner } of together) {
    if (manner === 'statement')
      joined.push(`${joined.length === 0 ? 'Theo' : 'theo'} báo cáo của ${by.name}, ${text}`)
    else if (before === by.id) joined[joined.length - 1] = `${joined.at(-1)}, ${text}`
    else joined.push(`${by.name} ${text}`)
    before = manner === 'deed' ? by.id : ''
  }
  return joined.length === 0 ? '' : endSentence(joined.join('; '))
}

const describeInspections = ({ by, inspections, units }: InspectionSum): string => {
  const titles = [...new Set(inspections.map(({ title }) => title))]
  const [title = ''] = titles
  const what =
    titles.length > 1
      ? `tiến hành ${countOf(inspections)} cuộc kiểm tra, giám sát`
      : /^(?:kiểm tra|thanh tra|giám sát|tái kiểm tra)/iu.test(title)
        ? uncapitalise(title)
        : `kiểm tra “${title}”`
  return `${by.name} ${what} tại ${twoDigits(units)} đơn vị`
}

/** Who inspected what at how many units, from the register and from forms. */
const describeInspected = ({ inspections, moreInspections, inspectionDeeds }: Directing): string => {
  const more = moreInspections > 0 && `${twoDigits(moreInspections)} cơ quan khác cũng tổ chức kiểm tra`
  const clauses = joinParts([...inspections.map(describeInspections), more], '; ')
  return passage([clauses && endSentence(clauses), joinClauses(inspectionDeeds)])
}

/** What inspections led to: findings of the register, then what agencies counted. */
const describeOutcomes = ({ inspections, outcomes }: Directing): string => {
  const findings = inspections.flatMap((one) => one.inspections).flatMap((one) => one.findings)
  const count = (state: FindingState, words: string) => {
    const some = findings.filter((one) => one.state === state)
    return some.length > 0 && `${countOf(some)} ${words}`
  }
  const states = joinParts(
    [
      count('remedied', 'đã khắc phục'),
      count('open', 'chưa khắc phục'),
      count('overdue', 'chưa khắc phục, quá hạn'),
    ],
    '; ',
  )
  const found =
    findings.length > 0 && `Qua kiểm tra phát hiện ${countOf(findings)} tồn tại, trong đó ${states}.`
  const reported = joinClauses(outcomes)
  return passage([found, reported && (found ? reported : `Qua kiểm tra, ${reported}`)])
}

/** Whose inspections the figures leave out; `''` where there are no figures of inspections. */
const describeLimit = ({ limit, inspections, inspectionDeeds }: Directing): string => {
  const levels = joinParts([limit.district && 'cấp huyện', limit.commune && 'cấp xã'], ', ')
  return levels === '' || inspections.length + inspectionDeeds.length === 0
    ? ''
    : `Số liệu trên chưa gồm các cuộc kiểm tra do UBND ${levels} tự tổ chức.`
}

const sectionWords = {
  communication: 'thông tin, tuyên truyền',
  inspection: 'kiểm tra, giám sát',
  duties: 'giải pháp và trách nhiệm chung',
} as const

/** How many units sent a general form, by kind, and their answers by theme; `''` without any. */
const describeUnits = (
  { total, kinds, sections }: UnitAnswers,
  reported: Pick<Reported, 'levels' | 'duties'>,
): string => {
  const levels = describeLevels(reported)
  if (total === 0 && levels === '') return ''
  const themes = sections.map(
    ({ section, units, states }) =>
      `${sectionWords[section]}: ${twoDigits(units)} đơn vị, các nội dung báo cáo gồm ${listStates(states).join(', ')}`,
  )
  const by = kinds.map(({ name, count }) => `${name}: ${twoDigits(count)}`).join('; ')
  const others = levels === '' ? 'đơn vị' : 'đơn vị khác'
  return passage([
    levels,
    total > 0 && `Có ${twoDigits(total)} ${others} gửi báo cáo về giải pháp, trách nhiệm chung (${by}).`,
    themes.length > 0 && `Theo nội dung: ${themes.join('; ')}.`,
  ])
}

/** Who has reported: `Cả 14 cơ quan chủ trì đã gửi báo cáo chuyên đề, đủ 59 nhiệm vụ; …` or `Có 11/14 …; chưa gửi: ….` */
const describeHeard = (
  { agencies, agenciesHeard, tasks, tasksReported, missed, explained }: Completeness,
  covered: readonly CoveredAgency[],
  rows: readonly RowFacts[],
): string => {
  const silent = covered.filter(({ state }) => state === 'not-answered')
  const unusable = covered.filter(({ state }) => state === 'held-back')
  const share =
    tasksReported === tasks ? `đủ ${tasks} nhiệm vụ` : `có kết quả của ${tasksReported}/${tasks} nhiệm vụ`
  const leads = new Set(rows.flatMap(({ lead }) => lead.map(({ id }) => id))).size
  const explaining =
    missed === 0 || explained === 0
      ? ''
      : explained === missed
        ? `; ${twoDigits(leads)} cơ quan có nội dung chưa đạt chỉ tiêu đã giải trình đủ ${twoDigits(missed)} nội dung`
        : `; ${explained}/${missed} nội dung chưa đạt chỉ tiêu đã được giải trình`
  if (agenciesHeard === agencies)
    return `Cả ${twoDigits(agencies)} cơ quan chủ trì đã gửi báo cáo chuyên đề, ${share}${explaining}.`
  if (agenciesHeard === 0 && unusable.length === 0) return 'Chưa có cơ quan chủ trì gửi báo cáo chuyên đề.'
  if (agenciesHeard === 0)
    return `Báo cáo của ${joinDistinct(unusable)} cần gửi lại; ${countOf(silent)} cơ quan chủ trì khác chưa gửi báo cáo chuyên đề.`
  const open = [
    silent.length > 0 && `chưa gửi: ${joinDistinct(silent)}`,
    unusable.length > 0 && `báo cáo cần gửi lại: ${joinDistinct(unusable)}`,
  ]
  return `Có ${agenciesHeard}/${agencies} cơ quan chủ trì gửi báo cáo chuyên đề, ${share}${explaining}; ${joinParts(open, '; ')}.`
}

/**
 * Who sent its report after the day that a letter named: `Sở A gửi báo cáo sau thời hạn (ngày 28/12/2024, thời hạn
 * 15/12/2024).` Only where the day of receipt is known, and a letter of request names the deadline for that agency.
 */
const describeLate = (covered: readonly CoveredAgency[], letters: readonly LetterFacts[]): string => {
  const requests = letters.filter(({ kind, deadline }) => kind === 'request' && deadline !== null)
  const late = covered.flatMap(({ id, name, receivedOn, receivedFrom }) => {
    const { deadline } =
      requests.findLast(({ to }) => to.length === 0 || to.some((one) => one.id === id)) ?? {}
    const sure = receivedOn !== null && receivedFrom === 'file-name'
    return deadline && sure && receivedOn > writeShown(deadline)
      ? [`${name} gửi báo cáo sau thời hạn (ngày ${showDay(receivedOn)}, thời hạn ${deadline})`]
      : []
  })
  return late.length === 0 ? '' : `${late.join('; ')}.`
}

export const directingFilters = {
  documents_issued: describeDocuments,
  channel_sums: describeChannels,
  communication_deeds: ({ communicationDeeds }: Directing) => joinClauses(communicationDeeds),
  inspections_done: describeInspected,
  /** What lead agencies wrote of their inspections and the outcomes, in the register or not. */
  inspection_deeds: ({ inspectionDeeds, outcomes }: Directing) =>
    passage([joinClauses(inspectionDeeds), joinClauses(outcomes)]),
  inspection_outcomes: describeOutcomes,
  inspection_limit: describeLimit,
  /** `{{ directing.units | units_answered: reported }}` */
  units_answered: describeUnits,
  heard: describeHeard,
  /** `{{ reported.agencies | sent_late: activity.letters }}` */
  sent_late: describeLate,
} as const
