import type { Words } from '../vi.ts'
import type { Agency } from './agency.ts'
import type { Issuer } from './letterhead.ts'
import { findAgency } from './succession.ts'
import type { Workspace } from './workspace.ts'

/** Room for what the officer fills in, where the workspace does not know it. */
const blank = '     '

/** The archive line without the unit that drafted, which the workspace does not know. */
const archive = 'Lưu: VT, ……'

/** `SYT`, where the workspace lists it as a spelling; the symbol of a document is not to be guessed. */
const findAbbreviation = ({ kind, spellings }: Agency): string | undefined =>
  kind === 'department' ? spellings.find((one) => /^S\p{Lu}{1,7}$/u.test(one)) : undefined

/** Thematic reports go to the body that issued the plan, through the one that the plan has compile them. */
const listAddressees = (workspace: Workspace, agency: string): readonly string[] => {
  const { plan } = workspace
  const to = plan.duties
    .filter(({ who }) => who.includes(agency))
    .flatMap(({ reports = [] }) => reports.filter(({ every }) => every === 'year').map((one) => one.to))
  const through = findAgency(workspace, to.find((id) => id !== agency && id !== plan.issuer) ?? '')
  const above = findAgency(workspace, plan.issuer)?.name.vi
  return above === undefined ? [] : [through ? `${above} (qua ${through.name.vi})` : above]
}

/**
 * The letterhead of any agency: its own in `letterhead.yaml`, else what `agencies.yaml` has. What neither has is left
 * blank. A department is under the people's committee that issued the plan and is signed for by its director.
 */
export const describeIssuer = (workspace: Workspace, agency: Agency, answersFor: string): Issuer => {
  const own = workspace.letterhead.issuers.find((issuer) => issuer.agency === agency.id)
  if (own) return own
  const committee = findAgency(workspace, workspace.plan.issuer)
  const first = workspace.letterhead.issuers[0]
  const abbreviation = findAbbreviation(agency)
  const within = ['department', 'office', 'inspectorate', 'service-unit'].includes(agency.kind)
  return {
    agency: agency.id,
    parent: within ? (committee?.name.vi ?? null) : null,
    name: agency.name.vi,
    place: first?.place ?? '',
    symbols: { 'annual-report': `BC-${abbreviation ?? blank}` },
    addressees: [...listAddressees(workspace, answersFor)],
    recipients: ['Như trên', archive],
    signatory: { lines: [agency.kind === 'department' ? 'GIÁM ĐỐC' : ''], name: null },
  }
}

/** What a letterhead may leave blank. */
export const blanksOf = {
  symbol: { vi: 'ký hiệu', en: 'symbol' },
  title: { vi: 'chức vụ người ký', en: 'title of the signatory' },
  parent: { vi: 'cơ quan cấp trên', en: 'body above' },
} as const

/** What `describeIssuer` had to leave blank; empty where it knew all. */
export const listBlanks = ({
  symbols,
  signatory,
  parent,
}: Pick<Issuer, 'symbols' | 'signatory' | 'parent'>): readonly Words[] => [
  ...(Object.values(symbols).some((symbol) => symbol.endsWith(' ')) ? [blanksOf.symbol] : []),
  ...(signatory.lines.every((line) => line === '') ? [blanksOf.title] : []),
  ...(parent === null ? [blanksOf.parent] : []),
]
