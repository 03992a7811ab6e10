import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DocumentKind } from '../reports/kinds.ts'
import { listYears } from '../workspace/results.ts'
import { openSoundWorkspace } from './load.ts'
import type { Context } from './outcome.ts'

const quote = (name: string): string => (/\s/.test(name) ? `"${name}"` : name)

type Asked = { readonly agency?: string | true; readonly as?: string }

/** The whole command that drafts a year with the latest results, `papi report 2025 --results 2024`. */
const writeCommand = (command: string, asked: number, latest: number, { agency, as }: Asked): string =>
  [
    command.replace(/ 20\d\d.*$/, ''),
    asked,
    ...(agency === true ? ['--all-agencies'] : agency === undefined ? [] : [`--agency ${quote(agency)}`]),
    ...(as === undefined ? [] : [`--as ${as}`]),
    `--results ${latest}`,
  ].join(' ')

/**
 * Why nothing was drafted: a wrong `--results` is a wrong use; where the results of `year`, which `asked` rests on, are still to
 * come, the option is proposed.
 */
export const explainRefusal = async (
  context: Context,
  { command, awaits }: Pick<DocumentKind, 'command' | 'awaits'>,
  asked: number,
  year: number,
  words: Asked,
  diagnostics: readonly Diagnostic[],
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly exit?: 2 }> => {
  if (diagnostics.some(({ code }) => code === 'usage')) return { diagnostics, exit: 2 }
  const { value } = awaits ? await openSoundWorkspace(context) : { value: undefined }
  if (!value) return { diagnostics }
  const ownYear = year + value.workspace.plan.resultsOffset
  const available = await listYears(context, value.folder)
  const latest = available.findLast((one) => one < ownYear)
  if (latest === undefined || available.includes(ownYear)) return { diagnostics }
  const proposed = writeCommand(command, asked, latest, words)
  return {
    diagnostics: diagnostics.map((one) =>
      one.code === 'results-missing' && one.remedy
        ? {
            ...one,
            remedy: {
              vi: `${one.remedy.vi}; hoặc dùng kết quả PAPI ${latest}, chỉ tiêu chưa đánh giá: ${proposed}`,
              en: `${one.remedy.en}; or use the results of PAPI ${latest}, with no target judged: ${proposed}`,
            },
          }
        : one,
    ),
  }
}
