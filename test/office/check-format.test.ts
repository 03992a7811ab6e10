import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkDecree } from '../../src/decree/check-decree.ts'
import { readWord } from '../../src/read/word.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { sampleDocument } from '../render/sample-document.ts'
import { runPapi } from '../run-papi.ts'
import { convertAll, runPython, withFile } from './office.ts'

// The same documents after another program has opened and saved them.

const check = (bytes: Uint8Array) => {
  const { value, diagnostics } = readWord(bytes, 'van-ban.docx')
  return [...diagnostics, ...(value ? checkDecree(value) : [])]
}

const summarize = (bytes: Uint8Array) =>
  check(bytes).map(({ severity, code, message }) => `${severity} ${code}: ${message.vi}`)

/** Opens files in LibreOffice and saves them, by way of `formats`. */
const resave = async (
  files: ReadonlyMap<string, Uint8Array>,
  formats: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> => {
  let saved = files
  let ending = 'docx'
  for (const format of formats) {
    const named = new Map([...saved].map(([name, bytes]) => [`${name}.${ending}`, bytes]))
    const next = await convertAll(named, format)
    saved = new Map(
      [...saved.keys()].map((name) => [name, next.get(`${name}.${ending}`) ?? new Uint8Array()]),
    )
    ending = format.split(':')[0] ?? ''
  }
  return saved
}

const reportOf = async (year: string): Promise<Uint8Array> => {
  let bytes = new Uint8Array()
  await runPapi(['report', year, '--format', 'docx'], {
    io: {
      write: async ([file]) => {
        if (file && 'bytes' in file) bytes = new Uint8Array(file.bytes)
      },
    },
  })
  return bytes
}

const signed = {
  ...sampleDocument,
  draft: false,
  heading: sampleDocument.heading && {
    ...sampleDocument.heading,
    number: '15',
    day: { year: 2024, month: 3, day: 5 },
    addressees: ['Bộ Nội vụ', 'Thành ủy Hà Nội'],
  },
}

const word = 'docx:MS Word 2007 XML'

const { heading } = sampleDocument
const broken = {
  ...sampleDocument,
  heading: heading && { ...heading, symbol: 'KH-SNV' },
  closing: {
    recipients: ['Sở Y tế', 'Phòng CCHC'],
    signatory: { lines: ['Phó Giám đốc'], name: 'ThS. Nguyễn Văn A' },
  },
}

const right = ['a draft', 'a signed document', 'the report of 2023']
const ways = [
  ['LibreOffice', [word]],
  ['LibreOffice by way of OpenDocument', ['odt', word]],
] as const
let written: ReadonlyMap<string, Uint8Array>
const saved = new Map<string, ReadonlyMap<string, Uint8Array>>()
const copyOf = (name: string, way: string): Uint8Array => saved.get(way)?.get(name) ?? new Uint8Array()

beforeAll(async () => {
  written = new Map([
    ['a draft', await renderDocx.render(sampleDocument)],
    ['a signed document', await renderDocx.render(signed)],
    ['the report of 2023', await reportOf('2023')],
    ['a broken document', await renderDocx.render(broken)],
  ])
  for (const [way, formats] of ways) saved.set(way, await resave(written, formats))
})

describe('a copy saved by another program has no false error', () => {
  describe.each(ways)('by %s', (way) => {
    // LibreOffice drops the page numbers of an annex that has one page only: advice.
    it.each(right)('%s', (name) => {
      const found = summarize(copyOf(name, way))
      expect(found.filter((one) => !one.startsWith('advice annex-page-number'))).toEqual([])
    })
  })

  it('a draft, by python-docx', async () => {
    const saved = await withFile('van-ban.docx', written.get('a draft') ?? new Uint8Array(), (path) => {
      runPython(['-c', 'import sys, docx; d = docx.Document(sys.argv[1]); d.save(sys.argv[1])', path])
      return new Uint8Array(readFileSync(path))
    })
    expect(summarize(saved)).toEqual([])
  })
})

it.each(ways)('sees what was broken in copies by %s too', (way) => {
  const errors = check(copyOf('a broken document', way))
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)
  expect(errors.toSorted()).toEqual([
    'recipients-archive',
    'recipients-as-above',
    'signatory-title',
    'signature-authority',
    'symbol-type',
  ])
})
