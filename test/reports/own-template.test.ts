import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { root, runPapi } from '../run-papi.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papi-template-'))
  cpSync(join(root, 'data'), folder, { recursive: true })
  mkdirSync(join(folder, 'templates'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const report = async (template: string) => {
  writeFileSync(join(folder, 'templates', 'annual-report.md'), template)
  const run = await runPapi(['report', '2023', '--format', 'md', '--out', 'ra'], { folder })
  const read = () => readFileSync(join(folder, 'ra', 'bao-cao-papi-2023.md'), 'utf8')
  return { ...run, read }
}

const title = ':::title\nBáo cáo\n\nMẫu riêng\n:::\n\n'

describe("a workspace's own template", () => {
  it('goes before the one of papi', async () => {
    const { exit, read } = await report(`${title}# Một\n\nHạng {{ total.standing | rank }}.\n`)
    expect(exit).toBe(0)
    expect(read()).toContain('Hạng 15/61')
    expect(read()).not.toContain('CÔNG TÁC CHỈ ĐẠO')
  })

  it('is told of every mistake at once, with file, line and remedy, and nothing is written', async () => {
    const { exit, talk } = await report(
      `${title}{{ totl.standing | rank }}\n\n::dimension-table\n\n{{ total.standing | rnk }}\n`,
    )
    expect(exit).toBe(1)
    expect(talk).toContain('templates/annual-report.md:9:1')
    expect(talk).toContain('dimensions-table')
    expect(talk).toContain('templates/annual-report.md:11:')
    expect(readdirSync(folder)).not.toContain('ra')
  })
})
