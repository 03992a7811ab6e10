import type { FileOptions } from '../answer/formats.ts'
import type { Builder } from './builder.ts'
import { addFindingsOptions, type FindingsFlags, toFindingsOptions } from './findings-options.ts'
import { toFolder } from './values.ts'

type CheckFlags = FindingsFlags & { readonly all?: boolean; readonly only?: string }

/** `check`, in the group of papi or of `watch`. */
export const addCheck = (builder: Builder): void => {
  const { say, option, command, choose } = builder
  const check = command('check', {
    vi: 'kiểm tra kế hoạch, cơ quan, tỉnh, đầu văn bản; nêu mọi lỗi kèm tệp, dòng, cột',
    en: 'check the plan, agencies, provinces and letterhead; list every problem with file, line, column',
  })
    .argument('[workspace]', say({ vi: 'thư mục có plan.yaml', en: 'folder with a plan.yaml' }))
    .addOption(
      option('--all', {
        vi: 'nêu đầy đủ mọi cảnh báo, kể cả chỗ đã chấp nhận',
        en: 'show every warning in full, accepted ones too',
      }),
    )
    .addOption(
      option('--only <code>', {
        vi: 'nêu đầy đủ các cảnh báo của một mã, hoặc của một tệp',
        en: 'show the warnings of one code, or of one file, in full',
      }),
    )
  addFindingsOptions(check, builder).action((folder: string | undefined, flags: CheckFlags) =>
    choose(async (context) =>
      (await import('../commands/check.ts')).checkWorkspace(
        folder === undefined ? context : { ...context, workspace: folder },
        {
          ...toFindingsOptions(flags),
          ...(flags.all && { all: true }),
          ...(flags.only !== undefined && { only: flags.only }),
        },
      ),
    ),
  )
}

/** `check`, `explain` and `schema`: the plan itself, and what is written of it. */
export const addPlanCommands = (builder: Builder): void => {
  const { say, option, command, choose } = builder
  addCheck(builder)
  command('explain', {
    vi: 'giải thích một mã lỗi hoặc cách tính (reach, sure …); không ghi mã thì liệt kê tất cả',
    en: 'explain a problem code or a method (reach, sure …); without a code, list them all',
  })
    .argument('[code]', say({ vi: 'mã, ví dụ target-regresses', en: 'a code, such as target-regresses' }))
    .action((code: string | undefined) =>
      choose(async (context) => (await import('../commands/explain.ts')).explain(context, code)),
    )

  command('schema', {
    vi: 'lược đồ JSON của các tệp YAML, để trình soạn thảo nhắc khi gõ, và của kết quả cho máy đọc; không ghi tên thì liệt kê',
    en: 'JSON Schema of the YAML files, for editors, and of what programs read; without a name, list them',
  })
    .argument(
      '[name]',
      say({ vi: 'tên: plan, letterhead, answer …', en: 'a name: plan, letterhead, answer …' }),
    )
    .addOption(
      option('--out <dir>', {
        vi: 'ghi thành tệp <tên>.schema.json vào thư mục này; không ghi tên thì ghi tất cả',
        en: 'write <name>.schema.json to this folder; all of them without a name',
      }).argParser(toFolder),
    )
    .addOption(option('--force', { vi: 'ghi đè tệp đã có', en: 'replace files that exist' }))
    .action((name: string | undefined, options: FileOptions) =>
      choose(async (context) => (await import('../commands/schema.ts')).showSchema(context, name, options)),
    )
}
