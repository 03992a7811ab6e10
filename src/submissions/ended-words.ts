import type { Finding } from '../diagnostics/rule.ts'
import type { Agency } from '../plan/agency.ts'
import { findAgency, termOn } from '../plan/succession.ts'
import { levelOf, listBecame, placeName, type Unit, unitsOn } from '../plan/unit.ts'
import type { Workspace } from '../plan/workspace.ts'
import { fold, joinWords, listAlternatives, listProse, showDay, type Words } from '../vi.ts'
import { findLevel } from './registered.ts'
import type { Spot } from './submission-rule.ts'

// What became of a unit, or of a level of them, that is not in office any more.

type Told = Omit<Finding<Spot | undefined>, 'at'> & { readonly remedy: Words }

/** `UBND cấp huyện kết thúc hoạt động ngày 30/6/2025, nhiệm vụ nay thuộc UBND cấp xã`: as `agencies.yaml` has it. */
export const tellLevel = (workspace: Workspace, { short, name, to, successors = [] }: Agency): Told => {
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

/** What happened to a unit, as far as the register records it. */
export const tellUnit = (workspace: Workspace, unit: Unit, end: string): Told => {
  const { units } = workspace
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
  const message = {
    vi: `${name} kết thúc hoạt động ngày ${showDay(unit.to)}`,
    en: `${name} ended on ${unit.to}`,
  }
  // A district became no one commune: the whole level ended with it.
  const level = findLevel(workspace, levelOf(unit))
  if (!known && level && termOn(level, end) === 'ended') {
    const { message: ended, notes = [], remedy } = tellLevel(workspace, level)
    const alike = listAlternatives(
      unitsOn(units, end).flatMap((one) => (fold(one.name) === fold(unit.name) ? [placeName(one)] : [])),
    )
    const meant = alike.vi !== '' && {
      vi: `nếu là ${alike.vi} thì ghi đúng tên đó`,
      en: `if it is ${alike.en}, write that name`,
    }
    return {
      message,
      notes: [{ message: ended }, ...notes],
      remedy: joinWords([remedy, ...(meant ? [meant] : [])], '; '),
    }
  }
  return {
    message,
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
