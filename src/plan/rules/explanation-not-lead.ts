import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listAssignments } from '../codes.ts'
import { endOfYear } from '../holding.ts'
import { findAgency, listSuccessors } from '../succession.ts'
import type { Workspace } from '../workspace.ts'

/** The agencies that answer for a code in a year: its leads, and who took over from them by its end. */
const listAnswerable = (workspace: Workspace, code: string, year: number): readonly string[] =>
  listAssignments(workspace)
    .filter((assignment) => assignment.code === code)
    .flatMap(({ assignment }) => assignment.lead)
    .flatMap((id) => {
      const agency = findAgency(workspace, id)
      const taken = agency ? listSuccessors(agency, code, endOfYear(year + 1)) : []
      return [id, ...taken.map((successor) => successor.id)]
    })

export const explanationNotLead: Rule<Workspace> = {
  code: 'explanation-not-lead',
  severity: 'warning',
  explanation: {
    vi: 'Giải trình ghi trong activities/ phải của cơ quan chủ trì nội dung đó, hoặc cơ quan đã nhận nhiệm vụ. Giải trình của cơ quan khác vẫn được nêu trong báo cáo.',
    en: 'An explanation in activities/ should be by the agency that leads the row, or took it over. That of another one is told in the report all the same.',
  },
  *check(workspace) {
    for (const [y, { year, explanations = [] }] of workspace.activities.entries())
      for (const [i, { by, code }] of explanations.entries()) {
        const answerable = listAnswerable(workspace, code, year)
        if (answerable.length === 0 || answerable.includes(by)) continue
        yield {
          path: ['activities', y, 'explanations', i, 'by'],
          message: { vi: `"${by}" không chủ trì ${code}`, en: `"${by}" does not lead ${code}` },
          remedy: { vi: `cơ quan chủ trì: ${answerable.join(', ')}`, en: `led by: ${answerable.join(', ')}` },
        }
      }
  },
}
