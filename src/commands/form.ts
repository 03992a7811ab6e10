import { resolve } from 'node:path'
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { applyRules } from '../diagnostics/rule.ts'
import type { OutputFile } from '../io.ts'
import type { Agency } from '../plan/agency.ts'
import { endOfYear, findHolding, type Holding, listHeldRows, listRowsOf } from '../plan/holding.ts'
import { findAgencies } from '../plan/match-agency.ts'
import { matchUnit } from '../plan/match-unit.ts'
import { planRules } from '../plan/rules.ts'
import { termOn } from '../plan/succession.ts'
import { levelOf } from '../plan/unit.ts'
import type { Workspace } from '../plan/workspace.ts'
import { findKind, listGeneralUnits } from '../submissions/charge.ts'
import { findLevel, listRegistered } from '../submissions/registered.ts'
import { writeForm } from '../submissions/write-form.ts'
import type { Day, Words } from '../vi.ts'
import { openWorkspace } from '../workspace/open.ts'
import { listPublished } from '../workspace/results.ts'
import { refuseAgency, refuseFormer, remarkEnded } from './form-refusals.ts'
import { readEditions } from './load.ts'
import type { Context, Outcome } from './outcome.ts'
import { packForms, type Recipient } from './pack-forms.ts'
import { findDeadline, refuseYear } from './year-deadline.ts'

export type FormOptions = {
  /** Ids or names; all lead agencies when left out. */
  readonly agency?: readonly string[]
  /** Folder for the folder of forms; the user's own when left out. */
  readonly out?: string
  /** Also the general forms, for units without tasks of their own. */
  readonly general?: boolean
  /** The general forms as one zip a group of units. */
  readonly zip?: boolean
  /** From `letterhead.yaml` when left out, else the line stays blank. */
  readonly deadline?: Day
  /** Also the page on which an agency checks its own form. */
  readonly checker?: boolean
  readonly force: boolean
}

/** Above any blank form or zip of forms. */
const maxFormBytes = 2 ** 26

const bodyOf = (holding: Holding): Agency => (holding.kind === 'known' ? holding.agency : holding.lead)

/** Who gets the form of an agency: itself, or those who have its rows in the year. */
const listReceivers = (workspace: Workspace, agency: Agency, year: number): readonly Agency[] => {
  const day = endOfYear(year)
  const held = listRowsOf(workspace, agency.id, day)
  return held.length === 0
    ? [agency]
    : held.map(({ lead, code }) => bodyOf(findHolding(workspace, lead, code, day)))
}

/** The units of the register that an agency represents. */
const listUnits = (workspace: Workspace, year: number, agencies: readonly Agency[]): readonly Recipient[] =>
  agencies.flatMap((agency): readonly Recipient[] => {
    const units = findKind(workspace, agency.id) ? listRegistered(workspace, agency, year) : []
    return units.length > 0 ? units.map((unit) => ({ agency, unit })) : [{ agency }]
  })

/** A unit of the register that was asked for by name. */
const findUnit = (workspace: Workspace, name: string, year: number): Recipient | undefined => {
  const match = workspace.units && matchUnit(workspace.units, name, endOfYear(year))
  const level = match?.kind === 'known' ? findLevel(workspace, levelOf(match.unit)) : undefined
  return level && match?.kind === 'known' ? { agency: level, unit: match.unit } : undefined
}

const chooseAgencies = (
  workspace: Workspace,
  { agency: names, general, zip }: FormOptions,
  year: number,
): { readonly recipients: readonly Recipient[]; readonly diagnostics: readonly Diagnostic[] } => {
  const all = workspace.agencies.agencies
  const named = (names ?? []).map((name) => ({ name, unit: findUnit(workspace, name, year) }))
  const own = named.flatMap(({ unit }) => unit ?? [])
  const agency = named.flatMap(({ name, unit }) => (unit ? [] : [name]))
  const units =
    general || (zip && named.length === 0)
      ? listGeneralUnits(workspace).filter((unit) => termOn(unit, endOfYear(year)) !== 'ended')
      : []
  if (named.length === 0) {
    const bodies = new Set(listHeldRows(workspace, endOfYear(year)).map(({ holding }) => bodyOf(holding)))
    const agencies = all.filter((one) => bodies.has(one))
    return {
      recipients: listUnits(workspace, year, [...agencies, ...units]),
      diagnostics: agencies.flatMap((one) => remarkEnded(one, workspace, year)),
    }
  }
  const matched = agency.map((name) => ({ name, found: findAgencies(name, all) }))
  const former = new Map(matched.map(({ name }) => [name, refuseFormer(workspace, name, year)]))
  const chosen = matched.flatMap(({ name, found }) => (former.get(name) ? [] : found))
  const many = listUnits(workspace, year, [
    ...new Set([...chosen.flatMap((one) => listReceivers(workspace, one, year)), ...units]),
  ])
  return {
    recipients: [...own.filter(({ unit }) => !many.some((one) => one.unit === unit)), ...many],
    diagnostics: [
      ...matched.flatMap(
        ({ name, found }) => former.get(name) ?? (found.length === 1 ? [] : refuseAgency(name, all, found)),
      ),
      ...chosen.flatMap((one) => remarkEnded(one, workspace, year)),
    ],
  }
}

/** After `papi form 2025`, one with `--general` adds the others: forms that are there already, byte for byte, stay. */
const dropWritten = async ({ io }: Context, files: readonly OutputFile[]): Promise<readonly OutputFile[]> => {
  const left: OutputFile[] = []
  for (const file of files) {
    const there = (await io.exists(file.path)) ? await io.read(file.path, maxFormBytes) : undefined
    if (!there || !Buffer.from(file.bytes).equals(there)) left.push(file)
  }
  return left.length > 0 ? left : files
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
  const refused = refuseYear(year, workspace)
  if (refused.length) return { diagnostics: refused, exit: 2 }
  const deadline = findDeadline(workspace, year, options.deadline)
  const chosen = chooseAgencies(workspace, options, year)
  if (hasErrors(chosen.diagnostics)) return { diagnostics: chosen.diagnostics, exit: 2 }

  const years = (await listPublished(context, folder, workspace)).filter(
    (one) => one <= year + resultsOffset && one >= period.from + resultsOffset,
  )
  const { editions, diagnostics: problems } = await readEditions(context, folder, workspace, years)
  const found = [...chosen.diagnostics, ...problems.filter(({ severity }) => severity === 'error')]
  if (hasErrors(found)) return { diagnostics: found, sources }

  const missing: readonly Words[] = [
    ...(deadline ? [] : [{ vi: 'hạn gửi (hoặc --deadline)', en: 'deadline (or --deadline)' }]),
    ...(workspace.letterhead.reporting?.contact ? [] : [{ vi: 'đầu mối liên hệ', en: 'whom to ask' }]),
  ]
  const target = resolve(context.folder, options.out ?? '.', `bieu-mau-${year}`)
  const checker = options.checker
    ? await (await import('./write-checker.ts')).writeCheckerFile(
        context,
        { folder, workspace },
        year,
        target,
      )
    : { value: undefined, diagnostics: [] }
  if (hasErrors(checker.diagnostics)) return { diagnostics: checker.diagnostics, sources }
  const files = await packForms(chosen.recipients, target, {
    workspace,
    year,
    deadline,
    zip: options.zip ?? false,
    write: (recipient) => writeForm({ workspace, editions, year, deadline, ...recipient }),
  })
  const written = checker.value ? [...files, checker.value] : files
  const count = chosen.recipients.length
  const besides: Words = checker.value
    ? {
        vi: ' Gửi kèm kiem-tra-bieu.html để đơn vị tự kiểm tra biểu trước khi gửi lại.',
        en: ' Send kiem-tra-bieu.html along: units check their form with it before they send it back.',
      }
    : { vi: '', en: '' }
  return {
    diagnostics: found,
    sources,
    files: options.force ? written : await dropWritten(context, written),
    force: options.force,
    hint: {
      vi: `Đã lập ${count} biểu${missing.length > 0 ? `; ${missing.map(({ vi }) => vi).join(', ')} để trống: ghi ở reporting trong letterhead.yaml rồi lập lại.` : '. Đơn vị chỉ ghi vào ô nền vàng và gửi lại tệp .xlsx.'}${besides.vi}`,
      en: `${count} forms${missing.length > 0 ? `; blank: ${missing.map(({ en }) => en).join(', ')}. Write it under reporting in letterhead.yaml and make them again.` : '. Units fill in the yellow cells and send the .xlsx back.'}${besides.en}`,
    },
  }
}
