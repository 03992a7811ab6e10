import { resolve } from 'node:path'
import { exitFor, type Threshold } from '../diagnostics/threshold.ts'
import type { Findings } from '../render/diagnostics/findings.ts'
import { type FindingsFormatName, renderFindings } from '../render/diagnostics/registry.ts'
import type { Context, Outcome } from './outcome.ts'
import { refuseUsage } from './usage.ts'

/** How a command writes its problems. */
export type FindingsOptions = {
  /** What stdout gets. */
  readonly format: FindingsFormatName
  /** Files that get the same problems in formats of their own. */
  readonly outputs?: readonly FindingsOutput[]
  /** Whether `outputs` may replace files that exist. */
  readonly force?: boolean
  /** Default: errors fail. */
  readonly threshold?: Threshold
}

/** `path` is as the user typed it. */
export type FindingsOutput = { readonly format: FindingsFormatName; readonly path: string }

/** A path that is named twice, or that would replace one of the files that were checked. */
const findClash = (
  paths: readonly string[],
  { sources, workbooks }: Pick<Findings, 'sources' | 'workbooks'>,
  folder: string,
): string | undefined => {
  const taken = new Set([...sources.keys(), ...workbooks.keys()].map((file) => resolve(folder, file)))
  return paths.find((path) => {
    const whole = resolve(folder, path)
    const clashes = taken.has(whole)
    taken.add(whole)
    return clashes
  })
}

/** Writes the findings of a command to stdout and to files, and sets its exit code. */
export const tellFindings = async (
  { folder, language, terminal }: Context,
  { format, outputs = [], force = false, threshold = { failOn: 'error' } }: FindingsOptions,
  found: Omit<Findings, 'language' | 'terminal' | 'explained'>,
): Promise<Outcome> => {
  // Only SARIF carries the pages of all codes: reading them takes as long as a small check.
  const wantsPages = [format, ...outputs.map((output) => output.format)].includes('sarif')
  const explained = wantsPages ? (await import('./explain.ts')).listExplained() : []
  const findings = { ...found, explained, language, terminal }
  const paths = outputs.map(({ path }) => path)
  const clash = findClash(paths, found, folder)
  if (clash !== undefined) {
    const refusal = refuseUsage(
      { vi: `không ghi kết quả vào "${clash}"`, en: `the findings are not written to "${clash}"` },
      {
        vi: 'đó là tệp được kiểm tra hoặc được ghi hai lần: chọn tên khác',
        en: 'it is checked itself or written twice: choose another name',
      },
    )
    return { diagnostics: [refusal], exit: 2 }
  }
  // A file is read without a terminal around it.
  const plain = { ...findings, terminal: { ...terminal, colour: false } }
  const files = await Promise.all(
    outputs.map(async (output) => ({
      path: resolve(folder, output.path),
      bytes: new TextEncoder().encode(await renderFindings(output.format, plain)),
    })),
  )
  return {
    diagnostics: [],
    text: await renderFindings(format, findings),
    exit: exitFor(found.diagnostics, threshold),
    ...(files.length > 0 && { files, force, filesAside: true }),
  }
}
