import { describe, expect, it } from 'vitest'
import { placeOn } from '../../src/plan/place.ts'
import { listSet, membersOf, provincesOn, unitHolding } from '../../src/plan/province.ts'
import { workspace } from '../results/sample.ts'

const { provinces, sets = [] } = workspace.provinces

// Nghị quyết 202/2025/QH15, codes of Quyết định 19/2025/QĐ-TTg: code, name, codes and names of the earlier units.
const units = `
01|Hà Nội|01|Hà Nội
04|Cao Bằng|04|Cao Bằng
08|Tuyên Quang|08 02|Tuyên Quang; Hà Giang
11|Điện Biên|11|Điện Biên
12|Lai Châu|12|Lai Châu
14|Sơn La|14|Sơn La
15|Lào Cai|10 15|Lào Cai; Yên Bái
19|Thái Nguyên|19 06|Thái Nguyên; Bắc Kạn
20|Lạng Sơn|20|Lạng Sơn
22|Quảng Ninh|22|Quảng Ninh
24|Bắc Ninh|27 24|Bắc Ninh; Bắc Giang
25|Phú Thọ|25 26 17|Phú Thọ; Vĩnh Phúc; Hòa Bình
31|Hải Phòng|31 30|Hải Phòng; Hải Dương
33|Hưng Yên|33 34|Hưng Yên; Thái Bình
37|Ninh Bình|37 35 36|Ninh Bình; Hà Nam; Nam Định
38|Thanh Hóa|38|Thanh Hóa
40|Nghệ An|40|Nghệ An
42|Hà Tĩnh|42|Hà Tĩnh
44|Quảng Trị|45 44|Quảng Trị; Quảng Bình
46|Huế|46|Thừa Thiên-Huế
48|Đà Nẵng|48 49|Đà Nẵng; Quảng Nam
51|Quảng Ngãi|51 62|Quảng Ngãi; Kon Tum
52|Gia Lai|64 52|Gia Lai; Bình Định
56|Khánh Hòa|56 58|Khánh Hòa; Ninh Thuận
66|Đắk Lắk|66 54|Đắk Lắk; Phú Yên
68|Lâm Đồng|68 67 60|Lâm Đồng; Đắk Nông; Bình Thuận
75|Đồng Nai|75 70|Đồng Nai; Bình Phước
79|Hồ Chí Minh|79 74 77|TP. Hồ Chí Minh; Bình Dương; Bà Rịa-Vũng Tàu
80|Tây Ninh|72 80|Tây Ninh; Long An
82|Đồng Tháp|87 82|Đồng Tháp; Tiền Giang
86|Vĩnh Long|86 83 84|Vĩnh Long; Bến Tre; Trà Vinh
91|An Giang|89 91|An Giang; Kiên Giang
92|Cần Thơ|92 94 93|Cần Thơ; Sóc Trăng; Hậu Giang
96|Cà Mau|96 95|Cà Mau; Bạc Liêu
`
  .trim()
  .split('\n')
  .map((line) => {
    const [code = '', name = '', codes = '', names = ''] = line.split('|')
    return { code, name, codes: codes.split(' '), names: names.split('; ') }
  })

const before = '2024-12-31'
const after = '2025-12-31'
const nameOn = (id: string, day: string): string | undefined =>
  provincesOn(provinces, day).find((one) => one.id === id)?.name

describe('units of government', () => {
  it('are 63 until 30/6/2025 and 34 from 01/7/2025', () => {
    const counts = ['2018-12-31', '2025-06-30', '2025-07-01', '2030-12-31']
    expect(counts.map((day) => provincesOn(provinces, day).length)).toEqual([63, 63, 34, 34])
  })

  it('of 2025 bear their new codes and names', () => {
    const found = provincesOn(provinces, after).map(({ code, name }) => `${code} ${name.replace('TP. ', '')}`)
    expect(found.toSorted()).toEqual(units.map(({ code, name }) => `${code} ${name}`))
  })

  it('keep all 63 members, none twice', () => {
    const found = units.map(({ code }) => membersOf(provinces, unitHolding(provinces, code, after) ?? ''))
    expect(found.map((ids) => ids.toSorted())).toEqual(units.map(({ codes }) => codes.toSorted()))
    expect(new Set(found.flat()).size).toBe(63)
    expect(units.flatMap(({ codes }) => codes.map((id) => nameOn(id, before)))).toEqual(
      units.flatMap(({ names }) => names),
    )
  })

  it('are the same unit on both sides in eleven cases', () => {
    const later = new Set(provincesOn(provinces, after).map(({ id }) => id))
    const same = provincesOn(provinces, before).filter(({ id }) => later.has(id))
    expect(same.map(({ code }) => code).join(' ')).toBe('01 04 11 12 14 20 22 38 40 42 46')
  })

  it.each([
    ['15', 'Yên Bái', 'Lào Cai'],
    ['24', 'Bắc Giang', 'Bắc Ninh'],
    ['44', 'Quảng Bình', 'Quảng Trị'],
    ['52', 'Bình Định', 'Gia Lai'],
    ['80', 'Long An', 'Tây Ninh'],
    ['82', 'Tiền Giang', 'Đồng Tháp'],
    ['91', 'Kiên Giang', 'An Giang'],
  ])('code %s was %s and is %s', (code, was, is) => {
    const holders = ['2025-06-30', '2025-07-01'].map((day) => unitHolding(provinces, code, day) ?? '')
    expect(holders).toEqual([code, `${code}-2025`])
    expect([nameOn(code, '2025-06-30'), nameOn(`${code}-2025`, '2025-07-01')]).toEqual([was, is])
  })

  it('leave codes without an owner', () => {
    expect(unitHolding(provinces, '74', '2025-06-30')).toBe('74')
    expect(unitHolding(provinces, '74', '2025-07-01')).toBeUndefined()
  })

  it('change their name', () => {
    expect([nameOn('46', '2024-12-31'), nameOn('46', '2025-01-01')]).toEqual(['Thừa Thiên-Huế', 'Huế'])
  })

  it('count five, six and seven cities run by the central government', () => {
    const [cities] = sets
    const listOn = (day: string) =>
      (cities ? listSet(provinces, cities, day) : []).map((id) => nameOn(id, day)).toSorted()
    const five = ['Hà Nội', 'Hải Phòng', 'Đà Nẵng', 'TP. Hồ Chí Minh', 'Cần Thơ']
    const six = [...five, 'Huế'].toSorted()
    expect(listOn('2024-12-31')).toEqual(five.toSorted())
    expect(listOn('2025-01-01')).toEqual(six)
    expect(listOn('2025-12-31')).toEqual(six)
    expect(listOn('2026-04-29')).toEqual(six)
    expect(listOn('2026-04-30')).toEqual([...six, 'Đồng Nai'].toSorted())
    expect(listOn('2026-06-30')).toHaveLength(7)
  })

  it('belong to the regions of the 63 only until 30/6/2025', () => {
    const regions = sets.slice(1)
    expect(regions.flatMap((set) => listSet(provinces, set, '2025-06-30'))).toHaveLength(63)
    expect(regions.flatMap((set) => listSet(provinces, set, '2025-07-01'))).toEqual([])
  })
})

describe('the place of a plan', () => {
  const placeOf = (place: string, date: string, day: string): string =>
    placeOn({ ...workspace, plan: { ...workspace.plan, place, date } }, day)

  it.each([
    ['01', '2021-08-04', after, '01'],
    ['79', '2021-08-04', before, '79'],
    ['79', '2021-08-04', after, '79-2025'],
    // Lào Cai bore 10 when the plan was made, and 15 was Yên Bái.
    ['10', '2021-08-04', after, '15-2025'],
    ['15', '2026-01-15', after, '15-2025'],
    ['15', '2026-01-15', before, '15-2025'],
  ])('%s of a plan of %s is, on %s, %s', (place, date, day, id) => {
    expect(placeOf(place, date, day)).toBe(id)
  })
})
