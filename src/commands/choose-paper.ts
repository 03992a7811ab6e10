import type { Checked } from '../diagnostics/diagnostic.ts'
import { describeIssuer } from '../plan/issuer.ts'
import type { Issuer } from '../plan/letterhead.ts'
import { findAgencies } from '../plan/match-agency.ts'
import { findAgency } from '../plan/succession.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Drafting } from '../progress/drafting.ts'
import type { Facts } from '../progress/facts.ts'
import type { Paper } from '../reports/compose.ts'
import type { DocumentKind } from '../reports/kinds.ts'
import { refuseUsage } from './usage.ts'

/** The issuer that `--as` names: `ubnd`, `so-noi-vu`, or any spelling of the agency; the default one without it. */
export const findIssuer = (
  workspace: Workspace,
  word: string | undefined,
  { byPlanIssuer }: DocumentKind,
): Checked<Issuer> => {
  const { default: usual, issuers } = workspace.letterhead
  const planIssuer = issuers.find(({ agency }) => agency === workspace.plan.issuer)
  if (word === undefined && byPlanIssuer && planIssuer) return { value: planIssuer, diagnostics: [] }
  if (word === undefined)
    return { value: issuers.find(({ agency }) => agency === usual) ?? issuers[0], diagnostics: [] }
  const known = workspace.agencies.agencies.filter(({ id }) => issuers.some(({ agency }) => agency === id))
  const meant = known.filter(({ id }) => id === word || id.startsWith(`${word}-`))
  const [id, other] = (meant.length > 0 ? meant : findAgencies(word, known)).map((agency) => agency.id)
  const value = other === undefined ? issuers.find(({ agency }) => agency === id) : undefined
  const list = issuers.map(({ agency }) => agency).join(', ')
  return value
    ? { value, diagnostics: [] }
    : {
        value: undefined,
        diagnostics: [
          refuseUsage(
            {
              vi: `letterhead.yaml không có cơ quan ban hành "${word}"`,
              en: `letterhead.yaml has no issuer "${word}"`,
            },
            { vi: `các cơ quan: ${list}`, en: `issuers: ${list}` },
          ),
        ],
      }
}

/** The letterhead of a lead agency, or of the one body that is known to have taken its duties over. */
export const findAgencyIssuer = (workspace: Workspace, facts: Facts, id: string): Issuer | undefined => {
  const holders = facts.reported.agencies.filter(({ former }) => former.some((one) => one.id === id))
  const [holder, other] = holders
  const sure = holder?.former.every((one) => one.id !== id || one.confirmed)
  const stays = facts.reported.agencies.some((one) => one.id === id)
  const agency = findAgency(workspace, !stays && holder && !other && sure ? holder.id : id)
  return agency && describeIssuer(workspace, agency, id)
}

const listAddressees = (
  kind: DocumentKind,
  issuer: Issuer,
  facts: Facts,
  { analysis, toRemind }: Drafting,
): readonly string[] => {
  const named = (agencies: readonly { readonly id: string; readonly name: string }[]) =>
    agencies.filter(({ id }) => id !== issuer.agency).map(({ name }) => name)
  switch (kind.to) {
    case 'above':
      return issuer.addressees
    case 'agencies':
      return named(facts.reported.agencies)
    case 'silent':
      return named(toRemind)
    case 'explainers':
      return named(
        facts.reported.agencies.filter(({ codes }) =>
          analysis.toExplain.some(({ code }) => codes.includes(code)),
        ),
      )
  }
}

const isDraft = (
  restsOn: DocumentKind['restsOn'],
  facts: Facts,
  { answer, period, activity }: Drafting,
): boolean => {
  switch (restsOn) {
    case 'results':
      return false
    case 'reports':
      return !facts.completeness.complete
    case 'agency':
      return answer?.state !== 'answered' && answer?.state !== 'late'
    case 'period':
      return period.missing.length > 0 || !facts.completeness.complete
    case 'inspections':
      return activity.inspections.length === 0 && facts.inspection.length === 0
    case 'communication':
      return activity.communication.length === 0 && facts.communication.length === 0
  }
}

/** The issuer's letterhead for a kind of document: whom it goes to, its symbol, and whether it is still a draft. */
export const choosePaper = (
  kind: DocumentKind,
  issuer: Issuer,
  facts: Facts,
  drafting: Drafting,
  /** A yearly report is dated in the year after: PAPI is published then. The day itself is left blank. */
  year: number,
): Paper => {
  const archive = issuer.recipients.at(-1) ?? ''
  const addressees = [...listAddressees(kind, issuer, facts, drafting)]
  const recipients = kind.narrow ? ['Như trên', archive] : issuer.recipients
  const symbol = issuer.symbols[kind.id] === undefined ? kind.symbol : kind.id
  // A brief about one agency rests on that agency alone.
  const restsOn = kind.restsOn === 'reports' && drafting.agency ? 'agency' : kind.restsOn
  const draft = isDraft(restsOn, facts, drafting)
  return {
    issuer: { ...issuer, addressees, recipients },
    symbol,
    year,
    draft,
    letter: kind.letter ?? false,
    bare: kind.bare ?? false,
  }
}
