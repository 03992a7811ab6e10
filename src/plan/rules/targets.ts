import type { Rule } from '../../diagnostics/rule.ts'
import { listAssignments, listYears } from '../codes.ts'
import { listRows } from '../rows.ts'
import type { Workspace } from '../workspace.ts'

/** Assignments and their target ranks. */
export const targetRules: readonly Rule<Workspace>[] = [
  {
    code: 'assignment-above-items',
    severity: 'error',
    explanation: {
      vi: 'Nội dung thành phần đã chia thành các mục ("items") thì chỉ tiêu nằm ở từng mục. Chỉ tiêu ghi ở cấp trên sẽ không được so sánh với kết quả.',
      en: 'When a sub-dimension is split into items, the targets are those of its items. Targets on the level above would never be compared.',
    },
    *check({ dimensions }) {
      for (const [d, { subDimensions }] of dimensions.entries()) {
        for (const [s, { code, assignment, items = [] }] of subDimensions.entries()) {
          if (!assignment || items.length === 0) continue
          yield {
            at: ['dimensions', d, 'subDimensions', s, 'assignment'],
            part: 'key',
            message: {
              vi: `${code} vừa có chỉ tiêu vừa chia thành mục`,
              en: `${code} has both targets and items`,
            },
            remedy: {
              vi: 'ghi "assignment: null", chuyển chỉ tiêu xuống mục',
              en: 'move the targets to the items',
            },
          }
        }
      }
    },
  },
  {
    code: 'assignment-absent',
    severity: 'warning',
    explanation: {
      vi: 'Văn bản gốc không cho biết cơ quan chủ trì và chỉ tiêu của nội dung này, lý do ghi ở "absent". Kế hoạch vẫn dùng được; báo cáo ghi "chưa có chỉ tiêu" và nêu lý do. Khi có bản đầy đủ thì bổ sung.',
      en: 'The source does not give lead agency and targets of this sub-dimension; "absent" says why. The plan can be used: reports say "no target" with the reason. Complete it when a full copy is at hand.',
    },
    *check(workspace) {
      for (const { code, name, assignment, absent, path } of listRows(workspace)) {
        if (assignment || !absent) continue
        yield {
          at: [...path, 'assignment'],
          part: 'key',
          message: {
            vi: `${code} ${name.vi}: chưa có chủ trì và chỉ tiêu`,
            en: `${code} ${name.en}: no lead agency and no targets`,
          },
          notes: [{ message: absent }],
        }
      }
    },
  },
  {
    code: 'assignment-without-lead',
    severity: 'error',
    explanation: {
      vi: 'Mỗi dòng của Biểu giao nhiệm vụ có cơ quan chủ trì; ô gộp thì lấy theo dòng trên. Không có chủ trì thì không biết yêu cầu ai báo cáo.',
      en: 'Every row of the annex has a lead agency; a merged cell counts for the rows below it. Without a lead nobody can be asked to report.',
    },
    *check(workspace) {
      for (const { code, name, assignment, path } of listAssignments(workspace)) {
        if (assignment.lead.length > 0) continue
        yield {
          at: [...path, 'lead'],
          message: { vi: `${code} ${name} chưa có cơ quan chủ trì`, en: `${code} has no lead agency` },
          remedy: {
            vi: 'ghi mã cơ quan, như "- so-y-te"',
            en: 'write the id of an agency, like "- so-y-te"',
          },
        }
      }
    },
  },
  {
    code: 'sub-dimension-without-assignment',
    severity: 'error',
    explanation: {
      vi: 'Mỗi nội dung thành phần (hoặc từng mục bên dưới) phải có cơ quan chủ trì và chỉ tiêu. Nếu văn bản gốc không có thì ghi "assignment: null" và nêu lý do ở "absent", để báo cáo nói rõ vì sao trống.',
      en: 'Every sub-dimension, or each of its items, has a lead agency and targets. Where the source gives none, write "assignment: null" and the reason in "absent": the report then says why it is empty.',
    },
    *check(workspace) {
      for (const { code, name, assignment, absent, path } of listRows(workspace)) {
        if (assignment || absent) continue
        yield {
          at: [...path, 'assignment'],
          part: 'key',
          message: {
            vi: `${code} ${name.vi} chưa được giao cho ai`,
            en: `${code} ${name.en} is assigned to nobody`,
          },
          remedy: {
            vi: 'ghi cơ quan chủ trì và chỉ tiêu, hoặc nêu lý do ở "absent"',
            en: 'write lead and targets, or the reason in "absent"',
          },
        }
      }
    },
  },
  {
    code: 'target-out-of-range',
    severity: 'error',
    explanation: {
      vi: 'Chỉ tiêu là một thứ hạng: số nguyên từ 1 (tốt nhất) đến số tỉnh, thành phố được xếp hạng khi đặt chỉ tiêu ("provinces" trong plan.yaml).',
      en: 'A target is a rank: a whole number from 1, the best, to the number of provinces that it was set among ("provinces" in plan.yaml).',
    },
    *check(workspace) {
      const { provinces } = workspace.plan
      for (const { assignment, path } of listAssignments(workspace)) {
        for (const [year, target] of Object.entries(assignment.targets)) {
          if (Number.isInteger(target) && target >= 1 && target <= provinces) continue
          yield {
            at: [...path, 'targets', year],
            message: {
              vi: `chỉ tiêu năm ${year} là ${target}, phải là số nguyên từ 1 đến ${provinces}`,
              en: `the target of ${year} is ${target}, not a whole number from 1 to ${provinces}`,
            },
            remedy: {
              vi: 'đối chiếu lại với Biểu giao nhiệm vụ',
              en: 'compare it with the annex of the plan',
            },
          }
        }
      }
    },
  },
  {
    code: 'target-regresses',
    severity: 'error',
    explanation: {
      vi: 'Thứ hạng phấn đấu năm sau không được kém hơn (số lớn hơn) năm trước; giữ nguyên thì được. Trong Kế hoạch 179/KH-UBND mọi dòng đều như vậy, nên chỗ nào khác đi gần như chắc chắn là gõ nhầm.',
      en: 'The target rank of a later year may not be worse (a larger number) than that of an earlier one; it may be the same. This holds for all rows of Plan 179/KH-UBND, so an exception is almost surely a typing mistake.',
    },
    *check(workspace) {
      for (const { assignment, path } of listAssignments(workspace)) {
        const targets = Object.entries(assignment.targets).sort(([a], [b]) => Number(a) - Number(b))
        for (const [index, [year, target]] of targets.entries()) {
          const [earlierYear, earlier] = targets[index - 1] ?? []
          if (earlierYear === undefined || earlier === undefined || target <= earlier) continue
          yield {
            at: [...path, 'targets', year],
            message: {
              vi: `chỉ tiêu năm ${year} kém năm ${earlierYear}: từ hạng ${earlier} xuống hạng ${target}`,
              en: `the target of ${year} is worse than that of ${earlierYear}: rank ${earlier}, then ${target}`,
            },
            notes: [
              {
                message: {
                  vi: `năm ${earlierYear} phấn đấu hạng ${earlier}`,
                  en: `the target of ${earlierYear} is rank ${earlier}`,
                },
                at: [...path, 'targets', earlierYear],
              },
            ],
            remedy: {
              vi: 'đối chiếu hai số với Biểu giao nhiệm vụ rồi sửa số gõ nhầm',
              en: 'compare both with the annex of the plan and correct the wrong one',
            },
          }
        }
      }
    },
  },
  {
    code: 'target-year-missing',
    severity: 'error',
    explanation: {
      vi: 'Nội dung được giao chỉ tiêu thì mỗi năm trong thời kỳ của kế hoạch đều có một thứ hạng. Thiếu năm nào, báo cáo năm đó sẽ ghi "chưa có chỉ tiêu".',
      en: 'A row with targets has one for every year of the plan. Where a year is missing, the report of that year would say that there is no target.',
    },
    *check(workspace) {
      for (const { code, assignment, path } of listAssignments(workspace)) {
        const missing = listYears(workspace).filter((year) => assignment.targets[year] === undefined)
        if (missing.length === 0) continue
        const years = missing.join(', ')
        yield {
          at: [...path, 'targets'],
          part: 'key',
          message: { vi: `${code} thiếu chỉ tiêu năm ${years}`, en: `${code} has no target for ${years}` },
          remedy: {
            vi: 'thêm thứ hạng ghi trong Biểu giao nhiệm vụ',
            en: 'add the rank that the annex gives',
          },
        }
      }
    },
  },
  {
    code: 'target-year-outside-period',
    severity: 'error',
    explanation: {
      vi: 'Chỉ tiêu chỉ đặt cho các năm trong thời kỳ của kế hoạch ("period" trong plan.yaml). Năm ngoài thời kỳ là gõ nhầm và sẽ không bao giờ được so sánh.',
      en: 'Targets are set for the years of the plan only ("period" in plan.yaml). A year outside is a typing mistake and would never be compared.',
    },
    *check(workspace) {
      const { from, to } = workspace.plan.period
      const years = listYears(workspace).map(String)
      for (const { assignment, path } of listAssignments(workspace)) {
        for (const year of Object.keys(assignment.targets)) {
          if (years.includes(year)) continue
          yield {
            at: [...path, 'targets', year],
            part: 'key',
            message: {
              vi: `năm "${year}" ngoài thời kỳ ${from}-${to}`,
              en: `"${year}" is outside ${from}-${to}`,
            },
            remedy: { vi: 'sửa năm, hoặc xoá dòng này', en: 'correct the year, or delete the line' },
          }
        }
      }
    },
  },
]
