import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root, runPapi } from '../run-papi.ts'

const data = join(root, 'data')
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papi-schema-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const kinds = [
  'plan',
  'dimension',
  'agencies',
  'provinces',
  'letterhead',
  'activities',
  'calendar',
  'commendation',
  'published',
  'breaks',
  'units',
]

// `npx vitest run test/workspace/schema.test.ts -u` writes them anew.
describe('the schemas that ship', () => {
  it.each(kinds)('are those that papi checks with: %s', async (kind) => {
    const { out } = await runPapi(['schema', kind])
    await expect(out).toMatchFileSnapshot(join(data, 'schema', `${kind}.schema.json`))
  })

  it('are all there, and no others', () => {
    expect(readdirSync(join(data, 'schema')).sort()).toEqual(
      kinds.map((kind) => `${kind}.schema.json`).sort(),
    )
  })

  it('are named by every YAML file that ships, for editors', () => {
    const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.ya?ml$/.test(name),
    )
    expect(files.length).toBeGreaterThan(15)
    for (const file of files) {
      const [first = ''] = readFileSync(join(data, file), 'utf8').split('\n')
      const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? []
      expect([file, named !== '' && existsSync(join(data, dirname(file), named))]).toEqual([file, true])
      const kind = file.includes('dimensions') ? 'dimension' : file.replace(/[/\\.].*$/, '')
      expect([file, named]).toEqual([file, `${file.includes('/') ? '../' : ''}schema/${kind}.schema.json`])
    }
  })
})

it('says what a plan must hold, in JSON Schema 2020-12', async () => {
  const { out, exit } = await runPapi(['schema', 'plan'])
  const { $schema, title, required, properties, additionalProperties } = JSON.parse(out)
  expect(exit).toBe(0)
  expect([$schema, title, additionalProperties]).toEqual([
    'https://json-schema.org/draft/2020-12/schema',
    'plan.yaml',
    false,
  ])
  expect(required).toContain('number')
  expect(required).not.toContain('accepted')
  expect(properties.place.pattern).toBe('^\\d{2}$')
  expect(properties.date.format).toBe('date')
  expect(properties.resultsOffset).toMatchObject({ type: 'integer', minimum: -1, maximum: 0 })
})

it('writes all of them, or the one that is named', async () => {
  const all = await runPapi(['schema', '--out', 'luoc-do'], { folder })
  expect(all.exit).toBe(0)
  expect(readdirSync(join(folder, 'luoc-do'))).toHaveLength(kinds.length + 1)
  const shipped = readFileSync(join(data, 'schema', 'units.schema.json'), 'utf8')
  expect(readFileSync(join(folder, 'luoc-do', 'units.schema.json'), 'utf8')).toBe(shipped)
  expect((await runPapi(['schema', 'plan', '--out', 'a'], { folder })).out).toBe('a/plan.schema.json\n')
  expect(readdirSync(join(folder, 'a'))).toEqual(['plan.schema.json'])
  const again = await runPapi(['schema', 'plan', '--out', 'a'], { folder })
  expect([again.exit, again.talk]).toEqual([1, expect.stringContaining('file-exists')])
  expect((await runPapi(['schema', 'plan', '--out', 'a', '--force'], { folder })).exit).toBe(0)
})

it('suggests a name, in both languages', async () => {
  const { exit, talk } = await runPapi(['schema', 'plann'])
  expect([exit, talk]).toEqual([2, expect.stringContaining('các lược đồ: plan\n')])
})
