import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listWords, suggest } from '../../vi.ts'
import { listCodes } from '../codes.ts'
import { listCodeReferences } from '../references.ts'
import type { Workspace } from '../workspace.ts'

/** How many codes a remedy lists where none is near. */
const listed = 4

export const unknownCode: Rule<Workspace> = {
  code: 'unknown-code',
  severity: 'error',
  explanation: {
    vi: 'Mã mà nhiệm vụ ("covers"), mục ("measuredBy"), mục tiêu ("concerns"), cơ quan kế thừa hoặc lần đổi cách đo ("codes"), giải trình, tồn tại qua kiểm tra hoặc số liệu nơi khác đăng ("code") nhắc đến phải được khai báo trong dimensions/. "measuredBy" phải là mã của một chỉ tiêu đo lường như 6.3-electricity.',
    en: 'A code that a task ("covers"), an item ("measuredBy"), a goal ("concerns"), a successor or a break ("codes"), an explanation, a finding or a figure printed elsewhere ("code") mentions must be defined in dimensions/. "measuredBy" takes the code of an indicator, like 6.3-electricity.',
  },
  *check(workspace) {
    const defined = listCodes(workspace)
    for (const { name, path, indicators } of listCodeReferences(workspace)) {
      const usable = defined.filter(({ kind }) => !indicators || kind === 'indicator').map(({ code }) => code)
      if (usable.includes(name)) continue
      const near = suggest(name, usable)
      const siblings = usable.filter((code) => code[0] === name[0])
      const choice = listWords(near.length > 0 ? near : siblings.slice(0, listed))
      yield {
        path,
        message: { vi: `không có mã "${name}" trong kế hoạch`, en: `the plan has no code "${name}"` },
        remedy: choice.vi
          ? { vi: `dùng mã ${choice.vi}`, en: `use ${choice.en}` }
          : { vi: 'khai báo mã này trong dimensions/', en: 'define the code in dimensions/' },
      }
    }
  },
}
