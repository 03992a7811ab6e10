import { beforeAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import type { Units } from '../../src/plan/unit.ts'
import type { Workspace } from '../../src/plan/workspace.ts'
import type { CoveredLevel, CoveredUnit } from '../../src/progress/reported.ts'
import { collectReports } from '../../src/submissions/collect-reports.ts'
import { coverAgencies } from '../../src/submissions/coverage.ts'
import { readForm } from '../../src/submissions/read-form.ts'
import { chooseLatest, type Held, type Received } from '../../src/submissions/received.ts'
import { findSender } from '../../src/submissions/registered.ts'
import { judgeSubmission } from '../../src/submissions/validate.ts'
import { writeForm } from '../../src/submissions/write-form.ts'
import { parseDay } from '../../src/vi.ts'
import { type Fill, fillForm, goodAnswers, readShippedWorkspace, toSource } from './sample-form.ts'

// General forms of 2025 from units of the register. SAMPLE answers: nobody reported any of this.

let shipped: Workspace
beforeAll(async () => {
  shipped = await readShippedWorkspace()
})

type Sent = {
  /** As in "Đơn vị báo cáo"; left as it was sent out when `undefined`. */
  readonly name?: string
  /** Code of the unit that the form is made for; without it the form is blank, for all of the kind. */
  readonly made?: string
  readonly level?: string
  readonly signed?: string
  readonly file?: string
  readonly year?: number
  readonly unstamped?: true
  readonly fill?: Fill
}

const answersOf =
  (year: number): Fill =>
  (cell) =>
    cell.kind === 'date' ? `05/6/${year}` : goodAnswers(cell)

const read = async (sent: Sent, workspace = shipped) => {
  const { level = 'ubnd-cap-xa', year = 2025, file = 'a.xlsx' } = sent
  const agency = workspace.agencies.agencies.find(({ id }) => id === level)
  const unit = workspace.units?.units.find(({ code }) => code === sent.made)
  if (!agency || (sent.made && !unit)) throw new Error('no such unit')
  const blank = writeForm({
    workspace,
    editions: new Map(),
    year,
    agency,
    deadline: { year, month: 12, day: 15 },
    ...(unit && { unit }),
  })
  const filled = fillForm(blank, sent.fill ?? answersOf(year), year)
  const source = await toSource(filled, file)
  const change = (value: unknown): string | undefined => {
    if (value === 'UBND phường Mẫu' || (unit && value === `UBND ${unit.kind} ${unit.name}`)) return sent.name
    return sent.signed !== undefined && value === `08/12/${year}` ? sent.signed : undefined
  }
  return {
    ...source,
    sheets: source.sheets
      .filter(({ name }) => !sent.unstamped || name !== 'papi')
      .map((sheet) => ({
        ...sheet,
        cells: sheet.cells.flatMap((cell) => {
          const written = change(cell.value)
          return written === '' ? [] : [{ ...cell, value: written ?? cell.value }]
        }),
      })),
  }
}

const judge = async (sent: Sent, workspace = shipped) => {
  const { value, diagnostics } = readForm(await read(sent, workspace), workspace)
  if (!value) throw new Error('no form')
  const year = sent.year ?? 2025
  const today = { year: year + 1, month: 1, day: 20 }
  const judged = judgeSubmission(
    { submission: value, workspace, year, today, editions: new Map() },
    diagnostics,
  )
  const errors = judged.diagnostics.filter(({ severity }) => severity === 'error')
  return { submission: value, errors, codes: errors.map(({ code }) => code) }
}

const say = ({ message, notes = [] }: Diagnostic): string =>
  [message.vi, ...notes.map((note) => note.message.vi)].join('; ')

describe('whose a general form is', () => {
  it.each([
    'P. Hoàn Kiếm',
    'phường hoàn kiếm',
    'PHƯỜNG HOÀN KIẾM',
    'Phuong Hoan Kiem',
    'UBND phường Hoàn Kiếm',
    'Hoàn Kiếm',
    'UBND P.HOÀN KIẾM - TP HÀ NỘI',
  ])('%s, on the blank form and without its hidden sheet', async (name) => {
    for (const unstamped of [undefined, true] as const) {
      const { submission, codes } = await judge({
        name,
        file: 'bieu (3).xlsx',
        ...(unstamped && { unstamped }),
      })
      expect(codes).toEqual([])
      expect(submission.agency).toBe('ubnd-cap-xa')
      expect(submission.registered).toEqual({ code: '00070', name: 'UBND phường Hoàn Kiếm' })
    }
  })

  it('is known by the stamp, whatever the file is called, and by the name of the file', async () => {
    const stamped = await judge({ made: '10441', file: 'phuong-hoan-kiem.xlsx' })
    expect(stamped.codes).toEqual([])
    expect(stamped.submission.registered?.name).toBe('UBND xã Mỹ Đức')
    const blanked = await judge({ made: '10441', name: '' })
    expect(blanked.submission.registered?.code).toBe('10441')
    const named = await judge({ name: '', file: '2025-12-14 P. Hoan Kiem.xlsx' })
    expect(named.codes).toEqual([])
    expect(named.submission.registered?.code).toBe('00070')
    const bare = await judge({ name: '', file: '2025-12-14 P. Hoan Kiem.xlsx', unstamped: true })
    expect(bare.submission).toMatchObject({ agency: 'ubnd-cap-xa', registered: { code: '00070' } })
    expect(findSender(shipped, '00070-phuong-hoan-kiem.doc', 2025)).toEqual({
      agency: 'ubnd-cap-xa',
      registered: { code: '00070', name: 'UBND phường Hoàn Kiếm' },
    })
  })

  it('is not told where neither says so', async () => {
    expect((await judge({ name: '' })).codes).toEqual(['unit-unnamed'])
    expect((await judge({ name: 'UBND các xã, phường' })).codes).toEqual(['unit-unnamed'])
  })

  it('is refused where the form was made for another', async () => {
    const { errors, codes, submission } = await judge({ made: '00070', name: 'UBND phường Cửa Nam' })
    expect(codes).toEqual(['unit-differs'])
    expect(errors.map(say)).toEqual(['biểu của phường Hoàn Kiếm nhưng ghi "UBND phường Cửa Nam"'])
    expect(submission.registered).toBeUndefined()
    expect((await judge({ made: '00070', name: 'UBND phường Hàng Trống' })).codes).toEqual(['unit-differs'])
    expect((await judge({ made: '00070', name: 'P. Hoàn Kiếm' })).codes).toEqual([])
  })
})

describe('a name that is none of the register', () => {
  it('is refused, and says only what the data say', async () => {
    const { errors, codes } = await judge({ name: 'UBND phường Hàng Trống' })
    expect(codes).toEqual(['unit-unknown'])
    expect(errors.map(say)).toEqual([
      '"UBND phường Hàng Trống" không có trong danh mục đơn vị ngày 31/12/2025; phường Hàng Trống đã sắp xếp, từ ngày 01/7/2025, tùy địa bàn, thuộc phường Hoàn Kiếm hoặc phường Cửa Nam',
    ])
    expect(errors[0]?.remedy?.vi).toBe('đề nghị phường Hoàn Kiếm hoặc phường Cửa Nam gửi biểu mang tên mình')
    const whole = (await judge({ name: 'UBND xã Tân Xã' })).errors[0]
    expect(whole?.notes?.map(({ message }) => message.en)).toEqual([
      'xã Tân Xã was merged; since 2025-07-01 it is, by place, part of xã Hạ Bằng or xã Hoà Lạc',
    ])
    const one = (await judge({ name: 'UBND TT Trạm Trôi' })).errors[0]
    expect(one?.notes?.map(({ message }) => message.vi)).toEqual([
      'thị trấn Trạm Trôi đã sắp xếp, từ ngày 01/7/2025 thuộc xã Hoài Đức',
    ])
    expect((await judge({ name: 'Phường Láng Hạ' })).codes).toEqual(['unit-unknown'])
  })

  it('may be misspelt: the nearest name is offered', async () => {
    const { errors } = await judge({ name: 'UBND phường Hoàn Kiến' })
    expect(errors[0]?.code).toBe('unit-unknown')
    expect(errors[0]?.remedy?.vi).toMatch(
      /^nếu là phường Hoàn Kiếm .*; cách viết khác thì thêm vào units.yaml$/,
    )
  })

  it('of a district says when districts ended and who has their duties, not that it became the ward of that name', async () => {
    const { errors } = await judge({ name: 'UBND quận Hoàn Kiếm' })
    expect(errors.map(say)).toEqual([
      'quận Hoàn Kiếm kết thúc hoạt động ngày 30/6/2025; UBND cấp huyện kết thúc hoạt động ngày 30/6/2025; nhiệm vụ nay thuộc UBND cấp xã',
    ])
    expect(errors[0]?.remedy?.vi).toBe(
      'đề nghị đơn vị tiếp nhận gửi biểu mang tên mình; nếu là phường Hoàn Kiếm thì ghi đúng tên đó',
    )
    const { errors: unnamed } = await judge({ name: 'UBND huyện Gia Lâm Hạ' })
    expect(unnamed.map(say)).toEqual([
      '"UBND huyện Gia Lâm Hạ" không có trong danh mục đơn vị ngày 31/12/2025; UBND cấp huyện kết thúc hoạt động ngày 30/6/2025',
    ])
  })
})

describe('a form of a district in 2025', () => {
  it('is refused when it was signed after districts ended, and taken when before', async () => {
    const late = await judge({ level: 'ubnd-cap-huyen', name: 'UBND quận Hoàn Kiếm' })
    expect(late.codes).toEqual(['unit-abolished'])
    expect(late.errors.map(say)).toEqual([
      'UBND cấp huyện kết thúc hoạt động ngày 30/6/2025; nhiệm vụ nay thuộc UBND cấp xã',
    ])
    const early = { level: 'ubnd-cap-huyen', name: 'UBND quận Hoàn Kiếm', signed: '30/6/2025' }
    expect((await judge(early)).codes).toEqual([])
    expect((await judge({ ...early, signed: '01/7/2025' })).codes).toEqual(['unit-abolished'])
    const taken = await judge({ ...early, name: 'Q.Hoàn Kiếm' })
    expect(taken.submission.registered).toEqual({ code: '002 2025-06-30', name: 'UBND quận Hoàn Kiếm' })
    // The year before, all districts were there, by name.
    const before = { level: 'ubnd-cap-huyen', year: 2024 }
    const known = await judge({ ...before, name: 'Q. HOÀN KIẾM' })
    expect([known.codes, known.submission.registered?.code]).toEqual([[], '002'])
    const other = await judge({ ...before, name: 'UBND huyện Sóc Sơm' })
    expect(other.codes).toEqual(['unit-unknown'])
    expect(other.errors[0]?.remedy?.vi).toContain('huyện Sóc Sơn')
    // Nothing is known of the communes of that year: any name of theirs is taken.
    expect((await judge({ name: 'UBND phường Hàng Trống', year: 2024 })).codes).toEqual([])
  })
})

// SAMPLE: made up, but for the names of units in the shipped register.
const merged = (workspace: Workspace): Workspace => ({
  ...workspace,
  units: {
    ...(workspace.units as Units),
    units: [
      ...(workspace.units as Units).units,
      { code: '00070', kind: 'phường', name: 'Mẫu Cũ', to: '2025-06-30', became: ['00070', '00082'] },
      { code: '99999', kind: 'xã', name: 'Mẫu Không Rõ', to: '2025-09-30' },
    ],
  },
})

describe('a unit that ended within the year', () => {
  it('is refused with what became of it, as far as the register says', async () => {
    const known = await judge({ name: 'P. Mẫu Cũ' }, merged(shipped))
    expect(known.codes).toEqual(['unit-abolished'])
    expect(known.errors.map(say)).toEqual([
      'phường Mẫu Cũ kết thúc hoạt động ngày 30/6/2025; nay thuộc phường Hoàn Kiếm và phường Cửa Nam',
    ])
    const open = await judge({ name: 'Mẫu Không Rõ' }, merged(shipped))
    expect(open.errors.map(say)).toEqual([
      'xã Mẫu Không Rõ kết thúc hoạt động ngày 30/9/2025; danh mục không ghi nay thuộc đơn vị nào',
    ])
  })

  it('is taken when it signed while in office, and never for the unit that has its code now', async () => {
    const { codes, submission } = await judge({ name: 'P. Mẫu Cũ', signed: '15/6/2025' }, merged(shipped))
    expect(codes).toEqual([])
    expect(submission.registered).toEqual({ code: '00070 2025-06-30', name: 'UBND phường Mẫu Cũ' })
  })
})

it('leaves years that the register does not cover as they were', async () => {
  const { codes, submission } = await judge({ name: 'UBND phường Hàng Trống', year: 2023 })
  expect(codes).toEqual([])
  expect(submission.registered).toBeUndefined()
})

const receive = async (sent: Sent, workspace = shipped): Promise<Received> => {
  const { submission } = await judge(sent, workspace)
  if (submission.agency === undefined) throw new Error('nobody')
  return { file: sent.file ?? 'a.xlsx', submission: { ...submission, agency: submission.agency } }
}

const cover = (
  received: readonly Received[],
  held: readonly Held[] = [],
  workspace = shipped,
  deadline = '2025-12-15',
): CoveredLevel => {
  const request = {
    workspace,
    year: 2025,
    deadline: parseDay(deadline) ?? null,
    chosen: chooseLatest(received),
    held,
  }
  const [level, other] = collectReports(request, coverAgencies(request)).levels
  if (!level || other) throw new Error('not one level')
  return level
}

const unitIn = ({ units }: CoveredLevel, code: string): CoveredUnit => {
  const found = units.find((unit) => unit.code === code)
  if (!found) throw new Error(`no ${code}`)
  return found
}

describe('who of the register has answered', () => {
  it('is nobody while nothing came, and no level in a year in which the register does not have it', () => {
    const level = cover([])
    expect(level).toMatchObject({ id: 'ubnd-cap-xa', short: 'UBND cấp xã', others: [] })
    expect(level.units).toHaveLength(126)
    expect(new Set(level.units.map(({ state }) => state))).toEqual(new Set(['not-answered']))
    const before = { workspace: shipped, year: 2024, deadline: null, chosen: chooseLatest([]), held: [] }
    const [districts, ...others] = collectReports(before, coverAgencies(before)).levels
    expect(others).toEqual([])
    expect(districts).toMatchObject({ id: 'ubnd-cap-huyen', short: 'UBND cấp huyện', others: [] })
    expect(districts?.units.filter(({ state }) => state === 'not-answered')).toHaveLength(30)
  })

  it('counts one ward in three spellings once, by its latest form, late by working days', async () => {
    const level = cover([
      await receive({ name: 'P. Hoàn Kiếm', file: '2025-12-14-a.xlsx' }),
      await receive({ name: 'HOÀN KIẾM', file: '2025-12-17-b.xlsx' }),
      await receive({ made: '00070', file: '2025-12-18-c.xlsx' }),
      // Monday 15 is the day; Wednesday 17 is two working days after it.
      await receive({ made: '00082', file: '2025-12-17-d.xlsx' }),
      // Signed on Monday 8, and no day of receipt: it cannot be told whether it was in time.
      await receive({ made: '00004', file: 'e.xlsx' }),
    ])
    const answered = level.units.filter(({ state }) => state !== 'not-answered')
    expect(answered.map(({ code }) => code)).toEqual(['00004', '00070', '00082'])
    expect(unitIn(level, '00070')).toMatchObject({
      name: 'UBND phường Hoàn Kiếm',
      kind: 'phường',
      state: 'answered',
      files: ['2025-12-18-c.xlsx'],
      receivedOn: '2025-12-14',
      replacedOn: '2025-12-18',
      workingDaysLate: 0,
    })
    expect(unitIn(level, '00082')).toMatchObject({ state: 'late', workingDaysLate: 2 })
    expect(unitIn(level, '00004')).toMatchObject({ state: 'answered', workingDaysLate: null })
  })

  it('keeps what came and cannot be used under the name of the unit', () => {
    const held: Held = {
      file: 'x/2025-12-12-hoan-kiem.xls',
      ...findSender(shipped, 'x/2025-12-12-hoan-kiem.xls', 2025),
      reasons: [{ vi: 'tệp .xls', en: 'a .xls file' }],
    }
    const unit = unitIn(cover([], [held]), '00070')
    expect(unit).toMatchObject({
      state: 'held-back',
      files: [],
      held: [{ agency: { name: 'UBND phường Hoàn Kiếm' }, receivedOn: '2025-12-12' }],
    })
  })

  it('hears of a unit first by a file that could not be used', async () => {
    const file = '2025-12-12-hoan-kiem.xls'
    const held: Held = { file, ...findSender(shipped, file, 2025), reasons: [] }
    const level = cover([await receive({ made: '00070', file: '2025-12-18-c.xlsx' })], [held])
    expect(unitIn(level, '00070')).toMatchObject({
      state: 'answered',
      receivedOn: '2025-12-12',
      workingDaysLate: 0,
    })
  })

  it('counts a unit that has ended since, or that the register does not know, apart', async () => {
    const level = cover(
      [
        await receive({ name: 'P. Mẫu Cũ', signed: '15/6/2025', file: 'a.xlsx' }, merged(shipped)),
        await receive({ name: 'P. Hoàn Kiếm', file: 'b.xlsx' }, merged(shipped)),
        // No unit of this level: it counts nowhere here.
        await receive({ level: 'mttq-thanh-pho', file: 'c.xlsx' }, merged(shipped)),
      ],
      [],
      merged(shipped),
    )
    expect(level.units).toHaveLength(126)
    expect(level.units.filter(({ state }) => state !== 'not-answered').map(({ code }) => code)).toEqual([
      '00070',
    ])
    expect(unitIn(level, '00070').files).toEqual(['b.xlsx'])
    expect(level.others.map(({ name }) => name)).toEqual(['UBND phường Mẫu Cũ'])
  })

  it('says of how many passages a unit wrote', async () => {
    const blank: Fill = (cell) => (cell.ref.startsWith('ii-1') ? undefined : answersOf(2025)(cell))
    const all = cover([await receive({ made: '00070' })])
    const some = cover([await receive({ made: '00070', fill: blank })])
    // 26 solutions of II.2, 5 passages of II.1, II.3, II.4 and 2 duties of III concern communes; II.1 has 2 of them.
    expect(all.asked).toBe(33)
    expect(unitIn(all, '00070').answered).toBe(33)
    expect(unitIn(some, '00070').answered).toBe(31)
  })
})
