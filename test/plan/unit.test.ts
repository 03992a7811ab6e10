import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { findFormer, findUnitIn, matchUnit } from '../../src/plan/match-unit.ts'
import { bodyName, listBecame, type Unit, type Units, unitsOn } from '../../src/plan/unit.ts'
import { writeUnitsCsv } from '../../src/plan/unit-columns.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { contextOf, sample } from '../rules/sample.ts'
import { readShippedWorkspace } from '../submissions/sample-form.ts'

let shipped: Units
beforeAll(async () => {
  const { units } = await readShippedWorkspace()
  if (!units) throw new Error('no register')
  shipped = units
})

const endOf2025 = '2025-12-31'
const meant = (text: string, register = shipped, on = endOf2025): string => {
  const match = matchUnit(register, text, on)
  return match.kind === 'known' ? match.unit.code : match.kind
}

describe('the shipped register', () => {
  it('has the 51 phường and 75 xã from 01/7/2025, and the 12 quận, 17 huyện and 1 thị xã until the day before', () => {
    const units = unitsOn(shipped, '2025-07-01')
    expect(units).toHaveLength(126)
    expect(units.filter(({ kind }) => kind === 'phường')).toHaveLength(51)
    expect(units.filter(({ kind }) => kind === 'xã')).toHaveLength(75)
    const before = unitsOn(shipped, '2025-06-30')
    expect(unitsOn(shipped, '2021-01-01')).toEqual(before)
    expect(
      ['quận', 'huyện', 'thị xã'].map((kind) => before.filter((one) => one.kind === kind).length),
    ).toEqual([12, 17, 1])
    expect(before).toHaveLength(30)
    // Nine codes of the old city, and those of Hà Tây; 269 is Sơn Tây.
    expect(before.map(({ code }) => code).join(' ')).toBe(
      '001 002 003 004 005 006 007 008 009 019 021 268 016 017 018 020 250 271 272 273 274 275 276 277 278 279 280 281 282 269',
    )
  })

  it('knows each unit by its name, with and without tones, case and kind', () => {
    for (const unit of shipped.units) {
      const on = unit.to ?? endOf2025
      const bare = unit.name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd')
      for (const text of [unit.name, unit.name.toUpperCase(), bare, bodyName(unit), `${unit.kind} ${bare}`])
        expect(meant(text, shipped, on), text).toBe(unit.code)
    }
  })
})

describe('a name of a unit', () => {
  it.each([
    'Hoàn Kiếm',
    'P. Hoàn Kiếm',
    'P.Hoàn Kiếm',
    'phường hoàn kiếm',
    'PHƯỜNG HOÀN KIẾM',
    'Phuong Hoan Kiem',
    'UBND phường Hoàn Kiếm',
    'Ủy ban nhân dân phường Hoàn Kiếm',
    'UỶ BAN NHÂN DÂN P. HOÀN KIẾM',
    'UBND phường Hoàn Kiếm, thành phố Hà Nội',
    'Phường Hoàn Kiếm - TP. Hà Nội',
    'Phường Hoàn Kiếm'.normalize('NFD'),
    '00070',
  ])('%s is 00070', (text) => {
    expect(meant(text)).toBe('00070')
  })

  it('may itself begin like a kind', () => {
    expect(meant('Phương Liệt')).toBe('00352')
    expect(meant('Phường Phương Liệt')).toBe('00352')
    expect(meant('xã Phượng Dực')).toBe('10279')
    expect(meant('Phuong Duc')).toBe('10279')
  })

  it('is read with y for i and old places of tones', () => {
    expect(meant('xã Mĩ Đức')).toBe('10441')
    expect(meant('xã Hòa Lạc')).toBe('09988')
    expect(meant('Văn Miếu-Quốc Tử Giám')).toBe('00226')
  })

  it('is no other unit: not of another kind, not an abolished one, not a longer or shorter name', () => {
    for (const text of ['Hàng Trống', 'phường Hàng Trống', 'Láng Hạ', 'phường Láng Hạ', 'Hoàn', '', '00071'])
      expect(meant(text), text).toBe('unknown')
    expect(matchUnit(shipped, 'quận Hoàn Kiếm', endOf2025)).toMatchObject({
      kind: 'not-in-office',
      unit: { code: '002', to: '2025-06-30' },
    })
    expect(matchUnit(shipped, 'xã Hoàn Kiếm', endOf2025)).toMatchObject({ kind: 'unknown', as: 'xã' })
  })

  it('means nobody in office before the unit was formed', () => {
    expect(meant('phường Hoàn Kiếm', shipped, '2025-06-30')).toBe('not-in-office')
  })
})

// SAMPLE: made up.
const turning: Units = {
  source: 'SAMPLE',
  units: [
    { code: '90001', kind: 'phường', name: 'Mẫu Cũ', to: '2025-06-30', became: ['90003'] },
    { code: '90002', kind: 'xã', name: 'Mẫu Mới', from: '2025-07-01' },
    { code: '90003', kind: 'phường', name: 'Mẫu Mới', from: '2025-07-01', spellings: ['P. Một', 'MM'] },
  ],
}

describe('a register with several of a name', () => {
  it('tells them apart by kind, and takes a bare name for neither', () => {
    expect(meant('xã Mẫu Mới', turning)).toBe('90002')
    expect(meant('phường Mẫu Mới', turning)).toBe('90003')
    expect(meant('Mẫu Mới', turning)).toBe('several')
  })

  it('finds spellings as they are, with their kind and with that of the unit', () => {
    for (const text of ['P. Một', 'Phường Một', 'UBND phuong mot', 'MM', 'phường MM'])
      expect(meant(text, turning), text).toBe('90003')
    expect(meant('Một', turning)).toBe('unknown')
  })

  it('knows who took over from a unit that ended', () => {
    const match = matchUnit(turning, 'Mẫu Cũ', endOf2025)
    expect(match).toMatchObject({ kind: 'not-in-office', unit: { code: '90001' } })
    const [old] = turning.units
    expect(listBecame(turning, old as Unit, endOf2025).map(({ code }) => code)).toEqual(['90003'])
    expect(meant('Mẫu Cũ', turning, '2025-06-30')).toBe('90001')
  })
})

describe('a name of a file', () => {
  const named = (text: string) => findUnitIn(shipped, text, endOf2025)?.code

  it.each([
    ['00070 phuong hoan kiem', '00070'],
    ['bieu bao cao PAPI 2025 P. Hoàn Kiếm (lần 2)', '00070'],
    ['2025 12 14 hoan kiem', '00070'],
    ['Phường Cửa Nam năm 2025', '00082'],
    ['cua nam', '00082'],
    ['bao cao xa nam phu', '00685'],
    ['00070', '00070'],
  ])('%s is of %s', (text, code) => {
    expect(named(text)).toBe(code)
  })

  it.each([
    'bieu cua nam 2025',
    'bao cao',
    '2025',
    'phuong lang ha',
    'phuong hang trong',
    'lang 2025',
    'phuong hoan kiem va phuong cua nam',
    'quan hoan kiem',
  ])('%s is of nobody for sure', (text) => {
    expect(named(text)).toBeUndefined()
  })
})

const encode = (text: string) => new TextEncoder().encode(text)
const openWith = (csv: string, without: readonly string[] = ['units.yaml']) => {
  const files = new Map<string, string | Uint8Array>([...sample, ['units.csv', encode(csv)]])
  for (const name of without) files.delete(name)
  return openWorkspace(contextOf(files))
}

describe('units.csv', () => {
  it('gives back what was written, byte order mark and semicolons included', async () => {
    const units: Unit[] = [
      { code: '00004', kind: 'phường', name: 'Mẫu "A"; B', from: '2025-07-01', spellings: ['P. A', 'A'] },
      { code: '90001', kind: 'xã', name: 'Mẫu', to: '2025-06-30', became: ['00004'], group: 'Cụm 1' },
      {
        code: '001',
        kind: 'quận',
        name: 'Mẫu Ba',
        contact: { person: 'SAMPLE', phone: '0900 000 000', email: 'a@b' },
      },
    ]
    const csv = writeUnitsCsv({ units })
    expect([...encode(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv).toContain('00004;phường;"Mẫu ""A""; B";01/7/2025;;;;P. A | A;;;;\r\n')
    const { workspace, diagnostics } = await openWith(csv)
    expect(diagnostics).toEqual([])
    expect(workspace?.units?.units).toEqual(units)
  })

  it('mends what Excel does to codes, days and phones, with commas as with semicolons', async () => {
    const { workspace, diagnostics } = await openWith(
      'mã,LOẠI,Tên đơn vị,từ ngày,Điện thoại,Nay thuộc\n4,Phường,Mẫu,01/07/2025,912345678,\n1,quận,Mẫu Hai,1/7/2025,,4\n',
    )
    expect(diagnostics).toEqual([])
    expect(workspace?.units?.units).toEqual([
      { code: '00004', kind: 'phường', name: 'Mẫu', from: '2025-07-01', contact: { phone: '0912345678' } },
      { code: '001', kind: 'quận', name: 'Mẫu Hai', from: '2025-07-01', became: ['00004'] },
    ])
  })

  it('says in which cell something is wrong', async () => {
    const { workspace, diagnostics } = await openWith(
      'Mã;Loại;Tên;Từ ngày;Ghi chú\n00004;làng;Mẫu;31/02/2025;x\n;xã;Mẫu Hai;;\n',
    )
    expect(workspace).toBeUndefined()
    expect(
      diagnostics.map(({ code, place }) => [code, place.kind === 'cell' ? place.address : place.kind]),
    ).toEqual([
      ['units-column-unread', 'E1'],
      ['not-allowed-value', 'B2'],
      ['wrong-format', 'D2'],
      ['missing-key', 'A3'],
    ])
  })

  it('needs its columns, and no units.yaml beside it', async () => {
    const missing = await openWith('Mã;Tên\n00004;Mẫu\n')
    expect(missing.diagnostics.map(({ code }) => code)).toEqual(['units-column-missing'])
    const twice = await openWith('Mã;Loại;Tên\n00004;xã;Mẫu\n', [])
    expect(twice.diagnostics.map(({ code }) => code)).toEqual(['units-twice'])
  })
})

it('ships the list of the resolution', () => {
  // Ten lines copied by hand from the list of the units.
  const text = readFileSync(join(import.meta.dirname, '../../data/units.yaml'), 'utf8')
  for (const line of [
    '"00004", kind: phường, name: Ba Đình,',
    '"00070", kind: phường, name: Hoàn Kiếm,',
    '"00226", kind: phường, name: Văn Miếu - Quốc Tử Giám,',
    '"00376", kind: xã, name: Sóc Sơn,',
    '"04930", kind: xã, name: Yên Xuân,',
    '"09556", kind: phường, name: Hà Đông,',
    '"09988", kind: xã, name: Hoà Lạc,',
    '"10015", kind: phường, name: Chương Mỹ,',
    '"10441", kind: xã, name: Mỹ Đức,',
    '"10489", kind: xã, name: Hương Sơn,',
  ])
    expect(text).toContain(line)
})

describe('former units', () => {
  const heirsOf = (text: string, on = '2025-12-31') =>
    findFormer(shipped, text, on)?.heirs.map(({ name }) => name)

  it('lead to those that took over, in whole or in part', () => {
    // Nghị quyết 1656/NQ-UBTVQH15.
    expect(heirsOf('UBND phường Hàng Trống')).toEqual(['Hoàn Kiếm', 'Cửa Nam'])
    expect(heirsOf('P. Lang Ha')).toEqual(['Giảng Võ', 'Láng', 'Đống Đa'])
    expect(heirsOf('TT Văn Điển')).toEqual(['Hoàng Liệt', 'Thanh Trì', 'Đại Thanh'])
    // Ba Đình and Thượng Cát took land of them, no people.
    expect(heirsOf('phường Thụy Khuê')).toEqual(['Tây Hồ'])
    expect(heirsOf('phường Tây Tựu')).toBeUndefined()
    expect(heirsOf('xã Mai Đình')).toEqual(['Sóc Sơn'])
    // Of Sóc Sơn and of Thường Tín.
    expect(heirsOf('xã Tân Minh')).toEqual(['Sóc Sơn', 'Thượng Phúc'])
  })

  it('are none by a bare name, before the merger, or of another place', () => {
    expect(heirsOf('Hàng Trống')).toBeUndefined()
    expect(heirsOf('phường Hàng Trống', '2025-06-30')).toBeUndefined()
    expect(heirsOf('xã Hàng Trống')).toBeUndefined()
    // Its name is borne by a unit of today.
    expect(heirsOf('phường Cửa Nam')).toBeUndefined()
    expect(heirsOf('phường Bến Nghé')).toBeUndefined()
  })

  it('were 526, of which 14 pairs bore one name', () => {
    const communes = unitsOn(shipped, endOf2025)
    const names = communes.flatMap(({ mergedFrom = '' }) =>
      mergedFrom.split('; ').flatMap((group) => {
        const [kind = '', list = ''] = group.split(': ')
        return list.split(', ').map((name) => `${kind} ${name}`)
      }),
    )
    expect(new Set(names).size).toBe(526 - 14)
    expect(communes.every(({ mergedFrom }) => mergedFrom)).toBe(true)
  })
})
