import { basename } from 'node:path'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { groupFindings } from '../diagnostics/group.ts'
import { applyRules } from '../diagnostics/rule.ts'
import { listRows } from '../plan/rows.ts'
import { planRules } from '../plan/rules.ts'
import type { Workspace } from '../plan/workspace.ts'
import { suggest, type Words } from '../vi.ts'
import { showPath } from '../workspace/folder.ts'
import { openWorkspace } from '../workspace/open.ts'
import { acceptFindings } from './accept-findings.ts'
import { type FindingsOptions, tellFindings } from './findings.ts'
import type { Context, Outcome } from './outcome.ts'
import { refuseUsage } from './usage.ts'

/** What was checked, so that no findings is not mistaken for no check. */
const describe = (workspace: Workspace): Words => {
  const { dimensions } = workspace
  const subDimensions = dimensions.flatMap((dimension) => dimension.subDimensions).length
  const rows = listRows(workspace).flatMap(({ assignment }) => assignment ?? [])
  const tasks = dimensions.flatMap((dimension) => dimension.tasks).length
  const leads = new Set(rows.flatMap(({ lead }) => lead)).size
  return {
    vi: `${dimensions.length} chỉ số nội dung, ${subDimensions} nội dung thành phần, ${rows.length} dòng có chỉ tiêu, ${tasks} nhiệm vụ, ${leads} cơ quan chủ trì`,
    en: `${dimensions.length} dimensions, ${subDimensions} sub-dimensions, ${rows.length} rows with targets, ${tasks} tasks, ${leads} lead agencies`,
  }
}

const judge = (workspace: Workspace | undefined, valid: boolean): Words => {
  if (!workspace)
    return {
      vi: 'Chưa kiểm tra được nội dung kế hoạch: hãy sửa các lỗi sau trước.',
      en: 'The content was not checked yet: correct these errors first.',
    }
  const { vi, en } = describe(workspace)
  return valid
    ? { vi: `Kế hoạch hợp lệ: ${vi}.`, en: `The plan is valid: ${en}.` }
    : { vi: `Kế hoạch chưa hợp lệ: ${vi}.`, en: `The plan has errors: ${en}.` }
}

/** Which warnings `papi check` shows in full: all, those of a code or a file, or none but their counts. */
export type CheckOptions = FindingsOptions & { readonly all?: boolean; readonly only?: string }

/** Whether a file is the one that was named: by its path, or the end of it. */
const isNamed = (file: string, name: string): boolean => file === name || file.endsWith(`/${name}`)

const refuseOnly = (
  only: string,
  sources: ReadonlyMap<string, string>,
  known: readonly string[],
): Outcome => {
  const near = suggest(only, [...known, ...[...sources.keys()].map((file) => basename(file))])
  const next = near.length > 0 ? near.map((one) => `--only ${one}`).join('; ') : 'papi check'
  const refusal = refuseUsage(
    {
      vi: `"${only}" không phải mã hay tệp được kiểm tra`,
      en: `"${only}" is neither a code nor a checked file`,
    },
    { vi: `gõ ${next}`, en: `type ${next}` },
  )
  return { diagnostics: [refusal], exit: 2 }
}

/** `papi check`: the verdict, every error of the workspace, and its warnings by code. Exit 1 when there is an error. */
export const checkWorkspace = async (
  context: Context,
  { all = false, only, ...options }: CheckOptions,
): Promise<Outcome> => {
  const opened = await openWorkspace(context)
  const { workspace, diagnostics: found, locate, sources, folder } = opened
  const diagnostics = acceptFindings(
    context,
    opened,
    groupFindings([...found, ...(workspace ? applyRules(planRules, workspace, locate) : [])]),
  )
  if (only !== undefined && ![...sources.keys()].some((file) => isNamed(file, only))) {
    const known = (await import('./explain.ts')).listExplained().map(({ code }) => code)
    if (!known.includes(only)) return refuseOnly(only, sources, known)
  }
  return tellFindings(context, options, {
    command: 'check',
    diagnostics,
    sources,
    workbooks: new Map(),
    verdict: judge(workspace, !hasErrors(diagnostics)),
    brief: {
      whole: ({ code, place }) => all || (only !== undefined && (code === only || isNamed(place.file, only))),
      folder: showPath(folder, context.folder),
      more: {
        vi: 'Xem kỹ: papi check --only MÃ hoặc TỆP; tất cả: papi check --all; ý nghĩa của mã: papi explain MÃ',
        en: 'Details: papi check --only CODE or FILE; all of them: papi check --all; what a code means: papi explain CODE',
      },
    },
  })
}
