import type { CauseCluster, Causes } from '../progress/narrative/causes.ts'
import type { DutyShare } from '../progress/narrative/duty.ts'
import type { NextStep } from '../progress/narrative/next-steps.ts'
import type { Proposal, UnconfirmedLead } from '../progress/narrative/proposals.ts'
import { capitalise, listProse, twoDigits } from '../vi.ts'
import { called } from './called.ts'
import { endSentence } from './reported-words.ts'
import { nameAll } from './work-words.ts'

// Sections V.3, V.4, VI and VII of the annual report: why, who, what next, what is asked.

const openings = ['Đối với', 'Về', 'Riêng']

const tellCluster = ({ text, rows, by }: CauseCluster, index: number): string =>
  endSentence(
    rows.length > 3
      ? `${nameAll(by)} nêu chung một nguyên nhân cho ${twoDigits(rows.length)} nội dung: ${text}`
      : `${openings[index % openings.length]} ${listProse(rows.map(called)).vi}, ${nameAll(by)} nêu nguyên nhân: ${text}`,
  )

/** Why targets were missed, as agencies explain it: one cause once, else the three that hold most contents. */
export const tellCauses = ({ single, clusters, rows, by, restRows }: Causes): string => {
  if (single)
    return endSentence(
      `Giải trình của ${twoDigits(by.length)} cơ quan chủ trì đối với ${twoDigits(rows.length)} nội dung cùng nêu một nguyên nhân: ${single.text}`,
    )
  const rest =
    restRows.length > 0
      ? [
          `Nguyên nhân của ${twoDigits(restRows.length)} nội dung còn lại nêu tại giải trình của cơ quan chủ trì.`,
        ]
      : []
  return [...clusters.map(tellCluster), ...rest].join(' ')
}

/** `Chưa tổng hợp được giải trình nguyên nhân của: Sở A (02 nội dung).`: true too of a file that cannot be used. */
export const tellUnexplained = ({ unexplained }: Causes): string =>
  unexplained.length === 0
    ? ''
    : `Chưa tổng hợp được giải trình nguyên nhân của: ${unexplained
        .map(({ agency, rows }) => `${agency.name} (${twoDigits(rows.length)} nội dung)`)
        .join(', ')}.`

/** `Sở A (03 nội dung), Sở B (02 nội dung); Sở C, Sở D (mỗi cơ quan 01 nội dung)`; no stop. The compiler stands last. */
export const tellDuty = (duty: readonly DutyShare[]): string => {
  const share = ({ agency, rows }: DutyShare): string => `${agency.name} (${twoDigits(rows.length)} nội dung)`
  const others = duty.filter(({ own }) => !own)
  const many = others.filter(({ rows }) => rows.length > 1)
  const single = others.filter(({ rows }) => rows.length === 1)
  const singles =
    single.length > 1
      ? `${single.map(({ agency }) => agency.name).join(', ')} (mỗi cơ quan 01 nội dung)`
      : single.map(share).join('')
  return [
    many.map(share).join(', '),
    singles,
    duty
      .filter(({ own }) => own)
      .map(share)
      .join(', '),
  ]
    .filter(Boolean)
    .join('; ')
}

/** The contents of a step, for a cell. */
export const tellStepRows = ({ rows }: NextStep): string => rows.map(called).join('; ')

const askedWords = {
  explanation: 'giải trình nguyên nhân, đề xuất biện pháp khắc phục',
  remedy: 'đề xuất biện pháp khắc phục',
} as const

/** So many unfinished tasks of a content are named. */
const mostOpen = 2

/** What is to be done, for a cell: promises whose day has passed are asked for. */
export const tellStepWork = ({ rows, work, open, passed, asked }: NextStep): string => {
  const promised = passed.map(
    ({ work: one, deadline }) => `báo cáo kết quả việc ${one} (thời hạn ${deadline} đã qua)`,
  )
  const missing = asked === null ? [] : [askedWords[asked]]
  const finish =
    open.length > mostOpen
      ? [
          `hoàn thành ${twoDigits(open.length)} nhiệm vụ chưa xong thuộc ${rows.length > 1 ? 'các ' : ''}nội dung này`,
        ]
      : open.map((one) => `hoàn thành nhiệm vụ ${one}`)
  const all = [...promised, ...missing, work, ...finish].filter(Boolean).join('; ')
  return capitalise(all)
}

/** When, for a cell; `…` where nobody has said. */
export const tellStepDeadline = ({ deadline }: NextStep): string =>
  deadline === '' ? '…' : capitalise(deadline)

/** `xem xét bố trí 120 tỷ đồng …, theo đề nghị của Sở A`: behind "đề nghị UBND Thành phố"; no stop. */
export const tellProposal = ({ by, decides, what }: Proposal): string => {
  const above = decides === '' || /^(?:UBND )?(?:Thành phố|TP)|^UBND/u.test(decides)
  return `${above ? what : `kiến nghị ${decides} ${what}`}, theo đề nghị của ${nameAll(by)}`
}

/** `06 nội dung trước đây giao Sở A (X; Y) và Sở B (Z)`; no stop. */
export const tellUnconfirmed = (leads: readonly UnconfirmedLead[]): string => {
  const count = leads.reduce((total, { rows }) => total + rows.length, 0)
  const named = leads.map(({ agency, rows }) => `${agency.name} (${rows.map(called).join('; ')})`)
  return leads.length === 0 ? '' : `${twoDigits(count)} nội dung trước đây giao ${named.join(' và ')}`
}

/** Sentences of the officer as one passage. */
export const tellRemarks = (remarks: readonly string[]): string =>
  remarks.map((one) => endSentence(capitalise(one.trim()))).join(' ')
