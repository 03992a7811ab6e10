import { join } from 'node:path'
import { packFrame } from '../checker/frame.ts'
import { writeChecker } from '../checker/show-page.ts'
import { type Checked, hasErrors } from '../diagnostics/diagnostic.ts'
import { packageFolder } from '../install.ts'
import type { OutputFile } from '../io.ts'
import type { Workspace } from '../plan/workspace.ts'
import { shippedTemplate } from '../workspace/shipped.ts'
import { readPlanEditions } from './load.ts'
import type { Context } from './outcome.ts'

/** Bytes of a part of the page. */
const mostBytes = 2 ** 20

/** `kiem-tra-bieu.html` in `target`, which compares forms with the same data as `papi validate --year YEAR`. */
export const writeCheckerFile = async (
  context: Context,
  { folder, workspace }: { readonly folder: string; readonly workspace: Workspace },
  year: number,
  target: string,
): Promise<Checked<OutputFile>> => {
  const { editions, diagnostics } = await readPlanEditions(context, folder, workspace)
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const read = async (path: string): Promise<string> =>
    new TextDecoder().decode(await context.io.read(path, mostBytes)).replaceAll('\r\n', '\n')
  const { number, symbol, date } = workspace.plan
  const facts = {
    year,
    plan: { number: `${number}/${symbol}`, date },
    editions: [...editions.keys()],
    made: context.io.today(),
  }
  const dress = {
    style: await read(shippedTemplate('checker', 'checker.css')),
    engine: await read(join(packageFolder, 'dist', 'checker.js')),
    script: await read(shippedTemplate('checker', 'checker.js')),
  }
  const bytes = await writeChecker(facts, packFrame(workspace, editions, year), dress)
  return { value: { path: join(target, 'kiem-tra-bieu.html'), bytes }, diagnostics }
}
