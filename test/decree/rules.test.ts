import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { decreeRules } from '../../src/decree/rules.ts'

const tests = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n')

it.each(decreeRules.map(({ code, explanation }) => [code, explanation] as const))(
  '%s has a test with its fault, and says what it rests on',
  (code, { vi, en }) => {
    expect(tests).toContain(`'${code}'`)
    expect(vi).toMatch(
      / Căn cứ: (((khoản \d )?Mục [IV]+ (Phần I Phụ lục I|Phụ lục II)|Điều \d+) Nghị định số 30\/2020\/NĐ-CP|thông lệ trình bày, Nghị định số 30\/2020\/NĐ-CP không quy định)\.$/,
    )
    expect(en).toMatch(
      / Source: (Decree 30\/2020\/NĐ-CP, (annex I, part I, section [IV]+(\.\d)?|annex II, section [IV]+\.\d|article \d+)|usage, on which Decree 30\/2020\/NĐ-CP is silent)\.$/,
    )
  },
)
