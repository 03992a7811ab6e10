import type { Rule } from '../../diagnostics/rule.ts'
import { showDay } from '../../vi.ts'
import type { Agency } from '../agency.ts'
import { listAssignments } from '../codes.ts'
import { endOfYear } from '../holding.ts'
import { findAgency, listSuccessors, termOn } from '../succession.ts'
import type { Workspace } from '../workspace.ts'

/** The first year in which nobody is responsible for a code, though the agency leads it. */
const findOrphanYear = (agency: Agency, code: string, years: readonly number[]): number | undefined =>
  years.find((year) => {
    const term = termOn(agency, endOfYear(year))
    return (
      term === 'not-yet' || (term === 'ended' && listSuccessors(agency, code, endOfYear(year)).length === 0)
    )
  })

/** Whether the agencies exist when they are needed. */
export const officeRules: readonly Rule<Workspace>[] = [
  {
    code: 'agency-not-in-office',
    severity: 'error',
    explanation: {
      vi: 'Cơ quan chủ trì phải đang hoạt động vào ngày 31/12 của từng năm có chỉ tiêu, hoặc đã có cơ quan kế thừa nội dung đó. Báo cáo năm ghi tên cơ quan đúng với năm báo cáo, nên không được để năm nào không có ai chịu trách nhiệm.',
      en: 'A lead agency must be in office on 31 December of every year that has a target, or a successor must have taken over that part by then. The report names the agency of its own year, so no year may be without one.',
    },
    *check(workspace) {
      for (const { code, assignment, path } of listAssignments(workspace)) {
        const years = Object.keys(assignment.targets).map(Number).filter(Number.isInteger)
        for (const [index, id] of assignment.lead.entries()) {
          const agency = findAgency(workspace, id)
          const year = agency && findOrphanYear(agency, code, years)
          if (!agency || year === undefined) continue
          const position = workspace.agencies.agencies.indexOf(agency)
          const isEnded = termOn(agency, endOfYear(year)) === 'ended'
          const end = isEnded ? 'to' : 'from'
          yield {
            at: [...path, 'lead', index],
            message: isEnded
              ? {
                  vi: `cuối năm ${year} "${id}" đã thôi hoạt động, chưa có cơ quan kế thừa ${code}`,
                  en: `"${id}" is no longer in office at the end of ${year} and nobody took over ${code}`,
                }
              : { vi: `năm ${year} "${id}" chưa thành lập`, en: `"${id}" is not in office yet in ${year}` },
            notes: [
              {
                message: {
                  vi: `${isEnded ? 'hoạt động đến' : 'hoạt động từ'} ${showDay(agency[end] ?? '')}`,
                  en: `in office ${isEnded ? 'until' : 'from'} ${showDay(agency[end] ?? '')}`,
                },
                at: ['agencies', 'agencies', position, end],
              },
            ],
            remedy: isEnded
              ? {
                  vi: `thêm "successors" cho "${id}" trong agencies.yaml`,
                  en: `add "successors" to "${id}" in agencies.yaml`,
                }
              : { vi: 'giao cho cơ quan hoạt động năm đó', en: 'name an agency that is in office then' },
          }
        }
      }
    },
  },
  {
    code: 'successor-not-confirmed',
    severity: 'warning',
    explanation: {
      vi: 'Một cơ quan chủ trì đã được sắp xếp lại mà chưa có văn bản xác nhận cơ quan nào kế thừa nhiệm vụ. Tên cơ quan trong báo cáo từ năm đó trở đi phải được hỏi lại trước khi trình ký.',
      en: 'A lead agency was reorganised and no document confirms who took over its tasks. From that year on, ask before a report with this name is signed.',
    },
    *check(workspace) {
      const leads = new Set(listAssignments(workspace).flatMap(({ assignment }) => assignment.lead))
      for (const [i, { id, successors = [] }] of workspace.agencies.agencies.entries()) {
        if (!leads.has(id)) continue
        for (const [s, successor] of successors.entries()) {
          if (successor.certainty === 'confirmed') continue
          yield {
            at: ['agencies', 'agencies', i, 'successors', s, 'id'],
            message: {
              vi: `chưa xác nhận "${successor.id}" kế thừa "${id}"`,
              en: `it is not confirmed that "${successor.id}" took over from "${id}"`,
            },
            ...(successor.note && { notes: [{ message: successor.note }] }),
            remedy: {
              vi: 'hỏi cơ quan có thẩm quyền, rồi ghi "certainty: confirmed"',
              en: 'ask those who know, then write "certainty: confirmed"',
            },
          }
        }
      }
    },
  },
]
