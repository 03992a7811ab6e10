import { listBlanks } from '../plan/issuer.ts'
import type { Issuer } from '../plan/letterhead.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Handover } from '../progress/handover.ts'
import type { DocumentKind } from '../reports/kinds.ts'
import type { Words } from '../vi.ts'

const annualDraft: Words = {
  vi: 'Báo cáo là bản dự thảo: số, ngày và chữ ký để trống; phần chưa có số liệu được nêu ở mục cuối.',
  en: 'The report is a draft: number, date and signature are blank; its last section lists what is missing.',
}

const annualComplete: Words = {
  vi: 'Đủ số liệu của các cơ quan chủ trì; số, ngày và chữ ký để trống.',
  en: 'All lead agencies have reported; number, date and signature are blank.',
}

const otherDraft: Words = {
  vi: 'Văn bản là bản dự thảo: số, ngày và chữ ký để trống; nội dung chưa có số liệu được nêu rõ trong văn bản.',
  en: 'The document is a draft: number, date and signature are blank; it says what is missing.',
}

const otherComplete: Words = {
  vi: 'Số, ngày và chữ ký để trống.',
  en: 'Number, date and signature are blank.',
}

const page: Words = {
  vi: 'Trang tóm tắt không có phần đầu văn bản và chữ ký.',
  en: 'The page has neither letterhead nor signature.',
}

const open = ({ id, bare }: DocumentKind, isDraft: boolean): Words => {
  if (bare) return page
  if (id === 'annual-report') return isDraft ? annualDraft : annualComplete
  return isDraft ? otherDraft : otherComplete
}

/** A letterhead of the workspace may lack the symbol of a kind of document. */
const listGaps = ({ symbols }: Issuer, { id, symbol }: DocumentKind): readonly string[] =>
  symbols[id] === undefined && symbols[symbol] === undefined ? [`ký hiệu: symbols.${symbol}`] : []

/** `8.1, 8.2 (Sở Thông tin và Truyền thông → Sở Khoa học và Công nghệ?)`: whose name is left open, and who it may be. */
const listOpen = (handovers: readonly Handover[]): string =>
  handovers
    .flatMap(({ name, parts }) =>
      parts.flatMap(({ codes, successors, confirmed }) =>
        confirmed ? [] : [`${codes.join(', ')} (${[name, successors.join('/')].join(' → ')}?)`],
      ),
    )
    .join('; ')

/** What the user has to know of documents as they stand: what is blank, and what `letterhead.yaml` could tell. */
export const writeHint = (
  { letterhead }: Workspace,
  kind: DocumentKind,
  issuers: readonly Issuer[],
  isDraft: boolean,
  /** Who ended, where the documents leave a name open. */
  handovers: readonly Handover[],
): Words => {
  const gaps = issuers.flatMap((issuer) => {
    const isKnown = letterhead.issuers.some(({ agency }) => agency === issuer.agency)
    const blanks = isKnown ? listGaps(issuer, kind) : listBlanks(issuer)
    return blanks.length > 0 ? [`${issuer.name} (${blanks.join(', ')})`] : []
  })
  const places = listOpen(handovers)
  const state = open(kind, isDraft)
  const opening = places
    ? {
        vi: `${state.vi}\nChưa xác nhận cơ quan tiếp nhận, để trống […]: ${places}. Có văn bản thì ghi "certainty: confirmed" trong agencies.yaml.`,
        en: `${state.en}\nWho took over is not confirmed, left open […]: ${places}. With a document, write "certainty: confirmed" in agencies.yaml.`,
      }
    : state
  if (gaps.length === 0 || kind.bare) return opening
  const list = gaps.join('; ')
  return {
    vi: `${opening.vi}\nChưa biết nên để trống: ${list}. Ghi vào letterhead.yaml để dùng cho mọi văn bản.`,
    en: `${opening.en}\nNot known and left blank: ${list}. Write it into letterhead.yaml for all documents.`,
  }
}
