import { sameWords, twoDigits, type Words } from '../../vi.ts'
import type { NextStep } from '../narrative/next-steps.ts'
import { itemOf, type ReviewInput, type ReviewSource, scopeOf } from './item.ts'

/** The work ahead for the rows of the document. */
const stepsOf = (input: ReviewInput): readonly NextStep[] => {
  const codes = scopeOf(input).rows.map(({ code }) => code)
  return input.documentFacts.work.steps.filter(({ rows }) => rows.some(({ code }) => codes.includes(code)))
}

const describeStep = ({ rows, agency }: NextStep, aside = ''): Words => {
  const codes = rows.map(({ code }) => code).join(', ')
  return sameWords(`${codes} (${agency.map(({ name }) => name).join(', ')})${aside}`)
}

const namesOf = (steps: readonly NextStep[]): readonly string[] =>
  steps.flatMap(({ rows }) => rows.map(({ name }) => name))

/** Rows of the table of work ahead with a remedy without a time limit: the table shows `…`. */
export const reviewAhead: ReviewSource = (input) => {
  const open = stepsOf(input).filter(({ deadline, asked }) => deadline === '' && asked !== 'explanation')
  // The day of a letter that asks for explanations is shown only where there is no remedy at all.
  const asked = open.some((step) => step.asked !== null)
  return itemOf(
    open.map((step) => describeStep(step)),
    {
      kind: 'step-without-deadline',
      about: ['Nhiệm vụ trọng tâm', ...namesOf(open)],
      says: {
        vi: `${twoDigits(open.length)} việc của năm sau chưa có thời hạn, để dấu …`,
        en: `${open.length} works ahead have no time limit and show …`,
      },
      closes: {
        vi: `Đề nghị cơ quan chủ trì ghi thời hạn trong biện pháp khắc phục${asked ? '; chưa có biện pháp thì ghi công văn đề nghị giải trình có thời hạn vào activities/<năm>.yaml' : ''}`,
        en: `Have the lead agency write it into its remedy${asked ? '; where there is none, record the letter that asks for it, with its time limit, in activities/<year>.yaml' : ''}`,
      },
      blocking: true,
    },
  )
}

/** Promises for a day that had passed when the document was drafted. */
export const reviewPassed: ReviewSource = (input) => {
  const passed = stepsOf(input).filter((step) => step.passed.length > 0)
  const about = namesOf(passed)
  return itemOf(
    passed.map((step) => describeStep(step, `: ${step.passed.map(({ deadline }) => deadline).join(', ')}`)),
    {
      kind: 'deadline-passed',
      about,
      says: {
        vi: `Thời hạn trong biện pháp khắc phục của ${twoDigits(about.length)} nội dung đã qua ngày lập văn bản`,
        en: `Time limits in the remedies of ${about.length} rows had passed when this was drafted`,
      },
      closes: {
        vi: 'Hỏi cơ quan chủ trì kết quả hoặc thời hạn mới, ghi lại trong biểu',
        en: 'Ask the lead agency for the result or a new time limit, and have the form corrected',
      },
      // The document asks for the result.
    },
  )
}
