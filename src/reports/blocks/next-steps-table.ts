import type { BlockMaker } from '../block.ts'
import { numberCell, textCell } from '../cells.ts'
import { tellStepDeadline, tellStepRows, tellStepWork } from '../work-words-ahead.ts'

/** The work ahead for the missed targets: last places first. */
export const nextStepsTable: BlockMaker = {
  name: 'next-steps-table',
  description: {
    vi: 'việc phải hoàn thành đối với các nội dung chưa đạt chỉ tiêu, theo giải trình và nhiệm vụ chưa xong',
    en: 'work ahead for the missed targets, from remedies and unfinished tasks',
  },
  make: ({ drafting }) => {
    const steps = drafting?.work.steps ?? []
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
