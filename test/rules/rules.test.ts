import { describe, expect, it } from 'vitest'
import { renderDiagnostics } from '../../src/render/diagnostics/text.ts'
import { measureText } from '../../src/render/terminal-text.ts'
import { type Fixture, type Kind, tell, tellAll } from './fixture.ts'
import { formKind } from './forms.ts'
import { paperKind } from './papers.ts'
import { planKind } from './plan.ts'
import { resultsKind } from './results.ts'

// Every rule of every kind: what is wrong in a sample is found, at its place, and nothing else.

const describeKind = <Sample>(kind: Kind<Sample>): void => {
  const { name, codes, check, fixtures, longest, render } = kind
  const samples = kind.samples()
  const spoil = async (fixture: Fixture<Sample>) => {
    const all = await samples
    const sample = structuredClone(all[fixture.sample ?? Object.keys(all)[0] ?? '']) as Sample
    fixture.spoil(sample)
    return { sample, diagnostics: await check(sample) }
  }
  const checked = new Map<Fixture<Sample>, ReturnType<typeof spoil>>()
  const checkOnce = (fixture: Fixture<Sample>): ReturnType<typeof spoil> => {
    const found = checked.get(fixture) ?? spoil(fixture)
    checked.set(fixture, found)
    return found
  }

  describe(name, () => {
    it('finds nothing in the samples', async () => {
      for (const [sample, right] of Object.entries(await samples))
        expect([sample, await check(right)]).toEqual([sample, []])
    })

    it('has a fixture for every code, each of another name', () => {
      const found = new Set(fixtures.flatMap(({ expected }) => expected.map((one) => one.split(' ')[0])))
      expect(codes.filter((code) => !found.has(code))).toEqual([])
      expect(new Set(fixtures.map(({ fault }) => fault)).size).toBe(fixtures.length)
    })

    it.each(fixtures.map((fixture) => [fixture.fault, fixture] as const))('%s', async (_, fixture) => {
      const { diagnostics } = await checkOnce(fixture)
      expect(diagnostics.flatMap(tellAll).sort()).toEqual([...fixture.expected].sort())
      for (const { code, severity, message, notes, remedy } of diagnostics) {
        expect(message.vi.length, message.vi).toBeLessThanOrEqual(longest(code))
        expect(message.en.length, message.en).toBeLessThanOrEqual(longest(code))
        expect(message.vi).toBe(message.vi.normalize('NFC'))
        expect(message.vi + message.en).not.toMatch(/undefined|NaN|\[object|null|Invalid|expected/)
        if (severity === 'error') expect(remedy ?? notes).toBeDefined()
      }
      for (const width of [40, 80]) {
        const text = renderDiagnostics(diagnostics, new Map(), { language: 'vi', width, colour: false })
        for (const line of text.split('\n'))
          if (!/^ *(-->|:::) /.test(line)) expect(measureText(line)).toBeLessThanOrEqual(width)
      }
    })

    /** Every message as an officer reads it, so that a change of wording shows in one readable file. */
    it.each(['vi', 'en'] as const)('says what is wrong (%s)', async (language) => {
      const shown: string[] = []
      for (const fixture of fixtures) {
        const { sample, diagnostics } = await checkOnce(fixture)
        if (render) shown.push(await render(diagnostics, sample, language))
        else if (diagnostics.length > 0)
          shown.push(
            [
              fixture.fault,
              ...diagnostics.flatMap((one) => [
                `  ${tell(one)}: ${one.message[language]}`,
                ...(one.notes ?? []).map(({ message }) => `      ${message[language]}`),
                ...(one.remedy ? [`      → ${one.remedy[language]}`] : []),
              ]),
              '',
            ].join('\n'),
          )
      }
      await expect(shown.join('\n')).toMatchFileSnapshot(`messages/${name}.${language}.txt`)
    })
  })
}

describeKind(planKind)
describeKind(resultsKind)
describeKind(formKind)
describeKind(paperKind)
