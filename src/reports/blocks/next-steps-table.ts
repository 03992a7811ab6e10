import type { DocumentFacts } from '../../progress/document-facts.ts'
import type { NextStep } from '../../progress/narrative/next-steps.ts'
import type { BlockMaker } from '../block.ts'
import { entryTable, numbered, textCell } from '../cells.ts'
import { joinCalled, joinNames } from '../prose.ts'
import { describeStepDeadline, describeStepWork } from '../work-words-ahead.ts'

/** Of an agency only what it promised: it does not ask itself to explain. */
const listSteps = ({ work: { steps }, agency }: DocumentFacts, own: boolean): readonly NextStep[] => {
  if (!own) return steps
  const codes = agency?.rows.map(({ code }) => code) ?? []
  return steps.filter(
    ({ asked, rows }) => asked !== 'explanation' && rows.some(({ code }) => codes.includes(code)),
  )
}

/** The work ahead for the missed targets: last places first; `{own}`: of the agency. */
export const nextStepsTable: BlockMaker = ({ documentFacts }, { own }) =>
  entryTable(listSteps(documentFacts, own !== undefined), [
    numbered(4),
    ['Nội dung', 20, ({ rows }) => textCell(joinCalled(rows))],
    ['Việc phải hoàn thành', 60, (step) => textCell(describeStepWork(step))],
    ['Cơ quan chủ trì', 18, ({ agency }) => textCell(joinNames(agency, '; '))],
    ['Thời hạn', 10, (step) => textCell(describeStepDeadline(step))],
  ])
