import { join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import { shippedData, version } from '../install.ts'
import { IoError } from '../io.ts'
import type { Words } from '../vi.ts'
import { isWorkspace, showPath } from '../workspace/folder.ts'
import { openWorkspace } from '../workspace/open.ts'
import { hashFile, originFile, writeOrigin } from '../workspace/origin.ts'
import { isContent, readShipped } from '../workspace/shipped-files.ts'
import type { Context, Outcome } from './outcome.ts'

const refuse = (file: string, message: Words, remedy: Words): readonly Diagnostic[] => [
  { code: 'folder-not-empty', severity: 'error', message, place: { kind: 'file', file }, remedy },
]

/** Names shown of a folder that is not empty. */
const mostNames = 3

/** Why no workspace can be made in a folder: only `submissions/` may be there already. */
const refuseTarget = async (context: Context, target: string): Promise<readonly Diagnostic[]> => {
  const file = showPath(target, context.folder)
  const elsewhere = { vi: 'chọn thư mục khác, chưa có gì', en: 'choose another folder, an empty one' }
  const names = await context.io.list(target)
  if (names === undefined)
    return (await context.io.exists(target))
      ? refuse(file, { vi: `"${file}" là một tệp`, en: `"${file}" is a file` }, elsewhere)
      : []
  if (await isWorkspace(context, target))
    return refuse(
      file,
      { vi: `"${file}" đã là thư mục làm việc`, en: `"${file}" is a workspace already` },
      {
        vi: `cập nhật dữ liệu kèm theo papi: papi upgrade ${file}`,
        en: `bring its shipped data up to date: papi upgrade ${file}`,
      },
    )
  const content = names.filter((name) => isContent(name) && name !== 'submissions')
  if (content.length === 0) return []
  const shown = content.slice(0, mostNames).map((name) => `"${name}"`)
  const more = content.length > mostNames ? ', …' : ''
  return refuse(
    file,
    {
      vi: `thư mục "${file}" không trống: có ${shown.join(', ')}${more}`,
      en: `the folder "${file}" is not empty: it holds ${shown.join(', ')}${more}`,
    },
    elsewhere,
  )
}

const guide = (shown: string, plan: string): Words => ({
  vi: `Đã lập thư mục làm việc ${shown} từ Kế hoạch số ${plan}. Trong đó:
  letterhead.yaml     cơ quan ban hành, nơi nhận, người ký, hạn gửi: sửa trước tiên
  calendar.yaml       việc trong năm; ngày nghỉ lễ, tết: ghi mỗi năm
  activities/         việc đã làm, sổ công văn: ghi dần trong năm
  submissions/<năm>/  biểu các đơn vị gửi về: bỏ tệp vào đây
  results/            điểm PAPI; năm mới: papi results import
  README.md           nói rõ từng tệp; origin.yaml: xuất xứ từng tệp`,
  en: `Made the workspace ${shown} from plan ${plan}. In it:
  letterhead.yaml     who issues, recipients, signatory, deadline: change it first
  calendar.yaml       duties of a year; public holidays: write them each year
  activities/         what was done, letters sent: written during the year
  submissions/<year>/ forms that come back: put the files here
  results/            scores of PAPI; a new edition: papi results import
  README.md           about each file; origin.yaml: where each file comes from`,
})

/** `papi init DIR`: copies the plan that ships with papi to a new workspace, all of it or nothing. */
export const initWorkspace = async (context: Context, folder: string): Promise<Outcome> => {
  const target = resolve(context.folder, folder)
  const shown = showPath(target, context.folder)
  try {
    const refused = await refuseTarget(context, target)
    if (refused.length > 0) return { diagnostics: refused }
    const { workspace, diagnostics } = await openWorkspace(
      { ...context, workspace: shippedData },
      { places: false },
    )
    if (!workspace) return { diagnostics }
    const { number, symbol } = workspace.plan
    const plan = `${number}/${symbol}`
    const shipped = await readShipped(context.io)
    const origin = writeOrigin({
      papi: version,
      plan,
      files: shipped.map(({ file, bytes }) => ({ file, papi: version, sha256: hashFile(file, bytes) })),
    })
    const files = [...shipped, { file: originFile, bytes: origin }]
    const here = target === resolve(context.folder)
    return {
      diagnostics: [],
      files: files.map(({ file, bytes }) => ({ path: join(target, file), bytes })),
      done: guide(shown, plan),
      hint: here
        ? { vi: 'Tiếp theo: papi', en: 'Next: papi' }
        : {
            vi: `Tiếp theo: vào thư mục đó (cd "${shown}"), rồi gõ: papi`,
            en: `Next: go there (cd "${shown}"), then type: papi`,
          },
    }
  } catch (error) {
    if (!(error instanceof IoError)) throw error
    return { diagnostics: [reportIoError(error, showPath(error.path, context.folder))] }
  }
}
