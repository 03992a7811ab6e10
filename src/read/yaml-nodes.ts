import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { findHiddenCharacter } from '../diagnostics/hidden.ts'
import type { PageCode } from '../diagnostics/pages.ts'
import type { Words } from '../vi.ts'
import { placeOf, type Span, type YamlEntry, type YamlNode, type YamlSource } from './yaml-tree.ts'
import { curlyQuotes, hardSpace } from './yaml-typing.ts'
import type { Syntax } from './yaml-words.ts'

/** Deeper than any file of a workspace by far; a recursion without limit would end in a stack overflow. */
const maxDepth = 64

export const tooDeepWords: Syntax = {
  message: {
    vi: `các mục lồng nhau quá ${maxDepth} cấp`,
    en: `entries are nested deeper than ${maxDepth} levels`,
  },
  remedy: { vi: 'sửa lại thụt đầu dòng', en: 'correct the indentation' },
}

const spanOf = ({ range }: Node): Span => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 })

/** `2021` and `"2021"` are the same key. */
const keyOf = ({ key }: Pair): string | undefined =>
  isScalar(key) && key.value !== null ? String(key.value) : undefined

type Report = (code: PageCode, node: Node, message: Words, remedy: Words, earlier?: Node) => void

const reportInto =
  (source: YamlSource, diagnostics: Diagnostic[]): Report =>
  (code, node, message, remedy, earlier) => {
    const place = placeOf(source, spanOf(node))
    const notes = earlier && [
      { message: { vi: 'đã ghi ở đây', en: 'first written here' }, place: placeOf(source, spanOf(earlier)) },
    ]
    diagnostics.push({ code, severity: 'error', message, place, remedy, ...(notes && { notes }) })
  }

/** Plan files repeat nothing, so an anchor is refused rather than followed: no cycles, no alias bombs. */
const refuseExtras = (node: Node, report: Report): boolean => {
  if (isAlias(node) || node.anchor) {
    report(
      'yaml-alias',
      node,
      { vi: 'dấu neo (&) và bí danh (*) không được dùng', en: 'anchors (&) and aliases (*) are not allowed' },
      { vi: 'viết lại nội dung đầy đủ ở từng chỗ', en: 'write the content out in each place' },
    )
    return true
  }
  if (node.tag) {
    const tag = node.tag.replace('tag:yaml.org,2002:', '!!')
    report(
      'yaml-tag',
      node,
      { vi: `thẻ kiểu "${tag}" không được dùng`, en: `the tag "${tag}" is not allowed` },
      { vi: 'bỏ thẻ, chỉ giữ giá trị', en: 'remove the tag and keep the value' },
    )
    return true
  }
  return false
}

/** Quotes and spaces of Word are text to YAML, but never meant at the beginning of one. */
const refuseTyping = (node: Node, report: Report): boolean => {
  if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string') return false
  const slip = /^[“”„‘’«]/.test(node.value)
    ? curlyQuotes
    : /^[\u00a0\u202f]/.test(node.value)
      ? hardSpace
      : undefined
  if (slip) report('yaml-syntax', node, slip.message, slip.remedy)
  return slip !== undefined
}

const readMap = (map: YAMLMap, depth: number, report: Report): YamlNode => {
  const entries: YamlEntry[] = []
  const seen = new Map<string, Node>()
  const reported = new Set<string>()
  for (const pair of map.items) {
    const key = keyOf(pair)
    const keyNode = pair.key as Node | null
    if (key === undefined || key === '__proto__') {
      report(
        'yaml-key',
        keyNode ?? map,
        { vi: 'khoá phải là một từ', en: 'a key must be a plain word' },
        { vi: 'đổi khoá thành tên trường', en: 'use the name of a field as the key' },
      )
      continue
    }
    if (!keyNode || refuseExtras(keyNode, report) || refuseTyping(keyNode, report)) continue
    const earlier = seen.get(key)
    if (earlier && !reported.has(key)) {
      reported.add(key)
      report(
        'duplicate-key',
        keyNode,
        { vi: `khoá "${key}" trùng trong cùng một mục`, en: `the key "${key}" occurs twice in one entry` },
        { vi: 'giữ một dòng, xoá dòng kia', en: 'keep one of the lines' },
        earlier,
      )
    }
    seen.set(key, keyNode)
    const keyAt = spanOf(keyNode)
    const absent = { start: keyAt.end, end: keyAt.end }
    entries.push({ key, keyAt, value: readNode(pair.value as Node | null, depth + 1, report, absent) })
  }
  return { kind: 'map', entries, ...spanOf(map) }
}

/** `absent`: where a value that is not written would be. */
const readNode = (node: Node | null, depth: number, report: Report, absent: Span): YamlNode => {
  const none: YamlNode = { kind: 'scalar', value: null, ...absent }
  if (!node || refuseExtras(node, report)) return none
  if (depth > maxDepth) {
    report('yaml-too-deep', node, tooDeepWords.message, tooDeepWords.remedy)
    return none
  }
  if (isMap(node)) return readMap(node, depth, report)
  const span = spanOf(node)
  if (isSeq(node)) {
    const items = node.items.map((item) => readNode(item as Node | null, depth + 1, report, absent))
    return { kind: 'list', items, ...span }
  }
  if (!isScalar(node) || refuseTyping(node, report)) return none
  const character = typeof node.value === 'string' ? findHiddenCharacter(node.value) : undefined
  if (character) {
    report(
      'hidden-character',
      node,
      {
        vi: `có ký tự ẩn ${character} trong nội dung`,
        en: `the text holds the invisible character ${character}`,
      },
      { vi: 'xoá ký tự ẩn, gõ lại đoạn chữ', en: 'delete the character, or type the text again' },
    )
  }
  return { kind: 'scalar', value: node.value, ...span }
}

/**
 * Nodes of the parser → our tree, with all that papi refuses in them. An escape (`"\u202e"`) shows its character only
 * here, so this looks at values.
 */
export const toTree = (root: Node, source: YamlSource): { node: YamlNode; diagnostics: Diagnostic[] } => {
  const diagnostics: Diagnostic[] = []
  const node = readNode(root, 0, reportInto(source, diagnostics), spanOf(root))
  return { node, diagnostics }
}
