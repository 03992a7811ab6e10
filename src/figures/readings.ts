import { totalCode } from '../results/codes.ts'
import type { Claim } from './claims.ts'
import type { Data } from './data.ts'
import { splitSentences } from './match-lines.ts'
import { type ReadStatement, readStatements } from './read-statements.ts'
import {
  findBehind,
  findLead,
  findProvince,
  findRival,
  groupBefore,
  isElsewherePlace,
  isScoped,
  segmentOf,
} from './scope.ts'
import {
  foreignOf,
  isElsewhere,
  isLoose,
  isTotalScore,
  openSentence,
  type Sentence,
  type Surroundings,
  turnOf,
} from './sentence.ts'
import { type Span, shift } from './text.ts'
import { baseYear, levelYear, yearBehind } from './years.ts'

/** One way to understand a claim. */
export type Reading = {
  readonly code: string | undefined
  readonly province: string
  /** The province that it is compared with. */
  readonly rival: string | undefined
  /** Edition or year of the plan that it speaks of. */
  readonly year: number
  /** For changes: the edition that it is compared with. */
  readonly base: number
  /** Year of the target that a gap is measured from. */
  readonly targetYear: number
  readonly agency: string | undefined
}

export type ReadClaim = {
  readonly claim: Claim
  /** The nearest reading first. */
  readonly readings: readonly Reading[]
  /** The sentence leaves no doubt: only the first reading counts. */
  readonly strict: boolean
  /** Each of the readings must be right: `A và B đều xếp thứ 1`. */
  readonly all: boolean
  /** It is about another index (`unknown`: by a name that nothing here has), or not about PAPI at all. */
  readonly foreign: boolean | 'unknown'
  /** It is beside a comparison and may be the difference: what it disagrees with is not known. */
  readonly loose: boolean
}

const isCounted = ({ kind, sign }: Claim): boolean =>
  kind === 'count' || (kind === 'percent' && sign === undefined)

const isDimension = (code: string): boolean => /^[1-9]$/.test(code)

/** The subject of a claim. `sure`: its part of the sentence names it, or nothing else can be meant. */
const findSubject = (sentence: Sentence, claim: Claim, segment: Span, around: Surroundings) => {
  const { text, claims, subjects, whole } = sentence
  const near = groupBefore(subjects, text, claim.start, segment.start)
  const behind = findBehind(subjects, text, claim, segment)
  const group =
    [near, behind, groupBefore(subjects, text, segment.start, 0)].find(({ length }) => length > 0) ?? []
  // `A, B lần lượt xếp thứ 1, 2`: each figure has its own subject.
  const turn = turnOf(sentence, claim)
  const own = turn >= 0 && group.length > 1 ? group.slice(turn, turn + 1) : group
  const total = claims.some((one) => isTotalScore(one) && (one.start < claim.start || one.end <= segment.end))
  const list = (): readonly string[] => {
    if (isTotalScore(claim)) return [totalCode]
    if (isCounted(claim))
      return near.length > 0
        ? own
            .map(({ id }) => id)
            .filter(isDimension)
            .slice(0, 1)
        : []
    if (own.length > 0) return own.map(({ id }) => id)
    return around.codes.length > 0 ? around.codes : whole || total ? [totalCode] : []
  }
  const agency = findLead(sentence.mentions, claim, segment)?.id ?? around.agency
  return {
    codes: list(),
    agency,
    sure:
      isTotalScore(claim) ||
      near.length + behind.length > 0 ||
      (isCounted(claim) ? agency === undefined && around.codes.length === 0 : around.codes.length === 0) ||
      (!isCounted(claim) && around.codes.length === 1 && (!whole || around.codes[0] === totalCode)),
    several: !isCounted(claim) && own.length > 1,
    all:
      own.length > 1 && turn < 0 && /(?<!\p{L})(?:đều|cùng)\s/iu.test(text.slice(segment.start, claim.start)),
    foreign: foreignOf(own.length > 0 ? own : subjects),
    elsewhere:
      isElsewhere(text.slice(segment.start, claim.start), claim) ||
      (claim.kind === 'rank' && claim.of === undefined && isScoped(text, claim)) ||
      (isElsewherePlace(text.slice(0, claim.start)) &&
        findProvince(sentence.mentions, text, claim, segment) === undefined),
  }
}

const isOrigin = (text: string, claim: Claim | undefined): boolean =>
  claim !== undefined &&
  (claim.kind === 'rank' || claim.kind === 'score') &&
  (/^từ\s/iu.test(claim.text) || /từ\s+(?:mức\s+|vị trí\s+)?$/iu.test(text.slice(0, claim.start)))

/** When a claim is about, with the year that a change is measured from and that of the target beside it. */
const findTimes = (sentence: Sentence, claim: Claim, segment: Span, around: Surroundings, data: Data) => {
  const { text, claims, marks, brackets } = sentence
  const { facts } = data
  const isTarget = claim.kind === 'target' || claim.kind === 'count'
  const usual = isTarget ? facts.year : facts.resultsYear
  const named = marks.filter(({ base: other, year: one }) => !other && one !== undefined)
  const inTurn = named.length > 1 ? named[turnOf(sentence, claim)] : undefined
  const level = inTurn ? { year: inTurn.year, sure: true } : levelYear(text, marks, brackets, claim, segment)
  // A title about the year to come refers to its targets; ranks below it are those known so far.
  const titled = around.year !== undefined && (isTarget || around.year <= usual) ? around.year : usual
  const year = level.year ?? titled
  const base = baseYear(text, marks, claim, segment)?.year
  const target = claims.findLast(
    ({ kind, end, start }) => kind === 'target' && end <= claim.start && start >= segment.start,
  )
  const targetYear =
    claim.year ??
    (target && (target.year ?? levelYear(text, marks, brackets, target, segment).year)) ??
    (isTarget ? year : facts.year)
  // `từ hạng 12 lên hạng 15`: the first figure is of the year before, or of the year that is compared with.
  const previous = claims[claims.indexOf(claim) - 1]
  const told = yearBehind(text, claim) !== undefined
  const settle = (): number => {
    if (claim.kind === 'gap' && targetYear > facts.year) return facts.resultsYear
    if (isOrigin(text, claim) && !told) return base ?? year - 1
    if (!previous || !isOrigin(text, previous) || isOrigin(text, claim) || told) return year
    const before = marks.find(
      (mark) =>
        !mark.base &&
        mark.year !== undefined &&
        mark.start < previous.start &&
        brackets[mark.start] === brackets[previous.start] &&
        !claims.some((one) => isOrigin(text, one) && one.end <= mark.start && mark.start - one.end < 8),
    )
    return before?.year ?? usual
  }
  return {
    year: settle(),
    base,
    targetYear,
    usual,
    sure: level.sure && (level.year !== undefined || titled === usual),
  }
}

/** Every reading that the sentence leaves open, after the nearest ones. */
const listOthers = (
  { subjects, marks, stretches, whole }: Sentence,
  claim: Claim,
  around: Surroundings,
  years: readonly number[],
  read: (code: string | undefined, year: number) => Reading,
): readonly Reading[] => {
  const codes = [...subjects.map(({ id }) => id), ...around.codes, ...(whole ? [totalCode] : [])]
  const counted = [undefined, ...codes.map((code) => code.slice(0, 1)).filter(isDimension)]
  const named = [...marks.flatMap(({ year }) => year ?? []), ...stretches]
  return [...new Set(isCounted(claim) ? counted : codes)].flatMap((code) =>
    [...new Set([...years, ...named, ...(around.year ? [around.year] : [])])].flatMap((year) => {
      const reading = read(code, year)
      return isCounted(claim) ? [reading, { ...reading, agency: undefined }] : [reading]
    }),
  )
}

const readClaim = (sentence: Sentence, claim: Claim, around: Surroundings, data: Data): ReadClaim => {
  const { text, mentions, brackets } = sentence
  const segment = segmentOf(text, brackets, mentions, claim)
  const subject = findSubject(sentence, claim, segment, around)
  const times = findTimes(sentence, claim, segment, around, data)
  const read = (code: string | undefined, year: number): Reading => ({
    code,
    province: findProvince(mentions, text, claim, segment)?.id ?? data.workspace.plan.place,
    rival: findRival(text, mentions, claim)?.id,
    year,
    base: times.base ?? year - 1,
    targetYear: times.targetYear,
    agency: subject.agency,
  })
  const codes = subject.codes.length > 0 && !subject.elsewhere ? subject.codes : [undefined]
  const strict = subject.sure && times.sure && !subject.several && sentence.stretches.length === 0
  return {
    claim,
    readings: [
      ...codes.map((code) => read(code, times.year)),
      ...(strict || subject.elsewhere || subject.all
        ? []
        : listOthers(sentence, claim, around, [times.year, times.usual], read)),
    ],
    strict,
    all: subject.all,
    foreign: subject.foreign,
    loose: isLoose(text.slice(segment.start, claim.start), claim),
  }
}

/** A sentence of more letters than any officer writes is read piece by piece. */
const longest = 4000

const cutLong = (sentences: ReturnType<typeof splitSentences>): ReturnType<typeof splitSentences> =>
  sentences.flatMap(({ start, text }) =>
    Array.from({ length: Math.ceil(text.length / longest) }, (_, index) => ({
      start: start + index * longest,
      text: text.slice(index * longest, (index + 1) * longest),
    })),
  )

/** Reads a paragraph sentence by sentence; each begins where the one before left off. */
export const readText = (
  text: string,
  around: Surroundings,
  data: Data,
): { readonly claims: readonly ReadClaim[]; readonly statements: readonly ReadStatement[] } => {
  let current = around
  const claims: ReadClaim[] = []
  const statements: ReadStatement[] = []
  for (const { start, text: sentence } of cutLong(splitSentences(text))) {
    const opened = openSentence(sentence, current, data)
    for (const claim of opened.claims) {
      const read = readClaim(opened, claim, current, data)
      claims.push({ ...read, claim: shift(claim, start) })
    }
    for (const one of readStatements(opened, around, data)) {
      const shown = sentence.slice(one.statement.start, one.statement.end)
      statements.push({ ...one, statement: { ...shift(one.statement, start), text: shown.trim() } })
    }
    const codes = opened.subjects.map(({ id }) => id)
    const levels = opened.marks.filter(
      ({ base, year, start: at }) => !base && year !== undefined && (opened.brackets[at] ?? -1) < 0,
    )
    current = {
      ...current,
      codes: codes.length > 0 ? codes.slice(-1) : current.codes,
      year: levels.at(-1)?.year ?? current.year,
    }
  }
  return { claims, statements }
}
