import { documentKinds } from '../reports/kinds.ts'
import type { Context, Outcome } from './outcome.ts'

/** `papi documents`: every kind of document, how to ask for it, and where the plan asks for it. */
export const listDocuments = async ({ language }: Context): Promise<Outcome> => {
  const place = { vi: 'Kế hoạch, mục', en: 'plan, section' }[language]
  const lines = documentKinds.flatMap(({ command, askedFor, description }) => [
    command,
    `    ${description[language]} (${place} ${askedFor})`,
  ])
  return { diagnostics: [], text: `${lines.join('\n')}\n` }
}
