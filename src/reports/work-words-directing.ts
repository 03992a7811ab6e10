import type { ChannelSum, LetterFacts } from '../progress/activity-facts.ts'
import type { Completeness, RowFacts } from '../progress/facts.ts'
import type { Directing, InspectionSum, TaskClause, UnitAnswers } from '../progress/narrative/directing.ts'
import type { CoveredAgency, Reported } from '../progress/reported.ts'
import { showDay, twoDigits } from '../vi.ts'
import { endSentence, listStates } from './reported-words.ts'
import { tellLevels } from './unit-words.ts'
import { nameAll } from './work-words.ts'

// Section II of the annual report: directing, communication, inspection, reporting.

const small = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** `2024-12-15` of `15/12/2024`. */
const writeShown = (day: string): string =>
  day
    .split('/')
    .toReversed()
    .map((part) => part.padStart(2, '0'))
    .join('-')

/** `UBND Thành phố ban hành Kế hoạch số 11/KH-UBND ngày 16/01/2023 về …; …`: what was issued for the plan in the year. */
export const tellDocuments = ({ documents, moreDocuments }: Directing): string => {
  const told = documents.map(
    ({ by, type, cited, title }) => `${by.short} ban hành ${type} số ${cited} (${title})`,
  )
  if (told.length === 0) return ''
  return endSentence(
    [...told, ...(moreDocuments > 0 ? [`và ${twoDigits(moreDocuments)} văn bản khác`] : [])].join('; '),
  )
}

/** `Công tác tuyên truyền gồm: hội nghị, tập huấn (01 hoạt động, 1.250 người tham gia); báo chí (02 hoạt động, 30 tin, bài).` */
export const tellChannels = (channels: readonly ChannelSum[]): string => {
  const told = channels.map(({ name, works, people, items }) => {
    const parts = [
      `${twoDigits(works)} hoạt động`,
      ...(people > 0 ? [`${twoDigits(people)} người tham gia`] : []),
      ...items.map(({ count, unit }) => `${twoDigits(count)} ${unit}`),
    ]
    return `${small(name)} (${parts.join('; ')})`
  })
  return told.length === 0 ? '' : `Công tác thông tin, tuyên truyền được thực hiện qua ${told.join('; ')}.`
}

/** What one agency did stands together, agencies in the order of the plan. */
const joinClauses = (clauses: readonly TaskClause[]): string => {
  const order = [...new Set(clauses.map(({ by }) => by.id))]
  const together = clauses.toSorted((a, b) => order.indexOf(a.by.id) - order.indexOf(b.by.id))
  const told: string[] = []
  let before = ''
  for (const { by, text, manner } of together) {
    if (manner === 'statement')
      told.push(`${told.length === 0 ? 'Theo' : 'theo'} báo cáo của ${by.name}, ${text}`)
    else if (before === by.id) told[told.length - 1] = `${told.at(-1)}, ${text}`
    else told.push(`${by.name} ${text}`)
    before = manner === 'deed' ? by.id : ''
  }
  return told.length === 0 ? '' : endSentence(told.join('; '))
}

export const tellCommunication = ({ communicationDeeds }: Directing): string =>
  joinClauses(communicationDeeds)

/** What lead agencies wrote of their inspections and what came of them, register or not. */
export const tellInspectionDeeds = ({ inspectionDeeds, outcomes }: Directing): string =>
  [joinClauses(inspectionDeeds), joinClauses(outcomes)].filter(Boolean).join(' ')

const tellInspections = ({ by, inspections, units }: InspectionSum): string => {
  const titles = [...new Set(inspections.map(({ title }) => title))]
  const [title = ''] = titles
  const what =
    titles.length > 1
      ? `tiến hành ${twoDigits(inspections.length)} cuộc kiểm tra, giám sát`
      : /^(?:kiểm tra|thanh tra|giám sát|tái kiểm tra)/iu.test(title)
        ? small(title)
        : `kiểm tra “${title}”`
  return `${by.name} ${what} tại ${twoDigits(units)} đơn vị`
}

/** Who inspected what at how many units, from the register and from forms. */
export const tellInspected = (directing: Directing): string => {
  const { inspections, moreInspections } = directing
  const more = moreInspections > 0 ? [`${twoDigits(moreInspections)} cơ quan khác cũng tổ chức kiểm tra`] : []
  const told = [...inspections.map(tellInspections), ...more]
  return [told.length > 0 ? endSentence(told.join('; ')) : '', joinClauses(directing.inspectionDeeds)]
    .filter(Boolean)
    .join(' ')
}

/** What inspections led to: findings of the register, then what agencies counted. */
export const tellOutcomes = ({ inspections, outcomes }: Directing): string => {
  const findings = inspections.flatMap((one) => one.inspections).flatMap((one) => one.findings)
  const count = (state: string) => findings.filter((one) => one.state === state).length
  const parts = [
    [count('remedied'), 'đã khắc phục'],
    [count('open'), 'chưa khắc phục'],
    [count('overdue'), 'chưa khắc phục, quá hạn'],
  ].flatMap(([number, words]) => (Number(number) > 0 ? [`${twoDigits(Number(number))} ${words}`] : []))
  const found =
    findings.length === 0
      ? ''
      : `Qua kiểm tra phát hiện ${twoDigits(findings.length)} tồn tại, trong đó ${parts.join('; ')}.`
  const told = joinClauses(outcomes)
  return [found, told && (found ? told : `Qua kiểm tra, ${told}`)].filter(Boolean).join(' ')
}

/** Whose inspections the figures leave out; `''` where nothing is told of inspections. */
export const tellLimit = ({ limit, inspections, inspectionDeeds }: Directing): string => {
  const levels = [...(limit.district ? ['cấp huyện'] : []), ...(limit.commune ? ['cấp xã'] : [])].join(', ')
  return levels === '' || inspections.length + inspectionDeeds.length === 0
    ? ''
    : `Số liệu trên chưa gồm các cuộc kiểm tra do UBND ${levels} tự tổ chức.`
}

const sectionWords = {
  communication: 'thông tin, tuyên truyền',
  inspection: 'kiểm tra, giám sát',
  duties: 'giải pháp và trách nhiệm chung',
} as const

/** How many units sent a general form, by kind, and what their answers come to by theme; `''` without any. */
export const tellUnits = (
  { total, kinds, sections }: UnitAnswers,
  reported: Pick<Reported, 'levels' | 'duties'>,
): string => {
  const levels = tellLevels(reported)
  if (total === 0 && levels === '') return ''
  const told = sections.map(({ section, units, states }) => {
    return `${sectionWords[section]}: ${twoDigits(units)} đơn vị, các nội dung báo cáo gồm ${listStates(states).join(', ')}`
  })
  const by = kinds.map(({ name, count }) => `${name}: ${twoDigits(count)}`).join('; ')
  const others =
    total === 0
      ? ''
      : `Có ${twoDigits(total)} đơn vị ${levels === '' ? '' : 'khác '}gửi báo cáo về giải pháp, trách nhiệm chung (${by}).`
  const opening = [levels, others].filter(Boolean).join(' ')
  return told.length === 0 ? opening : `${opening} Theo nội dung: ${told.join('; ')}.`
}

/** Who has reported: `Cả 14 cơ quan chủ trì đã gửi báo cáo chuyên đề, đủ 59 nhiệm vụ; …` or `Có 11/14 …; chưa gửi: ….` */
export const tellHeard = (
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
    return `Báo cáo của ${nameAll(unusable)} cần gửi lại; ${twoDigits(silent.length)} cơ quan chủ trì khác chưa gửi báo cáo chuyên đề.`
  const open = [
    ...(silent.length > 0 ? [`chưa gửi: ${nameAll(silent)}`] : []),
    ...(unusable.length > 0 ? [`báo cáo cần gửi lại: ${nameAll(unusable)}`] : []),
  ]
  return `Có ${agenciesHeard}/${agencies} cơ quan chủ trì gửi báo cáo chuyên đề, ${share}${explaining}; ${open.join('; ')}.`
}

/**
 * Who sent its report after the day that a letter named: `Sở A gửi báo cáo sau thời hạn (ngày 28/12/2024, thời hạn
 * 15/12/2024).` Only where the day of receipt is known, and a letter of request names the deadline for that agency.
 */
export const tellLate = (covered: readonly CoveredAgency[], letters: readonly LetterFacts[]): string => {
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
