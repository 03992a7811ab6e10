import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkForm, type FormFrame } from '../../src/commands/check-form.ts'
import { listExplained } from '../../src/commands/explain.ts'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { formCodes } from '../../src/diagnostics/pages/forms.ts'
import { submissionRules } from '../../src/submissions/rules.ts'
import { runs } from '../long.ts'
import { contextOf } from '../rules/sample.ts'
import { putTogether, type SpoiltForm, takeApart } from './broken-form.ts'
import { type BrokenForm, brokenFiles, brokenForms } from './broken-forms.ts'
import { editionsOf, readFilledForm, readShippedWorkspace } from './sample-form.ts'

// Forms as they come back, each with its fault and with all that papi says of it, cell for cell.

let frame: FormFrame
const forms = new Map<string, SpoiltForm>()

beforeAll(async () => {
  const workspace = await readShippedWorkspace()
  frame = { workspace, editions: editionsOf(workspace, [2021, 2022]), year: 2023 }
  for (const agency of ['so-xay-dung', 'so-y-te', 'ubnd-cap-xa'])
    forms.set(agency, takeApart(await readFilledForm(agency)))
})

const check = async (file: string, bytes: Uint8Array) => {
  const context = contextOf(new Map([[file, bytes]]))
  const today = { year: 2023, month: 12, day: 20 }
  return checkForm({ ...context, io: { ...context.io, today: () => today } }, `/w/${file}`, frame)
}

const spoil = ({ agency = 'so-xay-dung', spoil: change }: BrokenForm): SpoiltForm => {
  const form = structuredClone(forms.get(agency)) as SpoiltForm
  change(form)
  return form
}

const tell = ({ code, place, message }: Diagnostic): string => {
  if (code === 'stopped-at-gate') return `${code} ${/bước (\d)/.exec(message.vi)?.[1]}`
  return place.kind === 'cell' ? `${code} ${place.sheet}!${place.address}` : code
}

describe('files that are no form', () => {
  it.each(brokenFiles.map((one) => [one.fault, one] as const))('%s', async (_, { file, bytes, expected }) => {
    const form = putTogether(forms.get('so-xay-dung') as SpoiltForm)
    const { judgement, usable } = await check(file, bytes(form))
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

describe('forms with a fault', () => {
  it.each(brokenForms.map((one) => [one.fault, one] as const))('%s', async (_, broken) => {
    const form = spoil(broken)
    const { judgement } = await check(form.file, putTogether(form))
    expect(judgement.diagnostics.map(tell).sort()).toEqual([...broken.expected].sort())
    for (const { code, message, remedy, notes, severity } of judgement.diagnostics) {
      // What the reader says of a cell begins with the heading of its column.
      const longest = formCodes.some((one) => one.code === code) ? 90 : 80
      expect(message.vi.length, message.vi).toBeLessThanOrEqual(longest)
      expect(message.en.length, message.en).toBeLessThanOrEqual(longest)
      expect(message.vi + message.en).not.toMatch(/undefined|NaN|\[object|null/)
      if (severity === 'error') expect(remedy ?? notes).toBeDefined()
    }
  })
})

/** Told of two forms side by side, or of units of 2025: `validate.test.ts`, `rules.test.ts` and `units.test.ts` have them. */
const withoutForm = [
  'status-regresses',
  'repeats-last-year',
  'unit-abolished',
  'unit-differs',
  'unit-unknown',
]

it('has a form for every rule', () => {
  const said = new Set(brokenForms.flatMap(({ expected }) => expected.map((one) => one.split(' ')[0])))
  const rules = submissionRules.map(({ code }) => code)
  expect(rules.filter((code) => !said.has(code) && !withoutForm.includes(code))).toEqual([])
  expect(brokenForms.length + brokenFiles.length).toBeGreaterThanOrEqual(60)
})

/** Every message as an officer reads it, so that a change of wording shows in one readable file. */
it.each(['vi', 'en'] as const)('says what is wrong (%s)', async (language) => {
  const pages: string[] = []
  for (const broken of brokenForms) {
    const form = spoil(broken)
    const { judgement } = await check(form.file, putTogether(form))
    const lines = judgement.diagnostics.flatMap((one) => [
      `  ${tell(one)}: ${one.message[language]}`,
      ...(one.notes ?? []).map(({ message }) => `      ${message[language]}`),
      ...(one.remedy ? [`      → ${one.remedy[language]}`] : []),
    ])
    if (lines.length > 0) pages.push([broken.fault, ...lines, ''].join('\n'))
  }
  await expect(pages.join('\n')).toMatchFileSnapshot(`messages.${language}.txt`)
})

it('never shows a personal number whole', async () => {
  for (const broken of brokenForms.filter(({ expected }) =>
    expected.some((one) => one.startsWith('personal')),
  )) {
    const form = spoil(broken)
    const { judgement } = await check(form.file, putTogether(form))
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
        const form = structuredClone(forms.get(agency)) as SpoiltForm
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
        const { judgement, usable } = await check(form.file, putTogether(form))
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
