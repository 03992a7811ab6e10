import { provincesOn } from '../plan/province.ts'
import { remember } from '../plan/remember.ts'
import type { Workspace } from '../plan/workspace.ts'
import { listCodes, totalCode } from '../results/codes.ts'
import { keep } from '../vi.ts'
import { bare, plain, type Span, wordsOf } from './text.ts'

/**
 * A subject of a sentence: something that PAPI measures, a province, an agency, an index known not to be PAPI's
 * (`foreign`), or one under an unknown name (`index`).
 */
export type Mention = Span & {
  readonly kind: 'code' | 'province' | 'agency' | 'foreign' | 'index'
  /** Code of PAPI, code of the province, id of the agency. */
  readonly id: string
}

/** `capital`: a name only where it begins with a capital, otherwise plain words. */
type Meaning = Pick<Mention, 'kind' | 'id'> & { readonly capital?: boolean }

/** `Công khai, minh bạch trong hoạch định chính sách` is also called by the words before the preposition. */
const shorten = (name: string): readonly string[] => {
  const words = wordsOf(name)
  const cut = /^(.+?) (?:trong|o|voi|tai|qua|cua) /.exec(words)?.[1]
  const own = words.endsWith(' cong lap') ? words.slice(0, -9) : undefined
  return [cut, own].filter((one): one is string => one !== undefined && one.split(' ').length >= 3)
}

const totals = [
  'chi so papi',
  'chi so tong hop',
  'chi so papi tong hop',
  'tong diem',
  'diem tong hop',
  'diem so chung',
  'thu hang tong hop',
  'thu hang chung',
  'xep hang chung',
  'chi so chung',
  'chi so hieu qua quan tri va hanh chinh cong',
]

/** Indices that reports of the same agencies speak of too. */
const foreign = [
  'par index',
  'parindex',
  'sipas',
  'pci',
  'ddci',
  'pgi',
  'dti',
  'ict index',
  'pii',
  'chi so cai cach hanh chinh',
  'chi so hai long',
  'muc do hai long',
  'chi so nang luc canh tranh',
  'chi so chuyen doi so',
]

const collectNames = ({ plan, dimensions, provinces, agencies }: Workspace): ReadonlyMap<string, Meaning> => {
  const names = new Map<string, Meaning>()
  const shared = new Set<string>()
  const add = (name: string, named: Meaning): void => {
    const key = wordsOf(name)
    if (key.length < 3) return
    const other = names.get(key)
    if (other && (other.kind !== named.kind || other.id !== named.id)) shared.add(key)
    else names.set(key, named)
  }
  for (const name of totals) add(name, { kind: 'code', id: totalCode })
  for (const name of foreign) add(name, { kind: 'foreign', id: name })
  const codes = dimensions.flatMap(({ number, name, short, subDimensions }) => [
    { code: number, name, short },
    ...subDimensions.flatMap((part) => [part, ...(part.items ?? [])]),
  ])
  for (const { code, name } of codes) add(name.vi, { kind: 'code', id: code })
  for (const { code, name } of codes)
    for (const short of shorten(name.vi)) if (!names.has(short)) add(short, { kind: 'code', id: code })
  for (const { code, short } of codes)
    if (short && !names.has(wordsOf(short.vi))) add(short.vi, { kind: 'code', id: code, capital: true })
  for (const { id, name, spellings } of provincesOn(provinces.provinces, plan.date))
    for (const one of [name, ...spellings]) add(one, { kind: 'province', id, capital: true })
  for (const { id, name, short, spellings } of agencies.agencies)
    for (const one of [name.vi, short, ...spellings]) if (one.length > 4) add(one, { kind: 'agency', id })
  for (const key of shared) names.delete(key)
  return names
}

const escapeName = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)

/** Names by their first word, each word with the longest names in front: a text is searched only for those that may begin there. */
const indexNames = (names: Iterable<string>): ReadonlyMap<string, RegExp> => {
  const byWord = new Map<string, string[]>()
  for (const name of names) {
    const [word = ''] = /^[a-z0-9]*/.exec(name) ?? []
    byWord.set(word, [...(byWord.get(word) ?? []), name])
  }
  const join = (list: readonly string[]): RegExp => {
    const any = list.toSorted((a, b) => b.length - a.length).map(escapeName)
    return new RegExp(`(?:${any.join('|').replaceAll(' ', '[^a-z0-9]+')})(?![a-z0-9])`, 'y')
  }
  return new Map([...byWord].map(([word, list]) => [word, join(list)]))
}

/** Every name in a text without tones, in its order; of names that begin at one place the longest. */
const findNames = (
  text: string,
  index: ReadonlyMap<string, RegExp>,
): readonly (Span & { name: string })[] => {
  const found: (Span & { name: string })[] = []
  let from = 0
  for (const { 0: word, index: start } of text.matchAll(/[a-z0-9]+/g)) {
    const pattern = start < from ? undefined : index.get(word)
    if (!pattern) continue
    pattern.lastIndex = start
    const name = pattern.exec(text)?.[0]
    if (name === undefined) continue
    from = start + name.length
    found.push({ start, end: from, name })
  }
  return found
}

const makeFinder = remember((workspace: Workspace) => {
  const names = collectNames(workspace)
  const codes = new Set([
    ...listCodes(workspace.dimensions, 0).map(({ code }) => code),
    ...workspace.dimensions.flatMap(({ subDimensions }) =>
      subDimensions.flatMap(({ items = [] }) => items.map(({ code }) => code)),
    ),
  ])
  const index = indexNames(names.keys())
  return keep((text: string) => findAll(text, names, codes, index))
})

/** `6.1`, `6.3.2` where it is a code, not for a number of something. */
const codePattern =
  /(?<![\d.,/-])[1-9]\.\d(?:\.\d)?(?![\d/%-]|[.,]\d)(?!\s*(?:điểm|bậc|%|tỷ|triệu|lần(?! lượt)))/gu
const dimensionPattern =
  /chỉ số(?: nội dung)?(?: thứ| số)?\s+(\d{1,2})(?![\d/.,]\d|\d|\/)(?!\s*(?:%|nội dung|chỉ số|điểm|bậc))/giu

/** What may follow `chỉ số` without being the name of one. */
const noName =
  'nội dung|thành phần|papi|tổng hợp|chung|này|trên|đó|nào|khác|con|thứ|số|hiệu quả|tăng|giảm|đạt|có|còn|cao|thấp|đứng|xếp|được|của|trong|ở|đo|năm|và|hoặc|thuộc|về|với|từ|là|do|theo|cần|phải|đều|cùng|vẫn|tiếp tục|lại|chưa|không|thiếu|vượt|giữ|cải thiện|đánh giá|quan trọng|chính|trọng tâm|cơ bản|gồm|như|để|mà|nằm|dẫn|nhiều|liên quan|giao|sau|lần|lớn|nhỏ|yếu|tốt|kém|dưới|chủ yếu|mục tiêu|kế hoạch|so|tỉnh|thành phố|địa phương|cấp|thống kê|người|ngang|bằng|hơn'
const indexPattern = new RegExp(
  String.raw`(?<![\p{L}\d])(?:bộ )?chỉ số (?:nội dung |thành phần )*["“]?(?!(?:${noName})(?![\p{L}\d]))(?<name>\p{L}[\p{L}\d&]*(?:[ -]\p{L}[\p{L}\d&]*){0,3})`,
  'giu',
)

/** All subjects of a text, in order. A code and the name beside it are one. */
export const findMentions = (text: string, workspace: Workspace): readonly Mention[] =>
  makeFinder(workspace)(text)

const findAll = (
  text: string,
  names: ReadonlyMap<string, Meaning>,
  codes: ReadonlySet<string>,
  index: ReadonlyMap<string, RegExp>,
): readonly Mention[] => {
  const letters = plain(text)
  const named = findNames(bare(text), index).flatMap(({ name, start, end }): Mention[] => {
    const meaning = names.get(wordsOf(name))
    const lower = meaning?.capital && !/\p{Lu}/u.test(letters.charAt(start))
    return meaning && !lower ? [{ kind: meaning.kind, id: meaning.id, start, end }] : []
  })
  const coded = [...letters.matchAll(codePattern)].flatMap(({ 0: found, index }): Mention[] =>
    codes.has(found) ? [{ kind: 'code', id: found, start: index, end: index + found.length }] : [],
  )
  const numbered = [...letters.matchAll(dimensionPattern)].flatMap(
    ({ 0: found, 1: id = '', index }): Mention[] =>
      codes.has(id) ? [{ kind: 'code', id, start: index, end: index + found.length }] : [],
  )
  const unknown = [...letters.matchAll(indexPattern)].flatMap(
    ({ 0: found, index, groups = {} }): Mention[] => {
      const end = index + found.length
      const start = end - (groups.name ?? '').length
      return named.some((one) => one.kind !== 'province' && one.start < end && one.end > index)
        ? []
        : [{ kind: 'index', id: found, start, end }]
    },
  )
  const list: Mention[] = []
  for (const one of [...named, ...coded, ...numbered, ...unknown].sort((a, b) => a.start - b.start)) {
    const last = list.at(-1)
    if (last && one.start < last.end) continue
    if (last?.kind === 'code' && one.kind === 'code' && last.id === one.id && one.start - last.end < 4)
      list.splice(-1, 1, { ...last, end: one.end })
    else list.push(one)
  }
  return list
}
