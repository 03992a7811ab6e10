import { expect, it } from 'vitest'
import { decreeRules } from '../../src/decree/rules.ts'

it.each(decreeRules.map(({ code, explanation }) => [code, explanation] as const))(
  '%s says what it rests on',
  (_, { vi, en }) => {
    expect(vi).toMatch(
      / Căn cứ: (((khoản \d )?Mục [IV]+ (Phần I Phụ lục I|Phụ lục II)|Điều \d+) Nghị định số 30\/2020\/NĐ-CP|thông lệ trình bày, Nghị định số 30\/2020\/NĐ-CP không quy định)\.$/,
    )
    expect(en).toMatch(
      / Source: (Decree 30\/2020\/NĐ-CP, (annex I, part I, section [IV]+(\.\d)?|annex II, section [IV]+\.\d|article \d+)|usage, on which Decree 30\/2020\/NĐ-CP is silent)\.$/,
    )
  },
)
