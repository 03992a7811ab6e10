import type { Drafting } from '../../progress/drafting.ts'
import type { NextStep } from '../../progress/narrative/next-steps.ts'
import type { BlockMaker } from '../block.ts'
import { numberCell, textCell } from '../cells.ts'
import { tellStepDeadline, tellStepRows, tellStepWork } from '../work-words-ahead.ts'

/** Of an agency only what it promised: it does not ask itself to explain. */
const listSteps = (drafting: Drafting | undefined, own: boolean): readonly NextStep[] => {
  const steps = drafting?.work.steps ?? []
  if (!own) return steps
  const codes = drafting?.agency?.rows.map(({ code }) => code) ?? []
  return steps.filter(
    ({ asked, rows }) => asked !== 'explanation' && rows.some(({ code }) => codes.includes(code)),
  )
}

/** The work ahead for the missed targets: last places first. */
export const nextStepsTable: BlockMaker = {
  name: 'next-steps-table',
  description: {
    vi: 'việc phải hoàn thành đối với các nội dung chưa đạt chỉ tiêu, theo giải trình và nhiệm vụ chưa xong; {own}: của cơ quan',
    en: 'work ahead for the missed targets, from remedies and unfinished tasks; {own}: of the agency',
  },
  make: ({ drafting }, { own }) => {
    const steps = listSteps(drafting, own !== undefined)
    if (steps.length === 0) return []
    const heads = ['TT', 'Nội dung', 'Việc phải hoàn thành', 'Cơ quan chủ trì', 'Thời hạn']
    return [
      {
        kind: 'table',
        columns: [4, 20, 60, 18, 10].map((width) => ({ width })),
        headRows: 1,
        rows: [
          { cells: heads.map((head) => textCell(head)) },
          ...steps.map((step, index) => ({
            cells: [
              numberCell(index + 1),
              textCell(tellStepRows(step)),
              textCell(tellStepWork(step)),
              textCell(step.agency.map(({ name }) => name).join('; ')),
              textCell(tellStepDeadline(step)),
            ],
          })),
        ],
      },
    ]
  },
}
