import type { Data } from './data.ts'
import { describeClaim, describeName, describeStatement, type Figure, type Judged } from './figure.ts'
import { type Match, matchLine, type OwnTexts } from './match-lines.ts'
import { findMentions } from './mentions.ts'
import { checkLead, checkNames } from './names.ts'
import type { ReadStatement } from './read-statements.ts'
import { readText } from './readings.ts'
import type { Surroundings } from './sentence.ts'
import { type Status, statusOf } from './status.ts'
import { isItem, isTitle, type Line, overlaps, type Span, type Spot, stripEnumerator } from './text.ts'
import { isCode, isYear, type Token } from './tokens.ts'

export const isFigure = (token: Token): boolean => token.kind === 'figure' && !isCode(token) && !isYear(token)

export const verdictOf = (status: Status | undefined) =>
  status?.kind === 'wrong' || status?.kind === 'of-all' ? status.verdict : undefined

/** Whether the words, read without papi's text beside them, are right: someone changed year and figure alike. */
const isCleared = (token: Token, match: Match, judged: readonly Judged[]): boolean => {
  const inside = judged.filter(({ read }) =>
    match.tokens.some((one) => one.kind === 'figure' && overlaps(one, read.claim)),
  )
  const own = inside.find(({ read }) => overlaps(read.claim, token))
  if (own && !isYear(token))
    return own.status.kind === 'right' && own.read.strict && own.read.claim.kind !== 'provinces'
  return (
    isYear(token) &&
    match.differences.length > 1 &&
    inside.length > 0 &&
    inside.every(({ status }) => status.kind === 'right')
  )
}

const describeMatch = (match: Match, spot: Spot, judged: readonly Judged[]): readonly Figure[] => {
  const besides = (token: Token) => judged.find(({ read }) => overlaps(read.claim, token))
  const wrong = match.differences.filter(({ found }) => !isCleared(found, match, judged))
  return match.tokens.flatMap((token): readonly Figure[] => {
    const { start, end, text } = token
    const base = { subject: 'figure', spot, start } as const
    const difference = wrong.find(({ found }) => found.start === start)
    if (!difference)
      return isFigure(token) ? [{ ...base, kind: 'right', end, text, truth: text, certain: true }] : []
    const beside = besides(token)
    // `giảm 0,48 điểm` for `tăng 0,05 điểm` is one fault, not two.
    const together = beside ? wrong.filter(({ found }) => besides(found) === beside) : [difference]
    if (together[0] !== difference) return []
    const verdict = verdictOf(beside?.status)
    return [
      {
        ...base,
        kind: match.sure || beside?.status.kind === 'wrong' ? 'wrong' : 'differs',
        end: together.at(-1)?.found.end ?? end,
        text: beside?.read.claim.text ?? text,
        truth: together.map(({ own }) => own.text).join(' '),
        certain: match.sure,
        own: match.own,
        ...(verdict && { verdict }),
      },
    ]
  })
}

/** What is above a line sets its subject: its title, and the words that introduce a list. */
export type Context = {
  readonly agency: string | undefined
  /** `các nội dung chưa đạt chỉ tiêu:`, said of each item below. */
  readonly open: ReadStatement | undefined
  /** `các nội dung do Sở Y tế chủ trì:`, of each item below. */
  readonly lead: string | undefined
  /** In the report of an agency, the content that the text is about: tables and lines that name none are of it. */
  readonly subject?: string | undefined
}

const leadsIn = (text: string): boolean => text.length <= 160 && (/:$/.test(text.trim()) || isTitle(text))

/** The agency that a line says leads what is named below it. */
export const leadFor = ({ text }: Line, data: Data): string | undefined => {
  if (!leadsIn(text) || !/chủ trì|phụ trách|chịu trách nhiệm/iu.test(text)) return undefined
  const mentions = findMentions(text, data.workspace).filter(
    ({ kind }) => kind === 'code' || kind === 'agency',
  )
  const [only, other] = mentions
  return only?.kind === 'agency' && !other ? only.id : undefined
}

export const surround = (
  heading: string,
  agency: string | undefined,
  data: Data,
  subject?: string,
): Surroundings => {
  const mentions = findMentions(heading, data.workspace)
  const years = [...heading.matchAll(/20\d\d/g)].map(({ 0: year }) => Number(year))
  const codes = mentions.filter(({ kind }) => kind === 'code').map(({ id }) => id)
  return {
    codes: codes.length === 0 && subject !== undefined ? [subject] : codes,
    agency: mentions.find(({ kind }) => kind === 'agency')?.id ?? agency,
    year: years.length === 1 ? years[0] : undefined,
    whole: /kết quả chung|tổng hợp|papi/iu.test(heading),
  }
}

/** All that a text says, compared with the data without papi's own words beside it. */
export const judgeText = (text: string, around: Surroundings, data: Data) => {
  const { claims, statements } = readText(text, around, data)
  return {
    judged: claims.map((read): Judged => ({ read, status: statusOf(text, read, claims, data) })),
    statements,
  }
}

/** A line that leads a list in, or a title, and that says one thing of those that are named below it. */
export const openFor = (line: Line, around: Surroundings, data: Data): ReadStatement | undefined => {
  const text = stripEnumerator(line.text).trim()
  if (!leadsIn(line.text)) return undefined
  if (
    !/^(?:(?:so với năm \d{4}|năm \d{4}|trong đó|về|có|gồm|danh sách|các|những|một số|cả|\d{1,3}(?:\/\d{1,3})?),?\s+)*(?:nội dung|chỉ số|chỉ tiêu)/iu.test(
      text,
    )
  )
    return undefined
  const [only, other] = readText(text, around, data).statements
  return only?.open && !other && only.statement.saying.kind !== 'most' && !/hoặc|hay/iu.test(text)
    ? only
    : undefined
}

/** An item of a list says of what it names what the words above the list say. */
const checkItem = (
  line: Line,
  { open }: Context,
  own: readonly ReadStatement[],
  data: Data,
): readonly Figure[] => {
  if (
    !open ||
    !isItem(line.text) ||
    own.some(({ statement }) => statement.saying.kind === open.statement.saying.kind)
  )
    return []
  return checkNamed(line.text, open, line.spot, data)
}

/** In the report of an agency the only one of its codes that a line names; else the one before it. */
export const subjectOf = (
  { text }: Line,
  { agency, subject }: Context,
  { workspace, rows }: Data,
): string | undefined => {
  if (agency === undefined) return undefined
  const own = rows.filter(({ lead }) => lead.some(({ id }) => id === agency)).map(({ code }) => code)
  const named = new Set(findMentions(text, workspace).map(({ id }) => id))
  const codes = own.filter((code) => named.has(code))
  return codes.length > 1 ? undefined : (codes[0] ?? subject)
}

const checkLed = ({ text, spot }: Line, { lead }: Context, data: Data): readonly Figure[] => {
  const named = lead === undefined || !isItem(text) ? undefined : firstCode(text, data)
  return named && lead !== undefined
    ? checkLead(data, named, text.slice(named.start, named.end), lead, [named.id]).map((one) =>
        describeName(one, spot, data),
      )
    : []
}

/** The code that an item begins with. */
export const firstCode = (text: string, data: Data) => {
  const named = findMentions(text, data.workspace).find(({ kind }) => kind === 'code')
  const cut = text.length - stripEnumerator(text).length
  return named && named.start <= cut + 12 ? named : undefined
}

/** What was said above, of the code that a text names first. */
export const checkNamed = (text: string, open: ReadStatement, spot: Spot, data: Data): readonly Figure[] => {
  const named = firstCode(text, data)
  if (!named) return []
  return describeStatement(
    {
      ...open,
      statement: {
        ...open.statement,
        start: named.start,
        end: named.end,
        text: text.slice(named.start, named.end),
      },
      abouts: aboutItem(open, named.id, data),
      certain: false,
    },
    spot,
    data,
  ).filter(({ kind }) => kind !== 'unknown')
}

const aboutItem = ({ year, base }: ReadStatement, code: string, data: Data) => [
  {
    codes: [code],
    province: data.workspace.plan.place,
    year,
    base,
    universe: undefined,
    within: undefined,
  },
]

/** A paragraph with more letters is reported, not read. */
const longest = 50_000

const tooLong = ({ spot, text }: Pick<Line, 'spot' | 'text'>): Figure => ({
  kind: 'unknown',
  subject: 'figure',
  spot,
  start: 0,
  end: text.length,
  text: text.slice(0, 40),
  truth: '',
  certain: false,
})

const says =
  /\d|giữ|thiếu|bậc|hạng|nhóm|thứ|đạt|vượt|đầu|cuối|nhất|chót|tăng|giảm|tụt|sụt|sở|công an|thanh tra|văn phòng|chủ trì|đo lường|trung bình/iu

export const checkLine = (line: Line, owns: OwnTexts, context: Context, data: Data): readonly Figure[] => {
  if (line.text.length > longest) return [tooLong(line)]
  if (!says.test(line.text) && !context.open && !context.lead) return []
  const { spot } = line
  const matches = matchLine(owns, line)
  const exact = matches.length > 0 && matches.every(({ differences }) => differences.length === 0)
  const whole = exact && matches.length === 1 && line.text.length < (matches[0]?.own.length ?? 0) + 10
  const { judged, statements } = whole
    ? { judged: [], statements: [] }
    : judgeText(line.text, surround(line.heading, context.agency, data, context.subject), data)
  const within = (one: Span): boolean =>
    matches.some(({ tokens }) => {
      const [first, last] = [tokens[0], tokens.at(-1)]
      return first && last && overlaps({ start: first.start, end: last.end }, one)
    })
  return [
    ...matches.flatMap((match) => describeMatch(match, spot, judged)),
    ...judged.filter(({ read }) => !within(read.claim)).flatMap((one) => describeClaim(one, spot)),
    ...statements.flatMap((one) => describeStatement(one, spot, data)),
    ...(whole ? [] : checkNames(line.text, data).map((one) => describeName(one, spot, data))),
    ...checkItem(line, context, statements, data),
    ...checkLed(line, context, data),
  ]
}
