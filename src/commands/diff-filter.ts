import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Agency } from '../plan/agency.ts'
import { endOfYear, listBodies } from '../plan/holding.ts'
import { findAgencies } from '../plan/match-agency.ts'
import type { Workspace } from '../plan/workspace.ts'
import { listHandovers } from '../progress/handover.ts'
import { suggest, type Words } from '../vi.ts'
import type { RowFilter } from './diff-model.ts'
import { refuseUsage } from './usage.ts'

const spell = ({ id, name, short, spellings }: Agency): readonly string[] => [
  id,
  name.vi,
  short,
  ...spellings,
]

/** A body that may have taken rows over, without confirmation. */
const refuseCandidate = (workspace: Workspace, name: string): Diagnostic | undefined => {
  const [body, other] = findAgencies(name, workspace.agencies.agencies)
  const may = listHandovers(workspace, endOfYear(workspace.plan.period.to)).flatMap(
    ({ id, name: of, parts }) =>
      parts.flatMap(({ codes, successors, confirmed }) =>
        body && !confirmed && successors.includes(body.name.vi) ? [{ id, of, codes: codes.join(', ') }] : [],
      ),
  )
  if (!body || other || may.length === 0) return undefined
  const list = may.map(({ of, codes }) => `${codes} (${of})`).join('; ')
  const commands = may.map(({ id }) => `--agency ${id}`).join(', ')
  return refuseUsage(
    {
      vi: `chưa xác nhận ${body.name.vi} tiếp nhận nội dung ${list}`,
      en: `it is not confirmed that ${body.name.vi} took over ${list}`,
    },
    {
      vi: `có văn bản thì ghi "certainty: confirmed" trong agencies.yaml; xem theo cơ quan cũ: ${commands}`,
      en: `with a document, write "certainty: confirmed" in agencies.yaml; under the old agency: ${commands}`,
    },
  )
}

/** `--agency` and `--dimension` as the workspace knows them, or what is wrong with them. */
export const readFilter = (workspace: Workspace, { agency, dimension }: RowFilter): Checked<RowFilter> => {
  const leads = listBodies(workspace)
  const meant = agency === undefined ? [] : findAgencies(agency, leads)
  const id = meant.length === 1 ? meant[0]?.id : undefined
  const found: Diagnostic[] = []
  if (agency !== undefined && id === undefined) {
    const near = suggest(agency, leads.flatMap(spell))
    const list = (near.length ? near : leads.map(({ id }) => id)).join(', ')
    found.push(
      refuseCandidate(workspace, agency) ??
        refuseUsage(
          { vi: `không có cơ quan chủ trì "${agency}"`, en: `no lead agency "${agency}"` },
          {
            vi: near.length ? `có phải: ${list}?` : `các cơ quan: ${list}`,
            en: near.length ? `did you mean: ${list}?` : `agencies: ${list}`,
          },
        ),
    )
  }
  const numbers = workspace.dimensions.map(({ number }) => number)
  if (dimension !== undefined && !numbers.includes(dimension)) {
    const words: Words = { vi: `không có chỉ số nội dung "${dimension}"`, en: `no dimension "${dimension}"` }
    const list = numbers.join(', ')
    found.push(refuseUsage(words, { vi: `các số: ${list}`, en: `numbers: ${list}` }))
  }
  const filter = { ...(id !== undefined && { agency: id }), ...(dimension !== undefined && { dimension }) }
  return { value: found.length ? undefined : filter, diagnostics: found }
}
