import { sameWords, type Words } from '../../vi.ts'
import { itemOf, itemUnless, type ReviewSource } from './item.ts'

/** Agencies that are proposed for an award that no criterion names. */
export const reviewAwards: ReviewSource = ({ documentFacts: { commendation } }) =>
  itemOf(
    (commendation?.nominees ?? [])
      .filter(({ forms }) => forms.length === 0)
      .map(({ agency }) => sameWords(agency.name)),
    {
      kind: 'award-blank',
      says: { vi: 'Hình thức đề nghị khen thưởng để trống', en: 'The form of the award is blank' },
      closes: {
        vi: 'Ghi form cho tiêu chí trong commendation.yaml, hoặc điền vào tờ trình',
        en: 'Write the form of the criterion into commendation.yaml, or fill it in',
      },
      blocking: true,
    },
  )

/** Documents that direct the work of the year. */
const reviewDocuments: ReviewSource = ({ documentFacts: { activity }, facts: { year } }) =>
  itemUnless(activity.documents.length > 0, {
    kind: 'no-documents',
    about: ['Văn bản chỉ đạo'],
    says: {
      vi: `Chưa ghi văn bản chỉ đạo, triển khai nào của năm ${year}`,
      en: `No directive of ${year} is recorded`,
    },
    why: {
      vi: 'Mục về công tác chỉ đạo không có văn bản để nêu',
      en: 'The section on direction has none to name',
    },
    closes: {
      vi: 'Ghi vào documents của activities/<năm>.yaml',
      en: 'Write them under documents of activities/<year>.yaml',
    },
  })

/** An item of a section of the plan that neither the year's record nor the general forms cover. */
const reviewSection =
  (
    section: 'communication' | 'inspection',
    recorded: 'communication' | 'inspections',
    clause: number,
    item: { readonly about: string; readonly en: string },
  ): ReviewSource =>
  ({ facts, documentFacts: { activity } }) =>
    itemUnless(facts[section].length > 0 || activity[recorded].length > 0, {
      kind: `no-${recorded}`,
      about: [item.about],
      says: {
        vi: `Chưa có số liệu về công tác ${item.about} năm ${facts.year}`,
        en: `Nothing is recorded of the ${item.en} of ${facts.year}`,
      },
      why: {
        vi: `Kế hoạch giao tại khoản ${clause} Mục II`,
        en: `The plan asks for it in II.${clause}`,
      },
      closes: {
        vi: 'Ghi vào activities/<năm>.yaml, hoặc nhận qua biểu chung',
        en: 'Write it into activities/<year>.yaml, or take it from the general forms',
      },
      blocking: true,
    })

export const reviewCommunication = reviewSection('communication', 'communication', 1, {
  about: 'thông tin, tuyên truyền',
  en: 'communication work',
})

export const reviewInspections = reviewSection('inspection', 'inspections', 3, {
  about: 'kiểm tra, giám sát',
  en: 'inspections',
})

/** The section of an annual report on direction, which also counts what tasks did for it. */
export const reviewDirection: ReviewSource = (input) => {
  const { communicationDeeds, inspectionDeeds } = input.documentFacts.work.directing
  return [
    ...(communicationDeeds.length > 0 ? [] : reviewCommunication(input)),
    ...(inspectionDeeds.length > 0 ? [] : reviewInspections(input)),
    ...reviewDocuments(input),
  ]
}

/** The first words of a goal identify it. */
const mostWords = 8

/** Goals with a figure: without a value, or with values that settle nothing. */
export const reviewGoals: ReviewSource = ({ facts, documentFacts }) => {
  const goals = documentFacts.agency ? documentFacts.agencyGoals : facts.measurableGoals
  const open = goals.flatMap(({ text, at, verdict }): readonly { text: string; why: Words }[] => {
    const words = text.split(/\s+/)
    const short = `${words.slice(0, mostWords).join(' ')}${words.length > mostWords ? ' …' : ''} (${at})`
    if (verdict === null) return [{ text, why: sameWords(short) }]
    return verdict.kind === 'unsettled'
      ? [{ text, why: { vi: `${short}: ${verdict.words}`, en: `${short}: values not usable` } }]
      : []
  })
  return itemOf(
    open.map(({ why }) => why),
    {
      kind: 'goal-without-value',
      about: open.map(({ text }) => text),
      says: {
        vi: `${open.length}/${goals.length} mục tiêu có số liệu cụ thể chưa có giá trị, hoặc giá trị nhận được chưa đủ để đánh giá`,
        en: `${open.length} of ${goals.length} goals with a figure have no value, or none that settles them`,
      },
      closes: {
        vi: 'Hỏi cơ quan có số liệu, ghi vào goalValues của activities/<năm>.yaml hoặc nhận qua biểu',
        en: 'Ask who has the figure; write it under goalValues of activities/<year>.yaml, or take it from a form',
      },
      blocking: true,
    },
  )
}
