import { citePlace } from '../plan/cite.ts'
import { wrapText } from '../render/terminal-text.ts'
import { documentKinds } from '../reports/kinds.ts'
import type { Context, Outcome } from './outcome.ts'

/** `papi documents`: every kind of document, how to ask for it, and where the plan asks for it. */
export const listDocuments = async ({ language, terminal }: Context): Promise<Outcome> => {
  const of = { vi: ' của Kế hoạch', en: ' of the plan' }[language]
  const lines = documentKinds.flatMap(({ command, askedFor, description }) => [
    command,
    ...wrapText(`${description[language]} (${citePlace(askedFor)[language]}${of})`, terminal.width - 4).map(
      (line) => `    ${line}`,
    ),
  ])
  return { diagnostics: [], text: `${lines.join('\n')}\n` }
}
