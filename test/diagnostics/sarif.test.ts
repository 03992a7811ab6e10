import { expect, it } from 'vitest'
import { renderSarif } from '../../src/render/diagnostics/sarif.ts'
import { sampleFindings } from './sample-findings.ts'

const log = JSON.parse(await renderSarif(sampleFindings))
const [run] = log.runs

it('has what the schema of SARIF 2.1.0 requires', () => {
  expect(log.version).toBe('2.1.0')
  expect(log.$schema).toMatch(/^https:\/\//)
  expect(run.tool.driver.name).toBe('papi')
  expect(run.language).toMatch(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/)
  for (const result of run.results) {
    expect(result.message.text).not.toBe('')
    expect(['none', 'note', 'warning', 'error']).toContain(result.level)
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    for (const { physicalLocation } of [...result.locations, ...(result.relatedLocations ?? [])]) {
      // RFC 3986: no space, quote, angle bracket or percent sign that begins no escape.
      expect(physicalLocation.artifactLocation.uri).toMatch(/^([\w.~:/?#@!$&'()*+,;=-]|%[0-9A-F]{2})+$/)
      for (const value of Object.values(physicalLocation.region ?? {})) expect(value).toBeGreaterThan(0)
    }
  }
})

it('gives help with every rule, from its page where there is one', () => {
  const rules = Object.fromEntries(
    run.tool.driver.rules.map((rule: { id: string; help: { text: string } }) => [rule.id, rule.help.text]),
  )
  expect(rules['target-regresses']).toBe('Chỉ tiêu không được {{kém}} hơn năm trước.')
  expect(rules['odd-text']).toBe('papi explain odd-text')
})

it('gives a region to a text, and an address to a cell', () => {
  const find = (code: string) => run.results.find(({ ruleId }: { ruleId: string }) => ruleId === code)
  expect(find('target-regresses').locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'dimensions/6.yaml' },
        region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 11 },
      },
    },
  ])
  expect(find('target-regresses').relatedLocations).toHaveLength(1)
  const cell = find('status-missing')
  expect(cell.locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'm%E1%BA%ABu/So%20Y%20t%E1%BA%BF%2C1.xlsx' },
  })
  expect(cell.message.text).toMatch(/^'Nhiệm vụ' › C3:C4: /)
  expect(cell.properties).toMatchObject({ sheet: 'Nhiệm vụ', cell: 'C3:C4' })
})

it('makes neither placeholder nor link of what a sender wrote', () => {
  const text = JSON.stringify(run)
  expect(text).not.toContain('](')
  expect(text.replaceAll('{{0}}', '')).not.toContain('{0}')
})

it.each([
  ['/tmp/a b.xlsx', 'file:///tmp/a%20b.xlsx'],
  ['C:/mẫu.xlsx', 'file:///C:/m%E1%BA%ABu.xlsx'],
  ['a\ud800.yaml', 'a%EF%BF%BD.yaml'],
])('writes the path %s as a URI', async (file, uri) => {
  const [first] = sampleFindings.diagnostics
  if (!first) throw new Error('no sample')
  const diagnostics = [{ ...first, place: { kind: 'file' as const, file } }]
  const { runs } = JSON.parse(await renderSarif({ ...sampleFindings, diagnostics }))
  expect(runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
})
