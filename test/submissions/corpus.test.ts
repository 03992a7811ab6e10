import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { listExplained } from '../../src/commands/explain.ts'
import { runs } from '../long.ts'
import { brokenFiles, brokenForms } from '../rules/broken-forms.ts'
import { tell } from '../rules/fixture.ts'
import { checkFile, formKind } from '../rules/forms.ts'
import { putTogether, type SpoiltForm } from './broken-form.ts'

// Files and forms as they come back; `test/rules/rules.test.ts` runs the forms with a fault.

let forms: Readonly<Record<string, SpoiltForm>>

beforeAll(async () => {
  forms = await formKind.samples()
})

const formOf = (agency = 'so-xay-dung'): SpoiltForm => structuredClone(forms[agency]) as SpoiltForm

describe('files that are no form', () => {
  it.each(brokenFiles.map((one) => [one.fault, one] as const))('%s', async (_, { file, bytes, expected }) => {
    const form = putTogether(formOf())
    const { judgement, usable } = await checkFile(file, bytes(form))
    const gate = expected === 'not-a-form' ? 2 : 1
    const said = judgement.diagnostics.filter(
      ({ severity, code }) => severity === 'error' || code === 'stopped-at-gate',
    )
    expect(said.map(tell)).toEqual([expected, `stopped-at-gate ${gate}`])
    expect(usable).toBe(false)
    for (const { remedy, severity } of judgement.diagnostics)
      if (severity === 'error') expect(remedy).toBeDefined()
  })
})

it('has a form for many faults', () => {
  expect(brokenForms.length + brokenFiles.length).toBeGreaterThanOrEqual(60)
})

it('never shows a personal number whole', async () => {
  for (const broken of brokenForms.filter(({ expected }) =>
    expected.some((one) => one.startsWith('personal')),
  )) {
    const form = formOf(broken.sample)
    broken.spoil(form)
    const { judgement } = await checkFile(form.file, putTogether(form))
    for (const { message } of judgement.diagnostics) expect(message.vi).not.toMatch(/\d{5}|\d{3} \d{3}/)
  }
})

/** What an officer, or a program in between, may have left in a cell. */
const oddCell = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    'Hoàn thành',
    'x'.repeat(255),
    '0912345678',
    '05/6/2023',
    '1.234',
    'thường xuyên',
    '#REF!',
    '9/11',
  ),
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)

it('says something of any form, and never breaks', { tags: 'long' }, async () => {
  const codes = new Set(listExplained().map(({ code }) => code))
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('so-xay-dung', 'so-y-te', 'ubnd-cap-xa'),
      fc.array(fc.tuple(fc.nat(4), fc.nat(25), fc.nat(16), oddCell), { maxLength: 30 }),
      fc.array(fc.tuple(fc.nat(4), fc.nat(25), fc.constantFrom('delete', 'double', 'reverse')), {
        maxLength: 3,
      }),
      async (agency, cells, rows) => {
        const form = formOf(agency)
        for (const [t, r, kind] of rows) {
          const own = form.tabs[t]?.rows
          if (kind === 'delete') own?.splice(r, 1)
          else if (kind === 'double') own?.splice(r, 0, [...(own[r] ?? [])])
          else own?.[r]?.reverse()
        }
        for (const [t, r, c, value] of cells) {
          const row = form.tabs[t]?.rows[r]
          if (row && c < row.length) row[c] = value
        }
        const { judgement, usable } = await checkFile(form.file, putTogether(form))
        const { diagnostics, valid } = judgement
        expect(valid).toBe(!diagnostics.some(({ severity }) => severity === 'error'))
        expect(diagnostics.map(({ code }) => code)).not.toContain('form-check-failed')
        for (const { code } of diagnostics) expect(codes).toContain(code)
        if (valid) expect(usable).toBe(true)
      },
    ),
    runs(150),
  )
})
