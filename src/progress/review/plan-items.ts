import { formatNumber, sameWords, twoDigits, type Words } from '../../vi.ts'
import type { Pace } from '../goals.ts'
import {
  inner,
  itemUnless,
  listEntries,
  type ReviewInput,
  type ReviewItem,
  type ReviewSource,
  scopeOf,
} from './item.ts'

/** Parts of the plan that the source lacks, and the rows that have no target for it. */
const reviewGaps = (input: ReviewInput): readonly ReviewItem[] => {
  const { facts } = input
  const rows = scopeOf(input).rows.filter(({ absent }) => absent !== null)
  const gaps = input.documentFacts.agency && rows.length === 0 ? [] : facts.plan.gaps
  const codes = rows.map((row) => row.code).join(', ')
  // The text has a sentence that these rows are reported later.
  return itemUnless(gaps.length === 0 && rows.length === 0, {
    kind: 'plan-gap',
    about: ['sẽ báo cáo bổ sung', ...rows.map(({ name }) => name)],
    says: {
      vi: `Bản Kế hoạch đang dùng thiếu một phần${codes && `; chưa có chủ trì, chỉ tiêu: ${codes}`}`,
      en: `The copy of the plan lacks a part${codes && `; no lead and no target: ${codes}`}`,
    },
    why: gaps.length
      ? listEntries(gaps.map(({ why }) => inner(why)))
      : { vi: 'Các nội dung này không so với chỉ tiêu', en: 'These rows are compared with no target' },
    closes: {
      vi: `Đối chiếu bản gốc, ghi phần thiếu vào dimensions/, xóa gaps trong plan.yaml`,
      en: `Compare the original, enter what is missing into dimensions/, delete gaps in plan.yaml`,
    },
  })
}

type Reading = { readonly name: string; readonly where: Words; readonly remark: Words }

/** The item says it once for all of them. */
const ownReading = /,? (?:là cách hiểu của người nhập liệu|is our reading)/g

const sentencesOf = (text: string): readonly string[] => text.replace(ownReading, '').split(/(?<=\.)\s+/)

/** `6.3.1: …; 6.3.2: …`, a sentence that several remarks share said once before them. */
const describeReadings = (readings: readonly Reading[]): Words => {
  const write = (language: keyof Words): string => {
    const all = readings.map(({ remark }) => sentencesOf(remark[language]))
    const shared = [...new Set(all.flat())].filter((one) => all.filter((own) => own.includes(one)).length > 1)
    const own = readings.map(({ where }, index) => {
      const text = (all[index] ?? []).filter((one) => !shared.includes(one)).join(' ')
      return [where[language], text.replace(/\.$/, '')].filter(Boolean).join(': ')
    })
    return [...shared, own.join('; ')].join(' ')
  }
  return { vi: write('vi'), en: write('en') }
}

/** Readings of the plan that are not its words: of rows, and of goals. */
const reviewReadings = (input: ReviewInput): readonly ReviewItem[] => {
  const { documentFacts, workspace } = input
  const rows = scopeOf(input).rows.flatMap(({ code, name, remarks }) =>
    remarks.map((remark) => ({ name, where: sameWords(code), remark })),
  )
  const { overallGoals, measurableGoals } = workspace.plan
  // A goal without a base year has a separate item.
  const others = overallGoals.filter((goal) => goal.kind !== 'places-per-year' || !goal.otherBases?.length)
  const goals = documentFacts.agency ? [] : [...others, ...measurableGoals]
  const doubts = goals.flatMap(({ at, doubt, text }) =>
    doubt ? [{ name: text, where: sameWords(at), remark: doubt }] : [],
  )
  const all = [...rows, ...doubts]
  return itemUnless(all.length === 0, {
    kind: 'doubtful-reading',
    about: rows.map(({ name }) => name),
    says: {
      vi: `${twoDigits(all.length)} chỗ của Kế hoạch ghi theo cách hiểu của người nhập liệu hoặc đọc chưa chắc`,
      en: `${all.length} passages of the plan are entered by our reading, or were not read for certain`,
    },
    why: describeReadings(all),
    closes: {
      vi: 'Đối chiếu bản gốc, sửa nếu sai, xóa dòng doubt hoặc tie của chỗ đó',
      en: 'Compare the original, correct it where it is wrong, delete the doubt or tie of the passage',
    },
  })
}

/** A goal "each year" without a base year comes out otherwise from another base. */
const reviewBase = ({ facts, documentFacts }: ReviewInput): readonly ReviewItem[] =>
  facts.goals.flatMap((goal) => {
    if (goal.kind !== 'places-per-year' || documentFacts.agency) return []
    const { places, others } = goal
    const describePace = ({ base, average, met }: Pace): Words => ({
      vi: `tính từ năm ${base.year} (${base.standing.rank}/${base.standing.of}) bình quân ${average < 0 ? 'giảm' : 'tăng'} ${formatNumber(Math.abs(average), 2)} bậc mỗi năm, ${met ? 'đạt' : 'chưa đạt'}`,
      en: `from ${base.year} (${base.standing.rank} of ${base.standing.of}) ${average < 0 ? 'down' : 'up'} ${Math.abs(average).toFixed(2)} places a year on average, ${met ? 'met' : 'missed'}`,
    })
    return itemUnless(others.length === 0, {
      kind: 'other-base-year',
      about: ['trung bình mỗi năm', 'bình quân mỗi năm', 'bậc mỗi năm'],
      says: {
        vi: `Mục tiêu tăng ít nhất ${twoDigits(places)} bậc mỗi năm không nêu năm gốc`,
        en: `The goal of ${places} places a year: the plan names no base year`,
      },
      why: listEntries([goal, ...others].map(describePace)),
      closes: {
        vi: 'Thống nhất năm gốc, sửa base, bỏ otherBases trong plan.yaml',
        en: 'Agree on the base year, set base and drop otherBases in plan.yaml',
      },
    })
  })

/** Targets of the first year that are the ranks of the year before: the columns may be shifted by a year. */
const reviewBaseline = ({
  facts: { baseline, plan, year },
  documentFacts,
}: ReviewInput): readonly ReviewItem[] => {
  if (!baseline || documentFacts.agency) return []
  const { equal, comparable } = baseline
  return itemUnless(equal * 2 <= comparable, {
    kind: 'target-equals-base',
    says: {
      vi: `Chỉ tiêu năm ${plan.period.from} trùng thứ hạng năm ${baseline.year} ở ${equal}/${comparable} nội dung`,
      en: `Targets of ${plan.period.from} equal the ranks of ${baseline.year} in ${equal} of ${comparable} rows that have both`,
    },
    why: {
      vi: `Chỉ tiêu năm đầu là giữ nguyên thứ hạng, hoặc cột chỉ tiêu lệch một năm; đang so chỉ tiêu năm ${year} với kết quả PAPI ${year + plan.resultsOffset}`,
      en: `Either the first year only keeps its rank, or the columns are a year off; targets of ${year} are compared with PAPI ${year + plan.resultsOffset}`,
    },
    closes: {
      vi: 'Hỏi cơ quan tham mưu Kế hoạch; cách so ghi ở resultsOffset của plan.yaml',
      en: 'Ask who drafted the plan; the reading is in resultsOffset of plan.yaml',
    },
  })
}

/** The plan as it is held: gaps, readings, base year, first targets. */
export const reviewPlan: ReviewSource = (input) => [...reviewGaps(input), ...reviewReadings(input)]

/** What targets and goals are compared with. */
export const reviewTargets: ReviewSource = (input) => [...reviewBase(input), ...reviewBaseline(input)]

/** Years of a period without results. */
export const reviewPeriod: ReviewSource = ({ documentFacts: { period } }) => {
  const years = period.missing.map(({ resultsYear }) => resultsYear).join(', ')
  return itemUnless(period.missing.length === 0, {
    kind: 'year-missing',
    about: ['chưa có kết quả'],
    says: {
      vi: `Chưa có kết quả PAPI của ${period.missing.length}/${period.years.length} năm: ${years}`,
      en: `No results of ${period.missing.length} of ${period.years.length} years: ${years}`,
    },
    why: {
      vi: 'Số đếm, so sánh của giai đoạn chưa tính các năm này',
      en: 'Counts and comparisons of the period leave these years out',
    },
    closes: {
      vi: 'Nhập kết quả khi công bố (papi results import), lập lại báo cáo',
      en: 'Import the results when they are out (papi results import) and draft again',
    },
    blocking: true,
  })
}

/** A year after the plan's period has no goal and no target of it, and papi invents none. */
export const reviewNextPeriod: ReviewSource = ({ facts: { nextYear, plan } }) =>
  itemUnless(nextYear <= plan.period.to, {
    kind: 'next-period-open',
    about: ['mục tiêu năm'],
    says: {
      vi: `Kế hoạch kết thúc năm ${plan.period.to}: mục tiêu, chỉ tiêu năm ${nextYear} để trống`,
      en: `The plan ended in ${plan.period.to}: goals and targets of ${nextYear} are blank`,
    },
    why: {
      vi: 'Kế hoạch không đặt mục tiêu, chỉ tiêu cho năm sau giai đoạn',
      en: 'The plan sets none for a year after its period',
    },
    closes: {
      vi: 'Ghi theo kế hoạch giai đoạn tiếp theo, hoặc theo chỉ đạo của UBND Thành phố',
      en: 'Write those of the next plan, or as the city decides',
    },
    blocking: true,
  })
