import { nameGroup } from '../results/group.ts'
import { formatNumber } from '../vi.ts'
import { type Data, isJudged, nameOf, rowIn, standingOf } from './data.ts'
import type { Verdict } from './judge.ts'
import { gainOf, judgeMost, listStandings } from './judge-most.ts'
import type { Saying, Statement } from './statements.ts'

/** What a statement is about: one code or more, of which each must be so. */
export type About = {
  readonly codes: readonly string[]
  readonly province: string
  /** Edition, and the one that a change is measured from. */
  readonly year: number
  readonly base: number
  /** Of the codes that are compared by `nhiều nhất`; `undefined` where the sentence does not say. */
  readonly universe: 'dimensions' | 'contents' | undefined
  readonly within: string | undefined
  /** A goal of the plan that the text calls met or missed, in place of a code. */
  readonly goal?: 'group' | 'places-per-year'
}

/** Whether it is so, and what the data say instead; `undefined` where they say nothing. */
export type Judged = { readonly right: boolean; readonly truth: string } | undefined

const judgeStatus = (
  says: 'met' | 'missed' | 'exceeded' | 'not-measured',
  code: string,
  { year, province }: About,
  data: Data,
): Judged => {
  const isOwn = province === data.workspace.plan.place
  const row = isOwn ? rowIn(data, code, year) : undefined
  const standing = row?.standing ?? standingOf(data, code, year, province)
  if (says === 'not-measured')
    return data.editions.has(year)
      ? { right: !standing, truth: standing ? `có kết quả, hạng ${standing.rank}/${standing.of}` : '' }
      : undefined
  if (!row || row.status === 'no-target' || !isJudged(data, code, year)) return undefined
  if (row.status === 'not-measured' || !row.standing || row.target === null)
    return { right: false, truth: 'không có kết quả đo lường' }
  const { rank, of } = row.standing
  const ahead = row.target - rank
  const truth = `${row.status === 'met' ? 'đạt' : 'chưa đạt'} chỉ tiêu (hạng ${rank}/${of}, chỉ tiêu ${row.target})`
  return { right: says === 'missed' ? ahead < 0 : says === 'met' ? ahead >= 0 : ahead > 0, truth }
}

const judgePlace = (
  saying: Saying & { kind: 'end' | 'others' | 'among' },
  code: string,
  { year, province }: About,
  data: Data,
): Judged => {
  const own = standingOf(data, code, year, province)
  if (!own) return undefined
  const above = own.rank - 1
  const below = listStandings(data, code, year).filter(({ score }) => score < own.score).length
  const rank = `hạng ${own.rank}/${own.of}`
  if (saying.kind === 'end')
    return { right: (saying.end === 'first' ? above : below) === (saying.next ? 1 : 0), truth: rank }
  const beyond = saying.side > 0 ? above : below
  return saying.kind === 'others'
    ? {
        right: beyond === saying.count,
        truth: `${beyond} tỉnh, thành phố xếp ${saying.side > 0 ? 'trên' : 'dưới'}`,
      }
    : { right: beyond < saying.count, truth: rank }
}

const judgeOne = ({ saying }: Statement, code: string, about: About, data: Data): Judged => {
  switch (saying.kind) {
    case 'status':
      return judgeStatus(saying.says, code, about, data)
    case 'direction': {
      const gain = gainOf(data, code, about, saying.measure)
      return gain && { right: Math.sign(gain.gained) === saying.sign, truth: gain.truth }
    }
    case 'end':
    case 'others':
    case 'among':
      return judgePlace(saying, code, about, data)
    case 'most':
      return undefined
  }
}

/** Years that a run goes over, the last first, and the one before it that ends it. */
const yearsOf = ({ run }: Statement, { year }: About, data: Data) => {
  if (!run) return { over: [year], before: undefined }
  const { years } = run
  const first =
    years === 'all' || years === 'none'
      ? data.from
      : typeof years === 'number'
        ? year - years + 1
        : years.since + 1
  const over = Array.from({ length: Math.max(1, year - first + 1) }, (_, index) => year - index)
  return { over, before: run.exact ? first - 1 : undefined }
}

/** A statement of one code in every year that it goes over. */
const judgeRun = (statement: Statement, code: string, about: About, data: Data): Judged => {
  const { over, before } = yearsOf(statement, about, data)
  const answer = (year: number) =>
    judgeOne(statement, code, { ...about, year, base: year === about.year ? about.base : year - 1 }, data)
  const answers = over.map((year) => ({ year, answer: answer(year) }))
  const every = statement.run?.years === 'all' || statement.run?.years === 'none'
  const told = answers.flatMap((one) => {
    const skipped = every && one.answer?.truth === 'không có kết quả đo lường'
    return one.answer && !skipped ? [{ year: one.year, answer: one.answer }] : []
  })
  const failed = told.find((one) => !one.answer.right)
  if (failed)
    return {
      right: false,
      truth: over.length > 1 ? `năm ${failed.year}: ${failed.answer.truth}` : failed.answer.truth,
    }
  if (told.length === 0 || (!every && told.length < over.length)) return undefined
  const earlier = before === undefined ? undefined : answer(before)
  return earlier?.right
    ? { right: false, truth: `năm ${before} cũng vậy: ${earlier.truth}` }
    : { right: true, truth: told[0]?.answer.truth ?? '' }
}

const judgeGoal = (says: string, { goal, year }: About, { facts }: Data): Verdict | undefined => {
  const found = facts.goals.find(({ kind }) => kind === goal)
  if (!found || found.kind === 'not-comparable' || year !== facts.year || says === 'not-measured')
    return undefined
  const met = found.kind === 'group' ? found.verdict !== 'missed' : found.met
  const beyond = found.kind === 'group' ? found.verdict === 'exceeded' : found.average > found.places
  const right = says === 'missed' ? !met : says === 'exceeded' ? beyond : met
  const truth =
    found.kind === 'group'
      ? `thuộc ${nameGroup(found.now)}, mục tiêu nhóm ${found.group}`
      : `bình quân ${formatNumber(found.average, 2)} bậc mỗi năm, mục tiêu ${found.places} bậc`
  return { right, truth, about: '', source: { kind: 'plan', year } }
}

/** What the data say to a statement in words; `undefined` where they say nothing. */
export const judgeStatement = (statement: Statement, about: About, data: Data): Verdict | undefined => {
  const { saying } = statement
  if (about.goal) return saying.kind === 'status' ? judgeGoal(saying.says, about, data) : undefined
  const say = ({ right, truth }: NonNullable<Judged>, code: string | undefined): Verdict => ({
    right,
    truth,
    about: code === undefined ? '' : nameOf(data, code),
    source: {
      kind: saying.kind === 'status' && saying.says !== 'not-measured' ? 'plan' : 'edition',
      year: about.year,
    },
  })
  if (saying.kind === 'most') {
    const answer = judgeMost(saying, about, data)
    return answer && say(answer, undefined)
  }
  const answers = about.codes.map((code) => ({ code, answer: judgeRun(statement, code, about, data) }))
  const wrong = answers.find(({ answer }) => answer && !answer.right)
  if (wrong?.answer) return say(wrong.answer, wrong.code)
  const [first] = answers
  return first?.answer && answers.every(({ answer }) => answer) ? say(first.answer, first.code) : undefined
}
