import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { normaliseZip } from '../../src/render/normalise-zip.ts'
import { unpack } from './docx-parts.ts'

const core = (moment: string) =>
  `<cp:coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created></cp:coreProperties>`

const relations = (ids: readonly string[]) =>
  `<Relationships>${ids.map((id) => `<Relationship Id="${id}" Target="${id.slice(-1)}.xml"/>`).join('')}</Relationships>`

const pack = (parts: Record<string, string>, mtime = new Date(2024, 5, 7)) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), { mtime })

describe('normaliseZip', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('puts the content types first and the rest in order, without folders', () => {
    const bytes = normaliseZip(
      pack({ 'word/': '', 'word/b.xml': 'b', 'a.xml': 'a', '[Content_Types].xml': 'c' }),
    )
    expect(Object.keys(unzipSync(bytes))).toEqual(['[Content_Types].xml', 'a.xml', 'word/b.xml'])
  })

  it('gives the same bytes at any time, in any zone, with any ids', () => {
    const file = (moment: string, x: string, y: string, mtime: Date) =>
      pack(
        {
          'docProps/core.xml': core(moment),
          'word/document.xml': `<w:p><a r:id="${x}"/>r:id="${x}"</w:p><b r:embed="${y}"/>`,
          'word/_rels/document.xml.rels': relations([y, 'unused0', x].map((id) => id)),
        },
        mtime,
      )
    vi.stubEnv('TZ', 'UTC')
    const one = normaliseZip(file('2026-01-01T00:00:00Z', 'abc1', 'xyz2', new Date(2026, 0, 1)))
    vi.stubEnv('TZ', 'Asia/Ho_Chi_Minh')
    const two = normaliseZip(file('2027-02-03T10:20:30Z', 'qrs1', 'tuv2', new Date(2027, 1, 3)))
    expect(unpack(one)['docProps/core.xml']).toBe(core('2000-01-01T00:00:00Z'))
    expect(unpack(one)['word/_rels/document.xml.rels']).toBe(
      '<Relationships><Relationship Id="rId1" Target="1.xml"/><Relationship Id="rId2" Target="2.xml"/>' +
        '<Relationship Id="rId3" Target="0.xml"/></Relationships>',
    )
    // What merely looks like an id in the text stays as it is: there the two files differ.
    expect(unpack(one)['word/document.xml']).toBe('<w:p><a r:id="rId1"/>r:id="abc1"</w:p><b r:embed="rId2"/>')
    const same = (bytes: Uint8Array) => ({ ...unpack(bytes), 'word/document.xml': '' })
    expect(same(two)).toEqual(same(one))
    expect(normaliseZip(one)).toEqual(one)
  })
})
