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

const report = async (template: string | Uint8Array) => {
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

  it('may ask how far, where to and like whom', async () => {
    const { read } = await report(`${title}# Một\n\n::reach-table\n\n::outlook-table\n\n::peers-table\n`)
    expect(read()).toContain(
      '| 6.1. Y tế công lập | 59/61 | 40 | 0,1893 | Lạng Sơn | ít | 2/121 (2021 - 2023) |',
    )
    expect(read()).toContain(
      '| 7.2. Chất lượng không khí | 59/63 (2020) | 61/61 | 40 | 10,5 | -0,7 | +22, -23, -1 | **chậm** |',
    )
    expect(read()).toMatch(/\| \*\*Hà Nội\*\* \| \*\*43,9603\*\* \| \*\*15\/61\*\* \| \*\*1\/5\*\* \|/)
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

  it.each<[string, string | Uint8Array]>([
    ['UTF-16', Buffer.from(`\ufeff${title}Hà Nội\n`, 'utf16le')],
    ['UTF-16 of the other order', Buffer.from(`\ufeff${title}Hà Nội\n`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(`${title}Th\u00e0nh ph\u00f4\n`, 'latin1')],
    ['UTF-8 that is cut off', Buffer.from(`${title}Hà Nộ`).subarray(0, -1)],
    ['nothing', ''],
    ['nothing but spaces', ' \n\n\t\n'],
  ])('is refused where it is %s, and nothing is written', async (_, template) => {
    const { exit, talk } = await report(template)
    expect(exit).toBe(1)
    expect(talk).toContain('templates/annual-report.md')
    expect(talk.match(/^lỗi\[/gm)).toHaveLength(1)
    expect(readdirSync(folder)).not.toContain('ra')
  })
})
