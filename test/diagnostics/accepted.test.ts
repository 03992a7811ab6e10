import { describe, expect, it } from 'vitest'
import { checkWorkspace } from '../../src/commands/check.ts'
import { contextOf, sample } from '../rules/sample.ts'

// The day of the sample is 01/01/2033. Its plan gets two gaps, which are two warnings, and a list of what is accepted.
const gaps = ['Biểu, TT 4', 'Biểu, TT 41', 'Phụ lục']
const accept = (about: string, until: string, changes = {}) => ({
  code: 'source-gap',
  file: 'plan.yaml',
  about,
  reason: 'Đã hỏi, chờ bản gốc',
  until,
  ...changes,
})
const contextWith = (...accepted: readonly object[]) => {
  const plan = (sample.get('plan.yaml') ?? '').replace(
    'gaps: []',
    [
      `gaps: ${JSON.stringify(gaps.map((at) => ({ at, why: { vi: 'Thiếu', en: 'Missing' } })))}`,
      `accepted: ${JSON.stringify(accepted)}`,
    ].join('\n'),
  )
  return contextOf(new Map([...sample, ['plan.yaml', plan]]))
}
const check = async (
  format: 'text' | 'json' | 'sarif' | 'junit' | 'csv' | 'github',
  ...accepted: object[]
) => {
  const context = contextWith(...accepted)
  const { text = '', exit } = await checkWorkspace(context, { format, threshold: { failOn: 'warning' } })
  return { text, exit }
}
const codesOf = async (...accepted: object[]) => {
  const { diagnostics } = JSON.parse((await check('json', ...accepted)).text)
  return diagnostics.map(
    ({ code, accepted: why }: { code: string; accepted?: object }) => code + (why ? ' accepted' : ''),
  )
}
const all = [
  accept('Biểu, TT 4', '2033-01-01'),
  accept('TT 41', '2034-01-01'),
  accept('Phụ lục', '2034-01-01'),
]

describe('what the plan accepts', () => {
  it('is no longer counted, on its last day too', async () => {
    expect(await check('text', ...all)).toEqual({
      text: `Kế hoạch hợp lệ: 2 chỉ số nội dung, 3 nội dung thành phần, 3 dòng có chỉ tiêu, 2
nhiệm vụ, 2 cơ quan chủ trì.
không có lỗi, 3 đã chấp nhận
`,
      exit: 0,
    })
  })

  it('is one place, not those that begin alike', async () => {
    const only = accept('TT 4', '2033-01-01')
    expect(await codesOf(only)).toEqual(['source-gap accepted', 'source-gap', 'source-gap'])
    expect((await check('text', only)).exit).toBe(1)
  })

  it('counts again after its day, and the entry is reported', async () => {
    expect(await codesOf(accept('TT 4', '2032-12-31'))).toEqual([
      'source-gap',
      'source-gap',
      'source-gap',
      'accepted-expired',
    ])
  })

  it.each([
    ['code', { code: 'doubtful-reading' }],
    ['file', { file: 'agencies.yaml' }],
    ['about', { about: 'TT 5' }],
  ])('reports an entry that fits nothing by its %s', async (_, changes) => {
    const found = await codesOf(accept('TT 4', '2033-01-01', changes))
    expect(found).toEqual(['source-gap', 'source-gap', 'source-gap', 'accepted-unused'])
  })

  it('never takes an error', async () => {
    const context = contextWith(
      accept('so-mau-x', '2034-01-01', { code: 'unknown-agency', file: 'dimensions/1-mau.yaml' }),
    )
    const io = {
      ...context.io,
      read: async (path: string, most: number) => {
        const text = new TextDecoder().decode(await context.io.read(path, most))
        return new TextEncoder().encode(
          text.replace('lead: [so-mau-a]\n      targets', 'lead: [so-mau-x]\n      targets'),
        )
      },
    }
    const { text = '', exit } = await checkWorkspace({ ...context, io }, { format: 'json' })
    expect(exit).toBe(1)
    expect(JSON.parse(text).summary).toEqual({ errors: 1, warnings: 4, advice: 0 })
  })

  it('is listed in full with --all', async () => {
    const { text = '' } = await checkWorkspace(contextWith(...all), { format: 'text', all: true })
    expect(text.match(/đã chấp nhận đến hết 01\/01\/2033: Đã hỏi, chờ bản gốc/g)).toHaveLength(1)
    expect(text.match(/đã chấp nhận đến hết 01\/01\/2034/g)).toHaveLength(2)
  })
})

describe('formats for programs keep it', () => {
  it('json', async () => {
    const { summary, diagnostics } = JSON.parse((await check('json', ...all)).text)
    expect(summary).toEqual({ errors: 0, warnings: 0, advice: 0, accepted: 3 })
    expect(diagnostics[0].accepted).toEqual({ reason: 'Đã hỏi, chờ bản gốc', until: '2033-01-01' })
  })

  it('sarif, as suppressed', async () => {
    const { runs } = JSON.parse((await check('sarif', ...all)).text)
    expect(runs[0].results.map(({ suppressions }: { suppressions: unknown }) => suppressions)).toEqual(
      Array(3).fill([{ kind: 'external', status: 'accepted', justification: 'Đã hỏi, chờ bản gốc' }]),
    )
  })

  it('junit, as skipped', async () => {
    const { text } = await check('junit', ...all)
    expect(text).toContain('<testsuite name="plan.yaml" tests="3" failures="0" errors="0" skipped="3">')
    expect(text.match(/<skipped message="Đã hỏi, chờ bản gốc"\/>/g)).toHaveLength(3)
  })

  it('csv and GitHub, in words', async () => {
    expect((await check('csv', ...all)).text.match(/đã chấp nhận đến hết/g)).toHaveLength(3)
    expect((await check('github', ...all)).text.match(/^::notice .*đã chấp nhận đến hết/gm)).toHaveLength(3)
  })
})

describe('the short list', () => {
  it('has one line a code, with where', async () => {
    const { text } = await check('text', accept('Phụ lục', '2032-01-01'))
    expect(text.split('\n').slice(2)).toEqual([
      '4 cảnh báo',
      '',
      expect.stringMatching(/^cảnh báo\[source-gap\] {8}3 {2}plan\.yaml:\d+$/),
      expect.stringMatching(/^cảnh báo\[accepted-expired\] {2}1 {2}plan\.yaml:\d+$/),
      '',
      'Xem kỹ: papi check --only MÃ hoặc TỆP; tất cả: papi check --all; ý nghĩa của mã:',
      'papi explain MÃ',
      '',
    ])
  })

  it('gives those of one code or file in full', async () => {
    const context = contextWith(accept('Phụ lục', '2032-01-01'))
    const show = async (only: string) => (await checkWorkspace(context, { format: 'text', only })).text ?? ''
    expect(await show('accepted-expired')).toMatch(
      / {2}--> plan\.yaml:\d+:\d+\n[\s\S]*\ncảnh báo\[source-gap\] +3 {2}plan/,
    )
    expect(await show('plan.yaml')).not.toMatch(/\] +\d+ {2}plan\.yaml/)
    expect(await show('1-mau.yaml')).toMatch(/\] +1 {2}plan\.yaml/)
  })

  it('refuses a word that is neither', async () => {
    expect(await checkWorkspace(contextWith(), { format: 'text', only: 'source-gab' })).toMatchObject({
      exit: 2,
      diagnostics: [{ code: 'usage', remedy: { en: 'type --only source-gap' } }],
    })
  })
})
