import type * as z from 'zod'
import { listWords, suggest, type Words } from '../vi.ts'
import type { Path } from './diagnostic.ts'
import type { PageCode } from './pages.ts'

/** What a pattern wants, by the name that the schema gives as its `error`. */
const formats: Readonly<Record<string, Words>> = {
  slug: {
    vi: 'mã viết thường, không dấu, nối bằng gạch ngang, như "so-y-te"',
    en: 'a lower-case id joined by hyphens, like "so-y-te"',
  },
  code: {
    vi: 'mã PAPI như "6", "6.3", "6.3.1" hoặc "6.3-road"',
    en: 'a PAPI code like "6", "6.3", "6.3.1" or "6.3-road"',
  },
  day: {
    vi: 'ngày có thật, viết năm-tháng-ngày như 2021-08-04',
    en: 'a day of the calendar like 2021-08-04',
  },
  'month-day': { vi: 'ngày trong năm, viết tháng-ngày như 12-15', en: 'a day of the year like 12-15' },
  monthDay: {
    vi: 'ngày có thật của một năm, viết tháng-ngày như 12-15',
    en: 'a month and a day like 12-15',
  },
  dimension: { vi: 'số của chỉ số nội dung, từ "1" đến "9"', en: 'the number of a dimension, "1" to "9"' },
  province: { vi: 'mã tỉnh gồm hai chữ số, như "01"', en: 'the two digits of a province, like "01"' },
  unit: {
    vi: 'mã tỉnh, hoặc mã và năm lập như "15-2025"',
    en: 'the code of a province, or code and year like "15-2025"',
  },
  'unit-code': {
    vi: 'mã đơn vị hành chính gồm năm chữ số (cấp xã) hoặc ba (cấp huyện), như "00070"',
    en: 'the five digits of a commune or three of a district, like "00070"',
  },
  'merged-from': {
    vi: 'loại và tên các đơn vị cũ, như "phường: Hàng Trống, Cửa Nam; xã: Cổ Bi"',
    en: 'kind and names of former units, like "phường: Hàng Trống, Cửa Nam; xã: Cổ Bi"',
  },
  members: {
    vi: 'một nhóm ghi "provinces" hoặc "kind", đúng một trong hai',
    en: 'a set with either "provinces" or "kind"',
  },
  'papi-command': { vi: 'lệnh papi, như "papi report {year}"', en: 'a command like "papi report {year}"' },
  'workspace-file': {
    vi: 'tên tệp trong thư mục làm việc, như "results/2024.xlsx"',
    en: 'the name of a file of the workspace, like "results/2024.xlsx"',
  },
  sha256: { vi: '64 chữ số 0-9, a-f', en: '64 digits 0-9, a-f' },
  task: { vi: 'mã nhiệm vụ như "6.1-2"', en: 'the id of a task, like "6.1-2"' },
}

/** An issue with what is needed to say it. */
export type IssueContext = {
  readonly issue: z.core.$ZodIssue
  readonly path: Path
  readonly value: unknown
  /** The value as it is written in the file. */
  readonly source: string
  /** Keys that an entry at this path may have. */
  readonly keys: readonly string[]
}

type Put = { readonly code: PageCode; readonly message: Words; readonly remedy?: Words }

const words = (vi: string, en: string): Words => ({ vi, en })

/** `"lead"`, or `mục 2 của "lead"` for one of a list. */
const nameOf = (path: Path): Words => {
  const index = path.findLastIndex((step) => typeof step === 'string')
  const position = path.at(-1)
  if (index < 0 && typeof position !== 'number') return words('nội dung tệp', 'the file')
  const key = `"${path[index] ?? ''}"`
  if (typeof position !== 'number') return words(key, key)
  return words(`mục ${position + 1} của ${key}`, `entry ${position + 1} of ${key}`)
}

/** Characters of a bad value that a message repeats at most: the frame below shows the rest. */
const shownLength = 30

const quoted = (source: string): string => {
  const plain = source.replace(/^(["'])(.*)\1$/, '$2')
  return `"${plain.length > shownLength ? `${plain.slice(0, shownLength)}…` : plain}"`
}

const kinds: Readonly<Record<string, Words>> = {
  string: words('chữ', 'text'),
  number: words('số', 'a number'),
  int: words('số nguyên', 'a whole number'),
  boolean: words('true hoặc false', 'true or false'),
  array: words('danh sách', 'a list'),
  tuple: words('danh sách', 'a list'),
  object: words('một mục có các khoá bên trong', 'an entry with keys of its own'),
  record: words('một mục có các khoá bên trong', 'an entry with keys of its own'),
}

const typeRemedy = (expected: string, { value, source, keys }: IssueContext): Words | undefined => {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return words(`ghi "${source}" trong dấu ngoặc kép`, `put it in quotes: "${source}"`)
  if ((expected === 'number' || expected === 'int') && typeof value === 'string') {
    const number = value.trim().replace(',', '.')
    if (number !== '' && Number.isFinite(Number(number)))
      return words(`ghi ${number}, không có ngoặc kép`, `write ${number}, without quotes`)
  }
  if (expected === 'array' || expected === 'tuple')
    return words(
      'ghi mỗi mục một dòng, bắt đầu bằng "- "; không có thì ghi []',
      'write each entry on a line of its own after "- ", or [] for none',
    )
  if (expected === 'object' && typeof value === 'string' && /^[\w-]+:[^\s:/]/.test(value))
    return words(
      `thêm dấu cách sau dấu hai chấm: "${value.slice(0, shownLength).replace(':', ': ')}"`,
      `put a space behind the colon: "${value.slice(0, shownLength).replace(':', ': ')}"`,
    )
  if (keys.length > 0)
    return words(`ghi các khoá ${listWords(keys).vi}`, `write the keys ${listWords(keys).en}`)
  const kind = kinds[expected]
  return kind && words(`ghi ${kind.vi}`, `write ${kind.en}`)
}

const putType = (expected: string, context: IssueContext): Put => {
  const name = nameOf(context.path)
  const kind = kinds[expected] ?? words(expected, expected)
  const remedy = typeRemedy(expected, context)
  const message =
    context.value === null
      ? words(
          `${name.vi} chưa có giá trị, phải là ${kind.vi}`,
          `${name.en} has no value, it must be ${kind.en}`,
        )
      : typeof context.value === 'object'
        ? words(`${name.vi} phải là ${kind.vi}`, `${name.en} must be ${kind.en}`)
        : words(
            `${name.vi} ghi ${quoted(context.source)}, phải là ${kind.vi}`,
            `${name.en} is ${quoted(context.source)}, it must be ${kind.en}`,
          )
  return { code: 'wrong-type', message, ...(remedy && { remedy }) }
}

const putChoice = (values: readonly unknown[], { path, value, source }: IssueContext): Put => {
  const name = nameOf(path)
  const all = values.map(String)
  const guesses = suggest(String(value), all)
  const choice = listWords(guesses.length > 0 ? guesses : all)
  return {
    code: 'not-allowed-value',
    message: words(
      `${name.vi} ghi ${quoted(source)}, không được dùng`,
      `${name.en} may not be ${quoted(source)}`,
    ),
    remedy: words(
      `${guesses.length > 0 ? 'sửa thành' : 'dùng'} ${choice.vi}`,
      `${guesses.length > 0 ? 'write' : 'use'} ${choice.en}`,
    ),
  }
}

const putFormat = (format: string, { path, source }: IssueContext): Put => {
  const name = nameOf(path)
  const wanted = formats[format]
  return {
    code: 'wrong-format',
    message: words(
      `${name.vi} ghi ${quoted(source)}, sai dạng`,
      `${name.en} is ${quoted(source)}, not in its form`,
    ),
    ...(wanted && { remedy: words(`ghi ${wanted.vi}`, `write ${wanted.en}`) }),
  }
}

const putSize = (origin: string, limit: number, isMinimum: boolean, context: IssueContext): Put => {
  const name = nameOf(context.path)
  if (origin === 'string')
    return {
      code: 'empty-text',
      message: words(`${name.vi} để trống`, `${name.en} is empty`),
      remedy: words('ghi nội dung vào đây', 'write its text here'),
    }
  if (origin === 'array')
    return {
      code: 'wrong-count',
      remedy: isMinimum
        ? words('thêm mục còn thiếu', 'add what is missing')
        : words('xoá mục thừa', 'delete what is too many'),
      message: isMinimum
        ? words(`${name.vi} cần ít nhất ${limit} mục`, `${name.en} needs at least ${limit} entries`)
        : words(
            `${name.vi} thừa mục, nhiều nhất là ${limit}`,
            `${name.en} may have at most ${limit} entries`,
          ),
    }
  return {
    code: 'out-of-range',
    remedy: isMinimum
      ? words(`ghi số từ ${limit} trở lên`, `write a number of ${limit} or more`)
      : words(`ghi số từ ${limit} trở xuống`, `write a number of ${limit} or less`),
    message: isMinimum
      ? words(
          `${name.vi} là ${context.source}, nhỏ hơn ${limit}`,
          `${name.en} is ${context.source}, below ${limit}`,
        )
      : words(
          `${name.vi} là ${context.source}, lớn hơn ${limit}`,
          `${name.en} is ${context.source}, above ${limit}`,
        ),
  }
}

/** A zod issue as an officer would say it. zod's own English text is never shown. */
export const putIssue = (context: IssueContext): Put => {
  const { issue } = context
  switch (issue.code) {
    case 'invalid_type':
      return putType(String(issue.expected), context)
    case 'invalid_value':
      return putChoice(issue.values, context)
    case 'invalid_union':
      return 'options' in issue ? putChoice(issue.options as unknown[], context) : putType('object', context)
    case 'invalid_format':
      return putFormat(issue.message, context)
    case 'custom':
      return putFormat(String(issue.params?.expected ?? ''), context)
    case 'too_small':
      return putSize(issue.origin, Number(issue.minimum), true, context)
    case 'too_big':
      return putSize(issue.origin, Number(issue.maximum), false, context)
    default:
      return putFormat('', context)
  }
}
