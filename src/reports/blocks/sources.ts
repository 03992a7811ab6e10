import type { Inline } from '../../document/document.ts'
import type { BlockMaker } from '../block.ts'

/** Publisher, edition and remarks of every edition that the report draws on. */
export const sources: BlockMaker = {
  name: 'sources',
  description: { vi: 'nguồn của kết quả PAPI từng năm', en: 'the source of each edition of PAPI' },
  make: ({ facts: { years }, editions }) => [
    {
      kind: 'list',
      items: years.flatMap((year): readonly (readonly Inline[])[] => {
        const source = editions.get(year)?.results.source
        if (!source) return []
        const text = [[source.publisher, source.edition].filter(Boolean).join('; '), ...source.remarks]
          .map((remark) => remark.replace(/\.?$/, '.'))
          .join(' ')
        return [[{ text: `PAPI ${year}: `, bold: true }, { text }]]
      }),
    },
  ],
}
