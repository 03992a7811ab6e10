import { expect, it } from 'vitest'
import { checkWorkspace } from '../../src/commands/check.ts'
import { contextOf, sample } from '../rules/sample.ts'

const misspelt = new Map(
  [...sample].map(([file, text]) => [
    file,
    text.replace('lead: [so-mau-a]\n      targets', 'lead: [so-mau-x]\n      targets'),
  ]),
)

it('says what was checked when all is well', async () => {
  expect(await checkWorkspace(contextOf(sample), { format: 'text' })).toEqual({
    diagnostics: [],
    text: `Kế hoạch hợp lệ: 2 chỉ số nội dung, 3 nội dung thành phần, 3 dòng có chỉ tiêu, 2
nhiệm vụ, 2 cơ quan chủ trì.
không có lỗi
`,
    exit: 0,
  })
})

it('prints problems on stdout and fails', async () => {
  expect(await checkWorkspace(contextOf(misspelt), { format: 'text' })).toEqual({
    diagnostics: [],
    text: `Kế hoạch chưa hợp lệ: 2 chỉ số nội dung, 3 nội dung thành phần, 3 dòng có chỉ
tiêu, 2 nhiệm vụ, 2 cơ quan chủ trì.
1 lỗi

lỗi[unknown-agency]: không có cơ quan "so-mau-x" trong agencies.yaml
  --> dimensions/1-mau.yaml:15:14
   |
15 |       lead: [so-mau-x]
   |              ^^^^^^^^
   = sửa: sửa thành "so-mau-a" hoặc "so-mau-b"
   = xem: papi explain unknown-agency
`,
    exit: 1,
  })
})

it('says that the content was not reached', async () => {
  const broken = new Map([...sample, ['plan.yaml', 'a: [1']])
  const { text, exit } = await checkWorkspace(contextOf(broken, { language: 'en' }), { format: 'text' })
  expect(exit).toBe(1)
  expect(text).toMatch(/^The content was not checked yet: correct these errors first\.\n1 error\n\nerror\[/)
})

it('writes JSON', async () => {
  const { text = '', exit } = await checkWorkspace(contextOf(misspelt), { format: 'json' })
  expect(exit).toBe(1)
  expect(JSON.parse(text)).toMatchObject({
    version: 1,
    command: 'check',
    summary: { errors: 1, warnings: 0, advice: 0 },
    diagnostics: [
      {
        code: 'unknown-agency',
        severity: 'error',
        place: { file: 'dimensions/1-mau.yaml', line: 15, column: 14, endLine: 15, endColumn: 22 },
      },
    ],
  })
})
