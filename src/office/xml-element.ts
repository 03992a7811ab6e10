const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export const escapeXml = (text: string): string =>
  !/[&<>"]/.test(text) ? text : text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** An element of XML; its children are XML already, its attributes are not. An attribute that is `undefined` is left out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly string[]
): string => {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeXml(String(value))}"`,
  )
  const inner = children.join('')
  return inner === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inner}</${name}>`
}

/** An element that holds text. */
export const textElement = (name: string, text: string | number): string =>
  element(name, {}, escapeXml(String(text)))

type Part = string | number | readonly string[] | false | undefined

const write = (part: Part): string =>
  part === false || part === undefined ? '' : typeof part === 'object' ? part.join('') : String(part)

/**
 * XML as it is written in the template, without its line breaks and indents. A value in quotes is an attribute and is
 * escaped; any other is XML already.
 */
export const xml = (texts: TemplateStringsArray, ...parts: readonly Part[]): string =>
  texts
    .map((text, index) => {
      const part = index < parts.length ? write(parts[index]) : ''
      return text.replace(/\n\s*/g, '') + (text.endsWith('="') ? escapeXml(part) : part)
    })
    .join('')

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
