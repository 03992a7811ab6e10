import type { Builder } from './builder.ts'
import { collect, oneOf, toYear } from './values.ts'

type UpgradeFlags = {
  readonly apply?: boolean
  readonly take?: readonly string[]
  readonly keep?: readonly string[]
}

/** As in `commands/calendar.ts`, which is loaded only when it runs. */
const calendarFormats = ['text', 'json'] as const

/** `calendar`, `init`, `upgrade`: the year, and the folder that an officer works in. */
export const addWorkspaceCommands = ({ say, option, command, choose, year }: Builder): void => {
  command('calendar', {
    vi: 'việc cả năm: bao giờ, điều khoản nào của Kế hoạch, đến đâu, gõ lệnh gì',
    en: 'the duties of a year: when, which place of the plan, how far, what to type',
  })
    .argument('[year]', year.text, toYear)
    .addOption(
      option('--format <format>', {
        vi: `${calendarFormats.join(', ')} (mặc định text)`,
        en: `${calendarFormats.join(', ')} (default text)`,
      }).argParser(oneOf(calendarFormats)),
    )
    .action(
      (of: number | undefined, { format = 'text' }: { readonly format?: (typeof calendarFormats)[number] }) =>
        choose(async (context) =>
          (await import('../commands/calendar.ts')).showCalendar(context, of, { format }),
        ),
    )
  command('init', {
    vi: 'lập thư mục làm việc của riêng mình từ kế hoạch kèm theo papi',
    en: 'make a workspace of your own from the plan that ships with papi',
  })
    .argument('<dir>', say({ vi: 'thư mục mới hoặc còn trống', en: 'a new or empty folder' }))
    .action((folder: string) =>
      choose(async (context) => (await import('../commands/init.ts')).initWorkspace(context, folder)),
    )
  command('upgrade', {
    vi: 'dữ liệu kèm theo papi có gì mới so với thư mục làm việc; ghi khi có --apply, giữ chỗ cán bộ đã sửa',
    en: 'what papi ships newer than a workspace holds; writes with --apply, keeps what was changed there',
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
