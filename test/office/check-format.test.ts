import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkDecree } from '../../src/decree/check-decree.ts'
import { readWord } from '../../src/read/word.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { sampleDocument } from '../render/sample-document.ts'
import { runPapi } from '../run-papi.ts'
import { runPython, withFile } from './office.ts'

// The same documents after another program has opened and saved them.

const check = (bytes: Uint8Array) => {
  const { value, diagnostics } = readWord(bytes, 'van-ban.docx')
  return [...diagnostics, ...(value ? checkDecree(value) : [])]
}

const summarize = (bytes: Uint8Array) =>
  check(bytes).map(({ severity, code, message }) => `${severity} ${code}: ${message.vi}`)

/** Opens a file in LibreOffice and saves it, by way of `formats`. */
const resave = (bytes: Uint8Array, formats: readonly string[]): Promise<Uint8Array> =>
  withFile('van-ban.docx', bytes, (path, folder) => {
    const profile = `-env:UserInstallation=file://${folder}/profile`
    let from = path
    for (const [index, format] of formats.entries()) {
      const out = join(folder, String(index))
      execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, from], {
        stdio: 'pipe',
      })
      from = join(out, `van-ban.${format.split(':')[0]}`)
    }
    return new Uint8Array(readFileSync(from))
  })

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

describe('a copy saved by another program has no false error', () => {
  const documents: Record<string, () => Promise<Uint8Array>> = {
    'a draft': () => renderDocx.render(sampleDocument),
    'a signed document': () => renderDocx.render(signed),
    'the report of 2023': () => reportOf('2023'),
  }
  // LibreOffice drops the page numbers of an annex that has one page only: advice.
  it.each(Object.entries(documents))('%s, by LibreOffice', async (_, make) => {
    const found = summarize(await resave(await make(), [word]))
    expect(found.filter((one) => !one.startsWith('advice annex-page-number'))).toEqual([])
  })

  it.each(Object.entries(documents))('%s, by LibreOffice by way of OpenDocument', async (_, make) => {
    const found = summarize(await resave(await make(), ['odt', word]))
    expect(found.filter((one) => !one.startsWith('advice annex-page-number'))).toEqual([])
  })

  it('a draft, by python-docx', async () => {
    const saved = await withFile(
      'van-ban.docx',
      (await documents['a draft']?.()) ?? new Uint8Array(),
      (path) => {
        runPython(['-c', 'import sys, docx; d = docx.Document(sys.argv[1]); d.save(sys.argv[1])', path])
        return new Uint8Array(readFileSync(path))
      },
    )
    expect(summarize(saved)).toEqual([])
  })
})

it('sees what was broken in LibreOffice copies too', async () => {
  const { heading } = sampleDocument
  const broken = {
    ...sampleDocument,
    heading: heading && { ...heading, symbol: 'KH-SNV' },
    closing: {
      recipients: ['Sở Y tế', 'Phòng CCHC'],
      signatory: { lines: ['Phó Giám đốc'], name: 'ThS. Nguyễn Văn A' },
    },
  }
  const copy = await resave(await renderDocx.render(broken), [word])
  const errors = check(copy)
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
