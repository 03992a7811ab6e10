import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { tellOtherYear } from '../figures/findings.ts'
import type { Title } from '../figures/title.ts'
import { findAgencies } from '../plan/match-agency.ts'
import { listRows } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { DocumentId } from '../reports/kinds.ts'

export type Years = { readonly from: number; readonly to: number }

/** Words of titles, without tones, by the kind of document that they name; the first that fits. */
const titles: readonly (readonly [id: DocumentId, words: RegExp])[] = [
  ['thematic-report', /\bchuyen de\b/],
  ['results-report', /\bphan tich ket qua\b/],
  ['explain-letter', /\bgiai trinh\b/],
  ['remind-letter', /\bdon doc\b/],
  ['request-letter', /\bde nghi bao cao\b|^v\/v bao cao ket qua\b/],
  ['brief', /\btom tat\b/],
  ['inspections-report', /^cong tac kiem tra\b/],
  ['communication-report', /^cong tac thong tin\b/],
  ['commendation-proposal', /\bkhen thuong\b/],
  ['annual-plan', /^cai thien|^ke hoach/],
]

/** The sheet that stands beside a document for its officer. */
export const isReviewSheet = ({ top }: Title): boolean =>
  /(?:^|\| )phieu soat truoc khi trinh ky(?: \||$)/.test(top)

const showYears = ({ from, to }: Years): string => (from === to ? `năm ${from}` : `giai đoạn ${from}-${to}`)

/** A title that names other years than the command; one without years may be of any. */
export const refuseYears = (
  { text, years, period }: Title,
  asked: Years,
  file: string,
): readonly Diagnostic[] => {
  const named = years.map((year) => ({ from: year, to: year }))
  const said = named.length === 0 && period ? [period] : named
  const [first] = said
  return first && !said.some(({ from, to }) => from === asked.from && to === asked.to)
    ? [tellOtherYear(file, text, showYears(first), showYears(asked))]
    : []
}

/** The kind of document that a title names, and the agency whose report it is. */
export const recognise = ({ words, text, top }: Title, { from, to }: Years, workspace: Workspace) => {
  const [named] = titles.find(([, pattern]) => pattern.test(words)) ?? []
  const usual = top.includes('| ke hoach |') ? 'annual-plan' : 'annual-report'
  const id: DocumentId = from === to ? (named ?? usual) : 'period-report'
  const leads = new Set(listRows(workspace).flatMap(({ assignment }) => assignment?.lead ?? []))
  const known = workspace.agencies.agencies.filter((one) => leads.has(one.id))
  // A thematic report names the agency as its issuer, a brief in its title.
  const [agency] =
    id === 'thematic-report' ? findAgencies(top, known) : id === 'brief' ? findAgencies(text, known) : []
  // Without its agency there is nothing of a thematic report to draft.
  return { id: id === 'thematic-report' && !agency ? usual : id, agency: agency?.id }
}
