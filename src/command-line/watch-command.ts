import type { Builder } from './builder.ts'
import { addReport } from './drafting-commands.ts'
import { addCheck } from './plan-commands.ts'
import { addValidate } from './submission-commands.ts'

/** `watch`: three commands as they are, run again when a file that they read changes. */
export const addWatch = (builder: Builder, onChosen: () => void): void => {
  const watch = builder.command('watch', {
    vi: 'chạy lại check, validate hoặc report mỗi khi tệp đã đọc thay đổi; dừng bằng Ctrl+C',
    en: 'run check, validate or report again whenever a file it read changes; Ctrl+C stops it',
  })
  const inside: Builder = {
    ...builder,
    command: (name, text, group = watch) => builder.command(name, text, group),
    choose: (run) => {
      onChosen()
      builder.choose(run)
    },
  }
  for (const add of [addCheck, addValidate, addReport]) add(inside)
}
