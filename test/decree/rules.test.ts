import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { decreeRules } from '../../src/decree/rules.ts'

const tests = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n')

it('keeps each rule in a file of its name', () => {
  const files = readdirSync(join(import.meta.dirname, '../../src/decree/rules'))
  expect(files.sort()).toEqual(decreeRules.map(({ code }) => `${code}.ts`).sort())
})

it.each(decreeRules.map(({ code, explanation }) => [code, explanation] as const))(
  '%s has a test with its fault, and cites the decree',
  (code, { vi, en }) => {
    expect(tests).toContain(`'${code}'`)
    expect(vi).toMatch(/ Căn cứ: Nghị định 30\/2020\/NĐ-CP, Phụ lục I, phần I, mục [IV]+(\.\d)?\.$/)
    expect(en).toMatch(/ Source: Decree 30\/2020\/NĐ-CP, annex I, part I, section [IV]+(\.\d)?\.$/)
  },
)
