import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runPapi } from '../run-papi.ts'
import { makeCompleteSet, mixedAnswers } from '../submissions/sample-submissions.ts'

// A workspace of its own with SAMPLE answers of all agencies, and a template with every chart.

const directives = [
  '::rank-chart{code=7.2}',
  '::targets-chart',
  '::dimensions-chart',
  '::changes-chart',
  '::places-chart',
  '::tasks-chart{agencies}',
]
const title = ':::title\nBáo cáo\n\nMẫu biểu đồ\n:::\n\n'

export const paperTemplate = `${title}# Biểu đồ\n\n${directives.join('\n\n')}\n\nTrên đây là các biểu đồ.\n`

/** A sheet a chart, so that none is cut by the end of a page; the scores are there for charts that follow them. */
export const workbookTemplate =
  title +
  [...directives, '::live-chart', '::live-chart{targets}', '::live-chart{dimensions}', '::score-data']
    .map((directive, index) => `:::annex{sheet="Biểu ${index + 1}" landscape}\n# Biểu\n\n${directive}\n:::\n`)
    .join('\n')

export type Workspace = {
  readonly folder: string
  /** Writes the report of 2023 and reads the file back. */
  readonly draft: (format: string, template?: string) => Promise<Uint8Array>
  readonly talk: (template: string) => Promise<string>
  readonly remove: () => void
}

/** Forms are read at every draft: most charts need none. */
export const makeWorkspace = async (withForms = true): Promise<Workspace> => {
  const folder = mkdtempSync(join(tmpdir(), 'papi-charts-'))
  cpSync(join(root, 'data'), folder, { recursive: true })
  for (const name of ['templates', 'submissions/2023']) mkdirSync(join(folder, name), { recursive: true })
  for (const [name, bytes] of Object.entries(withForms ? await makeCompleteSet(mixedAnswers) : {}))
    writeFileSync(join(folder, 'submissions/2023', name), bytes)

  const run = (format: string, template: string) => {
    const name = format === 'xlsx' ? 'annual-report.xlsx.md' : 'annual-report.md'
    writeFileSync(join(folder, 'templates', name), template)
    return runPapi(['report', '2023', '--format', format, '--out', 'ra', '--force'], { folder })
  }
  return {
    folder,
    draft: async (format, template = format === 'xlsx' ? workbookTemplate : paperTemplate) => {
      const { exit, talk } = await run(format, template)
      if (exit !== 0) throw new Error(talk)
      return readFileSync(join(folder, 'ra', `bao-cao-papi-2023.${format}`))
    },
    talk: async (template) => (await run('md', template)).talk,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
