import { join, resolve } from 'node:path'
import { applyRules, type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import type { OutputFile } from '../io.ts'
import type { Agency } from '../plan/agency.ts'
import { findAgencies } from '../plan/match-agency.ts'
import { planRules } from '../plan/rules.ts'
import { findAgency, termOn } from '../plan/succession.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Edition } from '../progress/edition.ts'
import { listGeneralUnits, listLeadAgencies } from '../submissions/charge.ts'
import { writeForm } from '../submissions/write-form.ts'
import { formatShortDay, parseDay, suggest } from '../vi.ts'
import { openWorkspace } from '../workspace/open.ts'
import { listPublished } from '../workspace/results.ts'
import { readEdition } from './load.ts'
import type { Context, Outcome } from './outcome.ts'
import { refuseUsage } from './usage.ts'
import { findDeadline, refuseDeadline, refuseYear } from './year-deadline.ts'

export type FormOptions = {
  /** Ids or names; all lead agencies when left out. */
  readonly agency?: readonly string[]
  /** Folder for the folder of forms; the user's own when left out. */
  readonly out?: string
  /** Also the general forms, for units without tasks of their own. */
  readonly general?: boolean
  /** `2023-12-15`; from `letterhead.yaml` when left out, else the line stays blank. */
  readonly deadline?: string
  readonly force: boolean
}

const refuseAgency = (name: string, agencies: readonly Agency[], found: readonly Agency[]): Diagnostic => {
  const near = found.length
    ? found.map(({ id }) => id)
    : suggest(
        name,
        agencies.flatMap(({ id, short }) => [id, short]),
      )
  return refuseUsage(
    found.length
      ? { vi: `"${name}" có thể là nhiều cơ quan`, en: `"${name}" may be several agencies` }
      : { vi: `không có cơ quan "${name}"`, en: `no agency "${name}"` },
    near.length
      ? { vi: `dùng mã: ${near.join(', ')}`, en: `use the id: ${near.join(', ')}` }
      : { vi: 'xem mã cơ quan trong agencies.yaml', en: 'see the ids in agencies.yaml' },
  )
}

/** An agency that ends before the year does still led its tasks: its form goes to whoever took them over. */
const remarkEnded = (agency: Agency, workspace: Workspace, year: number): Diagnostic[] => {
  const lastDay = `${year}-12-31`
  if (termOn(agency, lastDay) !== 'ended') return []
  const followers = (agency.successors ?? []).filter(({ from }) => from <= lastDay)
  const nameOf = ({ id, certainty }: (typeof followers)[number]): string =>
    (findAgency(workspace, id)?.name.vi ?? id) + (certainty === 'confirmed' ? '' : ' (chưa xác nhận)')
  const names = [...new Set(followers.map(nameOf))].join('; ')
  const lastDayInOffice = parseDay(agency.to ?? '')
  return [
    {
      code: 'agency-ended',
      severity: 'warning',
      message: {
        vi: `${agency.name.vi} kết thúc hoạt động ngày ${lastDayInOffice ? formatShortDay(lastDayInOffice) : '?'}; cơ quan tiếp nhận: ${names}`,
        en: `${agency.name.en} ended on ${agency.to}; taken over by: ${names}`,
      },
      place: { kind: 'file', file: `${agency.id}.xlsx` },
      remedy: {
        vi: 'gửi biểu này cho cơ quan tiếp nhận nhiệm vụ',
        en: 'send this form to the agency that took over',
      },
    },
  ]
}

const chooseAgencies = (
  workspace: Workspace,
  { agency, general }: FormOptions,
): { readonly agencies: readonly Agency[]; readonly diagnostics: readonly Diagnostic[] } => {
  const all = workspace.agencies.agencies
  if (!agency?.length)
    return {
      agencies: [...listLeadAgencies(workspace), ...(general ? listGeneralUnits(workspace) : [])],
      diagnostics: [],
    }
  const matched = agency.map((name) => ({ name, found: findAgencies(name, all) }))
  return {
    agencies: [
      ...new Set(matched.flatMap(({ found }) => found)),
      ...(general ? listGeneralUnits(workspace) : []),
    ],
    diagnostics: matched.flatMap(({ name, found }) =>
      found.length === 1 ? [] : [refuseAgency(name, all, found)],
    ),
  }
}

/** `papi form YEAR`: a blank workbook for each agency to fill in. */
export const writeForms = async (context: Context, year: number, options: FormOptions): Promise<Outcome> => {
  const { folder, workspace, diagnostics, locate, sources } = await openWorkspace(context)
  if (!workspace) return { diagnostics, sources }
  const broken = [...diagnostics, ...applyRules(planRules, workspace, locate)].filter(
    ({ severity }) => severity === 'error',
  )
  if (broken.length) return { diagnostics: broken, sources }

  const { period, resultsOffset } = workspace.plan
  const refused = [...refuseYear(year, workspace), ...refuseDeadline(options.deadline)]
  if (refused.length) return { diagnostics: refused, exit: 2 }
  const deadline = findDeadline(workspace, year, options.deadline)
  const chosen = chooseAgencies(workspace, options)
  if (hasErrors(chosen.diagnostics)) return { diagnostics: chosen.diagnostics, exit: 2 }

  const found: Diagnostic[] = []
  const editions = new Map<number, Edition>()
  for (const one of await listPublished(context, folder, workspace)) {
    if (one > year + resultsOffset || one < period.from + resultsOffset) continue
    const { value, diagnostics: problems } = await readEdition(context, folder, workspace, one)
    found.push(...problems.filter(({ severity }) => severity === 'error'))
    if (value) editions.set(one, value)
  }
  if (hasErrors(found)) return { diagnostics: found, sources }

  const { renderXlsx } = await import('../render/xlsx/xlsx.ts')
  const target = resolve(context.folder, options.out ?? '.', `bieu-mau-${year}`)
  const files: OutputFile[] = []
  for (const agency of chosen.agencies) {
    found.push(...remarkEnded(agency, workspace, year))
    const document = writeForm({ workspace, editions, year, agency, deadline })
    files.push({ path: join(target, `${agency.id}.xlsx`), bytes: await renderXlsx.render(document) })
  }
  return {
    diagnostics: found,
    sources,
    files,
    force: options.force,
    hint: {
      vi: deadline
        ? `Đã lập ${files.length} biểu. Đơn vị chỉ ghi vào ô nền vàng và gửi lại tệp .xlsx.`
        : `Đã lập ${files.length} biểu; hạn gửi để trống: ghi thêm bằng --deadline hoặc letterhead.yaml.`,
      en: deadline
        ? `${files.length} forms. Units fill in the yellow cells and send the .xlsx back.`
        : `${files.length} forms; the deadline is blank: set it with --deadline or in letterhead.yaml.`,
    },
  }
}
