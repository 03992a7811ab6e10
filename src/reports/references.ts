import type { Liquid } from 'liquidjs'
import type { Nodes, Root } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { numberHeadings, roman } from '../document/numbering.ts'
import type { Fault } from './block.ts'

// `{% annex "tasks" %}` and `{% section "asks" %}` name a part of the same document; papi numbers them.

/** U+FFFE is no character: no text that papi reads holds it, and to Markdown it is a letter. */
const mark = '\ufffe'
const reference = new RegExp(`${mark}(annex|section) ([\\w-]*)${mark}`, 'g')

/** `# Đề xuất, kiến nghị {#asks}`: the name of a heading, at its end. */
const headingName = / ?\{#([\w-]+)\}$/

const kinds = ['annex', 'section'] as const

/** Lets templates refer to parts by name. */
export const registerReferences = (engine: Liquid): void => {
  for (const kind of kinds) {
    const names = new WeakMap<object, string>()
    engine.registerTag(kind, {
      parse(token) {
        names.set(this, /^(["'])([\w-]+)\1$/.exec(token.args.trim())?.[2] ?? '')
      },
      render() {
        return `${mark}${kind} ${names.get(this) ?? ''}${mark}`
      },
    })
  }
}

const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''

const isAnnex = (node: Nodes): node is ContainerDirective =>
  node.type === 'containerDirective' && node.name === 'annex'

/** `Phụ lục II` by the name of an annex, `Mục VII`, `khoản 3 Mục II` by that of a heading. */
const listLabels = ({ children }: Root): ReadonlyMap<string, string> => {
  const labels = new Map<string, string>()
  const annexes = children.filter(isAnnex)
  annexes.forEach(({ attributes }, index) => {
    const label = annexes.length > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục'
    if (attributes?.name) labels.set(`annex ${attributes.name}`, label)
  })
  const headings = children.filter((node) => node.type === 'heading')
  const numbers = numberHeadings(
    headings.map(({ depth }) => ({ kind: 'heading', level: Math.min(depth, 3) as 1 | 2 | 3, text: [] })),
  )
  const path: string[] = []
  headings.forEach((heading, index) => {
    const number = (numbers[index] ?? '').replace(/[.)]$/, '')
    path.splice(heading.depth - 1, 3, number)
    const [section = '', clause, point] = path
    const [, name] = headingName.exec(textOf(heading)) ?? []
    const words = [
      ...(point ? [`điểm ${point}`] : []),
      ...(clause ? [`khoản ${clause}`] : []),
      `Mục ${section}`,
    ]
    if (name) labels.set(`section ${name}`, words.join(' '))
  })
  return labels
}

/** Puts the numbers in place of the names, and takes the names off the headings. What refers to nothing comes back. */
export const resolveReferences = (root: Root): readonly Fault[] => {
  const labels = listLabels(root)
  const faults: Fault[] = []
  const label = (kind: string, name: string): string => {
    const known = labels.get(`${kind} ${name}`)
    if (known === undefined)
      faults.push({
        message: {
          vi: `{% ${kind} "${name}" %}: văn bản không có phần nào mang tên này`,
          en: `{% ${kind} "${name}" %}: the document has no part of that name`,
        },
        remedy:
          kind === 'annex'
            ? {
                vi: 'đặt tên cho phụ lục: :::annex{name="…"}; phụ lục có điều kiện thì câu dẫn cũng phải có điều kiện ấy',
                en: 'name an annex with :::annex{name="…"}; what refers to a conditional annex needs the same condition',
              }
            : { vi: 'đặt tên ở cuối đề mục: # … {#ten}', en: 'name a heading at its end: # … {#name}' },
      })
    return known ?? ''
  }
  const visit = (node: Nodes): void => {
    if (node.type === 'text')
      node.value = node.value.replace(reference, (_, kind: string, name: string) => label(kind, name))
    if ('children' in node) for (const child of node.children) visit(child)
    if (node.type !== 'heading') return
    const last = node.children.at(-1)
    if (last?.type === 'text') last.value = last.value.replace(headingName, '')
  }
  visit(root)
  return faults
}
