import type { Builder } from './builder.ts'
import { addFindingsOptions, type FindingsFlags, toFindingsOptions } from './findings-options.ts'
import { addResults } from './one-document.ts'
import { isYears, toYears } from './values.ts'
import { UsageFault } from './words.ts'

/** `check-format`: Word files of anyone. */
const addCheckFormat = (builder: Builder): void => {
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

/** The files, then the year, which is last. */
const splitYear = (words: readonly string[]) => {
  const last = words.at(-1) ?? ''
  if (words.length > 1 && isYears(last)) return { files: words.slice(0, -1), years: toYears(last) }
  throw new UsageFault(
    { vi: 'thiếu năm của văn bản', en: 'the year of the document is missing' },
    {
      vi: `ghi năm ở cuối: papi check-figures ${words.join(' ')} 2023`,
      en: `put it last: papi check-figures ${words.join(' ')} 2023`,
    },
  )
}

/** `check-figures`: Word files of one year. */
const addCheckFigures = (builder: Builder): void => {
  const { say, command, choose, option } = builder
  const checkFigures = command('check-figures', {
    vi: 'đối chiếu số liệu trong văn bản Word (thứ hạng, điểm, chỉ tiêu, số bậc, tỷ lệ) với kết quả PAPI và Kế hoạch',
    en: 'hold the figures of Word files (ranks, scores, targets, places, shares) against the results and the plan',
  })
    .usage('[options] <file...> <year>')
    .argument(
      '<file...>',
      say({
        vi: 'tệp .docx, một hoặc nhiều; cuối cùng là năm hoặc giai đoạn của văn bản: 2023, 2021-2025',
        en: '.docx files, one or more; last the year or the period of the document: 2023, 2021-2025',
      }),
    )
    .addOption(
      option('--submissions <dir>', {
        vi: 'thư mục biểu các đơn vị gửi về (mặc định: submissions/<năm>)',
        en: 'folder of the forms that came back (default: submissions/<year>)',
      }),
    )
  addFindingsOptions(addResults(builder, checkFigures), builder).action(
    (
      words: readonly string[],
      {
        submissions,
        results,
        ...flags
      }: FindingsFlags & { readonly submissions?: string; readonly results?: number },
    ) => {
      const { files, years } = splitYear(words)
      choose(async (context) =>
        (await import('../commands/check-figures.ts')).checkFiguresOf(context, files, years, {
          ...toFindingsOptions(flags),
          ...(submissions !== undefined && { submissions }),
          ...(results !== undefined && { results }),
        }),
      )
    },
  )
}

export const addDocumentCommands = (builder: Builder): void => {
  addCheckFormat(builder)
  addCheckFigures(builder)
}
