/** Forms of an answer, apart from what writes them: the command line needs the names alone. */
export const answerFormats = ['text', 'json', 'csv', 'md', 'html', 'xlsx'] as const

export type AnswerFormat = (typeof answerFormats)[number]

/** Where a command writes its files. */
export type FileOptions = {
  /** Folder of the files; the current one when left out. */
  readonly out?: string | undefined
  /** Whether they may replace files that exist. Default: no. */
  readonly force?: boolean | undefined
}

/** How an answer is asked for; only a workbook is a file. */
export type AnswerOptions = FileOptions & { readonly format: AnswerFormat }
