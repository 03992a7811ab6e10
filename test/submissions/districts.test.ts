import { beforeAll, describe, expect, it } from 'vitest'
import { draftDocument } from '../../src/commands/draft.ts'
import { writeForms } from '../../src/commands/form.ts'
import type { Context } from '../../src/commands/outcome.ts'
import { showStatus } from '../../src/commands/status.ts'
import { systemIo } from '../../src/io.ts'
import { bodyName } from '../../src/plan/unit.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { writeForm } from '../../src/submissions/write-form.ts'
import { root } from '../run-papi.ts'
import { type Fill, fillForm, goodAnswers, readShippedWorkspace } from './sample-form.ts'
import { ioWith, submissionsOf } from './sample-submissions.ts'

// General forms of 2024, when there were 30 districts. SAMPLE answers: nobody reported any of this.

type Files = Readonly<Record<string, Uint8Array>>

const contextOf = (files: Files, over: Partial<typeof systemIo> = {}): Context => ({
  io: {
    ...systemIo,
    today: () => ({ year: 2024, month: 12, day: 22 }),
    ...ioWith(submissionsOf(2024), files),
    ...over,
  },
  folder: root,
  workspace: 'data',
  language: 'vi',
  terminal: { width: 80, colour: false },
})

const answers: Fill = (cell) => (cell.kind === 'date' ? '05/6/2024' : goodAnswers(cell))

/** The form of a district, by the code of the unit that it was made for, or a blank one with a name written in. */
const makeBytes = async ({ code, name }: { code?: string; name?: string }): Promise<Uint8Array> => {
  const workspace = await readShippedWorkspace()
  const agency = workspace.agencies.agencies.find(({ id }) => id === 'ubnd-cap-huyen')
  const unit = workspace.units?.units.find((one) => one.code === code)
  if (!agency) throw new Error('no district level')
  const blank = writeForm({
    workspace,
    editions: new Map(),
    year: 2024,
    agency,
    deadline: null,
    ...(unit && { unit }),
  })
  const filled = fillForm(blank, answers, 2024)
  const was = unit ? bodyName(unit) : 'UBND phường Mẫu'
  return renderXlsx.render(
    name === undefined ? filled : JSON.parse(JSON.stringify(filled).replaceAll(was, name)),
  )
}

let sent: Files = {}
beforeAll(async () => {
  sent = {
    '2024-12-10-a.xlsx': await makeBytes({ code: '001' }),
    // One district in two spellings.
    '2024-12-11-b.xlsx': await makeBytes({ name: 'UBND Q. Hoàn Kiếm' }),
    '2024-12-12-c.xlsx': await makeBytes({ name: 'QUẬN HOÀN KIẾM' }),
    '2024-12-17-d.xlsx': await makeBytes({ name: 'UBND TX Sơn Tây' }),
    '2024-12-12 Huyện Sóc Sơn.pdf': new TextEncoder().encode('%PDF'),
    // The number of a scan is not the code of a district.
    '003.xlsx': new TextEncoder().encode('<html>'),
  }
})

const flat = (text = ''): string => text.replace(/\s+/g, ' ')

describe('the year before the merger', () => {
  it('has a form for each of the 30 districts, and one for all communes', async () => {
    const { files = [], hint } = await writeForms(contextOf({}), 2024, {
      general: true,
      force: false,
      out: '/nowhere',
    })
    const names = files.map(({ path }) => path.replace('/nowhere/bieu-mau-2024/', ''))
    const districts = names.filter((name) => name.startsWith('ubnd-cap-huyen/'))
    expect(districts).toHaveLength(30)
    expect(districts).toContain('ubnd-cap-huyen/002-quan-hoan-kiem.xlsx')
    expect(districts).toContain('ubnd-cap-huyen/269-thi-xa-son-tay.xlsx')
    expect(names).toContain('danh-sach-gui-ubnd-cap-huyen.xlsx')
    expect(names.filter((name) => name.includes('cap-xa'))).toEqual(['ubnd-cap-xa.xlsx'])
    expect(hint?.vi).toMatch(/^Đã lập \d+ biểu/)
    const asked = await writeForms(contextOf({}), 2025, { agency: ['UBND quận Hoàn Kiếm'], force: false })
    expect(asked.exit).toBe(2)
    expect(asked.diagnostics.map(({ message }) => [message.vi, message.en])).toEqual([
      ['quận Hoàn Kiếm kết thúc hoạt động ngày 30/6/2025', 'quận Hoàn Kiếm ended on 2025-06-30'],
    ])
    const level = await writeForms(contextOf({}), 2025, { agency: ['ubnd-cap-huyen'], force: false })
    expect(level.diagnostics[0]?.message).toEqual({
      vi: 'UBND các quận, huyện, thị xã kết thúc hoạt động ngày 30/6/2025; nhiệm vụ nay thuộc UBND cấp xã',
      en: "District people's committees ended on 2025-06-30; its duties went to: Commune and ward people's committees",
    })
    const later = await writeForms(contextOf({}), 2025, { general: true, force: false, out: '/nowhere' })
    expect(later.files?.filter(({ path }) => path.includes('cap-huyen'))).toEqual([])
  })

  it('has none where the plan gives districts nothing to do', async () => {
    const without = contextOf(
      {},
      {
        read: async (path: string, limit: number) => {
          const bytes = await systemIo.read(path, limit)
          if (!path.endsWith('/plan.yaml')) return bytes
          const text = new TextDecoder().decode(bytes)
          return new TextEncoder().encode(text.replaceAll('- ubnd-cap-huyen', '- cong-an-thanh-pho'))
        },
      },
    )
    const { files = [], diagnostics } = await writeForms(without, 2024, {
      general: true,
      force: false,
      out: '/nowhere',
    })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(files.some(({ path }) => path.endsWith('/ubnd-cap-xa.xlsx'))).toBe(true)
    expect(files.filter(({ path }) => path.includes('huyen'))).toEqual([])
    const { text } = await showStatus(without, 2024, { format: 'text' })
    expect(text).not.toContain('cấp huyện')
  })

  it('is told by district in papi status, in both languages', async () => {
    const { text } = await showStatus(contextOf(sent), 2024, {
      format: 'text',
      deadline: { year: 2024, month: 12, day: 13 },
    })
    expect(flat(text)).toContain(
      'UBND cấp huyện: 3/30 đã gửi (quận 2/12, huyện 0/17, thị xã 1/1) chưa gửi 26: quận Tây Hồ;',
    )
    expect(flat(text)).toContain('đã nhận nhưng chưa dùng được 1: huyện Sóc Sơn (tệp .pdf)')
    // Friday 13 is the day; Tuesday 17 is two working days after it.
    expect(flat(text)).toContain('gửi chậm 1: thị xã Sơn Tây (2 ngày làm việc)')
    expect(flat(text)).toContain('003.xlsx (chưa rõ đơn vị gửi)')
    const english = await showStatus({ ...contextOf(sent), language: 'en' }, 2024, { format: 'text' })
    expect(flat(english.text)).toContain(
      "District people's committees: 3 of 30 have answered (urban districts 2/12, rural districts 0/17, towns 1/1)",
    )
  })

  it('is told by district in the report and the reminder; not at all while nothing came', async () => {
    const draft = async (id: 'annual-report' | 'remind-letter', files: Files) => {
      const { files: written = [] } = await draftDocument(contextOf(files), id, 2024, {
        formats: ['md'],
        out: '/nowhere',
      })
      return new TextDecoder().decode(written[0]?.bytes)
    }
    expect(await draft('annual-report', sent)).toContain(
      'Có 3/30 UBND cấp huyện gửi báo cáo về giải pháp, trách nhiệm chung (2/12 quận, 0/17 huyện, 1/1 thị xã); chưa gửi: 26 đơn vị (danh sách ở tệp Excel kèm theo); báo cáo cần gửi lại: huyện Sóc Sơn',
    )
    const letter = await draft('remind-letter', sent)
    expect(letter).toContain('đã nhận báo cáo của 3/30 UBND cấp huyện; chưa nhận được báo cáo của 26 đơn vị')
    expect(letter.match(/\| UBND (quận|huyện|thị xã) /g)).toHaveLength(27)
    for (const id of ['annual-report', 'remind-letter'] as const)
      expect(await draft(id, {})).not.toMatch(/\/30|UBND quận|nhận biểu chung/)
  })
})
