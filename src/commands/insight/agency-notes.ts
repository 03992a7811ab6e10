import type { Workspace } from '../../plan/workspace.ts'
import { notComparable } from '../../progress/change.ts'
import type { Edition } from '../../progress/edition.ts'
import type { AgencyYears } from '../../progress/insight/agency-years.ts'
import { describeGrounds, explainAbsence, groupByReason } from '../../progress/verdict.ts'
import type { Words } from '../../vi.ts'

/** Why years are not judged, and what a verdict rests on; each reason once, with its codes. */
export const listAgencyNotes = (
  { rows }: AgencyYears,
  workspace: Workspace,
  editions: ReadonlyMap<number, Edition>,
): readonly Words[] => {
  const noted = rows.flatMap(({ code, years }) =>
    years.flatMap((one): readonly { readonly item: string; readonly why: Words }[] => {
      const { absence, status, year } = one
      if (status === null) return []
      if (absence) return [{ item: code, why: explainAbsence(workspace, editions, absence) }]
      const [item, said] =
        status === 'not-comparable'
          ? [code, { vi: `${notComparable.vi},`, en: `${notComparable.en},` }]
          : [`* ${code}`, { vi: 'đạt', en: 'met' }]
      return describeGrounds(one).map(({ vi, en }) => ({
        item,
        why: { vi: `năm ${year} ${said.vi} ${vi}`, en: `${year} ${said.en} ${en}` },
      }))
    }),
  )
  return groupByReason(noted).map(({ items, why: { vi, en } }) => {
    const codes = [...new Set(items)].join(', ')
    return { vi: `${codes}: ${vi}`, en: `${codes}: ${en}` }
  })
}
