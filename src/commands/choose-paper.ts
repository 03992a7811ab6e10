import type { Checked } from '../diagnostics/diagnostic.ts'
import { writeDay } from '../plan/calendar.ts'
import { findHolding, listRowsOf, openPlace } from '../plan/holding.ts'
import { describeIssuer } from '../plan/issuer.ts'
import { type Issuer, recipientsOn } from '../plan/letterhead.ts'
import { findAgencies } from '../plan/match-agency.ts'
import { findAgency, termOn } from '../plan/succession.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { DocumentFacts } from '../progress/document-facts.ts'
import type { CoveredAgency, CoveredUnit } from '../progress/reported.ts'
import type { YearFacts } from '../progress/year-facts.ts'
import type { Paper } from '../reports/compose.ts'
import type { DocumentKind } from '../reports/kinds.ts'
import { called } from '../reports/prose.ts'
import { listProse } from '../vi.ts'
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

/** The letterhead of who has an agency's rows on the day of issue; an open place where that is not one known body. */
export const findAgencyIssuer = (workspace: Workspace, facts: YearFacts, id: string): Issuer | undefined => {
  const { issued } = facts.days
  const agency = findAgency(workspace, id)
  if (!agency) return undefined
  const held = listRowsOf(workspace, id, facts.days.held)
  const duty = held.find(({ lead }) => lead.id !== id)?.lead.id ?? id
  if (termOn(agency, issued) !== 'ended') return describeIssuer(workspace, agency, duty)
  const now = held.map(({ lead, code }) => findHolding(workspace, lead, code, issued))
  const bodies = new Set(now.map((one) => (one.kind === 'known' ? one.agency : null)))
  const [body] = bodies
  return body && bodies.size === 1
    ? describeIssuer(workspace, body, duty)
    : { ...describeIssuer(workspace, { ...agency, spellings: [] }, duty), name: openPlace }
}

/** `[…] (nội dung Tri thức công dân và Tiếp cận thông tin)`: where no successor is confirmed, the officer fills in the name. */
const nameAddressee =
  ({ rows }: YearFacts) =>
  ({ name, successors, codes }: CoveredAgency): string => {
    const own = rows.filter(({ code }) => codes.includes(code)).map(called)
    return successors ? `${openPlace} (nội dung ${listProse(own).vi})` : name
  }

/** More units than this are addressed as those of the annex. */
const mostUnits = 10

const listUnits = (units: readonly CoveredUnit[]): readonly string[] =>
  units.length > mostUnits ? ['UBND các đơn vị có tên tại Phụ lục'] : units.map(({ name }) => name)

const listAddressees = (
  kind: DocumentKind,
  issuer: Issuer,
  facts: YearFacts,
  { toRemind, unitsToRemind }: DocumentFacts,
): readonly string[] => {
  const named = (agencies: readonly CoveredAgency[]) =>
    agencies.filter(({ id }) => id !== issuer.agency).map(nameAddressee(facts))
  switch (kind.to) {
    case 'above':
      return issuer.addressees
    case 'agencies':
      return named(facts.reported.agencies)
    case 'silent':
      return [...named(toRemind), ...listUnits(unitsToRemind)]
    case 'explainers': {
      const asked = new Set(facts.missed.map(({ code }) => code))
      return named(
        facts.reported.agencies
          .map((agency) => ({ ...agency, codes: agency.codes.filter((code) => asked.has(code)) }))
          .filter(({ codes }) => codes.length > 0),
      )
    }
  }
}

/** The issuer's letterhead for a kind of document: whom it goes to, and its symbol. */
export const choosePaper = (
  kind: DocumentKind,
  issuer: Issuer,
  facts: YearFacts,
  documentFacts: DocumentFacts,
  /** A yearly report is dated in the year after: PAPI is published then. The day itself is left blank. */
  year: number,
  issue: Pick<Paper, 'number' | 'day'>,
): Omit<Paper, 'draft'> => {
  const addressees = [...listAddressees(kind, issuer, facts, documentFacts)]
  const all = recipientsOn(issuer, issue.day ? writeDay(issue.day) : facts.days.issued)
  const recipients = kind.narrow ? ['Như trên', all.at(-1) ?? ''] : all
  const symbol = issuer.symbols[kind.id] === undefined ? kind.symbol : kind.id
  return {
    issuer: { ...issuer, addressees, recipients },
    symbol,
    year: issue.day?.year ?? year,
    number: issue.number,
    day: issue.day,
    letter: kind.letter ?? false,
    bare: kind.bare ?? false,
    onePage: kind.onePage ?? false,
  }
}
