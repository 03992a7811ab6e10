import { expect, it } from 'vitest'
import { findMainPart, readRelationships, targetOf } from '../../src/office/package.ts'
import { createParts, declareByExtension, declarePart, relate } from '../../src/office/parts.ts'
import { type Content, writeZip } from '../../src/office/write-zip.ts'
import { openZip } from '../../src/office/zip.ts'

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const office = 'application/vnd.openxmlformats-officedocument'
const typesOf = (contents: ReadonlyMap<string, Content>) =>
  String(contents.get('[Content_Types].xml')).match(/<(?:Default|Override)[^>]*>/g)

it('points from part to part, with ids that are free', () => {
  const contents = new Map<string, Content>()
  const parts = createParts(contents)
  expect(relate(parts, 'xl/workbook.xml', 'worksheet', '/xl/a.xml', 'papi1')).toBe('papi1')
  expect(relate(parts, 'xl/workbook.xml', 'comments', '../xl/b.xml')).toBe('papi2')
  relate(parts, '', 'officeDocument', 'xl/workbook.xml', 'rId1')
  expect([...contents.keys()]).toEqual(['xl/_rels/workbook.xml.rels', '_rels/.rels'])
  expect(contents.get('_rels/.rels')).toBe(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  const archive = openZip(writeZip(contents))
  expect([...readRelationships(archive, 'xl/workbook.xml')]).toEqual([
    ['papi1', { type: 'worksheet', target: 'xl/a.xml' }],
    ['papi2', { type: 'comments', target: 'xl/b.xml' }],
  ])
  expect([targetOf(archive, 'xl/workbook.xml', 'comments'), targetOf(archive, '', 'styles')]).toEqual([
    'xl/b.xml',
    undefined,
  ])
})

it('declares a part once, and an extension where the file says nothing else of it', () => {
  const contents = new Map<string, Content>()
  const parts = createParts(contents)
  declarePart(parts, 'xl/workbook.xml', 'officeDocument')
  declarePart(parts, 'XL\\workbook.xml', 'worksheet')
  declareByExtension(parts, 'xl/a.vml', 'vml')
  declareByExtension(parts, 'xl/b.vml', 'vml')
  const workbook = `<Override PartName="/xl/workbook.xml" ContentType="${office}.spreadsheetml.sheet.main+xml"/>`
  expect(typesOf(contents)).toEqual([
    `<Default Extension="vml" ContentType="${office}.vmlDrawing"/>`,
    workbook,
  ])

  contents.set('[Content_Types].xml', '<Types><Default Extension="VML" ContentType="text/plain"/></Types>')
  declareByExtension(parts, 'xl/a.vml', 'vml')
  expect(typesOf(contents)?.[1]).toBe(`<Override PartName="/xl/a.vml" ContentType="${office}.vmlDrawing"/>`)
})

it('finds the main part by the pointer of the package, never one of another kind', () => {
  const pack = (target: string, ...names: readonly string[]) => {
    const contents = new Map<string, Content>(names.map((name) => [name, '<a/>']))
    relate(createParts(contents), '', 'officeDocument', target)
    return openZip(writeZip(contents))
  }
  expect(findMainPart(pack('odd/book.xml', 'odd/book.xml', 'xl/workbook.xml'), 'spreadsheet')).toBe(
    'odd/book.xml',
  )
  expect(findMainPart(pack('missing.xml', 'xl/workbook.xml'), 'spreadsheet')).toBe('xl/workbook.xml')
  expect(findMainPart(pack('word/document.xml', 'word/document.xml'), 'spreadsheet')).toBeUndefined()
  expect(findMainPart(pack('xl/workbook.bin', 'xl/workbook.bin'), 'spreadsheet')).toBeUndefined()
  expect(findMainPart(pack('xl/workbook.xml', 'xl/workbook.xml'), 'word')).toBeUndefined()
})
