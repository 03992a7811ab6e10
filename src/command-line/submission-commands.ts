import type { AnswerOptions } from '../answer/formats.ts'
import type { FormOptions } from '../commands/form.ts'
import type { UnitsOptions } from '../commands/units.ts'
import type { Day } from '../vi.ts'
import { addAnswerOptions } from './answer-options.ts'
import type { Builder } from './builder.ts'
import { addFindingsOptions, type FindingsFlags, toFindingsOptions } from './findings-options.ts'
import { collect, oneOf, toDay, toFolder, toYear } from './values.ts'

type ValidateFlags = FindingsFlags & {
  readonly year?: number
  readonly mark?: string
  readonly previous?: string
}

const addForm = ({ option, command, choose, year }: Builder): void => {
  command('form', {
    vi: 'lập biểu báo cáo trống để gửi các cơ quan, đơn vị',
    en: 'write the blank forms that agencies fill in',
  })
    .argument(year.name, year.text, toYear)
    .addOption(
      option('--agency <name>', {
        vi: 'chỉ một cơ quan: mã hoặc tên (dùng nhiều lần được; mặc định mọi cơ quan chủ trì)',
        en: 'one agency only: id or name (repeatable; default all that lead)',
      }).argParser(collect),
    )
    .addOption(
      option('--general', {
        vi: 'thêm biểu chung cho đơn vị không có nhiệm vụ riêng',
        en: 'also the general forms, for units without their own tasks',
      }),
    )
    .addOption(
      option('--zip', {
        vi: 'biểu chung của các đơn vị trong danh mục (units.yaml): mỗi nhóm một tệp .zip',
        en: 'general forms of the units in the register (units.yaml) as one .zip a group',
      }),
    )
    .addOption(
      option('--deadline <day>', {
        vi: 'hạn gửi, ví dụ 15/12/2023 (mặc định theo letterhead.yaml)',
        en: 'last day to send it back, such as 2023-12-15 (default from letterhead.yaml)',
      }).argParser(toDay),
    )
    .addOption(
      option('--out <dir>', {
        vi: 'thư mục ghi tệp (mặc định: thư mục hiện tại)',
        en: 'folder for the files (default: this folder)',
      }).argParser(toFolder),
    )
    .addOption(
      option('--checker', {
        vi: 'thêm kiem-tra-bieu.html để đơn vị tự kiểm tra biểu trước khi gửi',
        en: 'also kiem-tra-bieu.html, a page on which an agency checks its own form',
      }),
    )
    .addOption(option('--force', { vi: 'ghi đè tệp đã có', en: 'replace files that exist' }))
    .action((of: number, flags: Partial<FormOptions>) => {
      choose(async (context) =>
        (await import('../commands/form.ts')).writeForms(context, of, {
          ...flags,
          force: flags.force ?? false,
        }),
      )
    })
}

export const addValidate = (builder: Builder): void => {
  const { say, option, command, choose } = builder
  const validate = command('validate', {
    vi: 'kiểm tra các biểu đơn vị gửi về; nêu mọi lỗi kèm tệp, trang, ô',
    en: 'check the forms that came back; list every problem with file, sheet and cell',
  })
    .argument(
      '[paths...]',
      say({
        vi: 'tệp hoặc thư mục (mặc định: submissions/<năm> khi có --year)',
        en: 'files or folders (default: submissions/<year> when --year is given)',
      }),
    )
    .addOption(
      option('--year <year>', {
        vi: 'năm đang tổng hợp; biểu của năm khác là lỗi',
        en: 'the year asked for; forms of other years are errors',
      }).argParser(toYear),
    )
    .addOption(
      option('--mark <dir>', {
        vi: 'ghi bản đánh dấu <tên>.phan-hoi.xlsx của từng tệp vào thư mục này',
        en: 'write a marked copy <name>.phan-hoi.xlsx of each file to this folder',
      }).argParser(toFolder),
    )
    .addOption(
      option('--previous <dir>', {
        vi: 'thư mục biểu của lần gửi trước: nêu chỗ đã sửa, còn lại, phát sinh',
        en: 'folder of an earlier round: show what was corrected, remains, is new',
      }),
    )
  addFindingsOptions(validate, builder).action((paths: readonly string[], flags: ValidateFlags) => {
    const { year, mark, previous } = flags
    choose(async (context) =>
      (await import('../commands/validate.ts')).validateFiles(context, paths, {
        ...toFindingsOptions(flags),
        ...(year !== undefined && { year }),
        ...(mark !== undefined && { mark }),
        ...(previous !== undefined && { previous }),
      }),
    )
  })
}

/** As in `commands/units.ts`, which is loaded only when it runs. */
const unitsFormats = ['text', 'csv'] as const

const addUnits = ({ option, command, choose, year }: Builder): void => {
  command('units', {
    vi: 'danh mục xã, phường nhận biểu chung vào cuối năm; csv để sửa bằng Excel',
    en: 'the register of communes and wards at the end of the year; csv to edit it in Excel',
  })
    .argument(year.name, year.text, toYear)
    .addOption(
      option('--format <format>', {
        vi: `${unitsFormats.join(', ')} (mặc định text); csv ghi tệp units.csv`,
        en: `${unitsFormats.join(', ')} (default text); csv writes units.csv`,
      }).argParser(oneOf(unitsFormats)),
    )
    .addOption(
      option('--out <dir>', {
        vi: 'thư mục ghi units.csv (mặc định: thư mục hiện tại)',
        en: 'folder for units.csv (default: this folder)',
      }).argParser(toFolder),
    )
    .addOption(option('--force', { vi: 'ghi đè tệp đã có', en: 'replace files that exist' }))
    .action((of: number, flags: Partial<UnitsOptions>) => {
      choose(async (context) =>
        (await import('../commands/units.ts')).listUnits(context, of, {
          ...flags,
          format: flags.format ?? 'text',
        }),
      )
    })
}

type StatusFlags = AnswerOptions & {
  readonly submissions?: string
  readonly deadline?: Day
  readonly contacts?: boolean
}

const addStatus = (builder: Builder): void => {
  const { option, command, choose, year } = builder
  const status = command('status', {
    vi: 'ai đã gửi báo cáo, đúng hạn hay chậm, nhiệm vụ đến đâu',
    en: 'who has answered, in time or late, and how far the tasks are',
  })
    .argument(year.name, year.text, toYear)
    .addOption(
      option('--submissions <dir>', {
        vi: 'thư mục biểu gửi về (mặc định: submissions/<năm> của thư mục kế hoạch)',
        en: 'folder of the forms (default: submissions/<year> of the workspace)',
      }),
    )
    .addOption(
      option('--deadline <day>', {
        vi: 'hạn gửi, ví dụ 15/12/2023 (mặc định theo letterhead.yaml)',
        en: 'last day to send it back, such as 2023-12-15 (default from letterhead.yaml)',
      }).argParser(toDay),
    )
    .addOption(
      option('--contacts', {
        vi: 'thêm danh bạ gọi đôn đốc các xã, phường chưa có báo cáo dùng được (đầu mối trong units.yaml)',
        en: 'also whom to call of the units without a usable report (contacts of units.yaml)',
      }),
    )
  addAnswerOptions(status, builder).action((of: number, flags: StatusFlags) => {
    choose(async (context) => (await import('../commands/status.ts')).showStatus(context, of, flags))
  })
}

/** `form`, `units`, `validate`, `status`: what the agencies are asked for and send back. */
export const addSubmissionCommands = (builder: Builder): void => {
  addForm(builder)
  addUnits(builder)
  addValidate(builder)
  addStatus(builder)
}
