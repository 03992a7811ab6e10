import type { Agency } from '../plan/agency.ts'
import { listRows } from '../plan/rows.ts'
import { type Data, isBelow, nameOf } from './data.ts'
import { findMentions, type Mention } from './mentions.ts'
import { isTitle, plain, type Span, wordsOf } from './text.ts'

/** A name beside a code, or an agency beside what it leads, and whether the plan has it so. */
export type NameCheck = Span & {
  readonly kind: 'name' | 'agency'
  readonly verdict: 'right' | 'wrong' | 'differs'
  readonly text: string
  readonly truth: string
  /** Code and name. */
  readonly about: string
}

/** Agencies that lead a code, or something below it. */
export const leadsOf = ({ workspace }: Data, code: string): readonly string[] => [
  ...new Set(
    listRows(workspace).flatMap((row) =>
      row.code === code || isBelow(row.code, code) || row.dimension.number === code
        ? (row.assignment?.lead ?? [])
        : [],
    ),
  ),
]

/** An agency and every later body that took over from it, for a code. */
const heirsOf = (agencies: readonly Agency[], id: string, code: string): readonly string[] => {
  const later = agencies.find((one) => one.id === id)?.successors ?? []
  return [
    id,
    ...later
      .filter(
        ({ codes }) =>
          codes === undefined ||
          codes.some((one) => one === code || isBelow(one, code) || isBelow(code, one)),
      )
      .flatMap((one) => heirsOf(agencies, one.id, code)),
  ]
}

/** Whether an agency leads a code, itself or for one that it took over from; `undefined` where the plan names none. */
const isLead = (data: Data, agency: string, code: string): boolean | undefined => {
  const leads = leadsOf(data, code)
  const { agencies } = data.workspace.agencies
  return leads.length === 0 ? undefined : leads.some((one) => heirsOf(agencies, one, code).includes(agency))
}

const nameAgencies = ({ workspace }: Data, leads: readonly string[]): string => {
  const { agencies } = workspace.agencies
  return leads.map((id) => agencies.find((one) => one.id === id)?.name.vi ?? id).join('; ')
}

/** Compares an agency with the leads of the codes that the text gives it. */
export const checkLead = (
  data: Data,
  span: Span,
  text: string,
  agency: string,
  codes: readonly string[],
): readonly NameCheck[] => {
  const judged = codes.flatMap((code) => {
    const right = isLead(data, agency, code)
    return right === undefined ? [] : [{ code, right }]
  })
  const wrong = judged.find(({ right }) => !right)
  const [first] = judged
  if (!first) return []
  const { code } = wrong ?? first
  return [
    {
      start: span.start,
      end: span.end,
      kind: 'agency',
      verdict: wrong ? 'wrong' : 'right',
      text,
      truth: nameAgencies(data, leadsOf(data, code)),
      about: nameOf(data, code),
    },
  ]
}

const isNumber = (text: string, { start, end }: Mention): boolean =>
  /^\d/.test(text.slice(start, end)) || /\d$/.test(text.slice(start, end))

/** Words of a name that is cut short: some of the words of the whole, in their order. */
const isShort = (name: string, whole: string): boolean => {
  const words = wordsOf(whole).split(' ')
  let at = 0
  return wordsOf(name)
    .split(' ')
    .every((word) => {
      at = words.indexOf(word, at) + 1
      return at > 0
    })
}

/** `7.2. Chất lượng nguồn nước`, `Chất lượng nguồn nước (7.2)`: the name of another code. */
const checkPairs = (text: string, codes: readonly Mention[], data: Data): readonly NameCheck[] =>
  codes.flatMap((one, index): readonly NameCheck[] => {
    const next = codes[index + 1]
    if (!next) return []
    const gap = text.slice(one.end, next.start)
    const [number, name] = isNumber(text, one) ? [one, next] : [next, one]
    if (isNumber(text, name) || !isNumber(text, number)) return []
    const beside =
      number === one
        ? /^\s*[.:]?\s*[-(]?\s*["“(]?\s*$/u.test(gap)
        : /^["”]?\s*\(\s*(?:mã |nội dung |chỉ số )*$/u.test(gap) && /^\s*\)/.test(text.slice(next.end))
    if (!beside || number.id === name.id || isBelow(name.id, number.id)) return []
    return [
      {
        start: name.start,
        end: name.end,
        kind: 'name',
        verdict: 'wrong',
        text: text.slice(name.start, name.end),
        truth: nameOf(data, number.id).replace(/^[\d.]+\s+/, ''),
        about: number.id,
      },
    ]
  })

const codeInFront =
  /^\s*(?:[-+•*]\s*)?(?<code>\d\.\d(?:\.\d)?)\.?\s+(?<name>["“]?\p{Lu}[^:;("“”\n]*?)["”]?\s*(?=[:(]|$|,?\s+(?:xếp|đạt|tăng|giảm|hạng|đứng|thứ)(?!\p{L}))/u

/** A code in front with words behind it that are no part of its name. */
const checkFront = (text: string, mentions: readonly Mention[], data: Data): readonly NameCheck[] => {
  const { code, name } = codeInFront.exec(text)?.groups ?? {}
  if (!code || !name || wordsOf(name).split(' ').length < 2) return []
  const start = text.indexOf(name)
  const whole = nameOf(data, code).replace(/^[\d.]+\s+/, '')
  const first = mentions.find((one) => one.kind === 'code' && one.id === code && one.start < start + 2)
  const span = { start, end: start + name.length }
  if (whole === code || !first) return []
  const right = first.end > start || isShort(name, whole)
  if (!right && mentions.some((one) => one.start >= start && one.start < span.end)) return []
  return [
    { ...span, kind: 'name', verdict: right ? 'right' : 'differs', text: name, truth: whole, about: code },
  ]
}

/** Codes that are listed together right before or after a place, as far as `;` or another agency. */
const codesBefore = (text: string, codes: readonly Mention[], from: number, to: number): readonly Mention[] =>
  codes.filter(({ start, end }) => start >= from && end <= to && !/[;]\s/.test(text.slice(end, to)))

const leadWord = '(?:chủ trì|phụ trách|chịu trách nhiệm(?: chính)?(?: về)?|được giao)'

/** The codes that a text says an agency leads; none where it says no such thing. */
const ledBy = (
  text: string,
  agency: Mention,
  codes: readonly Mention[],
  agencies: readonly Mention[],
): readonly Mention[] => {
  const { start, end } = agency
  const [ahead, behind] = [text.slice(0, start), text.slice(end)]
  const others = agencies.filter((one) => one !== agency)
  const from = Math.max(0, ...others.filter((one) => one.end <= start).map((one) => one.end))
  const to = Math.min(text.length, ...others.filter((one) => one.start >= end).map((one) => one.start))
  if (/phối hợp(?: với)?[^;.]{0,60}$/iu.test(ahead.slice(from))) return []
  const last = codesBefore(text, codes, from, start).at(-1)
  const group = last
    ? codes.filter(
        (one) =>
          (one.end <= last.end &&
            one.start >= from &&
            /^[\s,;và"“”()]*$/u.test(text.slice(one.end, last.start).replace(/[\d.]+\s+/g, ''))) ||
          one === last,
      )
    : []
  const next = (pattern: RegExp): readonly Mention[] => {
    const found = pattern.exec(behind)?.[0]
    if (found === undefined) return []
    const begin = end + found.length
    const list = codes.filter((one) => one.start >= end && one.end <= to)
    return list[0] && list[0].start - begin < 3
      ? list.filter((one) => !/[.]\s|[:]/.test(text.slice(begin, one.start).replace(/\d\.\s/g, '')))
      : []
  }
  // `(Sở Y tế)`, `(cơ quan chủ trì: Sở Y tế)`
  if (
    /\(\s*(?:cơ quan chủ trì|đơn vị chủ trì|chủ trì|do)?\s*:?\s*$/iu.test(ahead) &&
    /^\s*(?:chủ trì)?\s*[);]/iu.test(behind)
  )
    return group
  // `Y tế công lập do Sở Y tế chủ trì`
  if (
    /do\s+$/iu.test(ahead) &&
    new RegExp(`^\\s+(?:làm )?(?:cơ quan |đơn vị )?${leadWord}`, 'iu').test(behind)
  ) {
    const near = group.length > 0 && start - (group.at(-1)?.end ?? 0) < 30
    return near
      ? group
      : next(
          new RegExp(`^\\s+(?:làm )?${leadWord}\\s*(?:gồm|là|:|có|đó là|\\d{1,2} nội dung|,|\\()*\\s*`, 'iu'),
        )
  }
  // `cơ quan chủ trì nội dung Y tế công lập là Sở Y tế`, `trách nhiệm về … thuộc Sở Y tế`
  if (/(?:chủ trì|trách nhiệm)[^.;]{0,120}(?:là|thuộc(?: về)?|:)\s*$/iu.test(ahead)) return group
  if (
    /^\s*$/.test(
      ahead
        .slice(last?.end ?? 0)
        .replace(/(?:,\s*)?(?:thuộc trách nhiệm(?: chủ trì)? của|thuộc trách nhiệm|của|thuộc)\s+$/iu, ''),
    ) &&
    last
  )
    return group
  // `- Sở Y tế: Y tế công lập; …`, `Sở Y tế chủ trì nội dung Y tế công lập`
  const quote = String.raw`["“(]?(?:\d{1,2}\s+)?(?:nội dung|chỉ số|các|thành phần|gồm|là|:|về|\s|"|“)*`
  const own = /^\s*(?:[-+•*]|[a-zđ]\)|\d{1,2}[.)])?\s*$/.test(ahead)
    ? next(new RegExp(`^\\s*(?:\\([^)]*\\))?\\s*(?::|chủ trì|phụ trách)\\s*${quote}`, 'iu'))
    : []
  if (own.length > 0) return own
  const verb = next(
    new RegExp(
      `^\\s+(?:(?:là cơ quan|được giao|tiếp tục|đã|có trách nhiệm) )*(?:${leadWord}|giải trình)(?: về| đối với)?\\s*${quote}`,
      'iu',
    ),
  )
  return verb
}

/** No list of names that an officer writes is longer. */
const longest = 4000

/** Names beside codes and agencies beside what they lead, in a paragraph or a cell. */
export const checkNames = (raw: string, data: Data): readonly NameCheck[] => {
  const text = plain(raw.slice(0, longest))
  const mentions = findMentions(text, data.workspace)
  const codes = mentions.filter(({ kind }) => kind === 'code')
  const agencies = mentions.filter(({ kind }) => kind === 'agency')
  // The number of a title may be that of a passage.
  const names = isTitle(text) ? [] : [...checkPairs(text, codes, data), ...checkFront(text, mentions, data)]
  const leads = agencies.flatMap((agency) => {
    const led = ledBy(text, agency, codes, agencies).map(({ id }) => id)
    return led.length === 0
      ? []
      : checkLead(data, agency, text.slice(agency.start, agency.end), agency.id, led)
  })
  return [...names, ...leads]
}
