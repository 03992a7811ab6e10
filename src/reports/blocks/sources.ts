import type { BlockMaker } from '../block.ts'

/** Publisher and edition of every edition that the report draws on; editions of one publisher together. */
export const sources: BlockMaker = ({ facts: { years }, editions }) => {
  const known = years.flatMap((year) => {
    const source = editions.get(year)?.results.source
    return source ? [{ year, publisher: source.publisher, edition: source.edition }] : []
  })
  const publishers = [...new Set(known.map(({ publisher }) => publisher))]
  return [
    {
      kind: 'list',
      items: publishers.map((publisher) => {
        const own = known.filter((one) => one.publisher === publisher)
        const named = own.map(({ year, edition }) => edition || `PAPI ${year}`)
        return [{ text: `${publisher || 'Không ghi cơ quan công bố'}: ${[...new Set(named)].join('; ')}.` }]
      }),
    },
  ]
}
