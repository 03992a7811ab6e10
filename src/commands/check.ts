import { hasErrors } from '../diagnostics/diagnostic.ts'
import { groupFindings } from '../diagnostics/group.ts'
import { applyRules } from '../diagnostics/rule.ts'
import { listRows } from '../plan/rows.ts'
import { planRules } from '../plan/rules.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Words } from '../vi.ts'
import { openWorkspace } from '../workspace/open.ts'
import { type FindingsOptions, tellFindings } from './findings.ts'
import type { Context, Outcome } from './outcome.ts'

/** What was checked, so that silence is not mistaken for work not done. */
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
      vi: 'Chưa kiểm tra được nội dung kế hoạch: hãy sửa các lỗi trên trước.',
      en: 'The content was not checked yet: correct the errors above first.',
    }
  const { vi, en } = describe(workspace)
  return valid
    ? { vi: `Kế hoạch hợp lệ: ${vi}.`, en: `The plan is valid: ${en}.` }
    : { vi: `Kế hoạch chưa hợp lệ: ${vi}.`, en: `The plan has errors: ${en}.` }
}

/** `papi check`: every problem of the workspace, on stdout, and what was found good. Exit 1 when there is an error. */
export const checkWorkspace = async (context: Context, options: FindingsOptions): Promise<Outcome> => {
  const { workspace, diagnostics: found, locate, sources } = await openWorkspace(context)
  const diagnostics = groupFindings([
    ...found,
    ...(workspace ? applyRules(planRules, workspace, locate) : []),
  ])
  return tellFindings(context, options, {
    command: 'check',
    diagnostics,
    sources,
    workbooks: new Map(),
    verdict: judge(workspace, !hasErrors(diagnostics)),
  })
}
