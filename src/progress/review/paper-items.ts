import { openPlace } from '../../plan/holding.ts'
import { blanksOf, listBlanks } from '../../plan/issuer.ts'
import { joinWords, sameWords, type Words } from '../../vi.ts'
import { listHandovers } from '../handover.ts'
import { itemOf, itemUnless, type ReviewInput, type ReviewItem, type ReviewSource, scopeOf } from './item.ts'

/** Whether a document leaves the name of a body open. */
const leavesOpen = (input: ReviewInput): boolean => {
  const { issuer, letter, documentFacts } = input
  const named = letter && !documentFacts.agency ? [] : scopeOf(input).bodies
  return (
    [issuer.name, ...issuer.addressees].some((one) => one.startsWith(openPlace)) ||
    named.some(
      ({ successors, now, missed }) =>
        successors !== null || ((documentFacts.agency || missed.length > 0) && now?.includes(openPlace)),
    )
  )
}

/** Bodies of the plan that ended, and whose successor is not confirmed. */
export const reviewNames: ReviewSource = (input) => {
  const { workspace, facts, documentFacts } = input
  const own = documentFacts.agency?.rows.map(({ code }) => code)
  const open = listHandovers(workspace, facts.days.issued).flatMap(({ name, parts }) =>
    parts.flatMap(({ codes, successors, confirmed }) => {
      const kept = own ? codes.filter((code) => own.includes(code)) : codes
      return confirmed || kept.length === 0
        ? []
        : [{ name, kept: kept.join(', '), next: successors.join('/') }]
    }),
  )
  const blocking = leavesOpen(input)
  return itemOf(
    open.map(({ name, kept, next }) => sameWords(`${kept}: ${name} → ${next || '…'}?`)),
    {
      kind: 'successor-open',
      about: [openPlace, ...new Set(open.map(({ name }) => name))],
      says: {
        vi: `Chưa xác nhận cơ quan tiếp nhận${blocking ? `, văn bản để trống ${openPlace}` : ''}`,
        en: `Who took over is not confirmed${blocking ? `, the document leaves ${openPlace}` : ''}`,
      },
      closes: {
        vi: 'Có văn bản thì ghi certainty: confirmed trong agencies.yaml',
        en: 'With a document, write certainty: confirmed in agencies.yaml',
      },
      blocking,
    },
  )
}

/** Number and date, which a letter is registered with, and who signs. */
const reviewRegistration = ({ issuer, letter, number, day }: ReviewInput): readonly ReviewItem[] => {
  const unregistered = number === null || day === null
  const signed = issuer.signatory.name !== null
  const blanks: readonly Words[] = [
    ...(number === null ? [{ vi: 'số', en: 'number' }] : []),
    ...(day === null ? [{ vi: 'ngày tháng', en: 'date' }] : []),
    ...(signed ? [] : [{ vi: 'họ tên người ký', en: 'name of the signatory' }]),
  ]
  const list = joinWords(blanks, ', ')
  return itemUnless(blanks.length === 0, {
    kind: 'number-blank',
    says: { vi: `Để trống: ${list.vi}`, en: `Left blank: ${list.en}` },
    why: unregistered
      ? { vi: 'Có khi đăng ký, phát hành văn bản', en: 'Known when the document is registered' }
      : { vi: 'Chưa ghi trong letterhead.yaml', en: 'letterhead.yaml does not have it' },
    closes: unregistered
      ? {
          vi: `Ghi khi phát hành, hoặc lập lại với --number, --date${signed ? '' : '; họ tên: letterhead.yaml'}`,
          en: `Fill them in when it goes out, or draft again with --number, --date${signed ? '' : '; the name: letterhead.yaml'}`,
        }
      : { vi: 'Ghi vào letterhead.yaml, lập lại', en: 'Write it into letterhead.yaml and draft again' },
    blocking: letter && unregistered,
  })
}

/** What the letterhead and the signature leave blank. */
export const reviewPaper: ReviewSource = (input): readonly ReviewItem[] => {
  const { issuer, symbol, workspace } = input
  const isKnown = workspace.letterhead.issuers.some(({ agency }) => agency === issuer.agency)
  const blanks = isKnown
    ? issuer.symbols[symbol] === undefined
      ? [blanksOf.symbol]
      : []
    : listBlanks(issuer)
  const list = joinWords(blanks, ', ')
  return [
    ...itemUnless(blanks.length === 0, {
      kind: 'letterhead-blank',
      says: {
        vi: `Chưa biết nên để trống: ${issuer.name} (${list.vi})`,
        en: `Not known and left blank: ${issuer.name} (${list.en})`,
      },
      why: {
        vi: 'Chưa có cơ quan này hoặc ký hiệu này trong letterhead.yaml',
        en: 'letterhead.yaml lacks it',
      },
      closes: {
        vi: 'Ghi vào letterhead.yaml để dùng cho mọi văn bản',
        en: 'Write it into letterhead.yaml for all documents',
      },
      blocking: blanks.some((one) => one !== blanksOf.parent),
    }),
    ...reviewRegistration(input),
  ]
}

/** The day until which an answer is asked for. */
const blankDay = (isKnown: boolean, closes: Words): readonly ReviewItem[] =>
  itemUnless(isKnown, {
    kind: 'deadline-blank',
    about: ['trước ngày'],
    says: { vi: 'Thời hạn gửi báo cáo, giải trình để trống', en: 'The day until which to answer is blank' },
    why: { vi: 'Thư mục làm việc chưa ghi thời hạn này', en: 'The workspace does not record it' },
    closes,
    blocking: true,
  })

const yearlyDay: Words = {
  vi: 'Ghi reporting.deadline vào letterhead.yaml',
  en: 'Write reporting.deadline into letterhead.yaml',
}

/** Of a letter that asks for the yearly reports. */
export const reviewRequest: ReviewSource = ({ documentFacts: { reporting } }) =>
  blankDay(reporting.deadline !== null, yearlyDay)

/** Of a letter that asks for explanations. */
export const reviewExplaining: ReviewSource = ({ documentFacts: { activity } }) =>
  blankDay(Boolean(activity.letters.findLast(({ kind }) => kind === 'explain')?.deadline), {
    vi: 'Công văn đã ký thì ghi vào sổ, kèm thời hạn: papi record explain <năm>',
    en: 'Once it is signed, register it with its time limit: papi record explain <year>',
  })

/** Without a day nobody is late. */
export const reviewDeadline: ReviewSource = ({ documentFacts: { reporting, activity } }) =>
  itemUnless(
    reporting.deadline !== null ||
      activity.letters.some(({ kind, deadline }) => kind === 'request' && deadline !== null),
    {
      kind: 'deadline-unknown',
      says: {
        vi: 'Chưa có thời hạn gửi báo cáo nên không xét gửi chậm',
        en: 'No time limit for reports, so none is called late',
      },
      why: {
        vi: 'Chưa có reporting.deadline trong letterhead.yaml, chưa có công văn đề nghị báo cáo nào có thời hạn trong activities/<năm>.yaml',
        en: 'letterhead.yaml has no reporting.deadline, activities/<year>.yaml no letter that asks for reports with a time limit',
      },
      closes: yearlyDay,
    },
  )

/** The letter that a reminder refers to, and its own new day, which is always filled in by hand. */
export const reviewReminder: ReviewSource = ({ documentFacts: { activity } }) => [
  ...blankDay(false, {
    vi: 'Ghi tay khi phát hành, rồi bỏ chữ DỰ THẢO',
    en: 'Fill it in when it goes out, then take off the draft mark',
  }),
  ...itemUnless(
    activity.letters.some(({ kind }) => kind === 'request'),
    {
      kind: 'request-not-recorded',
      about: ['Tiếp theo Công văn'],
      says: {
        vi: 'Số, ngày của công văn đề nghị báo cáo để trống',
        en: 'Number and day of the letter that asked for the reports are blank',
      },
      why: {
        vi: 'Chưa ghi công văn đó trong activities/<năm>.yaml',
        en: 'activities/<year>.yaml does not record that letter',
      },
      closes: {
        vi: 'Ghi vào sổ công văn: papi record request <năm>',
        en: 'Register it: papi record request <year>',
      },
      blocking: true,
    },
  ),
]
