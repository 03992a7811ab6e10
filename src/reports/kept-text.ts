import type { Nodes } from 'mdast'

/** What a template filled in: text with a word in place of each value that has signs, and the way back. */
export type Filled = {
  readonly text: string
  /** Text after it was parsed, with the values in it. */
  readonly restore: (parsed: string) => string
}

/** U+FFFF is no character: no text that papi reads holds it, and to Markdown it is a letter. */
const mark = '\uffff'
const words = new RegExp(`${mark}(\\d+)${mark}`, 'g')

/** Anything but letters, digits and spaces may mean something to Markdown, if only to the emphasis beside it. */
const sign = /[^\p{L}\p{M}\p{N} ]/u

/** UTF-16 units that one document may show in its sentences, about 10 000 pages: a template may loop over what is long. */
const mostText = 25e6

/** One line: breaks and the spaces around them become a space, as does a long row of spaces. */
export const joinLines = (text: string): string =>
  text.replace(/\s+/g, (gap) => (gap.length > 40 || /[\r\n]/.test(gap) ? ' ' : gap))

/**
 * Keeps values past the parser, which takes about a kilobyte for a sign and could take them for markup: `keep` gives the
 * word to put in place of a value, `restore` the text with values in place of words.
 */
export const keepValues = (): {
  readonly keep: (value: unknown) => string
  readonly restore: Filled['restore']
} => {
  const kept: string[] = []
  let length = 0
  const restore = (text: string): string => text.replace(words, (_, index) => kept[Number(index)] ?? '')
  return {
    restore,
    keep: (value) => {
      if (length > mostText) throw new Error(`the values are longer than ${mostText} characters`)
      // What a template captured and shows again holds words already.
      const text = joinLines(restore(String(value ?? '')))
      length += text.length
      return sign.test(text) ? `${mark}${kept.push(text) - 1}${mark}` : text
    },
  }
}

/** Puts the values into a parsed template: into its text and the attributes of its directives. */
export const restoreValues = (node: Nodes, restore: Filled['restore']): void => {
  if (node.type === 'text') node.value = restore(node.value)
  if ('attributes' in node)
    for (const [name, value] of Object.entries(node.attributes ?? {}))
      node.attributes = { ...node.attributes, [name]: restore(value ?? '') }
  if ('children' in node) for (const child of node.children) restoreValues(child, restore)
}

/** Where an expression came out empty, the spaces around it are one. Values are put in later and stay as they are. */
export const joinGaps = (node: Nodes): void => {
  if (node.type === 'text') node.value = node.value.replace(/ {2,}/g, ' ')
  if ('children' in node) for (const child of node.children) joinGaps(child)
}
