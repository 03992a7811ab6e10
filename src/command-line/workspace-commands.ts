import type { AnswerOptions } from '../answer/formats.ts'
import type { RecordOptions } from '../commands/record-letter.ts'
import { addAnswerOptions } from './answer-options.ts'
import type { Builder } from './builder.ts'
import { collect, toDay, toFullNumber, toYear } from './values.ts'
import { UsageFault } from './words.ts'

type UpgradeFlags = {
  readonly apply?: boolean
  readonly take?: readonly string[]
  readonly keep?: readonly string[]
}

/** `record`: what papi cannot see by itself. */
const addRecord = ({ say, option, command, choose, year }: Builder): void => {
  command('record', {
    vi: 'ghi vào activities/<năm>.yaml công văn đã gửi, việc đã xong',
    en: 'record a letter that was sent or a duty that is done in activities/<year>.yaml',
  })
    .argument(
      '<what>',
      say({
        vi: 'công văn: request (đề nghị), remind (đôn đốc), explain (giải trình); hoặc mã việc trong calendar.yaml',
        en: 'a letter: request, remind, explain; or the id of a duty in calendar.yaml',
      }),
    )
    .argument(year.name, year.text, toYear)
    .addOption(
      option('--number <no>', {
        vi: 'số, ký hiệu, ví dụ 51/SNV-CCHC',
        en: 'number with symbol, such as 51/SNV-CCHC',
      }).argParser(toFullNumber),
    )
    .addOption(
      option('--date <day>', {
        vi: 'ngày ký, ngày xong, ví dụ 05/6/2024',
        en: 'day of issue, such as 2024-06-05',
      }).argParser(toDay),
    )
    .addOption(
      option('--deadline <day>', {
        vi: 'thời hạn nêu trong công văn (đề nghị: mặc định theo letterhead.yaml)',
        en: 'day by which the letter asks for an answer (request: by default that of letterhead.yaml)',
      }).argParser(toDay),
    )
    .addOption(
      option('--to <agency>', {
        vi: 'nơi nhận, mã hoặc tên, dùng nhiều lần được (đôn đốc: mặc định nơi chưa gửi đủ báo cáo; khác: mọi cơ quan chủ trì)',
        en: 'an addressee, id or name, repeatable (remind: by default who has not reported in full; else all lead agencies)',
      }).argParser(collect),
    )
    .action((what: string, of: number, { date, ...options }: Partial<RecordOptions>) => {
      if (!date)
        throw new UsageFault(
          { vi: 'thiếu ngày', en: 'the day is missing' },
          { vi: 'thêm --date, ví dụ --date 05/6/2024', en: 'add --date, such as --date 2024-06-05' },
        )
      choose(async (context) =>
        (await import('../commands/record.ts')).recordDeed(context, what, of, { date, ...options }),
      )
    })
}

/** `calendar`, `init`, `record`, `upgrade`: the year, and the folder that an officer works in. */
export const addWorkspaceCommands = (builder: Builder): void => {
  const { say, option, command, choose, year } = builder
  const calendar = command('calendar', {
    vi: 'việc cả năm: bao giờ, điều khoản nào của Kế hoạch, đến đâu, gõ lệnh gì',
    en: 'the duties of a year: date, article of the plan, progress, command to type',
  }).argument('[year]', year.text, toYear)
  addAnswerOptions(calendar, builder).action((of: number | undefined, options: AnswerOptions) =>
    choose(async (context) => (await import('../commands/calendar.ts')).showCalendar(context, of, options)),
  )
  command('init', {
    vi: 'lập thư mục làm việc của riêng mình từ kế hoạch kèm theo papi',
    en: 'create your own workspace from the plan shipped with papi',
  })
    .argument('<dir>', say({ vi: 'thư mục mới hoặc còn trống', en: 'a new or empty folder' }))
    .action((folder: string) =>
      choose(async (context) => (await import('../commands/init.ts')).initWorkspace(context, folder)),
    )
  addRecord(builder)
  command('upgrade', {
    vi: 'dữ liệu kèm theo papi có gì mới so với thư mục làm việc; ghi khi có --apply, giữ chỗ cán bộ đã sửa',
    en: 'what papi ships that is newer than a workspace holds; writes with --apply, keeps what was changed there',
  })
    .argument(
      '[dir]',
      say({ vi: 'thư mục làm việc (mặc định: nơi đang đứng)', en: 'the workspace (default: this folder)' }),
    )
    .addOption(option('--apply', { vi: 'ghi các thay đổi nêu ra', en: 'write what is shown' }))
    .addOption(
      option('--keep <file>', {
        vi: 'đã xem bản mới của papi, giữ tệp ở đây (dùng nhiều lần được)',
        en: "papi's newer file was looked at, keep the one here (repeatable)",
      }).argParser(collect),
    )
    .addOption(
      option('--take <file>', {
        vi: 'lấy tệp của papi, bỏ tệp ở đây (dùng nhiều lần được)',
        en: "take papi's file in place of the one here (repeatable)",
      }).argParser(collect),
    )
    .action((folder: string | undefined, { apply = false, take = [], keep = [] }: UpgradeFlags) =>
      choose(async (context) =>
        (await import('../commands/upgrade.ts')).upgradeWorkspace(context, folder, { apply, take, keep }),
      ),
    )
}
