import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { writePackage } from '../../src/office/write-package.ts'
import type { Content } from '../../src/office/write-zip.ts'
import { openZip } from '../../src/office/zip.ts'
import { unpack } from '../render/docx-parts.ts'

const core = (moment: string) =>
  `<cp:coreProperties><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created></cp:coreProperties>`

const relations = (ids: readonly string[]) =>
  `<Relationships>${ids.map((id) => `<Relationship Id="${id}" Target="${id.slice(-1)}.xml"/>`).join('')}</Relationships>`

const write = (parts: Record<string, Content>, tails?: Parameters<typeof writePackage>[1]) =>
  writePackage(new Map(Object.entries(parts)), tails)

it('puts the content types first and the rest in order', () => {
  const bytes = write({ 'word/b.xml': 'b', 'a.xml': 'a', '[Content_Types].xml': 'c' })
  expect(Object.keys(unzipSync(bytes))).toEqual(['[Content_Types].xml', 'a.xml', 'word/b.xml'])
})

it('gives the same parts at any time, with any ids', () => {
  const file = (moment: string, x: string, y: string) =>
    write({
      'docProps/core.xml': core(moment),
      'word/document.xml': `<w:p><a r:id="${x}" b="r:id=>"/>r:id="${x}" &gt; r:id="${x}"</w:p><b r:embed="${y}"/>`,
      'word/_rels/document.xml.rels': relations([y, 'unused0', x]),
    })
  const one = unpack(file('2026-01-01T00:00:00Z', 'abc1', 'xyz2'))
  const two = unpack(file('2027-02-03T10:20:30Z', 'qrs1', 'tuv2'))
  expect(one['docProps/core.xml']).toBe(core('2000-01-01T00:00:00Z'))
  expect(one['word/_rels/document.xml.rels']).toBe(
    '<Relationships><Relationship Id="rId1" Target="1.xml"/><Relationship Id="rId2" Target="2.xml"/>' +
      '<Relationship Id="rId3" Target="0.xml"/></Relationships>',
  )
  // What merely looks like an id in the text stays as it is: there the two files differ.
  expect(one['word/document.xml']).toBe(
    '<w:p><a r:id="rId1" b="r:id=>"/>r:id="abc1" &gt; r:id="abc1"</w:p><b r:embed="rId2"/>',
  )
  expect({ ...two, 'word/document.xml': '' }).toEqual({ ...one, 'word/document.xml': '' })
})

it('states the same moment in any zone, and names beyond ASCII as UTF-8', () => {
  const bytes = Buffer.from(write({ 'xl/biểu đồ.xml': 'a' }))
  // 1 January 1980, midnight, in the local header and in the directory.
  expect(bytes.readUInt32LE(10)).toBe(0x00210000)
  const central = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  expect(bytes.readUInt32LE(central + 12)).toBe(0x00210000)
  expect([bytes.readUInt16LE(6), bytes.readUInt16LE(central + 8)]).toEqual([0x800, 0x800])
  expect(Object.keys(unzipSync(bytes))).toEqual(['xl/biểu đồ.xml'])
})

it('writes a long tail in pieces that read as one part', () => {
  const row = (index: number) => `<row r="${index}">Đường ${'ắ'.repeat(index % 300)}</row>`
  // One row is longer than a piece of 256 KB.
  const rows = [...Array(3000).keys()].map(row).concat(`<row>${'ự'.repeat(200_000)}</row>`, '<row/>')
  const bytes = write(
    { 'xl/s.xml': '<a><sheetData><row/></sheetData></a>' },
    new Map([['xl/s.xml', () => rows]]),
  )
  expect(unpack(bytes)['xl/s.xml']).toBe(`<a><sheetData><row/>${rows.join('')}</sheetData></a>`)
  // With its check sum over all pieces.
  expect(openZip(bytes).unpack('xl/s.xml')?.length).toBe(Buffer.byteLength(unpack(bytes)['xl/s.xml'] ?? ''))
  expect(bytes.length).toBeLessThan(60_000)
})
