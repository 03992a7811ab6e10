import { totalCode } from '../results/codes.ts'
import type { Claim } from './claims.ts'
import type { Data } from './data.ts'
import type { About } from './judge-statements.ts'
import type { Mention } from './mentions.ts'
import { findBehind, findProvince, groupBefore, isScoped, segmentOf } from './scope.ts'
import type { Sentence, Surroundings } from './sentence.ts'
import { findStatements, type Statement } from './statements.ts'
import type { Span } from './text.ts'
import { baseYear, levelYear } from './years.ts'

export type ReadStatement = {
  readonly statement: Statement
  /** The nearest reading first; none where it is not clear what is meant. */
  readonly abouts: readonly About[]
  /** One subject, one year, nothing else to be read into it. */
  readonly certain: boolean
  /** It says which of many are meant, and who they are comes below: `các nội dung đạt chỉ tiêu:`. */
  readonly open: boolean
  readonly year: number
  readonly base: number
}

/** `các nội dung`, `16/28 nội dung`: the predicate applies to the contents listed after it. */
const generic =
  /(?:^|[^\p{L}])(?:các|những|nhiều|một số|số|có|\d{1,3})?\s*(?:nội dung|chỉ tiêu|chỉ số|nhiệm vụ|lĩnh vực)(?: nội dung| thành phần)*(?:\s+(?:khác|còn lại|nào|này|sau|sau đây|dưới đây|nêu trên|có chỉ tiêu|được đo lường|PAPI))*(?:,?\s+(?:của|trong|ở)\s+[^,;.:]{0,30})?(?:,?\s*(?:năm )?20\d\d)?\s*(?:đã |đều |còn |vẫn |hiện |cùng |đang |bị |có |mà )*$/iu

/** Letters before a statement in which its subject is looked for. */
const reach = 400

/** Who leads the places is no province that leads. */
const modifier =
  /(?:người|các|những|địa phương|tỉnh|(?:tỉnh, |các |\d )thành phố|nhóm|đơn vị|cơ quan|mức(?: điểm)?|so với|hơn)\s*$/iu

const opening =
  /^[\s,]*(?:cả nước|toàn quốc)?[\s,]*(?:(?:trong |trên )?(?:số )?(?:cả |các |\d{1,2}\s+)*(?:chỉ số|nội dung)(?: nội dung| thành phần)*)?(?:,? (?:so với )?năm (?:20\d\d|trước)| trong năm)?\s*(?<by>:|gồm(?: có)?:?|là:?|về|ở|tại|đối với|như|thuộc về|bao gồm:?)\s*(?:các |nội dung |chỉ số |thành phần |\d{1,2}\s+|["“(])*$/iu

/** Between two that are named together, brackets left out. */
const joined =
  /^[\s,;"“”]*(?:(?:và|cùng|cũng như|lẫn|rồi đến|tiếp đến là)\s+)?(?:(?:về|ở|là|nội dung|chỉ số|thành phần)\s+)*["“]?$/iu

const bracketsOut = (text: string): string => text.replace(/\([^()]*\)/g, '')

/** Those that are named right after a statement, to the last. */
const groupAfter = (
  codes: readonly Mention[],
  text: string,
  from: number,
  to: number,
): readonly Mention[] => {
  const later = codes.filter(({ start, end }) => start >= from && end <= to)
  const [first] = later
  if (!first) return []
  const found = opening.exec(text.slice(from, first.start))
  if (!found) return []
  if (found.groups?.by?.endsWith(':'))
    return later.filter(({ start }) => {
      const before = text.slice(from, start)
      // `; 02 chỉ số nội dung đo khác nên không tính: …` begins another list.
      return !isInBracket(before) && !/;\s*\d+\s+(?:chỉ số )?nội dung đo khác/iu.test(before)
    })
  const group = [first]
  for (const one of later.slice(1)) {
    const last = group.at(-1) ?? first
    if (!joined.test(bracketsOut(text.slice(last.end, one.start)))) break
    group.push(one)
  }
  return group
}

const isInBracket = (before: string): boolean => before.lastIndexOf('(') > before.lastIndexOf(')')

/** Those that a statement follows, in its own part of the sentence or an earlier one. */
const groupAhead = (codes: readonly Mention[], text: string, { start }: Span, segment: Span) =>
  [segment.start, 0].map((from) => groupBefore(codes, text, start, from)).find(({ length }) => length > 0) ??
  []

const universeIn = (text: string, { end, start }: Span): About['universe'] => {
  const found =
    /^[^.;:]{0,12}(?:trong|trên|của)\s+(?:số\s+)?(?:cả |tất cả |các |\d{1,2}\s+)*(chỉ số|nội dung)/iu.exec(
      text.slice(end),
    ) ??
    /(?:trong|trên)\s+(?:số\s+)?(?:cả |tất cả |các |\d{1,2}\s+)*(chỉ số|nội dung)[^.;:]{0,60}$/iu.exec(
      text.slice(0, start),
    ) ??
    /(?:^|\s)(?:là\s+)?(chỉ số|nội dung)(?: nội dung| thành phần)*\s*(?:có (?:mức )?)?$/iu.exec(
      text.slice(0, start),
    )
  const noun = found?.[1]?.toLocaleLowerCase('vi')
  return noun === undefined ? undefined : noun === 'nội dung' ? 'contents' : 'dimensions'
}

/** The city is named, and no other places after it: `tỉnh, thành phố` are those. */
const isCity = (before: string): boolean =>
  /(?:(?<!(?:tỉnh,?|các|(?<!\d)\d{1,2})\s+)thành phố|hà nội|papi|tổng điểm)(?:(?!tỉnh|địa phương)[^;])*$/iu.test(
    before,
  )

/** `mục tiêu đứng trong nhóm 3 đã vượt`: said of a goal of the plan. */
const goalIn = (before: string): About['goal'] => {
  const found = /mục tiêu[^;.]*?(?:(?<group>nhóm)|(?<places>bậc))[^;.]*$/iu.exec(before)?.groups
  return found && (found.group ? 'group' : 'places-per-year')
}

const isWhole = ({ kind }: Statement['saying'], before: string, after: string): boolean =>
  (kind === 'others' && (/^\s*(?:hà nội|thành phố)/iu.test(after) || /hà nội|thành phố/iu.test(before))) ||
  ((kind === 'end' || kind === 'others' || kind === 'among' || kind === 'direction') && isCity(before))

const readOne = (
  { text, mentions, subjects, marks, brackets, stretches }: Sentence,
  statement: Statement,
  ends: { readonly from: number; readonly to: number },
  around: Surroundings,
  data: Data,
): ReadStatement => {
  const { saying } = statement
  const segment = segmentOf(text, brackets, mentions, statement)
  const codes = subjects.filter(
    ({ kind, end, start }) => kind === 'code' && (end <= statement.start || start >= statement.end),
  )
  const after = groupAfter(codes, text, statement.end, ends.to)
  const before = text.slice(Math.max(segment.start, statement.start - reach), statement.start)
  const open = generic.test(before)
  const ahead = open ? [] : groupAhead(codes, text, statement, segment)
  const group = after.length > 0 ? after : ahead
  const foreign = subjects.some(
    ({ kind, end }) => kind !== 'code' && end <= statement.start && end > (group.at(-1)?.end ?? 0),
  )
  const ids = [...new Set(group.map(({ id }) => id))]
  const claim: Claim = { ...statement, kind: 'rank', value: '' }
  const other =
    findProvince(mentions, text, claim, segment) ??
    findBehind(mentions, text, claim, segment).find(({ kind }) => kind === 'province')
  const province = other?.id ?? data.workspace.plan.place
  const titled = around.codes.length === 1 && !open ? around.codes : []
  const whole = (isWhole(saying, before, text.slice(statement.end)) || other !== undefined) && !open
  const list = ids.length > 0 ? ids : whole ? [totalCode] : titled
  // `Thành phố đứng cuối cả nước` below the title of a dimension is about that dimension.
  const lists = whole && ids.length === 0 && titled.length > 0 ? [titled, list] : [list]
  const level = levelYear(text, marks, brackets, claim, segment)
  const usual =
    saying.kind === 'status' && saying.says !== 'not-measured' ? data.facts.year : data.facts.resultsYear
  const year = level.year ?? (around.year !== undefined && around.year <= usual ? around.year : usual)
  const named = [...new Set(marks.flatMap(({ year: one, base }) => (base || one === undefined ? [] : [one])))]
  const years = [
    ...new Set([
      year,
      ...((named.length > 1 && saying.kind !== 'status') || !level.sure ? [...named, usual] : []),
    ]),
  ]
  const within = codes.find(
    ({ id, start }) =>
      /^\d+$/.test(id) &&
      start >= statement.end &&
      /^[^.;:]{0,30}(?:nội dung)[^.;:]{0,20}$/iu.test(text.slice(statement.end, start)) &&
      !ids.includes(id),
  )?.id
  const told =
    list.length > 0 &&
    !foreign &&
    !isScoped(text, statement) &&
    !(saying.kind === 'end' && modifier.test(before))
  const goal = saying.kind === 'status' && ids.length === 0 ? goalIn(before) : undefined
  const base = baseYear(text, marks, claim, segment)?.year
  return {
    statement,
    abouts: goal
      ? [
          {
            codes: [],
            province,
            year: data.facts.year,
            base: data.facts.year - 1,
            universe: undefined,
            within: undefined,
            goal,
          },
        ]
      : told
        ? lists.flatMap((codes) =>
            years.map((one) => ({
              codes,
              province,
              year: one,
              base: base ?? one - 1,
              universe: universeIn(text, statement),
              within,
            })),
          )
        : [],
    certain: ids.length === 1 && years.length === 1 && stretches.length === 0,
    open: open && after.length === 0,
    year,
    base: base ?? year - 1,
  }
}

/** The statements in words of a sentence, each with what it is about. */
export const readStatements = (
  sentence: Sentence,
  around: Surroundings,
  data: Data,
): readonly ReadStatement[] => {
  const statements = findStatements(sentence.text)
  return statements.map((statement, index) =>
    readOne(
      sentence,
      statement,
      { from: statements[index - 1]?.end ?? 0, to: statements[index + 1]?.start ?? sentence.text.length },
      around,
      data,
    ),
  )
}
