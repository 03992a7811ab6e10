import type { AnswerOptions } from '../answer/formats.ts'
import { renderers } from '../render/registry.ts'
import { addAnswerOptions } from './answer-options.ts'
import type { Builder } from './builder.ts'
import { addDrafting, addResults, addSimple, addWriting } from './one-document.ts'
import { toFolder, toYear, toYears } from './values.ts'
import { UsageFault } from './words.ts'

type Years = ReturnType<typeof toYears>

const addAs = ({ option }: Builder, command: ReturnType<Builder['command']>) =>
  command.addOption(
    option('--as <issuer>', {
      vi: 'cơ quan ban hành theo letterhead.yaml, ví dụ ubnd (mặc định: default của tệp đó)',
      en: 'issuer from letterhead.yaml, such as ubnd (default: that file\'s "default")',
    }),
  )

/** `papi report`: without options the annual report. */
export const addReport = (builder: Builder): ReturnType<Builder['command']> => {
  const { option, command, choose, say } = builder
  const report = command('report', {
    vi: 'lập báo cáo năm, chuyên đề, giai đoạn theo thể thức Nghị định 30/2020/NĐ-CP',
    en: 'write annual, thematic and period reports in the layout of Decree 30/2020/NĐ-CP',
  }).argument(
    '[year]',
    say({ vi: 'năm hoặc giai đoạn: 2023, 2021-2025', en: 'a year or a period: 2023, 2021-2025' }),
    toYears,
  )
  const outputs = renderers.map(({ format }) => format)
  addResults(builder, addAs(builder, addDrafting(builder, addWriting(builder, report, outputs, 'docx,xlsx'))))
    .addOption(
      option('--submissions <dir>', {
        vi: 'thư mục biểu các đơn vị gửi về (mặc định: submissions/<năm>)',
        en: 'folder of the forms that came back (default: submissions/<year>)',
      }),
    )
    .addOption(
      option('--agency <name>', {
        vi: 'báo cáo chuyên đề của một cơ quan chủ trì: mã hoặc tên',
        en: 'thematic report of one lead agency: id or name',
      }),
    )
    .addOption(
      option('--all-agencies', {
        vi: 'báo cáo chuyên đề của từng cơ quan chủ trì',
        en: 'thematic reports of all lead agencies',
      }),
    )
    .addOption(
      option('--list', {
        vi: 'danh sách các văn bản papi soạn được',
        en: 'the documents that papi can draft',
      }),
    )
    .action((of: Years | undefined, { format, allAgencies, list, ...options }) => {
      if (list) return chooseList(builder)
      if (!of) return refuseNoYear()
      const agency = allAgencies ? true : options.agency
      const isPeriod = of.from !== of.to
      if (agency !== undefined && (isPeriod || options.as !== undefined)) refuseAgency()
      if (allAgencies && options.number !== undefined) refuseNumber()
      return choose(async (context) => {
        const { draftDocument } = await import('../commands/draft.ts')
        const kind = isPeriod ? 'period-report' : agency === undefined ? 'annual-report' : 'thematic-report'
        return draftDocument(context, kind, of.from, {
          ...options,
          ...(format && { formats: format }),
          ...(agency !== undefined && { agency }),
          ...(isPeriod && { period: of }),
        })
      })
    })
  return report
}

const chooseList = ({ choose }: Builder, options?: AnswerOptions): void =>
  choose(async (context) => (await import('../commands/documents.ts')).listDocuments(context, options))

const refuseNoYear = (): never => {
  throw new UsageFault(
    { vi: 'thiếu năm của báo cáo', en: 'the year of the report is missing' },
    {
      vi: 'ví dụ: papi report 2023; xem: papi report --list',
      en: 'such as: papi report 2023; see: papi report --list',
    },
  )
}

const refuseNumber = (): never => {
  throw new UsageFault(
    { vi: '--number chỉ dùng cho một văn bản', en: '--number is for one document' },
    { vi: 'lập từng báo cáo với --agency', en: 'draft them one by one with --agency' },
  )
}

const refuseAgency = (): never => {
  throw new UsageFault(
    {
      vi: '--agency và --all-agencies không dùng cùng giai đoạn hoặc --as',
      en: '--agency and --all-agencies go with neither a period nor --as',
    },
    { vi: 'ví dụ: papi report 2023 --agency so-y-te', en: 'such as: papi report 2023 --agency so-y-te' },
  )
}

/** `papi page`: no document, but drawn from the same facts. */
const addPage = (builder: Builder): void => {
  const { command, option, say, choose } = builder
  const page = command('page', {
    vi: 'trang web trong một tệp: mọi nội dung, mọi năm của Kế hoạch; mở không cần mạng',
    en: 'a web page in one file: every row and year of the plan; opens offline',
  })
    .argument(
      '[year]',
      say({
        vi: 'năm xem kỹ (mặc định: năm mới nhất có kết quả)',
        en: 'year in front (default: the latest with results)',
      }),
      toYear,
    )
    .addOption(
      option('--out <dir>', {
        vi: 'thư mục ghi tệp (mặc định: thư mục hiện tại)',
        en: 'folder for the file (default: this folder)',
      }).argParser(toFolder),
    )
    .addOption(
      option('--submissions <dir>', {
        vi: 'thư mục biểu của năm xem kỹ (mặc định: submissions/<năm>)',
        en: 'folder of the forms of that year (default: submissions/<year>)',
      }),
    )
    .addOption(option('--force', { vi: 'ghi đè tệp đã có', en: 'replace a file that exists' }))
  addResults(builder, page).action((of: number | undefined, options) =>
    choose(async (context) => (await import('../commands/page.ts')).writePage(context, of, options)),
  )
}

/** `papi results report`, in the group of `results`. */
export const addResultsReport = (builder: Builder, results: ReturnType<Builder['command']>): void => {
  addSimple(
    builder,
    builder.command(
      'report',
      { vi: 'báo cáo phân tích kết quả của một năm (Word)', en: 'analysis of the results of a year (Word)' },
      results,
    ),
    'results-report',
  )
}

/** `report`, `letter` and `documents`: what papi drafts in the layout of Decree 30/2020/NĐ-CP. */
export const addDraftingCommands = (builder: Builder): void => {
  const { command, option } = builder
  const report = addReport(builder)
  addSimple(
    builder,
    command(
      'inspections',
      { vi: 'công tác kiểm tra, giám sát của một năm', en: 'inspections of a year' },
      report,
    ),
    'inspections-report',
  )
  addSimple(
    builder,
    command(
      'communication',
      { vi: 'công tác thông tin, tuyên truyền của một năm', en: 'communication work of a year' },
      report,
    ),
    'communication-report',
  )
  addSimple(
    builder,
    command('commend', { vi: 'tờ trình đề nghị khen thưởng', en: 'proposal for commendation' }, report),
    'commendation-proposal',
  )
  const letter = command('letter', {
    vi: 'công văn đề nghị báo cáo, đôn đốc, đề nghị giải trình',
    en: 'official letters: asking for reports, reminding, asking for explanations',
  })
  addSimple(
    builder,
    command(
      'request',
      { vi: 'đề nghị các cơ quan chủ trì gửi báo cáo', en: 'ask the lead agencies for their reports' },
      letter,
    ),
    'request-letter',
  )
  addSimple(
    builder,
    command(
      'remind',
      {
        vi: 'đôn đốc cơ quan chưa gửi hoặc gửi chưa đủ báo cáo',
        en: 'remind those who have not answered in full',
      },
      letter,
    ),
    'remind-letter',
  )
  addSimple(
    builder,
    command(
      'explain',
      {
        vi: 'đề nghị giải trình nội dung chưa đạt chỉ tiêu hoặc giảm bậc',
        en: 'ask to explain missed targets and lost places',
      },
      letter,
    ),
    'explain-letter',
  )
  addResults(
    builder,
    addSimple(
      builder,
      command('plan', {
        vi: 'dự thảo kế hoạch của một năm, từ kết quả năm trước',
        en: "draft of a year's plan, from the results of the year before",
      }),
      'annual-plan',
    ),
  )
  addResults(
    builder,
    addSimple(
      builder,
      command('brief', {
        vi: 'một trang tóm tắt phục vụ họp',
        en: 'one page for a meeting',
      }),
      'brief',
    ),
  ).addOption(
    option('--agency <name>', {
      vi: 'về một cơ quan chủ trì: mã hoặc tên',
      en: 'about one lead agency: id or name',
    }),
  )
  addPage(builder)
  const documents = command('documents', {
    vi: 'danh sách các văn bản papi soạn được',
    en: 'the documents that papi can draft',
  })
  addAnswerOptions(documents, builder).action((options: AnswerOptions) => chooseList(builder, options))
}
