import { citePassage, listProse, ordinalWord, type Words } from '../vi.ts'

const dash = (count: number): Words => ({
  vi: `gạch đầu dòng thứ ${ordinalWord(count)}`,
  en: `dash ${count}`,
})

/** What a place may have behind its comma, each as data write it. */
const parts: readonly (readonly [RegExp, (found: string) => Words])[] = [
  [/^ý (\d+)$/, (count) => dash(Number(count))],
  [/^đoạn (\d+)$/, (count) => ({ vi: `đoạn thứ ${ordinalWord(Number(count))}`, en: `paragraph ${count}` })],
  [
    /^đoạn kết (\d+)$/,
    (count) => ({ vi: `đoạn kết thứ ${ordinalWord(Number(count))}`, en: `closing paragraph ${count}` }),
  ],
  [/^dòng (\d.*)$/, (rows) => ({ vi: `dòng ${rows}`, en: `row ${rows}` })],
  [/^TT (\d+)$/, (count) => ({ vi: `dòng TT ${count}`, en: `row no. ${count}` })],
  [
    /^chú thích (\d.*)$/,
    (notes) => ({ vi: `chú thích ${notes}`, en: `note ${notes.replace(' và ', ' and ')}` }),
  ],
]

const tellPart = (part: string): Words => {
  for (const [pattern, tell] of parts) {
    const found = pattern.exec(part)?.[1]
    if (found !== undefined) return tell(found)
  }
  return { vi: part, en: part }
}

/** `II.2.g.3`: a passage, and its dash. */
const tellPassage = (place: string): readonly Words[] | undefined => {
  const [, path = place, count] = /^(.+\.[a-zđ])\.(\d+)$/.exec(place) ?? []
  const words = citePassage(path)
  return words && [words, ...(count ? [dash(Number(count))] : [])]
}

/** Largest part first; the row of the annex alone where a place has both its number and its row. */
const readPlace = (place: string): readonly Words[] => {
  const [head = '', ...rest] = place.split(/, (?!\d)/)
  const levels = tellPassage(head)
  if (levels) return [...levels, ...rest.map(tellPart)]
  if (head !== 'Biểu') return [{ vi: place, en: place }]
  const below = rest.some((part) => part.startsWith('dòng '))
    ? rest.filter((part) => !/^TT /.test(part))
    : rest
  return [{ vi: 'Biểu giao nhiệm vụ', en: 'annex' }, ...below.map(tellPart)]
}

/**
 * A place of the plan, `II.2.g, ý 3` or `II.2.g.3`, as Decree 30/2020/NĐ-CP (annex II, V.7) has it cited: `gạch đầu dòng thứ
 * ba điểm g khoản 2 Mục II`. Several, parted by `;`, are cited one after another. Anything else stays as it is written.
 */
export const citePlace = (at: string): Words => {
  const places = at.split(/; */).map(readPlace)
  return {
    vi: listProse(
      places.map((levels) =>
        [...levels]
          .reverse()
          .map(({ vi }) => vi)
          .join(' '),
      ),
    ).vi,
    en: listProse(places.map((levels) => levels.map(({ en }) => en).join(', '))).en,
  }
}
