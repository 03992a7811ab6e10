import type { CauseCluster, Causes } from '../progress/narrative/causes.ts'
import type { DutyShare } from '../progress/narrative/duty.ts'
import type { NextStep } from '../progress/narrative/next-steps.ts'
import type { Proposal, UnconfirmedLead } from '../progress/narrative/proposals.ts'
import { capitalise } from '../vi.ts'
import {
  countOf,
  endSentence,
  joinCalled,
  joinDistinct,
  joinNames,
  joinParts,
  listCalled,
  passage,
} from './prose.ts'

// Sections V.3, V.4, VI and VII of the annual report: why, who, what next, what is asked.

const openings = ['Đối với', 'Về', 'Riêng']

const describeCluster = ({ text, rows, by }: CauseCluster, index: number): string =>
  endSentence(
    rows.length > 3
      ? `${joinDistinct(by)} nêu chung một nguyên nhân cho ${countOf(rows)} nội dung: ${text}`
      : `${openings[index % openings.length]} ${listCalled(rows)}, ${joinDistinct(by)} nêu nguyên nhân: ${text}`,
  )

/** Why targets were missed, as agencies explain it: one cause once, else the three that hold most contents. */
const describeCauses = ({ single, clusters, rows, by, restRows }: Causes): string => {
  if (single)
    return endSentence(
      `Giải trình của ${countOf(by)} cơ quan chủ trì đối với ${countOf(rows)} nội dung cùng nêu một nguyên nhân: ${single.text}`,
    )
  return passage([
    ...clusters.map(describeCluster),
    restRows.length > 0 &&
      `Nguyên nhân của ${countOf(restRows)} nội dung còn lại nêu tại giải trình của cơ quan chủ trì.`,
  ])
}

/** `Sở A (02 nội dung)`. */
const describeShare = ({ agency, rows }: Pick<DutyShare, 'agency' | 'rows'>): string =>
  `${agency.name} (${countOf(rows)} nội dung)`

/** `Chưa tổng hợp được giải trình nguyên nhân của: Sở A (02 nội dung).`: true too of a file that cannot be used. */
const describeUnexplained = ({ unexplained }: Causes): string =>
  unexplained.length === 0
    ? ''
    : `Chưa tổng hợp được giải trình nguyên nhân của: ${unexplained.map(describeShare).join(', ')}.`

/** `Sở A (03 nội dung), Sở B (02 nội dung); Sở C, Sở D (mỗi cơ quan 01 nội dung)`; no stop. The compiler comes last. */
const describeDuty = (duty: readonly DutyShare[]): string => {
  const others = duty.filter(({ own }) => !own)
  const [many, single] = [
    others.filter(({ rows }) => rows.length > 1),
    others.filter(({ rows }) => rows.length === 1),
  ]
  return joinParts(
    [
      many.map(describeShare).join(', '),
      single.length > 1
        ? `${joinNames(single.map(({ agency }) => agency))} (mỗi cơ quan 01 nội dung)`
        : single.map(describeShare).join(''),
      duty
        .filter(({ own }) => own)
        .map(describeShare)
        .join(', '),
    ],
    '; ',
  )
}

const askedWords = {
  explanation: 'giải trình nguyên nhân, đề xuất biện pháp khắc phục',
  remedy: 'đề xuất biện pháp khắc phục',
} as const

/** Unfinished tasks of a content that are named; more are counted. */
const mostOpen = 2

/** What is to be done, for a cell: promises whose day has passed are asked for. */
export const describeStepWork = ({ rows, work, open, passed, asked }: NextStep): string => {
  const finish =
    open.length > mostOpen
      ? [`hoàn thành ${countOf(open)} nhiệm vụ chưa xong thuộc ${rows.length > 1 ? 'các ' : ''}nội dung này`]
      : open.map((one) => `hoàn thành nhiệm vụ ${one}`)
  const promised = passed.map(
    ({ work: one, deadline }) => `báo cáo kết quả việc ${one} (thời hạn ${deadline} đã qua)`,
  )
  return capitalise(joinParts([...promised, asked && askedWords[asked], work, ...finish], '; '))
}

/** When, for a cell; `…` where no day is given. */
export const describeStepDeadline = ({ deadline }: NextStep): string =>
  deadline === '' ? '…' : capitalise(deadline)

/** `xem xét bố trí 120 tỷ đồng …, theo đề nghị của Sở A`: behind "đề nghị UBND Thành phố"; no stop. */
export const describeProposal = ({ by, decides, what }: Proposal): string => {
  const above = decides === '' || /^(?:UBND )?(?:Thành phố|TP)|^UBND/u.test(decides)
  return `${above ? what : `kiến nghị ${decides} ${what}`}, theo đề nghị của ${joinDistinct(by)}`
}

/** `06 nội dung trước đây giao Sở A (X; Y) và Sở B (Z)`; no stop. */
export const describeUnconfirmed = (leads: readonly UnconfirmedLead[]): string => {
  const named = leads.map(({ agency, rows }) => `${agency.name} (${joinCalled(rows)})`)
  const all = leads.flatMap(({ rows }) => rows)
  return leads.length === 0 ? '' : `${countOf(all)} nội dung trước đây giao ${named.join(' và ')}`
}

/** Sentences of the officer as one passage. */
const describeRemarks = (remarks: readonly string[]): string =>
  passage(remarks.map((one) => endSentence(capitalise(one.trim()))))

/** Filters on causes, duties, proposals and remarks; `duty_shares`, `proposal` and `unconfirmed_leads` without a stop. */
export const aheadFilters = {
  causes: describeCauses,
  unexplained_causes: describeUnexplained,
  duty_shares: describeDuty,
  proposal: describeProposal,
  unconfirmed_leads: describeUnconfirmed,
  remarks: describeRemarks,
} as const
