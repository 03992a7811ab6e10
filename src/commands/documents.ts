import { type Below, gap, makeTable, plain } from '../answer/answer.ts'
import { column, inDocument, keys, value } from '../answer/fields.ts'
import type { AnswerOptions } from '../answer/formats.ts'
import { citePlace } from '../plan/cite.ts'
import { type DocumentKind, documentKinds } from '../reports/kinds.ts'
import type { Words } from '../vi.ts'
import { giveAnswer } from './give-answer.ts'
import type { Context, Outcome } from './outcome.ts'

const describe = ({ description, askedFor }: DocumentKind): Words => ({
  vi: `${description.vi} (${citePlace(askedFor).vi} của Kế hoạch)`,
  en: `${description.en} (${citePlace(askedFor).en} of the plan)`,
})

/** `papi documents`: every kind of document, how to ask for it, and where the plan asks for it. */
export const listDocuments = async (
  context: Context,
  options: AnswerOptions = { format: 'text' },
): Promise<Outcome> =>
  giveAnswer(
    context,
    {
      command: 'documents',
      fileName: 'papi-documents',
      about: {},
      title: { vi: 'Các văn bản papi soạn được', en: 'Documents that papi can draft' },
      untitled: true,
      parts: [
        makeTable<DocumentKind>({
          key: 'rows',
          rows: documentKinds,
          heads: false,
          belowIndent: 4,
          below: (kind) => [{ words: describe(kind), look: 'plain' } satisfies Below],
          fields: [
            ...keys('id', 'command'),
            column({ vi: 'Lệnh', en: 'Command' }, ({ command }) => command),
            value('name', ({ description }) => description),
            inDocument({ vi: 'Văn bản', en: 'Document' }, ({ description }) => description),
            value('at', ({ askedFor }) => citePlace(askedFor)),
            inDocument({ vi: 'Kế hoạch yêu cầu ở', en: 'Asked for in the plan by' }, ({ askedFor }) =>
              citePlace(askedFor),
            ),
          ],
        }),
        gap,
        plain({
          vi: 'Mỗi văn bản kèm phiếu soát phieu-soat-…: còn thiếu gì, cần biết gì trước khi ký. Thêm --comments để ghi các việc đó thành chú thích trong tệp Word.',
          en: 'A review sheet, phieu-soat-…, comes with each document: what is missing, what to know before signing. With --comments its items are comments in the Word file too.',
        }),
      ],
    },
    options,
    { diagnostics: [] },
  )
