import { beforeAll, describe, expect, it } from 'vitest'
import { draftDocument } from '../../src/commands/draft.ts'
import type { Outcome } from '../../src/commands/outcome.ts'
import { showStatus } from '../../src/commands/status.ts'
import { systemIo } from '../../src/io.ts'
import { root } from '../run-papi.ts'
import { changed, ioWith, makeBytes, mixedAnswers, submissionsOf } from '../submissions/sample-submissions.ts'
import { printPages, runPython, validate, withFile } from './office.ts'

// A report that rests on SAMPLE forms, through programs that know nothing of papi.

const bytesOf = ({ files = [] }: Outcome, format: string): Uint8Array =>
  files.find(({ path }) => path.endsWith(`.${format}`))?.bytes ?? new Uint8Array()

describe('a report with submissions', () => {
  let report: Outcome
  let status: Outcome
  beforeAll(async () => {
    const files = {
      '2023-12-14-so-y-te.xlsx': await makeBytes(
        'so-y-te',
        changed(({ key }) => (key === 'result' ? '=HYPERLINK("x") <b>😀</b>\nhai dòng' : undefined)),
      ),
      'so-noi-vu.xlsx': await makeBytes('so-noi-vu', mixedAnswers),
      'phuong-mau.xlsx': await makeBytes('ubnd-cap-xa'),
      'rong.xlsx': new Uint8Array(),
    }
    const context = {
      io: { ...systemIo, ...ioWith(submissionsOf(2023), files) },
      folder: root,
      workspace: 'data',
      language: 'vi',
      terminal: { width: 80, colour: false },
    } as const
    report = await draftDocument(context, 'annual-report', 2023, { formats: ['docx', 'xlsx'], force: false })
    status = await showStatus(context, 2023, { format: 'xlsx', deadline: { year: 2023, month: 12, day: 15 } })
  }, 60_000)

  it('is valid for the Open XML SDK', async () => {
    expect(await validate('report.docx', bytesOf(report, 'docx'))).toEqual([])
    expect(await validate('report.xlsx', bytesOf(report, 'xlsx'))).toEqual([])
    expect(await validate('status.xlsx', bytesOf(status, 'xlsx'))).toEqual([])
  })

  it('keeps to Decree 30/2020/NĐ-CP', async () => {
    const { output, status: exit } = await withFile('report.docx', bytesOf(report, 'docx'), (path) =>
      runPython(['test/office/check_decree30.py', path]),
    )
    expect(output.split('\n').filter((line) => line && !line.startsWith('ok'))).toEqual([])
    expect(exit).toBe(0)
  })

  it('prints the words of the agencies', async () => {
    const pages = (await printPages('report.docx', bytesOf(report, 'docx'))).join('\n').replace(/\s+/g, ' ')
    expect(pages).toContain('=HYPERLINK(“x”) <b>')
    expect(pages).toContain('2/14 cơ quan')
    expect(pages).not.toMatch(/undefined|NaN|\[object|\{\{|\}\}|::/)
  })
})
