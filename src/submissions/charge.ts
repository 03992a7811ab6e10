import type { Agency } from '../plan/agency.ts'
import { isWithin } from '../plan/codes.ts'
import type { Dimension, Solution, Task } from '../plan/dimension.ts'
import { listHeldRows, nameHolding } from '../plan/holding.ts'
import { listPassages, type Passage } from '../plan/passages.ts'
import type { Duty, MeasurableGoal } from '../plan/plan.ts'
import { remember, rememberIn } from '../plan/remember.ts'
import { listRows, type PlanRow } from '../plan/rows.ts'
import { termOn } from '../plan/succession.ts'
import type { Workspace } from '../plan/workspace.ts'

export { listPassages, type Passage }

/** A task with the rows of the annex that it is set for. */
export type ChargedTask = {
  readonly task: Task
  readonly dimension: Dimension
  readonly covers: readonly PlanRow[]
}

/** What of the plan is one agency's on a day, in the order of the plan. */
export type Charge = {
  readonly rows: readonly PlanRow[]
  readonly tasks: readonly ChargedTask[]
  readonly goals: readonly MeasurableGoal[]
}

/** Rows that an agency has on a day, and those that the plan gave it, although it has ended. */
const listOwnRows = (workspace: Workspace, agency: string, day: string) =>
  listHeldRows(workspace, day).filter(
    ({ lead, holding }) =>
      nameHolding(holding).id === agency || (lead.id === agency && termOn(lead, day) === 'ended'),
  )

export const listTasks = remember((workspace: Workspace): readonly ChargedTask[] => {
  const rows = listRows(workspace)
  return workspace.dimensions.flatMap((dimension) =>
    dimension.tasks.map((task) => ({
      task,
      dimension,
      covers: rows.filter(({ code }) => task.covers.includes(code)),
    })),
  )
})

/** A goal is an agency's where the plan names the agency, or names none and the goal belongs to a row of the agency. */
const isGoalOf = (
  { lead, concerns }: MeasurableGoal,
  agencies: ReadonlySet<string>,
  codes: readonly string[],
): boolean =>
  lead.some((id) => agencies.has(id)) ||
  (lead.length === 0 &&
    concerns !== null &&
    codes.some((code) => isWithin(code, concerns) || isWithin(concerns, code)))

const findCharge = (workspace: Workspace, agency: string, day: string): Charge => {
  const own = listOwnRows(workspace, agency, day)
  const codes = own.map(({ code }) => code)
  const agencies = new Set([agency, ...own.map(({ lead }) => lead.id)])
  return {
    rows: listRows(workspace).filter(({ code }) => codes.includes(code)),
    tasks: listTasks(workspace).filter(({ covers }) => covers.some(({ code }) => codes.includes(code))),
    goals: workspace.plan.measurableGoals.filter((goal) => isGoalOf(goal, agencies, codes)),
  }
}

const chargesOf = remember((_: Workspace) => new Map<string, Charge>())

export const listCharge = (workspace: Workspace, agency: string, day: string): Charge =>
  rememberIn(chargesOf(workspace), `${agency} ${day}`, () => findCharge(workspace, agency, day))

/** Agencies that lead a row of the annex, in the order of `agencies.yaml`: each gets its own form. */
export const listLeadAgencies = remember((workspace: Workspace): readonly Agency[] => {
  const lead = new Set(listRows(workspace).flatMap(({ assignment }) => assignment?.lead ?? []))
  return workspace.agencies.agencies.filter(({ id }) => lead.has(id))
})

/** Front and Party bodies are asked, not instructed: the plan writes "đề nghị". */
export const isOfCity = ({ kind }: Agency): boolean =>
  kind !== 'front' && kind !== 'party' && kind !== 'other'

/** Passages of section II that an agency is asked to report on. */
export const listConcerning = <T extends Pick<Solution, 'units'>>(
  passages: readonly T[],
  agency: Agency,
): readonly T[] => passages.filter(({ units }) => (units ? units.includes(agency.kind) : isOfCity(agency)))

export type PlacedSolution = { readonly solution: Solution; readonly dimension: Dimension }

export const listSolutions = ({ dimensions }: Workspace): readonly PlacedSolution[] =>
  dimensions.flatMap((dimension) => dimension.solutions.map((solution) => ({ solution, dimension })))

/**
 * Duties of section III of a unit: those that name it, and those that name its kind ("Các Sở, cơ quan tương đương
 * Sở"). An agency that leads rows never counts as its kind.
 */
export const listDuties = (workspace: Workspace, agency: Agency): readonly Duty[] => {
  const lead = new Set(listLeadAgencies(workspace).map(({ id }) => id))
  const named = workspace.plan.duties.flatMap(({ who }) => who)
  const kinds = workspace.agencies.agencies.filter(
    ({ id, kind }) => kind === agency.kind && named.includes(id) && !lead.has(id),
  )
  const names = new Set([agency.id, ...kinds.map(({ id }) => id)])
  return workspace.plan.duties.filter(({ who }) => who.some((id) => names.has(id)))
}

/** Solutions of II.2 in the general form of a unit. */
export const listOwnSolutions = (workspace: Workspace, agency: Agency): readonly PlacedSolution[] =>
  listSolutions(workspace).filter(({ solution }) => listConcerning([solution], agency).length > 0)

/** Passages in the general form of a unit. */
export const listOwnPassages = (workspace: Workspace, agency: Agency): readonly Passage[] => {
  const { communication, inspection, coordination } = workspace.plan
  const common = [...communication, ...inspection, ...coordination]
  return [...listConcerning(common, agency), ...listDuties(workspace, agency)]
}

/** Units that section III names and that lead no row: each kind gets a general form. */
export const listGeneralUnits = remember((workspace: Workspace): readonly Agency[] => {
  const lead = new Set(listLeadAgencies(workspace).map(({ id }) => id))
  const named = new Set(workspace.plan.duties.flatMap(({ who }) => who))
  return workspace.agencies.agencies.filter(({ id }) => named.has(id) && !lead.has(id))
})

const kindsOfUnits: readonly Agency['kind'][] = ['department', 'service-unit', 'district', 'commune']

/** The entry of `agencies.yaml` for many units ("UBND các quận, huyện, thị xã"): each writes its own name. */
export const findKind = (workspace: Workspace, id: string): Agency | undefined =>
  workspace.agencies.agencies.find((agency) => agency.id === id && standsForKind(workspace, agency))

export const standsForKind = (workspace: Workspace, { id, kind }: Agency): boolean =>
  kindsOfUnits.includes(kind) && listGeneralUnits(workspace).some((unit) => unit.id === id)
