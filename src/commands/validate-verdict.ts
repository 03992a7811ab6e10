import type { Workspace } from '../plan/workspace.ts'
import type { Words } from '../vi.ts'
import { nameSender } from './compare-forms.ts'
import type { KeptForm } from './kept-form.ts'

/** More names than this are counted, not listed. */
const mostNames = 20

const listNames = (names: readonly string[]): Words => {
  const shown = names.slice(0, mostNames).join('; ')
  const rest = names.length - mostNames
  return rest > 0
    ? { vi: `${shown}; và ${rest} đơn vị khác`, en: `${shown}; and ${rest} others` }
    : { vi: shown, en: shown }
}

/** ` (12/13 dòng)`: rows that are used, where an error keeps some out. */
const countRows = ({ rows }: KeptForm): Words => {
  if (!rows || rows.held.length === 0) return { vi: '', en: '' }
  const used = `${rows.total - rows.held.length}/${rows.total}`
  return { vi: ` (${used} dòng)`, en: ` (${used} rows)` }
}

/** How many files there were, who can be taken into the report and who has to send again. */
export const judgeForms = (
  workspace: Workspace,
  forms: readonly KeptForm[],
  replaced: ReadonlyMap<KeptForm, KeptForm>,
): Words => {
  const current = forms.filter((form) => !replaced.has(form))
  const names = (wanted: (form: KeptForm) => boolean): readonly string[] =>
    current.filter(wanted).map((form) => nameSender(workspace, form))
  const good = names(({ valid }) => valid)
  const partly = current.filter(({ valid, usable }) => usable && !valid)
  const gappy = (language: keyof Words) =>
    listNames(partly.map((form) => nameSender(workspace, form) + countRows(form)[language]))[language]
  const bad = names(({ usable }) => !usable)
  const parts: Words[] = [
    { vi: `Đã kiểm tra ${forms.length} tệp.`, en: `${forms.length} files were checked.` },
  ]
  if (good.length > 0)
    parts.push({
      vi: `Đưa vào báo cáo được ${good.length}: ${listNames(good).vi}.`,
      en: `Fit for the report, ${good.length}: ${listNames(good).en}.`,
    })
  if (partly.length > 0)
    parts.push({
      vi: `Dùng được một phần ${partly.length}: ${gappy('vi')}.`,
      en: `Usable in part, ${partly.length}: ${gappy('en')}.`,
    })
  if (bad.length > 0)
    parts.push({
      vi: `Phải sửa và gửi lại ${bad.length}: ${listNames(bad).vi}.`,
      en: `To be mended and sent again, ${bad.length}: ${listNames(bad).en}.`,
    })
  if (replaced.size > 0)
    parts.push({
      vi: `Không tính ${replaced.size} tệp vì đơn vị có biểu khác.`,
      en: `${replaced.size} do not count, since the sender has another form.`,
    })
  return { vi: parts.map(({ vi }) => vi).join(' '), en: parts.map(({ en }) => en).join(' ') }
}
