import { citePlace } from '../plan/cite.ts'
import { wrapText } from '../render/terminal-text.ts'
import { documentKinds } from '../reports/kinds.ts'
import type { Words } from '../vi.ts'
import type { Context, Outcome } from './outcome.ts'

const beside: Words = {
  vi: 'Mỗi văn bản kèm phiếu soát phieu-soat-…: còn thiếu gì, cần biết gì trước khi ký. Thêm --comments để ghi các việc đó thành chú thích trong tệp Word.',
  en: 'A review sheet, phieu-soat-…, stands beside each document: what is missing, what to know before signing. With --comments its items stand in the Word file too.',
}

/** `papi documents`: every kind of document, how to ask for it, and where the plan asks for it. */
export const listDocuments = async ({ language, terminal }: Context): Promise<Outcome> => {
  const of = { vi: ' của Kế hoạch', en: ' of the plan' }[language]
  const lines = documentKinds.flatMap(({ command, askedFor, description }) => [
    command,
    ...wrapText(`${description[language]} (${citePlace(askedFor)[language]}${of})`, terminal.width - 4).map(
      (line) => `    ${line}`,
    ),
  ])
  return {
    diagnostics: [],
    text: `${[...lines, '', ...wrapText(beside[language], terminal.width)].join('\n')}\n`,
  }
}
