import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { listPages } from '../../src/diagnostics/pages.ts'
import { applyRules } from '../../src/diagnostics/rule.ts'
import { planRules } from '../../src/plan/rules.ts'
import { renderDiagnostics } from '../../src/render/diagnostics/text.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { applyDiff } from './diff.ts'
import type { Kind } from './fixture.ts'
import { contextOf, sample } from './sample.ts'

/** Files of a workspace by their name in it. */
type Files = Map<string, string>

/** Problems of whole files, which no line of the sample can show: `test/read/yaml.test.ts` has them. */
const withoutLine = ['empty-file', 'not-utf8', 'yaml-too-deep']

const folder = join(import.meta.dirname, 'plan')

/** The sample is `sample/`; a fixture is the difference in `plan/CODE.diff`, with its findings below the lines. */
export const planKind: Kind<Files> = {
  name: 'plan',
  codes: [...planRules, ...listPages('schema'), ...listPages('yaml')]
    .map(({ code }) => code)
    .filter((code) => !withoutLine.includes(code)),
  samples: async () => ({ workspace: new Map(sample) }),
  check: async (files) => {
    const { workspace, diagnostics, locate } = await openWorkspace(contextOf(files))
    return [...diagnostics, ...(workspace ? applyRules(planRules, workspace, locate) : [])]
  },
  fixtures: readdirSync(folder).map((name) => {
    const { files, expected } = applyDiff(sample, readFileSync(join(folder, name), 'utf8'))
    return {
      fault: name.slice(0, -'.diff'.length),
      spoil: (own) => {
        for (const [file, text] of files) own.set(file, text)
      },
      expected,
    }
  }),
  longest: () => 80,
  render: async (diagnostics, files, language) => {
    const { sources } = await openWorkspace(contextOf(files))
    return renderDiagnostics(diagnostics, sources, { language, width: 80, colour: false })
  },
}
