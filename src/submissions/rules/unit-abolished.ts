import type { Agency } from '../../plan/agency.ts'
import { endOfYear } from '../../plan/holding.ts'
import { findAgency } from '../../plan/succession.ts'
import { listBecame, placeName, type Unit } from '../../plan/unit.ts'
import type { Workspace } from '../../plan/workspace.ts'
import { listProse, showDay } from '../../vi.ts'
import { recogniseUnit } from '../registered.ts'
import type { FormFinding, SubmissionRule } from '../submission-rule.ts'

type Told = Omit<FormFinding, 'at'>

/** What became of a unit, as far as the register says so. */
const tellUnit = ({ units }: Workspace, unit: Unit, end: string): Told => {
  const name = placeName(unit)
  if (unit.to === undefined || unit.to >= end)
    return {
      message: {
        vi: `${name} hoạt động từ ngày ${showDay(unit.from ?? '')}, chưa có vào ngày ${showDay(end)}`,
        en: `${name} is in office from ${unit.from}, not yet on ${end}`,
      },
      remedy: { vi: 'kiểm tra năm báo cáo và tên đơn vị', en: 'check the year and the name' },
    }
  const became = units ? listBecame(units, unit, end).map(placeName) : []
  const now = listProse(became)
  const known = became.length > 0
  return {
    message: {
      vi: `${name} kết thúc hoạt động ngày ${showDay(unit.to)}`,
      en: `${name} ended on ${unit.to}`,
    },
    notes: [
      {
        message: known
          ? { vi: `nay thuộc ${now.vi}`, en: `it is part of ${now.en} now` }
          : {
              vi: 'danh mục không ghi nay thuộc đơn vị nào',
              en: 'the register does not say what it is part of now',
            },
      },
    ],
    remedy: known
      ? {
          vi: `đề nghị ${now.vi} gửi biểu mang tên mình`,
          en: `ask ${now.en} for a form under its own name`,
        }
      : {
          vi: 'hỏi đơn vị gửi, rồi ghi "became" trong units.yaml',
          en: 'ask the sender, then write "became" in units.yaml',
        },
  }
}

/** `UBND cấp huyện kết thúc hoạt động ngày 30/6/2025, nhiệm vụ nay thuộc UBND cấp xã`: as `agencies.yaml` has it. */
const tellLevel = (workspace: Workspace, { short, name, to, successors = [] }: Agency): Told => {
  const later = successors
    .filter(({ certainty }) => certainty === 'confirmed')
    .flatMap(({ id }) => findAgency(workspace, id) ?? [])
  const now = later.map((one) => one.short).join(', ')
  return {
    message: {
      vi: `${short} kết thúc hoạt động ngày ${showDay(to ?? '')}`,
      en: `${name.en} ended on ${to}`,
    },
    ...(later.length > 0 && {
      notes: [{ message: { vi: `nhiệm vụ nay thuộc ${now}`, en: `its duties went to ${now}` } }],
    }),
    remedy: {
      vi: 'đề nghị đơn vị tiếp nhận gửi biểu mang tên mình',
      en: 'ask the unit that took over for a form under its own name',
    },
  }
}

export const unitAbolished: SubmissionRule = {
  code: 'unit-abolished',
  severity: 'error',
  gate: 2,
  holds: 'form',
  explanation: {
    vi: 'Biểu mang tên đơn vị đã kết thúc hoạt động trước ngày lập biểu (hoặc chưa hoạt động vào cuối năm báo cáo), theo danh mục đơn vị (units.yaml) và agencies.yaml. Biểu ký khi đơn vị còn hoạt động thì được nhận. papi chỉ nêu nay thuộc đơn vị nào khi danh mục có ghi ("became").',
    en: 'The form bears the name of a unit that had ended before it was signed (or was not yet there at the end of the year), by the register of units (units.yaml) and agencies.yaml. A form signed while the unit was in office is taken. What it is part of now is said only where the register says so ("became").',
  },
  *check({ submission, workspace, year: asked }) {
    const year = asked ?? submission.year
    const found = recogniseUnit(submission, workspace, year)
    if (!found || year === undefined) return
    const told =
      found.kind === 'not-in-office'
        ? tellUnit(workspace, found.unit, endOfYear(year))
        : found.kind === 'level-ended'
          ? tellLevel(workspace, found.level)
          : undefined
    if (told) yield { at: submission.unit?.cell, ...told }
  },
}
