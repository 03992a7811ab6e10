import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPlanEditions } from '../../src/commands/load.ts'
import { trackProgress } from '../../src/commands/validate.ts'
import { IoError, systemIo } from '../../src/io.ts'
import { readWorkbook } from '../../src/read/workbook.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { writeForm } from '../../src/submissions/write-form.ts'
import { contextOf } from '../rules/sample.ts'
import { runPapi } from '../run-papi.ts'
import { dateCell, put, putTogether, type SpoiltForm, takeApart } from './broken-form.ts'
import { fillForm, readShippedWorkspace } from './sample-form.ts'

// The command with real files: which are read, what is said of them together, what is written.

const folder = mkdtempSync(join(tmpdir(), 'papi-validate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const made = new Map<string, SpoiltForm>()
const tasks = 'Nhiệm vụ'

beforeAll(async () => {
  const workspace = await readShippedWorkspace()
  const data = join(import.meta.dirname, '../../data')
  const { editions } = await readPlanEditions(
    { ...contextOf(new Map()), io: systemIo, folder: data },
    data,
    workspace,
  )
  for (const id of ['so-xay-dung', 'so-tu-phap']) {
    const agency = workspace.agencies.agencies.find((one) => one.id === id)
    if (!agency) throw new Error(id)
    const form = writeForm({ workspace, editions, year: 2023, agency, deadline: null })
    const { value } = readWorkbook(await renderXlsx.render(fillForm(form)), `${id}.xlsx`)
    if (value) made.set(id, takeApart(value))
  }
})

const makeForm = (agency: string, change: (form: SpoiltForm) => void = () => {}): Uint8Array => {
  const form = structuredClone(made.get(agency)) as SpoiltForm
  change(form)
  return putTogether(form)
}

/** A folder of its own with these files. */
const lay = (name: string, files: Readonly<Record<string, Uint8Array | string>>): string => {
  for (const [file, content] of Object.entries(files)) {
    const path = join(folder, name, file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return join(folder, name)
}

const validate = (at: string, ...words: readonly string[]) => runPapi(['validate', ...words], { folder: at })

const codesIn = (out: string): readonly string[] =>
  out
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { code, place } = JSON.parse(line)
      return [code, place.file, place.range ?? place.cell].filter(Boolean).join(' ')
    })

describe('papi validate', () => {
  it('says that all is well, and who can be taken in', async () => {
    const at = lay('well', { 'a.xlsx': makeForm('so-xay-dung'), 'b.xlsx': makeForm('so-tu-phap') })
    const { out, talk, exit } = await validate(at, '.')
    expect({ out, talk, exit }).toEqual({
      out: 'không có lỗi\nĐã kiểm tra 2 tệp. Đưa vào báo cáo được 2: Sở Xây dựng; Sở Tư pháp.\n',
      talk: '',
      exit: 0,
    })
  })

  it('shows the cell, its neighbours, what to do, and where it stopped', async () => {
    const at = lay('frame', { 'xd.xlsx': makeForm('so-xay-dung', (form) => put(form, tasks, 'K11', null)) })
    const { out, exit } = await validate(at, 'xd.xlsx')
    expect(exit).toBe(1)
    expect(out).toContain('lỗi[done-without-date]: ghi "Hoàn thành" nhưng chưa có ngày hoàn thành')
    expect(out).toContain("  --> xd.xlsx › 'Nhiệm vụ' › K11")
    expect(out).toMatch(/\n11 │.*│ Hoàn thành/)
    expect(out).toContain('sửa: ghi ngày/tháng/năm')
    expect(out.replace(/\s+/g, ' ')).toContain(
      'dừng ở bước 3/5 (đủ và đúng kiểu); các bước sau chưa kiểm tra',
    )
    // Four tasks and two goals with answers; no results are held against it here.
    expect(out).toContain('Dùng được một phần 1: Sở Xây dựng (5/6 dòng).')
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(100)
  })

  it('remarks on a heading of any length where every row is read: no reason to refuse the form', async () => {
    const spoil = (form: SpoiltForm) => put(form, tasks, 'A9', '漢'.repeat(32_000))
    const at = lay('heading', { 'xd.xlsx': makeForm('so-xay-dung', spoil) })
    const { out, exit } = await validate(at, 'xd.xlsx')
    expect(exit).toBe(0)
    expect(out.match(/^[^ \n]+\[[a-z-]+\]|^lưu ý\[[a-z-]+\]/gm)).toEqual(['lưu ý[column-renamed]'])
    expect(out).toContain('Đưa vào báo cáo được 1: Sở Xây dựng.')
    expect(out.length).toBeLessThan(1500)
    const { out: listed } = await validate(at, 'xd.xlsx', '--format', 'jsonl')
    expect(codesIn(listed)).toEqual(['column-renamed xd.xlsx A9'])
  })

  it('reads folders one level down, names what it passes over, and never stops at a bad file', async () => {
    const at = lay('mixed', {
      'a.xlsx': 'not a workbook',
      'b.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]),
      'c/so-tu-phap.xlsx': makeForm('so-tu-phap'),
      'c/d/e.xlsx': makeForm('so-xay-dung'),
      'bao-cao.docx': 'x',
      'anh.jpg': 'x',
      '~$a.xlsx': 'x',
      '.DS_Store': 'x',
      'Thumbs.db': 'x',
      'goi.zip': zipSync({ 'a.xlsx': makeForm('so-tu-phap') }),
    })
    const { out, exit } = await validate(at, '.', '--format', 'jsonl')
    expect(exit).toBe(1)
    expect(codesIn(out)).toEqual([
      'file-skipped .DS_Store',
      'file-skipped Thumbs.db',
      'not-a-workbook a.xlsx',
      'stopped-at-gate a.xlsx',
      'file-skipped anh.jpg',
      'not-a-workbook b.xls',
      'stopped-at-gate b.xls',
      'document-not-read bao-cao.docx',
      'file-skipped c/d',
      'zip-of-workbooks goi.zip',
      'stopped-at-gate goi.zip',
      'file-skipped ~$a.xlsx',
    ])
  })

  it('says when there is nothing, and when nothing was named', async () => {
    const at = lay('none', { 'a.txt': 'x' })
    expect((await validate(at, '.')).out).toContain('không có biểu nào để kiểm tra')
    const { out } = await validate(at, 'khong-co.xlsx')
    expect(out).toContain('không có tệp hoặc thư mục "khong-co.xlsx"')
    // What is not there was not checked, and nobody has to send it again.
    expect(out).toMatch(/\n1 lỗi\nĐã kiểm tra 0 tệp\.\n$/)
    expect((await validate(at, '.', '--previous', 'khong-co')).out).toContain('thư mục "khong-co"')
    expect(await validate(at)).toMatchObject({ exit: 2, out: '' })
    expect(await validate(at, '.', '--year', '2031')).toMatchObject({ exit: 2, out: '' })
  })

  it('takes the later of two forms of an agency, and tells what was mended', async () => {
    const at = lay('twice', {
      '2023-12-10-xd.xlsx': makeForm('so-xay-dung', (form) => {
        put(form, tasks, 'K11', null)
        put(form, tasks, 'J12', null)
      }),
      '2023-12-14-xd.xlsx': makeForm('so-xay-dung', (form) => put(form, tasks, 'J12', null)),
    })
    const { out } = await validate(at, '.', '--format', 'jsonl')
    // What was wrong with the earlier one is not told any more.
    expect(codesIn(out).filter((line) => line.includes('2023-12-10'))).toEqual([
      'agency-twice 2023-12-10-xd.xlsx',
    ])
    expect(out).toContain('so với bản trước: đã sửa 1/2, còn 1, phát sinh 0')
    const { out: text } = await validate(at, '.')
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Đã kiểm tra 2 tệp. Đưa vào báo cáo được 1: Sở Xây dựng. Không tính 1 tệp vì đơn vị có biểu khác.',
    )
  })

  it('does not let a later form that is wrong take the place of a right one', async () => {
    const at = lay('twice-wrong', {
      '2023-12-10-xd.xlsx': makeForm('so-xay-dung'),
      '2023-12-14-xd.xlsx': makeForm('so-xay-dung', (form) => put(form, 'papi', 'B4', '200/KH-UBND')),
    })
    const said = codesIn((await validate(at, '.', '--format', 'jsonl')).out)
    expect(said).toContain('agency-twice 2023-12-14-xd.xlsx')
    expect(said).toContain('wrong-plan 2023-12-14-xd.xlsx')
  })

  it('counts the sound rows of a later form, and says which are not', async () => {
    const at = lay('twice-partly', {
      '2023-12-10-xd.xlsx': makeForm('so-xay-dung'),
      '2023-12-14-xd.xlsx': makeForm('so-xay-dung', (form) => put(form, tasks, 'K11', 'sắp xong')),
    })
    const { out } = await validate(at, '.')
    expect(out.replace(/\s+/g, ' ')).toContain('Dùng được một phần 1: Sở Xây dựng (5/6 dòng).')
  })

  it('compares with the folder of an earlier round, though rows have moved', async () => {
    const bad = (form: SpoiltForm) => {
      put(form, tasks, 'J11', null)
      put(form, tasks, 'M12', null)
    }
    const at = lay('rounds', {
      'truoc/x.xlsx': makeForm('so-xay-dung', bad),
      'sau/y.xlsx': makeForm('so-xay-dung', (form) => {
        bad(form)
        put(form, tasks, 'M12', 'Báo cáo số 5')
        const rows = form.tabs.find(({ name }) => name === tasks)?.rows
        rows?.unshift(['SỞ XÂY DỰNG'])
      }),
    })
    const { out } = await validate(at, 'sau', '--previous', 'truoc', '--format', 'jsonl')
    expect(out).toContain('so với bản trước: đã sửa 1/2, còn 1, phát sinh 0')
    expect(out).toContain('còn: J12')
  })

  it('writes marked copies, never over what it reads', async () => {
    const spoilt = makeForm('so-xay-dung', (form) => put(form, tasks, 'K11', null))
    const at = lay('mark', { 'xd.xlsx': spoilt, 'sub/xd.xlsx': spoilt, 'tp.xlsx': makeForm('so-tu-phap') })
    const { talk, exit } = await validate(at, '.', '--mark', 'tra-lai')
    expect(exit).toBe(1)
    expect(readdirSync(join(at, 'tra-lai'))).toEqual(['xd (2).phan-hoi.xlsx', 'xd.phan-hoi.xlsx'])
    expect(talk).toContain('tra-lai/xd.phan-hoi.xlsx\n')
    expect(readFileSync(join(at, 'xd.xlsx'))).toEqual(Buffer.from(spoilt))
    const copy = readWorkbook(readFileSync(join(at, 'tra-lai/xd.phan-hoi.xlsx')), 'copy')
    expect(copy.value?.sheets[0]?.name).toBe('Cần sửa')
    const kept = await validate(at, '.', '--mark', 'tra-lai')
    expect(kept.talk).toContain('tra-lai/xd.phan-hoi.xlsx')
    expect(kept.talk).toContain('tra-lai/xd (2).phan-hoi.xlsx')
    expect(kept.talk.match(/lỗi\[file-exists/g)).toHaveLength(2)
    // What lies in the folder of copies is no input of the next run.
    const again = await validate(at, '.', '--mark', 'tra-lai', '--force', '--format', 'jsonl')
    expect(again.out).not.toContain('phan-hoi')
    // A copy that is sent back is a form again.
    const back = await validate(join(at, 'tra-lai'), 'xd.phan-hoi.xlsx', '--format', 'jsonl')
    expect(codesIn(back.out)).toEqual([
      'stopped-at-gate xd.phan-hoi.xlsx',
      'done-without-date xd.phan-hoi.xlsx K11',
    ])
  })

  it.each(['disk-full', 'read-only', 'denied', 'in-use'] as const)(
    'fails where a marked copy cannot be written: %s',
    async (fault) => {
      const slip = makeForm('so-xay-dung', (form) => put(form, tasks, 'J10', dateCell(45270)))
      const at = lay(`mark-${fault}`, { 'xd.xlsx': slip, 'tp.xlsx': makeForm('so-tu-phap') })
      const words = ['validate', '.', '--mark', 'tra-lai', '--format', 'jsonl', '--format', 'csv=a.csv']
      const failing = {
        prepare: ({ path }: { path: string }) => Promise.reject(new IoError(fault, path)),
      }
      const { talk, exit } = await runPapi(words, { folder: at, io: failing })
      expect(exit).toBe(1)
      expect(talk).toContain('tra-lai/xd.phan-hoi.xlsx')
      expect(readdirSync(at).sort()).toEqual(['tp.xlsx', 'xd.xlsx'])
      // The same forms have no error of their own.
      expect((await runPapi(words, { folder: at })).exit).toBe(0)
      expect(readdirSync(at).sort()).toEqual(['a.csv', 'tp.xlsx', 'tra-lai', 'xd.xlsx'])
    },
  )

  it('does not follow links out of a folder, and says so', async () => {
    const at = lay('links', {
      'vao/tp.xlsx': makeForm('so-tu-phap'),
      'ngoai/xd.xlsx': makeForm('so-xay-dung'),
    })
    symlinkSync(join(at, 'ngoai/xd.xlsx'), join(at, 'vao/xd.xlsx'))
    symlinkSync(join(at, 'ngoai'), join(at, 'vao/them'))
    const { out } = await validate(at, 'vao', '--format', 'jsonl')
    expect(codesIn(out)).toEqual(['link-not-followed vao/them', 'link-not-followed vao/xd.xlsx'])
    // A link that the user names is followed.
    expect(codesIn((await validate(at, 'vao/xd.xlsx', '--format', 'jsonl')).out)).toEqual([])
  })

  it('writes several formats at once, and fails as it is told', async () => {
    const at = lay('formats', { 'xd.xlsx': makeForm('so-xay-dung', (form) => put(form, tasks, 'J11', null)) })
    const first = await validate(
      at,
      '.',
      '--format',
      'csv',
      '--format',
      'sarif=a.sarif',
      '--format',
      'md=a.md',
    )
    expect(first.exit).toBe(0)
    expect(first.out).toContain('done-without-product')
    expect(JSON.parse(readFileSync(join(at, 'a.sarif'), 'utf8')).runs[0].results).toHaveLength(1)
    expect((await validate(at, 'xd.xlsx', '--fail-on', 'warning')).exit).toBe(1)
    expect((await validate(at, 'xd.xlsx', '--max-warnings', '0')).exit).toBe(1)
    expect((await validate(at, 'xd.xlsx', '--format', 'csv=xd.xlsx')).exit).toBe(2)
  })

  it('holds forms to the year asked for', async () => {
    const at = lay('year', { 'xd.xlsx': makeForm('so-xay-dung') })
    const { out, exit } = await validate(at, '.', '--year', '2024', '--format', 'jsonl')
    expect(exit).toBe(1)
    expect(codesIn(out)).toEqual(['wrong-year xd.xlsx', 'stopped-at-gate xd.xlsx'])
  })

  it('takes the forms of the workspace, and holds them against those of last year', async () => {
    const ws = join(folder, 'workspace')
    cpSync(join(import.meta.dirname, '../../data'), ws, { recursive: true })
    lay('workspace/submissions', {
      '2022/tp.xlsx': makeForm('so-tu-phap', (form) => put(form, 'papi', 'B5', '2022')),
      '2023/tp.xlsx': makeForm('so-tu-phap'),
    })
    const { out, exit } = await validate(ws, '--year', '2023', '--format', 'jsonl')
    expect(exit).toBe(0)
    expect(codesIn(out)).toEqual([
      'repeats-last-year submissions/2023/tp.xlsx I10',
      'repeats-last-year submissions/2023/tp.xlsx I11',
    ])
    expect(out).toContain('báo cáo năm trước: submissions/2022/tp.xlsx')
  })

  it('shows no personal number, neither in words nor in frames', async () => {
    const at = lay('personal', {
      'xd.xlsx': makeForm('so-xay-dung', (form) =>
        put(form, tasks, 'I10', 'Gọi 0912 345 678, CCCD: 001099012345, CMND số 012345678'),
      ),
    })
    for (const format of ['text', 'json', 'html', 'md', 'csv']) {
      const { out } = await validate(at, 'xd.xlsx', '--format', format)
      expect(out).toMatch(/\*\d{3}/)
      expect(out).not.toMatch(/345 678|0990|01234/)
    }
  })

  it('says on a terminal how far it is', async () => {
    const said: string[] = []
    let time = 0
    const clock = () => {
      time += 5000
      return time
    }
    const progress = trackProgress(
      { ...contextOf(new Map()), progress: (line) => said.push(line) },
      700,
      clock,
    )
    progress.step('a.xlsx')
    progress.end()
    expect(said).toEqual(['1/700 tệp  a.xlsx', ''])
  })

  it('keeps the order, whatever the order of the arguments', async () => {
    const at = lay('order', {
      'a.xlsx': makeForm('so-xay-dung', (form) => put(form, tasks, 'J11', null)),
      'b.xlsx': makeForm('so-tu-phap', (form) => put(form, tasks, 'J10', null)),
    })
    const [first, second] = [await validate(at, 'a.xlsx', 'b.xlsx'), await validate(at, 'b.xlsx', 'a.xlsx')]
    expect(first.out.split('\n').slice(0, -2)).toEqual(second.out.split('\n').slice(0, -2))
  })
})
