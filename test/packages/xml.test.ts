import { describe, expect, it } from 'vitest'
import {
  addToRoot,
  findElements,
  innerText,
  scanTags,
  setAttribute,
  sliceElement,
} from '../../src/office/xml-edit.ts'
import { element, textElement, xml } from '../../src/office/xml-element.ts'

describe('XML as it is written', () => {
  it('escapes attributes, keeps children, and leaves out its own line breaks', () => {
    const name = 'A & "B" <c>'
    expect(xml`
      <a name="${name}" n="${2}">
        ${textElement('b', name)}${['<c/>', '<d/>']}${false}${undefined}${0}
      </a>`).toBe(
      '<a name="A &amp; &quot;B&quot; &lt;c&gt;" n="2"><b>A &amp; &quot;B&quot; &lt;c&gt;</b><c/><d/>0</a>',
    )
  })

  it('keeps the line breaks of texts', () => {
    expect(xml`<a>${textElement('t', 'một\n  hai')}</a>`).toBe('<a><t>một\n  hai</t></a>')
  })

  it('leaves out attributes that are undefined and closes what is empty', () => {
    expect(element('a', { b: undefined, c: 0 })).toBe('<a c="0"/>')
  })
})

describe('tags with their places', () => {
  const source = '<?xml version="1.0"?>\n<x:a><!-- <b/> --><x:b i="1>2"/>t<x:b><c/></x:b ></x:a>'

  it('come from left to right, as written', () => {
    expect(
      [...scanTags(source)].map(({ kind, prefix, name, depth, text }) => [kind, prefix + name, depth, text]),
    ).toEqual([
      ['open', 'x:a', 1, '<x:a>'],
      ['empty', 'x:b', 2, '<x:b i="1>2"/>'],
      ['open', 'x:b', 2, '<x:b>'],
      ['empty', 'c', 3, '<c/>'],
      ['close', 'x:b', 2, '</x:b >'],
      ['close', 'x:a', 1, '</x:a>'],
    ])
    for (const { start, end, text } of scanTags(source)) expect(source.slice(start, end)).toBe(text)
  })

  it('make elements', () => {
    const found = findElements([...scanTags(source)], 2, 'b')
    expect(
      found.map((one) => [sliceElement(source, one), innerText(source, one), one.inside.length]),
    ).toEqual([
      ['<x:b i="1>2"/>', '', 0],
      ['<x:b><c/></x:b >', '<c/>', 1],
    ])
    expect(findElements([...scanTags(source)], 2, 'c')).toEqual([])
    expect(findElements([...scanTags(source)], 3).map(({ open }) => open.name)).toEqual(['c'])
  })

  it('take children at either end of their root, with its prefix', () => {
    expect(addToRoot('<x:a><x:b/></x:a>', '<c/>')).toBe('<x:a><x:b/><x:c/></x:a>')
    expect(addToRoot('<x:a><x:b/></x:a>', '<c/>', 'first')).toBe('<x:a><x:c/><x:b/></x:a>')
    expect(addToRoot('<a n="1" />', '<c/>', 'first')).toBe('<a n="1"><c/></a>')
  })

  it('get attributes that are escaped', () => {
    expect(setAttribute('<a b="1" />', 'c', 'x"&')).toBe('<a b="1" c="x&quot;&amp;" />')
    expect(setAttribute("<a b='1'>", 'b', 2)).toBe('<a b="2">')
    expect(setAttribute('<a b="1" c="2">', 'b', undefined)).toBe('<a c="2">')
  })
})
