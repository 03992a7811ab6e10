import { parseDay, showDay, twoDigits, type Words } from '../../vi.ts'
import {
  listEntries,
  type ReviewItem,
  type ReviewMaterial,
  type ReviewSource,
  same,
  scopeOf,
} from './item.ts'

const recordClosing: Words = {
  vi: 'Ghi vào activities/<năm>.yaml, hoặc nhận qua biểu chung',
  en: 'Write it into activities/<year>.yaml, or take it from the general forms',
}

/** Documents that direct the work of the year. */
export const reviewDocuments: ReviewSource = ({ drafting: { activity }, facts: { year } }) =>
  activity.documents.length > 0
    ? []
    : [
        {
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
          blocking: false,
        },
      ]

export const reviewCommunication: ReviewSource = ({ drafting: { activity }, facts }) =>
  activity.communication.length > 0 || facts.communication.length > 0
    ? []
    : [
        {
          kind: 'no-communication',
          about: ['thông tin, tuyên truyền'],
          says: {
            vi: `Chưa có số liệu về công tác thông tin, tuyên truyền năm ${facts.year}`,
            en: `Nothing is recorded of the communication work of ${facts.year}`,
          },
          why: { vi: 'Kế hoạch giao tại mục II.1', en: 'The plan asks for it in II.1' },
          closes: recordClosing,
          blocking: true,
        },
      ]

export const reviewInspections: ReviewSource = ({ drafting: { activity }, facts }) => [
  ...(activity.inspections.length > 0 || facts.inspection.length > 0
    ? []
    : [
        {
          kind: 'no-inspections',
          about: ['kiểm tra, giám sát'],
          says: {
            vi: `Chưa có số liệu về công tác kiểm tra, giám sát năm ${facts.year}`,
            en: `Nothing is recorded of the inspections of ${facts.year}`,
          },
          why: { vi: 'Kế hoạch giao tại mục II.3', en: 'The plan asks for it in II.3' },
          closes: recordClosing,
          blocking: true,
        },
      ]),
]

/** So much of a goal tells it from the others. */
const mostWords = 8

/** Goals with a figure: without a value, or with values that settle nothing. */
export const reviewGoals: ReviewSource = ({ facts, drafting }) => {
  const goals = drafting.agency ? drafting.agencyGoals : facts.measurableGoals
  const open = goals.flatMap(({ text, at, verdict }): readonly { text: string; told: Words }[] => {
    const words = text.split(/\s+/)
    const short = `${words.slice(0, mostWords).join(' ')}${words.length > mostWords ? ' …' : ''} (${at})`
    if (verdict === null) return [{ text, told: same(short) }]
    return verdict.kind === 'unsettled'
      ? [{ text, told: { vi: `${short}: ${verdict.words}`, en: `${short}: values not usable` } }]
      : []
  })
  return open.length === 0
    ? []
    : [
        {
          kind: 'goal-without-value',
          about: open.map(({ text }) => text),
          says: {
            vi: `${open.length}/${goals.length} mục tiêu có số liệu cụ thể chưa có giá trị để đánh giá`,
            en: `${open.length} of ${goals.length} goals with a figure have no value to judge`,
          },
          why: listEntries(open.map(({ told }) => told)),
          closes: {
            vi: 'Hỏi cơ quan có số liệu, ghi vào goalValues của activities/<năm>.yaml hoặc nhận qua biểu',
            en: 'Ask who has the figure; write it under goalValues of activities/<year>.yaml, or take it from a form',
          },
          blocking: true,
        },
      ]
}

/** The last day of `quý I/2025`, `tháng 3/2025`, `31/3/2025`, `31/3/2025`-like words in a text, `2025-03-31`. */
export const findDeadlines = (text: string): readonly string[] => {
  const quarters = { i: 3, ii: 6, iii: 9, iv: 12 } as const
  const end = (year: string, month: number): string =>
    new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10)
  const days = [...text.matchAll(/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](20\d\d)(?!\d)/g)].flatMap(
    ([, day = '', month = '', year]) => {
      const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
      return parseDay(written) ? [written] : []
    },
  )
  const quarterly = [...text.matchAll(/qu[ýí]\s+(iv|i{1,3}|[1-4])\s*(?:\/|[-–]|năm\s+)\s*(20\d\d)/giu)].map(
    ([, quarter = '', year = '']) =>
      end(year, quarters[quarter.toLowerCase() as keyof typeof quarters] ?? Number(quarter) * 3),
  )
  const monthly = [...text.matchAll(/tháng\s+(\d{1,2})\s*(?:\/|[-–]|năm\s+)\s*(20\d\d)/giu)].flatMap(
    ([, month = '', year = '']) =>
      Number(month) >= 1 && Number(month) <= 12 ? [end(year, Number(month))] : [],
  )
  return [...days, ...quarterly, ...monthly]
}

/** Words that make a day a time limit and not the date of a document. */
const limit = /(trước|xong|chậm nhất|hết|trong|đến|hạn)\s[^.;]{0,40}$/iu

const listPassed = (text: string, issued: string): readonly string[] =>
  text
    .split(/(?<=[;\n])|(?<=\.)\s/)
    .flatMap((part) => {
      const at = part.search(/(?<!\d)\d{1,2}[/-]\d{1,2}[/-]20\d\d|quý\s+[ivIV1-4]|tháng\s+\d/u)
      return at >= 0 && limit.test(part.slice(0, at + 1)) ? findDeadlines(part) : []
    })
    .filter((day) => day < issued)

/** Time limits in remedies that had passed when the document was issued. */
export const reviewDeadlines: ReviewSource = (material: ReviewMaterial): readonly ReviewItem[] => {
  const { issued } = material.facts.days
  const passed = scopeOf(material).rows.flatMap(({ code, name, explanations }) =>
    explanations.flatMap(({ by, remedy }) =>
      listPassed(remedy, issued).map((day) => ({ name, told: `${code} (${by.name}): ${showDay(day)}` })),
    ),
  )
  return passed.length === 0
    ? []
    : [
        {
          kind: 'deadline-passed',
          about: [...new Set(passed.map(({ name }) => name))],
          says: {
            vi: `${twoDigits(passed.length)} thời hạn trong biện pháp khắc phục đã qua ngày lập văn bản`,
            en: `${passed.length} time limits of remedies had passed when the document was drafted`,
          },
          why: listEntries(passed.map(({ told }) => ({ vi: told, en: told }))),
          closes: {
            vi: 'Hỏi cơ quan chủ trì kết quả hoặc thời hạn mới, ghi lại trong biểu',
            en: 'Ask the lead agency for the result or a new time limit, and have the form mended',
          },
          blocking: true,
        },
      ]
}
