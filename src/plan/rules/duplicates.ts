import type { Path } from '../../diagnostics/diagnostic.ts'
import type { Finding, Rule } from '../../diagnostics/rule.ts'
import { fold, type Words } from '../../vi.ts'
import { listCodes } from '../codes.ts'
import { idOf, listTurns, type Province, provincesOn } from '../province.ts'
import type { NameAt } from '../references.ts'
import type { Workspace } from '../workspace.ts'

type Twice = { readonly later: NameAt; readonly first: NameAt }

/** Every later occurrence of a name, with the first one. */
const findTwice = (entries: readonly NameAt[]): readonly Twice[] => {
  const seen = new Map<string, NameAt>()
  return entries.flatMap((later) => {
    const first = seen.get(later.name)
    if (!first) seen.set(later.name, later)
    return first ? [{ later, first }] : []
  })
}

type PathsTwice = { readonly [Which in keyof Twice]: Pick<NameAt, 'path'> }

/** A finding with both places of a name. */
export const reportTwice = ({ later, first }: PathsTwice, message: Words, remedy: Words): Finding => ({
  at: later.path,
  message,
  notes: [{ message: { vi: 'đã có ở đây', en: 'first defined here' }, at: first.path }],
  remedy,
})

const named = (entries: readonly { readonly id: string }[], path: Path): NameAt[] =>
  entries.map(({ id }, index) => ({ name: id, path: [...path, index, 'id'] }))

/** Groups of things among which an id must be unique. */
const listGroups = ({
  plan,
  dimensions,
  agencies,
  letterhead,
  activities,
  commendation,
  calendar,
}: Workspace): readonly (readonly NameAt[])[] => [
  named(agencies.agencies, ['agencies', 'agencies']),
  named(plan.documents, ['plan', 'documents']),
  named(plan.linkedIndices, ['plan', 'linkedIndices']),
  named(plan.duties, ['plan', 'duties']),
  [
    ...named(plan.overallGoals, ['plan', 'overallGoals']),
    ...named(plan.measurableGoals, ['plan', 'measurableGoals']),
  ],
  (['purposes', 'requirements', 'communication', 'inspection', 'coordination'] as const).flatMap((section) =>
    named(plan[section], ['plan', section]),
  ),
  plan.footnotes.map(({ number }, i) => ({ name: String(number), path: ['plan', 'footnotes', i, 'number'] })),
  letterhead.issuers.map(({ agency }, i) => ({ name: agency, path: ['letterhead', 'issuers', i, 'agency'] })),
  dimensions.flatMap(({ id, subDimensions }, d) => [
    { name: id, path: ['dimensions', d, 'id'] },
    ...named(subDimensions, ['dimensions', d, 'subDimensions']),
    ...subDimensions.flatMap(({ items = [] }, s) =>
      named(items, ['dimensions', d, 'subDimensions', s, 'items']),
    ),
  ]),
  dimensions.flatMap(({ tasks }, d) => named(tasks, ['dimensions', d, 'tasks'])),
  dimensions.flatMap(({ solutions }, d) => named(solutions, ['dimensions', d, 'solutions'])),
  named(commendation?.criteria ?? [], ['commendation', 'criteria']),
  named(calendar?.duties ?? [], ['calendar', 'duties']),
  activities.flatMap(({ inspections = [] }, y) => named(inspections, ['activities', y, 'inspections'])),
  ...activities.map(({ letters = [] }, y) =>
    letters.map(({ number }, i) => ({ name: number, path: ['activities', y, 'letters', i, 'number'] })),
  ),
]

/** Ids that occur twice; codes that two units have on one day. */
const findProvincesTwice = ({ provinces: { provinces } }: Workspace): readonly Twice[] => {
  const pathOf = (index: number) => ['provinces', 'provinces', index, provinces[index]?.id ? 'id' : 'code']
  const ids = findTwice(provinces.map((one, i) => ({ name: idOf(one), path: pathOf(i) })))
  if (ids.length > 0) return ids
  const codes = listTurns(provinces).flatMap((day) =>
    findTwice(
      provincesOn(provinces, day).map(({ id, code }) => {
        const index = provinces.findIndex((one) => idOf(one) === id)
        return { name: code, path: ['provinces', 'provinces', index, 'code'] }
      }),
    ),
  )
  return [...new Map(codes.map((one) => [JSON.stringify(one.later.path), one])).values()]
}

type Spelling = NameAt & { readonly owner: string; readonly isAlive: (other: Spelling) => boolean }

/** Two agencies may have the same name one after the other, never at the same time. */
const overlap = (
  a: { readonly from: string | null; readonly to: string | null },
  b: { readonly from: string | null; readonly to: string | null },
): boolean => (a.from ?? '') <= (b.to ?? '9') && (b.from ?? '') <= (a.to ?? '9')

/** Where a name of a unit is written; one of an earlier day is shown at the unit's name. */
const pathOfName = (provinces: readonly Province[], id: string, name: string): Path => {
  const index = provinces.findIndex((one) => idOf(one) === id)
  const spelling = provinces[index]?.spellings?.indexOf(name) ?? -1
  return ['provinces', 'provinces', index, ...(spelling < 0 ? ['name'] : ['spellings', spelling])]
}

const listSpellings = ({ agencies, provinces }: Workspace): readonly (readonly Spelling[])[] => [
  agencies.agencies.flatMap((agency, i) =>
    [
      { name: agency.name.vi, path: ['agencies', 'agencies', i, 'name', 'vi'] },
      { name: agency.short, path: ['agencies', 'agencies', i, 'short'] },
      ...agency.spellings.map((name, s) => ({ name, path: ['agencies', 'agencies', i, 'spellings', s] })),
    ].map(({ name, path }) => ({
      name,
      path,
      owner: agency.id,
      isAlive: (other) => overlap(agency, agencies.agencies.find(({ id }) => id === other.owner) ?? agency),
    })),
  ),
  ...listTurns(provinces.provinces).map((day) =>
    provincesOn(provinces.provinces, day).flatMap(({ id, name, spellings }) =>
      [name, ...spellings].map((one) => ({
        name: one,
        path: pathOfName(provinces.provinces, id, one),
        owner: id,
        isAlive: () => true,
      })),
    ),
  ),
]

/** Names, ids and codes that occur twice. */
export const duplicateRules: readonly Rule<Workspace>[] = [
  {
    code: 'duplicate-code',
    severity: 'error',
    explanation: {
      vi: 'Mỗi mã PAPI (chỉ số nội dung, nội dung thành phần, mục, chỉ tiêu đo lường) chỉ được khai báo một lần. Mã trùng làm điểm của một nội dung bị tính cho nội dung khác.',
      en: 'Each PAPI code (of a dimension, sub-dimension, item or indicator) is defined once. A code that occurs twice gives the score of one to the other.',
    },
    check: (workspace) =>
      findTwice(listCodes(workspace).map(({ code, path }) => ({ name: code, path }))).map((twice) =>
        reportTwice(
          twice,
          { vi: `mã "${twice.later.name}" trùng`, en: `the code "${twice.later.name}" is defined twice` },
          { vi: 'sửa lại mã theo PAPI, hoặc xoá mục thừa', en: 'correct the code, or delete one of the two' },
        ),
      ),
  },
  {
    code: 'duplicate-id',
    severity: 'error',
    explanation: {
      vi: 'Mã (id) của cơ quan, văn bản, nhiệm vụ, giải pháp, mục tiêu, cuộc kiểm tra, số của chú thích và của công văn trong một năm không được trùng trong cùng một loại, vì biểu mẫu và báo cáo của các đơn vị gọi chúng bằng mã.',
      en: 'The id of an agency, document, task, solution, goal or inspection and the number of a footnote or of a letter in a year must be unique among its kind: forms and submissions refer to them by it.',
    },
    check: (workspace) =>
      listGroups(workspace)
        .flatMap(findTwice)
        .map((twice) =>
          reportTwice(
            twice,
            { vi: `mã "${twice.later.name}" trùng`, en: `the id "${twice.later.name}" occurs twice` },
            { vi: 'đổi một trong hai mã', en: 'change one of the two' },
          ),
        ),
  },
  {
    code: 'duplicate-province',
    severity: 'error',
    explanation: {
      vi: 'Trong provinces.yaml, mỗi "id" chỉ có một, và vào một ngày mỗi mã tỉnh chỉ của một đơn vị; tỉnh trùng làm sai thứ hạng và số tỉnh được xếp hạng. Một mã có thể chuyển sang đơn vị khác khi đơn vị cũ kết thúc.',
      en: 'In provinces.yaml an "id" occurs once, and on any day a code belongs to one unit; a province that occurs twice spoils ranks and the number of provinces ranked. A code may pass to another unit when the earlier one ends.',
    },
    check: (workspace) =>
      findProvincesTwice(workspace).map((twice) =>
        reportTwice(
          twice,
          {
            vi: `mã tỉnh "${twice.later.name}" trùng`,
            en: `the province code "${twice.later.name}" occurs twice`,
          },
          {
            vi: 'sửa lại mã theo Tổng cục Thống kê, hoặc ghi ngày đơn vị trước kết thúc',
            en: 'correct it after the list of the GSO, or state when the earlier unit ends',
          },
        ),
      ),
  },
  {
    code: 'duplicate-spelling',
    severity: 'error',
    explanation: {
      vi: 'Một tên gọi hay cách viết (không kể dấu, chữ hoa) chỉ được thuộc về một cơ quan, một tỉnh trong cùng thời gian. Nếu không, papi không biết số liệu hay báo cáo gửi về là của ai.',
      en: 'A name or spelling (tones and case aside) belongs to one agency or one province at a time. Otherwise papi does not know whose figures or whose report it reads.',
    },
    *check(workspace) {
      const reported = new Set<string>()
      for (const group of listSpellings(workspace)) {
        const seen = new Map<string, Spelling>()
        for (const spelling of group) {
          const key = fold(spelling.name)
          const first = seen.get(key)
          if (!first) seen.set(key, spelling)
          else if (first.owner !== spelling.owner && spelling.isAlive(first)) {
            // The same names meet on many days.
            const where = JSON.stringify(spelling.path)
            if (reported.has(where)) continue
            reported.add(where)
            yield reportTwice(
              { later: spelling, first },
              {
                vi: `tên "${spelling.name}" trùng giữa "${first.owner}" và "${spelling.owner}"`,
                en: `"${first.owner}" and "${spelling.owner}" share the name "${spelling.name}"`,
              },
              { vi: 'chỉ giữ tên này ở một bên', en: 'keep it with one of them' },
            )
          }
        }
      }
    },
  },
]
