import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { tellOtherYear } from '../figures/findings.ts'
import { findMentions } from '../figures/mentions.ts'
import type { Title } from '../figures/title.ts'
import type { Agency } from '../plan/agency.ts'
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

/** The agency whose report it is: the issuer, else the only one that leads what the title names. */
const findIssuer = (
  { text, top }: Title,
  leads: readonly Agency[],
  workspace: Workspace,
): Agency | undefined => {
  const [issuer] = findAgencies(top, leads)
  const named = new Set(findMentions(text, workspace).map(({ id }) => id))
  const [only, other] = [
    ...new Set(
      listRows(workspace).flatMap(({ code, assignment }) =>
        named.has(code) ? (assignment?.lead ?? []) : [],
      ),
    ),
  ]
  return issuer ?? (other ? undefined : leads.find(({ id }) => id === only))
}

/** The kind of document that a title names, and the agency that it is about. */
export const recognise = (
  title: Title,
  { from, to }: Years,
  workspace: Workspace,
): { readonly id: DocumentId; readonly agency: string | undefined } => {
  const { words, text, top } = title
  const [named] = titles.find(([, pattern]) => pattern.test(words)) ?? []
  const usual = top.includes('| ke hoach |') ? 'annual-plan' : 'annual-report'
  const id: DocumentId = from === to ? (named ?? usual) : 'period-report'
  const ids = new Set(listRows(workspace).flatMap(({ assignment }) => assignment?.lead ?? []))
  const leads = workspace.agencies.agencies.filter((one) => ids.has(one.id))
  if (id === 'brief') return { id, agency: findAgencies(text, leads)[0]?.id }
  if (id !== 'thematic-report') return { id, agency: undefined }
  // Without its agency there is nothing of a thematic report to draft.
  const agency = findIssuer(title, leads, workspace)
  return { id: agency ? id : usual, agency: agency?.id }
}
