import { join } from 'node:path'
import { expect, it } from 'vitest'
import { applyRules } from '../../src/diagnostics/rule.ts'
import { systemIo } from '../../src/io.ts'
import { planRules } from '../../src/plan/rules.ts'
import { openWorkspace } from '../../src/workspace/open.ts'
import { contextOf } from '../rules/sample.ts'

const folder = join(import.meta.dirname, '../../data')

/**
 * All that `papi check` says of the shipped plan: no error, and these. A line that goes or comes is a change of `data/`
 * that a person has to see.
 */
it('passes its own check with a fixed list of warnings', async () => {
  const { workspace, diagnostics, locate } = await openWorkspace(
    contextOf(new Map(), { io: systemIo, folder }),
  )
  const found = workspace ? [...diagnostics, ...applyRules(planRules, workspace, locate)] : diagnostics
  const lines = found
    .map(({ severity, code, message, place }) => `${severity} ${code} ${place.file}: ${message.vi}`)
    .sort()
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('shipped-warnings.txt')
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
})

it('explains every warning', async () => {
  const { workspace, locate } = await openWorkspace(contextOf(new Map(), { io: systemIo, folder }))
  const found = workspace ? applyRules(planRules, workspace, locate) : []
  for (const { notes, remedy } of found) expect(notes ?? remedy).toBeDefined()
})
