import { suggest, type Words } from '../vi.ts'
import type { Fault } from './block.ts'
import { filters } from './filters.ts'

/** What a filter of papi, or an expression, throws for a value that it cannot show. */
export const badValue = (name: string): Error => new Error(`bad value: ${name}`)

const words = (vi: string, en: string): Words => ({ vi, en })

const explainName = (kind: 'filter' | 'variable', name: string, known: readonly string[]): Fault => {
  const near = suggest(name, known)
  return {
    message:
      kind === 'filter'
        ? words(`không có bộ lọc "${name}"`, `there is no filter "${name}"`)
        : words(`không có giá trị "${name}"`, `there is no value "${name}"`),
    remedy: near.length
      ? words(`có phải "${near.join('", "')}"?`, `did you mean "${near.join('", "')}"?`)
      : words(`các tên dùng được: ${known.join(', ')}`, `known names: ${known.join(', ')}`),
  }
}

/** Said again at every place that follows. */
export const limit = /limit exceeded|longer than \d+ characters|call stack|Invalid (?:string|array) length/

/** What Liquid says, by its own words. Source: liquidjs 10. */
const faults: readonly (readonly [pattern: RegExp, message: (found: string) => Words, remedy: Words])[] = [
  [
    /^bad value: (.+)$/,
    (name) =>
      words(
        `bộ lọc "${name}" không dùng được cho giá trị này`,
        `the filter "${name}" cannot take this value`,
      ),
    words(
      'chọn giá trị mà bộ lọc dùng được: xem chỗ khác trong mẫu của papi dùng bộ lọc này',
      'give it a value that it can take: see where the templates of papi use it',
    ),
  ],
  [
    /^bad value: $/,
    () => words('giá trị không phải là số hay chữ', 'the value is neither a number nor a text'),
    words(
      'ghi rõ phần cần dùng, ví dụ {{ total.standing | rank }}',
      'name the part that is meant, such as {{ total.standing | rank }}',
    ),
  ],
  [
    limit,
    () =>
      words(
        'mẫu lặp hoặc nhân đoạn chữ quá nhiều, vượt giới hạn của papi',
        'the template repeats or multiplies text beyond the limits of papi',
      ),
    words('bớt vòng lặp {% for %} và {% capture %}', 'use fewer {% for %} loops and {% capture %} blocks'),
  ],
  [
    /tag "(.*)" not found/,
    (name) => words(`không có thẻ {% ${name} %}`, `there is no tag {% ${name} %}`),
    words(
      'các thẻ thường dùng: if, unless, for, case, assign, capture',
      'usual tags: if, unless, for, case, assign, capture',
    ),
  ],
  [
    /tag \{%-?\s*(\w+).* not closed/s,
    (name) => words(`thẻ {% ${name} %} chưa được đóng`, `the tag {% ${name} %} is not closed`),
    words('thêm thẻ đóng {% end… %}, hoặc dấu %}', 'add the closing tag {% end… %}, or %}'),
  ],
  [
    /output .* not closed/s,
    () => words('biểu thức {{ chưa được đóng', 'the expression {{ is not closed'),
    words('thêm dấu }}', 'add }}'),
  ],
  [
    /expected "\|" before filter/,
    () => words('có chữ thừa sau giá trị', 'something stands behind the value'),
    words('sau giá trị chỉ viết dấu "|" và tên bộ lọc', 'write only "|" and the name of a filter there'),
  ],
  [
    /invalid value expression|value expected|unexpected token|unexpected character/,
    () => words('biểu thức thiếu hoặc sai giá trị', 'the expression lacks a value, or has a wrong one'),
    words(
      'viết như {{ total | rank }} hoặc {% if year == 2023 %}',
      'write it as {{ total | rank }} or {% if year == 2023 %}',
    ),
  ],
]

/** What is wrong with an expression, from the words of Liquid. `known` are the names of values. */
export const explainFault = (cause: string, known: readonly string[]): Fault => {
  const [, kind, name = ''] = /undefined (variable|filter): ([^,\s]+)/.exec(cause) ?? []
  if (kind)
    return explainName(kind as 'filter' | 'variable', name, kind === 'filter' ? Object.keys(filters) : known)
  for (const [pattern, message, remedy] of faults) {
    const found = pattern.exec(cause)
    if (found) return { message: message(found[1] ?? ''), remedy }
  }
  return {
    message: words('mẫu viết sai cú pháp ở chỗ này', `template syntax: ${cause}`),
    remedy: words('so với mẫu gốc của papi trong templates/', 'compare it with the template of papi'),
  }
}
