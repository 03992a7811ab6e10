import type { Builder } from './builder.ts'
import { addFindingsOptions, type FindingsFlags, toFindingsOptions } from './findings-options.ts'

/** `check-format`: Word files of anyone. */
export const addDocumentCommands = (builder: Builder): void => {
  const { say, command, choose } = builder
  const checkFormat = command('check-format', {
    vi: 'kiểm tra thể thức văn bản Word theo Nghị định 30/2020/NĐ-CP',
    en: 'check the layout of Word files against Decree 30/2020/NĐ-CP',
  }).argument('<file...>', say({ vi: 'tệp .docx, một hoặc nhiều', en: '.docx files, one or more' }))
  addFindingsOptions(checkFormat, builder).action((files: readonly string[], flags: FindingsFlags) =>
    choose(async (context) =>
      (await import('../commands/check-format.ts')).checkFormat(context, files, toFindingsOptions(flags)),
    ),
  )
}
