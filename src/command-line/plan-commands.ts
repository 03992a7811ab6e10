import type { Builder } from './builder.ts'
import { addFindingsOptions, type FindingsFlags, toFindingsOptions } from './findings-options.ts'

/** `check`, `explain` and `schema`: the plan itself, and what is written of it. */
export const addPlanCommands = (builder: Builder): void => {
  const { say, command, choose } = builder
  const check = command('check', {
    vi: 'kiểm tra kế hoạch, cơ quan, tỉnh, đầu văn bản; nêu mọi lỗi kèm tệp, dòng, cột',
    en: 'check the plan, agencies, provinces and letterhead; list every problem with file, line, column',
  }).argument('[workspace]', say({ vi: 'thư mục có plan.yaml', en: 'folder with a plan.yaml' }))
  addFindingsOptions(check, builder).action((folder: string | undefined, flags: FindingsFlags) =>
    choose(async (context) =>
      (await import('../commands/check.ts')).checkWorkspace(
        folder === undefined ? context : { ...context, workspace: folder },
        toFindingsOptions(flags),
      ),
    ),
  )

  command('explain', {
    vi: 'giải thích một mã lỗi hoặc cách tính (reach, sure …); không ghi mã thì liệt kê tất cả',
    en: 'explain a problem code or a method (reach, sure …); without a code, list them all',
  })
    .argument('[code]', say({ vi: 'mã, ví dụ target-regresses', en: 'a code, such as target-regresses' }))
    .action((code: string | undefined) =>
      choose(async (context) => (await import('../commands/explain.ts')).explain(context, code)),
    )

  command('schema', {
    vi: 'lược đồ JSON của kết quả cho máy đọc; không ghi tên thì liệt kê',
    en: 'JSON Schema of what programs read; without a name, list them',
  })
    .argument('[name]', say({ vi: 'tên, ví dụ answer', en: 'a name, such as answer' }))
    .action((name: string | undefined) =>
      choose(async (context) => (await import('../commands/schema.ts')).showSchema(context, name)),
    )
}
