/** Forms of an answer, apart from what writes them: the command line needs the names alone. */
export const answerFormats = ['text', 'json', 'csv', 'md', 'html', 'xlsx'] as const

export type AnswerFormat = (typeof answerFormats)[number]

/** How an answer is asked for. */
export type AnswerOptions = {
  readonly format: AnswerFormat
  /** Folder of the workbook; the current one when left out. */
  readonly out?: string | undefined
  /** Whether the workbook may replace a file. */
  readonly force?: boolean | undefined
}
