import type { ExplainedCode, Rule } from '../../diagnostics/rule.ts'
import { listWords, suggest, type Words } from '../../vi.ts'
import { listCodes } from '../codes.ts'
import { idOf, unitHolding } from '../province.ts'
import {
  listAgencyReferences,
  listCodeReferences,
  listDocumentReferences,
  listGoalReferences,
  type NameAt,
} from '../references.ts'
import type { Workspace } from '../workspace.ts'

/** A name that one file uses and another must define. */
type Lookup = ExplainedCode & {
  /** The names that are used, each with those that are right in its place. */
  readonly uses: (workspace: Workspace) => readonly (NameAt & { readonly defined: readonly string[] })[]
  readonly message: (name: string) => Words
  /** The names that the remedy offers; the nearest of the defined ones where it is left out. */
  readonly offer?: (name: string, defined: readonly string[], workspace: Workspace) => readonly string[]
  /** How the remedy begins, before the names: `sửa thành`. */
  readonly verb?: Words
  /** The remedy where there is nothing to offer. */
  readonly otherwise: Words
}

const among = (references: readonly NameAt[], defined: readonly string[]) =>
  references.map((reference) => ({ ...reference, defined }))

const correctTo: Words = { vi: 'sửa thành', en: 'write' }

const lookups: readonly Lookup[] = [
  {
    code: 'unknown-agency',
    severity: 'error',
    explanation: {
      vi: 'Mọi cơ quan được nhắc đến (chủ trì, phải báo cáo, kế thừa, ban hành, ký văn bản) phải có trong agencies.yaml, gọi bằng mã. Nếu không, nhiệm vụ của cơ quan đó không gửi được cho ai và không vào phụ lục nào của báo cáo.',
      en: 'Every agency that is mentioned (as lead, with a duty, as successor, as issuer) must be in agencies.yaml, by its id. Otherwise its tasks reach nobody and appear in no annex of the report.',
    },
    uses: (workspace) =>
      among(
        listAgencyReferences(workspace),
        workspace.agencies.agencies.map(({ id }) => id),
      ),
    message: (name) => ({
      vi: `không có cơ quan "${name}" trong agencies.yaml`,
      en: `unknown agency "${name}"`,
    }),
    offer: (name, ids, { agencies: { agencies } }) => {
      const named = agencies.filter((agency) =>
        [agency.name.vi, agency.short, ...agency.spellings].some((one) => suggest(name, [one]).length > 0),
      )
      return [...new Set([...suggest(name, ids), ...named.map(({ id }) => id)])].slice(0, 3)
    },
    otherwise: { vi: 'thêm cơ quan này vào agencies.yaml', en: 'add it to agencies.yaml' },
  },
  {
    code: 'unknown-code',
    severity: 'error',
    explanation: {
      vi: 'Mã mà nhiệm vụ ("covers"), mục ("measuredBy"), mục tiêu ("concerns"), cơ quan kế thừa hoặc lần đổi cách đo ("codes"), giải trình, tồn tại qua kiểm tra hoặc số liệu nơi khác đăng ("code") nhắc đến phải được khai báo trong dimensions/. "measuredBy" phải là mã của một chỉ tiêu đo lường như 6.3-electricity.',
      en: 'A code that a task ("covers"), an item ("measuredBy"), a goal ("concerns"), a successor or a break ("codes"), an explanation, a finding or a figure printed elsewhere ("code") mentions must be defined in dimensions/. "measuredBy" takes the code of an indicator, like 6.3-electricity.',
    },
    uses: (workspace) => {
      const codes = listCodes(workspace)
      const all = codes.map(({ code }) => code)
      const indicators = codes.filter(({ kind }) => kind === 'indicator').map(({ code }) => code)
      return listCodeReferences(workspace).map((one) => ({
        ...one,
        defined: one.indicators ? indicators : all,
      }))
    },
    message: (name) => ({
      vi: `không có mã "${name}" trong kế hoạch`,
      en: `the plan has no code "${name}"`,
    }),
    offer: (name, codes) => {
      const near = suggest(name, codes)
      return near.length > 0 ? near : codes.filter((code) => code[0] === name[0]).slice(0, 4)
    },
    verb: { vi: 'dùng mã', en: 'use' },
    otherwise: { vi: 'khai báo mã này trong dimensions/', en: 'define the code in dimensions/' },
  },
  {
    code: 'unknown-document',
    severity: 'error',
    explanation: {
      vi: 'Văn bản mà nhiệm vụ hoặc chú thích dẫn chiếu phải có trong "documents" của plan.yaml, để báo cáo trích dẫn được đủ số, ngày và trích yếu.',
      en: 'A document that a task or a footnote refers to must be among the "documents" of plan.yaml, so that reports can cite number, date and title.',
    },
    uses: (workspace) =>
      among(
        listDocumentReferences(workspace),
        workspace.plan.documents.map(({ id }) => id),
      ),
    message: (name) => ({
      vi: `không có văn bản "${name}" trong plan.yaml`,
      en: `unknown document "${name}"`,
    }),
    otherwise: {
      vi: 'thêm văn bản vào "documents" của plan.yaml',
      en: 'add it to the "documents" of plan.yaml',
    },
  },
  {
    code: 'unknown-footnote',
    severity: 'error',
    explanation: {
      vi: 'Số chú thích ghi ở nhiệm vụ phải có trong "footnotes" của plan.yaml: từ đó biết nhiệm vụ thuộc chương trình nào của Thành ủy.',
      en: 'The footnote number of a task must be among the "footnotes" of plan.yaml: it says which programme the task belongs to.',
    },
    uses: ({ plan, dimensions }) =>
      among(
        dimensions.flatMap(({ tasks }, d) =>
          tasks.flatMap(({ footnote }, t) =>
            footnote === undefined
              ? []
              : [{ name: String(footnote), path: ['dimensions', d, 'tasks', t, 'footnote'] }],
          ),
        ),
        plan.footnotes.map(({ number }) => String(number)),
      ),
    message: (name) => ({
      vi: `không có chú thích ${name} trong plan.yaml`,
      en: `there is no footnote ${name}`,
    }),
    offer: (_, numbers) => numbers,
    verb: { vi: 'dùng số', en: 'use' },
    otherwise: { vi: 'thêm chú thích vào plan.yaml', en: 'add the footnote to plan.yaml' },
  },
  {
    code: 'unknown-goal',
    severity: 'error',
    explanation: {
      vi: 'Mục tiêu mà một giải pháp ("goals") hoặc số liệu trong activities/ ("goal") nhắc đến phải có trong "measurableGoals" của plan.yaml.',
      en: 'A goal that a solution ("goals") or a figure in activities/ ("goal") refers to must be among the "measurableGoals" of plan.yaml.',
    },
    uses: (workspace) =>
      among(
        listGoalReferences(workspace),
        workspace.plan.measurableGoals.map(({ id }) => id),
      ),
    message: (name) => ({ vi: `không có mục tiêu "${name}" trong plan.yaml`, en: `unknown goal "${name}"` }),
    otherwise: {
      vi: 'thêm vào "measurableGoals" của plan.yaml',
      en: 'add it to the "measurableGoals" of plan.yaml',
    },
  },
  {
    code: 'unknown-inspection',
    severity: 'error',
    explanation: {
      vi: 'Cuộc tái kiểm tra ghi ở "repeats" mã của cuộc kiểm tra trước; mã đó phải có trong activities/ của năm đó hoặc năm trước, và cuộc đó phải bắt đầu sớm hơn.',
      en: 'A repeat inspection names in "repeats" the id of the earlier one; it must be in activities/ of that year or an earlier one, and must have begun earlier.',
    },
    uses: ({ activities }) => {
      const all = activities.flatMap(({ inspections = [] }) => inspections)
      return activities.flatMap(({ inspections = [] }, y) =>
        inspections.flatMap(({ repeats: name, from }, i) =>
          name === undefined
            ? []
            : [
                {
                  name,
                  path: ['activities', y, 'inspections', i, 'repeats'],
                  defined: all.filter((one) => one.from < from).map(({ id }) => id),
                },
              ],
        ),
      )
    },
    message: (name) => ({
      vi: `không có cuộc kiểm tra "${name}" trước đó`,
      en: `there is no earlier inspection "${name}"`,
    }),
    otherwise: {
      vi: 'ghi mã ("id") của cuộc kiểm tra trước',
      en: 'write the "id" of the earlier inspection',
    },
  },
  {
    code: 'unknown-issuer',
    severity: 'error',
    explanation: {
      vi: 'Cơ quan ban hành mặc định ("default" trong letterhead.yaml) phải là một trong các cơ quan ở "issuers", vì tên, nơi nhận và chữ ký của báo cáo lấy từ đó.',
      en: 'The default issuer ("default" in letterhead.yaml) must be one of the "issuers": name, recipients and signature of a report come from there.',
    },
    uses: ({ letterhead }) =>
      among(
        [{ name: letterhead.default, path: ['letterhead', 'default'] }],
        letterhead.issuers.map(({ agency }) => agency),
      ),
    message: (name) => ({
      vi: `"${name}" không có trong "issuers"`,
      en: `"${name}" is not among the "issuers"`,
    }),
    offer: (name, issuers) => [...suggest(name, issuers), ...issuers].slice(0, 1),
    otherwise: { vi: 'thêm cơ quan vào "issuers"', en: 'add it to the "issuers"' },
  },
  {
    code: 'unknown-province',
    severity: 'error',
    explanation: {
      vi: 'Địa phương của kế hoạch ("place" trong plan.yaml) là mã của một tỉnh vào ngày ban hành kế hoạch; các tỉnh của mỗi nhóm ("sets") là "id" trong provinces.yaml; đơn vị mới mà một tỉnh nhập vào ("mergedInto") là "id" của đơn vị có ghi ngày bắt đầu ("from").',
      en: 'The place of the plan ("place" in plan.yaml) is the code of a province on the day of the plan; the provinces of each set ("sets") are ids in provinces.yaml; "mergedInto" is the id of a unit that states its first day ("from").',
    },
    uses: ({ plan: { place, date }, provinces: { provinces, sets = [] } }) => [
      { name: place, path: ['plan', 'place'], defined: unitHolding(provinces, place, date) ? [place] : [] },
      ...among(
        provinces.flatMap(({ mergedInto: name }, i) =>
          name === undefined ? [] : [{ name, path: ['provinces', 'provinces', i, 'mergedInto'] }],
        ),
        provinces.filter(({ from }) => from !== undefined).map(idOf),
      ),
      ...among(
        sets.flatMap((set, s) =>
          (set.provinces ?? []).map((name, p) => ({ name, path: ['provinces', 'sets', s, 'provinces', p] })),
        ),
        provinces.map(idOf),
      ),
    ],
    message: (name) => ({
      vi: `không có tỉnh mang mã "${name}"`,
      en: `there is no province with the code "${name}"`,
    }),
    offer: () => [],
    otherwise: { vi: 'ghi mã có trong provinces.yaml', en: 'write a code of provinces.yaml' },
  },
]

const offerNearest: NonNullable<Lookup['offer']> = (name, defined) => suggest(name, defined).slice(0, 1)

/** Names that nothing defines. */
export const nameRules: readonly Rule<Workspace>[] = lookups.map(
  ({ uses, message, offer = offerNearest, verb = correctTo, otherwise, ...page }) => ({
    ...page,
    *check(workspace) {
      for (const { name, path, defined } of uses(workspace)) {
        if (defined.includes(name)) continue
        const { vi, en } = listWords(offer(name, defined, workspace))
        yield {
          at: path,
          message: message(name),
          remedy: vi ? { vi: `${verb.vi} ${vi}`, en: `${verb.en} ${en}` } : otherwise,
        }
      }
    },
  }),
)
