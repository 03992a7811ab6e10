import type { Activities, Channel, Inspection, InspectionKind } from '../plan/activities.ts'
import { writeDay } from '../plan/calendar.ts'
import { listRows } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import { type Day, formatShortDay, showDay } from '../vi.ts'
import type {
  ActivityFacts,
  ChannelSum,
  CommunicationWork,
  FindingCounts,
  FindingState,
  InspectionFacts,
  InspectionFinding,
  Issued,
} from './activity-facts.ts'
import { sumItems } from './activity-themes.ts'
import { nameAgency } from './describe-reports.ts'

const channelNames: Readonly<Record<Channel, string>> = {
  conference: 'Hội nghị, tập huấn',
  press: 'Báo chí',
  broadcast: 'Phát thanh, truyền hình',
  online: 'Cổng, trang thông tin điện tử, mạng xã hội',
  printed: 'Ấn phẩm, pa nô, áp phích',
  contest: 'Cuộc thi',
  dialogue: 'Đối thoại với người dân',
  other: 'Hình thức khác',
}

/** As plan 179/KH-UBND names them. Source: II.3.a. */
const kindNames: Readonly<Record<InspectionKind, string>> = {
  thematic: 'Kiểm tra chuyên đề',
  'whole-area': 'Kiểm tra toàn diện',
  unannounced: 'Kiểm tra đột xuất',
  repeat: 'Tái kiểm tra',
}

const stateNames: Readonly<Record<FindingState, string>> = {
  remedied: 'Đã khắc phục',
  open: 'Chưa khắc phục',
  overdue: 'Chưa khắc phục, quá hạn',
}

const showSpan = ({ from, to }: { readonly from: string; readonly to?: string | undefined }): string =>
  to === undefined || to === from ? showDay(from) : `${showDay(from)} - ${showDay(to)}`

const issue = ({ number, on }: { readonly number: string; readonly on: string }): Issued => ({
  number,
  day: showDay(on),
  cited: `${number} ngày ${showDay(on)}`,
})

const sumChannels = (works: readonly CommunicationWork[]): readonly ChannelSum[] =>
  (Object.keys(channelNames) as Channel[]).flatMap((channel) => {
    const own = works.filter((work) => work.channel === channel)
    const people = own.reduce((sum, work) => sum + (work.people ?? 0), 0)
    return own.length > 0
      ? [{ name: channelNames[channel], works: own.length, people, items: sumItems(own) }]
      : []
  })

const describeInspection = (workspace: Workspace, inspection: Inspection, today: string): InspectionFacts => {
  const rows = listRows(workspace)
  const units = inspection.units.join('; ')
  const first = workspace.activities
    .flatMap(({ inspections = [] }) => inspections)
    .find(({ id }) => id === inspection.repeats)
  const { kind, title, decision, conclusion } = inspection
  return {
    kind,
    kindName: kindNames[kind],
    by: nameAgency(workspace.agencies.agencies, inspection.by),
    units,
    title,
    when: showSpan(inspection),
    decision: decision ? issue(decision) : null,
    conclusion: conclusion ? issue(conclusion) : null,
    repeats: first ? `${first.title} (${showSpan(first)})` : null,
    findings: inspection.findings.map(({ text, code, due, remedied }): InspectionFinding => {
      const state = remedied ? 'remedied' : due !== undefined && due < today ? 'overdue' : 'open'
      const row = rows.find((one) => one.code === code)
      return {
        units,
        inspection: title,
        text,
        row: row?.name.vi ?? code ?? '',
        due: due === undefined ? null : showDay(due),
        state,
        stateWords: stateNames[state],
        remedied: remedied ? { day: showDay(remedied.on), how: remedied.how } : null,
      }
    }),
  }
}

const countFindings = (findings: readonly InspectionFinding[]): FindingCounts => {
  const count = (state: FindingState) => findings.filter((finding) => finding.state === state).length
  return {
    total: findings.length,
    remedied: count('remedied'),
    open: count('open'),
    overdue: count('overdue'),
  }
}

/** Duty of the calendar that is done with the annual report. */
const annualReport = 'bao-cao-nam'

/** Results come out from this month of the next year on. */
const findResultsMonth = ({ calendar }: Workspace): number => {
  const { when } = calendar?.duties?.find(({ evidence }) => evidence === 'results') ?? {}
  return typeof when === 'object' ? when.from : 1
}

const findFirstReport = (workspace: Workspace, year: number): Issued | null => {
  const done = workspace.activities.find((one) => one.year === year)?.done ?? []
  const { number, on } = done.find(({ duty }) => duty === annualReport) ?? {}
  if (number === undefined || on === undefined) return null
  const from = writeDay({ year: year + 1, month: findResultsMonth(workspace), day: 1 })
  return on < from ? issue({ number, on }) : null
}

/** `today` decides which findings are overdue. */
export const gatherActivities = (workspace: Workspace, year: number, today: Day): ActivityFacts => {
  const { activities, agencies } = workspace
  const own: Partial<Activities> = activities.find((one) => one.year === year) ?? {}
  const name = (id: string) => nameAgency(agencies.agencies, id)
  const describe = (inspection: Inspection) => describeInspection(workspace, inspection, writeDay(today))
  const communication = (own.communication ?? []).map(
    (work): CommunicationWork => ({
      by: name(work.by),
      channel: work.channel,
      channelName: channelNames[work.channel],
      when: showSpan(work),
      title: work.title,
      people: work.people ?? null,
      items: work.items ?? null,
    }),
  )
  const inspections = (own.inspections ?? []).map(describe)
  const findings = inspections.flatMap((inspection) => inspection.findings)
  return {
    asOf: formatShortDay(today),
    documents: (own.documents ?? []).map(({ number, on, by, type, title }) => ({
      ...issue({ number, on }),
      by: name(by),
      type,
      title,
    })),
    communication,
    channels: sumChannels(communication),
    inspections,
    kinds: Object.values(kindNames).flatMap((kindName) => {
      const count = inspections.filter((inspection) => inspection.kindName === kindName).length
      return count > 0 ? [{ name: kindName, count }] : []
    }),
    findings,
    counts: countFindings(findings),
    carried: activities
      .filter((one) => one.year < year)
      .flatMap((one) => (one.inspections ?? []).flatMap((inspection) => describe(inspection).findings))
      .filter(({ state }) => state !== 'remedied'),
    commendations: (own.commendations ?? []).map(({ number, on, agency, form, for: reason }) => ({
      ...issue({ number, on }),
      agency: name(agency),
      form,
      for: reason,
    })),
    firstReport: findFirstReport(workspace, year),
    letters: (own.letters ?? [])
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .map(({ number, on, kind, to = [], deadline }) => ({
        ...issue({ number, on }),
        kind,
        to: to.map(name),
        deadline: deadline === undefined ? null : showDay(deadline),
      })),
  }
}
