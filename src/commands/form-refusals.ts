import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Agency } from '../plan/agency.ts'
import { endOfYear, findHolding, listRowsOf } from '../plan/holding.ts'
import { matchUnit } from '../plan/match-unit.ts'
import { findAgency, termOn } from '../plan/succession.ts'
import { placeName } from '../plan/unit.ts'
import type { Workspace } from '../plan/workspace.ts'
import { joinWords, showDay, type Words } from '../vi.ts'
import { proposeAgencies, refuseUsage } from './usage.ts'

// Whom `papi form` cannot make a form for, and whose form goes to another.

/** A unit of the register by a name that means one of another time: quận Hoàn Kiếm of a year after 2024. */
export const refuseFormer = ({ units }: Workspace, name: string, year: number): Diagnostic | undefined => {
  const match = units && matchUnit(units, name, endOfYear(year))
  if (match?.kind !== 'not-in-office') return undefined
  const { from, to } = match.unit
  const [place, end] = [placeName(match.unit), endOfYear(year)]
  const hasEnded = to !== undefined && to < end
  return refuseUsage(
    hasEnded
      ? { vi: `${place} kết thúc hoạt động ngày ${showDay(to)}`, en: `${place} ended on ${to}` }
      : { vi: `${place} hoạt động từ ngày ${showDay(from ?? '')}`, en: `${place} is in office from ${from}` },
    {
      vi: `xem đơn vị của ngày ${showDay(end)}: papi units ${year}`,
      en: `for the units of ${end}: papi units ${year}`,
    },
  )
}

export const refuseAgency = (
  name: string,
  agencies: readonly Agency[],
  found: readonly Agency[],
): Diagnostic =>
  refuseUsage(
    found.length
      ? { vi: `"${name}" có thể là nhiều cơ quan`, en: `"${name}" may be several agencies` }
      : { vi: `không có cơ quan "${name}"`, en: `no agency "${name}"` },
    proposeAgencies(name, found, agencies),
  )

/** An agency that ends before the year does: its form goes to who is known to have its tasks, else it is left open. */
export const remarkEnded = (agency: Agency, workspace: Workspace, year: number): Diagnostic[] => {
  const day = endOfYear(year)
  if (termOn(agency, day) !== 'ended') return []
  const holdings = listRowsOf(workspace, agency.id, day).map(({ lead, code }) =>
    findHolding(workspace, lead, code, day),
  )
  const name = (bodies: readonly Agency[]): Words =>
    joinWords(
      [...new Set(bodies)].map((body) => body.name),
      '; ',
    )
  const known = name(holdings.flatMap((one) => (one.kind === 'known' ? one.agency : [])))
  const may = name(holdings.flatMap((one) => (one.kind === 'open' ? one.candidates : [])))
  // A level without rows of its own, UBND cấp huyện, keeps its form; who has its duties now is known.
  const confirmed = (agency.successors ?? []).filter(({ certainty }) => certainty === 'confirmed')
  const heirs = joinWords(
    (holdings.length > 0 ? [] : confirmed).flatMap(({ id }) => {
      const heir = findAgency(workspace, id)
      return heir ? { vi: heir.short, en: heir.name.en } : []
    }),
    '; ',
  )
  const tell = (language: keyof Words): string => {
    const [form, heir, perhaps] = [known[language], heirs[language], may[language]]
    if (language === 'vi')
      return form
        ? `biểu lập cho ${form}`
        : heir
          ? `nhiệm vụ nay thuộc ${heir}`
          : `chưa xác định cơ quan tiếp nhận${perhaps && ` (có thể là ${perhaps})`}, tên đơn vị để trống`
    return form
      ? `the form is for ${form}`
      : heir
        ? `its duties went to: ${heir}`
        : `who took over is not confirmed${perhaps && ` (perhaps ${perhaps})`}, the unit is left blank`
  }
  return [
    {
      code: 'agency-ended',
      severity: 'warning',
      message: {
        vi: `${agency.name.vi} kết thúc hoạt động ngày ${showDay(agency.to ?? '')}; ${tell('vi')}`,
        en: `${agency.name.en} ended on ${agency.to}; ${tell('en')}`,
      },
      place: { kind: 'file', file: `${agency.id}.xlsx` },
      remedy:
        known.vi || heirs.vi
          ? { vi: 'gửi biểu cho cơ quan tiếp nhận', en: 'send the form to the body that took over' }
          : {
              vi: 'hỏi cơ quan có thẩm quyền, ghi "certainty: confirmed" trong agencies.yaml rồi lập lại biểu',
              en: 'ask those who know, write "certainty: confirmed" in agencies.yaml and make the form again',
            },
    },
  ]
}
