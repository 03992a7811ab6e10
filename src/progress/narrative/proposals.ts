import { listHeldRows } from '../../plan/holding.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { fold } from '../../vi.ts'
import { distinctById, groupsBy } from '../group-by.ts'
import type { AgencyName, RowFacts, YearFacts } from '../year-facts.ts'
import { condense, joinText, lowerFirst } from './join-text.ts'
import { listLastPlaces } from './next-steps.ts'

/** What agencies ask of somebody above them. */
export type Proposal = {
  readonly by: readonly AgencyName[]
  /** Names of the tasks that it was written behind. */
  readonly tasks: readonly string[]
  /** Who is asked to decide, as written: `HĐND Thành phố`, `Bộ Y tế`; `''` where none is named. */
  readonly decides: string
  /** Small first letter, no stop, without the words that ask. */
  readonly what: string
  /** `120 tỷ đồng`; `''` without a sum. */
  readonly sum: string
}

/** An agency of the plan that has ended with no successor confirmed, and its rows. */
export type UnconfirmedLead = { readonly agency: AgencyName; readonly rows: readonly RowFacts[] }

export type Proposals = {
  /** Missed contents that are last in the country. */
  readonly lastPlaces: readonly RowFacts[]
  readonly unconfirmed: readonly UnconfirmedLead[]
  /** Those with a sum of money or that need an authority above the agency. */
  readonly chosen: readonly Proposal[]
  /** Items that section VII has. */
  readonly count: number
}

/** Items of section VII. */
const mostItems = 4
const mostText = 300

const money = /\d[\d.,]*\s*(?:nghìn tỷ|tỷ|triệu)(?:\s+đồng)?/iu
/** Who is asked, at the beginning of a text. */
const decider =
  /^(?:(?:Chủ tịch )?UBND (?:Thành phố|TP|thành phố Hà Nội)|(?:Thường trực )?HĐND (?:Thành phố|TP|thành phố Hà Nội)|(?:Thủ tướng )?Chính phủ|Thành ủy|Thành phố|Quốc hội|Trung ương|Bộ \p{Lu}[\p{L}, ]{2,40}?(?= (?:sớm|xem xét|ban hành|bố trí|cho|hướng dẫn|sửa|bổ sung|chỉ đạo|phê duyệt|chấp thuận|hỗ trợ|quan tâm|tháo gỡ|kịp thời|thống nhất|công bố)(?!\p{L})))/u
const authority =
  /(?<!\p{L})(?:kinh phí|ngân sách|bố trí vốn|biên chế|phê duyệt|chấp thuận|cho phép|ban hành|sửa đổi|cơ chế|giao đất|quy hoạch|Nghị quyết)(?!\p{L})/iu
const asking = /^(?:(?:kính\s+)?(?:đề nghị|kiến nghị|đề xuất|trình)\s+)+(?:với\s+)?/iu
const nothing = /^(?:không(?: có)?(?: kiến nghị| đề xuất)?(?:, kiến nghị| gì)?|0)$/iu

/** A proposal as a clause behind "đề nghị UBND Thành phố". */
const readProposal = (cell: string): Pick<Proposal, 'decides' | 'what' | 'sum'> | undefined => {
  const text = condense(joinText(cell), mostText)
  if (text === '' || nothing.test(text)) return undefined
  const bare = text.replace(asking, '')
  const decides = decider.exec(bare)?.[0] ?? ''
  const what = lowerFirst(bare.slice(decides.length).replace(/^[\s,:]+/u, ''))
  return { decides, what: what || lowerFirst(bare), sum: money.exec(text)?.[0] ?? '' }
}

const listProposals = (tasks: YearFacts['tasks']): readonly Proposal[] => {
  const given = tasks.flatMap(({ short, reports }) =>
    reports.flatMap(({ by, proposals }) => {
      const read = readProposal(proposals)
      return read ? [{ read, by, short }] : []
    }),
  )
  return groupsBy(given, ({ read }) => fold(`${read.decides} ${read.what}`)).map((same) => ({
    ...same[0].read,
    by: distinctById(same.map(({ by }) => by)),
    tasks: same.map(({ short }) => short),
  }))
}

/** A sum says more than an authority, both more than one. */
const weigh = ({ sum, decides, what }: Proposal): number =>
  (sum ? 2 : 0) + (decides ? 1 : 0) + (authority.test(what) ? 1 : 0)

const listUnconfirmed = (workspace: Workspace, { rows, days }: YearFacts): readonly UnconfirmedLead[] => {
  const open = listHeldRows(workspace, days.issued).filter(({ holding }) => holding.kind === 'open')
  return groupsBy(open, ({ lead }) => lead.id).map((own) => {
    const { lead } = own[0]
    const codes = own.map(({ code }) => code)
    return {
      agency: { id: lead.id, name: lead.name.vi, short: lead.short },
      rows: rows.filter(({ code }) => codes.includes(code)),
    }
  })
}

export const gatherProposals = (workspace: Workspace, facts: YearFacts): Proposals => {
  const lastPlaces = listLastPlaces(facts.missed)
  const unconfirmed = listUnconfirmed(workspace, facts)
  const own = Number(lastPlaces.length > 0) + Number(unconfirmed.length > 0)
  const chosen = listProposals(facts.tasks)
    .filter((one) => weigh(one) > 0)
    .toSorted((a, b) => weigh(b) - weigh(a))
    .slice(0, mostItems - own)
  return {
    lastPlaces,
    unconfirmed,
    chosen,
    count: own + chosen.length,
  }
}
