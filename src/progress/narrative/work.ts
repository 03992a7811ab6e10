import type { Activities } from '../../plan/activities.ts'
import { remarkSections } from '../../plan/remark-sections.ts'
import type { Workspace } from '../../plan/workspace.ts'
import type { ActivityFacts } from '../activity-facts.ts'
import type { YearFacts } from '../year-facts.ts'
import { type Causes, clusterCauses } from './causes.ts'
import { listPieces, notableCodes } from './choose-results.ts'
import { type DimensionWork, describeDimensions } from './dimension-work.ts'
import { cutPrinted, type Directing, describeDirecting } from './directing.ts'
import { type DutyShare, shareDuty } from './duty.ts'
import { type NextStep, planNextSteps } from './next-steps.ts'
import { gatherProposals, type Proposals } from './proposals.ts'

/** What was done in a year and what follows from it, as pieces of sentences: sections II, IV, V.3, V.4, VI and VII. */
export type Work = {
  readonly dimensions: readonly DimensionWork[]
  readonly directing: Directing
  readonly causes: Causes
  readonly duty: readonly DutyShare[]
  readonly steps: readonly NextStep[]
  readonly proposals: Proposals
  /** Sentences of the officer by the section that they belong to. */
  readonly remarks: Readonly<Record<string, readonly string[]>>
}

const listRemarks = (own: Activities | undefined): Work['remarks'] =>
  Object.fromEntries(
    remarkSections.map((section) => [
      section,
      (own?.remarks ?? []).filter((one) => one.section === section).map(({ text }) => text),
    ]),
  )

export const gatherWork = (workspace: Workspace, facts: YearFacts, activity: ActivityFacts): Work => {
  const directing = describeDirecting(workspace, facts, activity)
  const telling = notableCodes(facts)
  const pieces = facts.tasks.flatMap((task) =>
    listPieces(task, facts.year, telling, cutPrinted(directing, task.id)),
  )
  return {
    dimensions: describeDimensions(workspace, facts, pieces),
    directing,
    causes: clusterCauses(facts.missed),
    duty: shareDuty(facts.missed, workspace.letterhead.default),
    steps: planNextSteps(workspace, facts, activity.letters),
    proposals: gatherProposals(workspace, facts),
    remarks: listRemarks(workspace.activities.find(({ year }) => year === facts.year)),
  }
}
