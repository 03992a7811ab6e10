import { describe, expect, it } from 'vitest'
import type { Block, Heading } from '../../src/document/document.ts'
import {
  addresseeLines,
  annexLabel,
  annexReference,
  dateLine,
  markEnd,
  numberLine,
  recipientLines,
} from '../../src/render/official-lines.ts'
import { sampleDocument } from './sample-document.ts'

const heading = sampleDocument.heading as Heading
const signed: Heading = { ...heading, number: '5', day: { year: 2024, month: 2, day: 4 } }
const paragraph = (text: string): Block => ({ kind: 'paragraph', text: [{ text }] })
const table: Block = { kind: 'table', columns: [{ width: 1 }], headRows: 0, rows: [] }

describe('the lines of an official document', () => {
  it('leave room for what is not known yet', () => {
    expect(numberLine(heading)).toBe('Số:      /BC-SNV')
    expect(dateLine(heading)).toBe('Hà Nội, ngày     tháng     năm 2024')
    expect(annexReference(heading)).toBe(
      '(Kèm theo Báo cáo số      /BC-SNV ngày     tháng     năm 2024 của Sở Nội vụ)',
    )
  })

  it('are filled in with the zeros of the decree', () => {
    expect(numberLine(signed)).toBe('Số: 05/BC-SNV')
    expect(numberLine({ ...signed, number: '179' })).toBe('Số: 179/BC-SNV')
    expect(dateLine(signed)).toBe('Hà Nội, ngày 04 tháng 02 năm 2024')
    expect(annexReference(signed)).toBe(
      '(Kèm theo Báo cáo số 05/BC-SNV ngày 04 tháng 02 năm 2024 của Sở Nội vụ)',
    )
  })

  it('number annexes only where there are several', () => {
    expect(annexLabel(0, 1)).toBe('Phụ lục')
    expect([0, 1, 3].map((index) => annexLabel(index, 4))).toEqual(['Phụ lục I', 'Phụ lục II', 'Phụ lục IV'])
  })

  it('end recipients and addressees alike', () => {
    const signatory = { lines: [], name: null }
    expect(recipientLines({ recipients: ['Như trên;', 'Lưu: VT, CCHC.'], signatory })).toEqual([
      '- Như trên;',
      '- Lưu: VT, CCHC.',
    ])
    expect(addresseeLines(heading)).toEqual(['Ủy ban nhân dân thành phố Hà Nội'])
    expect(addresseeLines({ ...heading, addressees: ['A', 'B'] })).toEqual(['- A;', '- B.'])
  })
})

describe('markEnd', () => {
  it.each([
    ['Kính báo cáo.', 'Kính báo cáo./.'],
    ['Kính báo cáo;', 'Kính báo cáo./.'],
    ['Kính báo cáo./.', 'Kính báo cáo./.'],
    ['Kính báo cáo', 'Kính báo cáo./.'],
  ])('%s', (text, ended) => {
    expect(markEnd([table, paragraph(text)])).toEqual([table, paragraph(ended)])
  })

  it('marks the last item of a list and keeps its look', () => {
    const list: Block = {
      kind: 'list',
      items: [[{ text: 'một;' }], [{ text: 'hai ' }, { text: 'ba.', bold: true }]],
    }
    expect(markEnd([list])).toEqual([
      { kind: 'list', items: [[{ text: 'một;' }], [{ text: 'hai ' }, { text: 'ba./.', bold: true }]] },
    ])
  })

  it('adds nothing after a table or to nothing', () => {
    expect(markEnd([paragraph('a'), table])).toEqual([paragraph('a'), table])
    expect(markEnd([])).toEqual([])
  })
})
