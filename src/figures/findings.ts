import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts'
import type { Words } from '../vi.ts'
import type { Figure } from './figure.ts'
import type { Spot } from './text.ts'

/** Letters of a paragraph that are enough to find it. */
const firstWords = 40

const cut = (text: string, most: number): string => {
  // A paragraph may be as long as a book: only its beginning is shown.
  const line = text
    .slice(0, 4 * most)
    .replace(/\s+/g, ' ')
    .trim()
  if (line.length <= most) return text.length > 4 * most ? `${line}…` : line
  const head = line.slice(0, most)
  return `${head.slice(0, Math.max(head.lastIndexOf(' '), most / 2))}…`
}

const placeOf = (file: string, { number, text, beside }: Spot): Place => ({
  kind: 'paragraph',
  file,
  number,
  text: cut(text, firstWords),
  ...(beside && { beside }),
})

const quote = (text: string): string => `"${cut(text, 60)}"`

const locate = ({ cell }: Figure): Words =>
  cell
    ? {
        vi: `dòng ${quote(cell.row)}, cột ${quote(cell.column)}: `,
        en: `row ${quote(cell.row)}, column ${quote(cell.column)}: `,
      }
    : { vi: '', en: '' }

/** Where the true figure stands, by edition; `undefined` for a year without a file. */
export type SourceFiles = (source: {
  readonly kind: 'edition' | 'plan'
  readonly year: number
}) => string | undefined

const citeSource = ({ verdict }: Figure, files: SourceFiles): readonly { readonly message: Words }[] => {
  if (!verdict) return []
  const { source, about } = verdict
  const file = files(source)
  const name = about ? `${about}: ` : ''
  const where = file === undefined ? '' : ` (${file})`
  return [
    {
      message:
        source.kind === 'edition'
          ? {
              vi: `${name}kết quả PAPI năm ${source.year}${where}`,
              en: `${name}results of PAPI ${source.year}${where}`,
            }
          : {
              vi: `${name}chỉ tiêu của Kế hoạch năm ${source.year}`,
              en: `${name}targets of the plan for ${source.year}`,
            },
    },
  ]
}

const citeOwn = ({ own }: Figure): readonly { readonly message: Words }[] =>
  own === undefined
    ? []
    : [
        {
          message: {
            vi: `papi lập từ số liệu: ${quote(own)}`,
            en: `papi writes from the data: ${quote(own)}`,
          },
        },
      ]

/** What is not as the data have it. */
const accuse = ({ subject, text, truth, certain }: Figure): Words => {
  const given = certain ? 'số liệu là' : 'theo cách hiểu gần nhất, số liệu là'
  const gives = certain ? 'which give' : 'which, as far as it can be understood, give'
  switch (subject) {
    case 'name':
      return {
        vi: `${quote(text)} không phải tên của mã đứng cạnh, tên trong Kế hoạch là ${quote(truth)}`,
        en: `${quote(text)} is not the name of the code beside it, the plan has ${quote(truth)}`,
      }
    case 'agency':
      return {
        vi: `${quote(text)} không phải cơ quan chủ trì, Kế hoạch giao ${quote(truth)}`,
        en: `${quote(text)} is not the lead agency, the plan names ${quote(truth)}`,
      }
    case 'figure':
    case 'statement':
      return {
        vi: `${quote(text)} không khớp số liệu, ${given} ${quote(truth)}`,
        en: `${quote(text)} disagrees with the data, ${gives} ${quote(truth)}`,
      }
  }
}

/** What is to be written instead is said only where the words can be read in one way. */
const mend = ({ subject, truth, certain }: Figure): Words =>
  certain && subject !== 'statement'
    ? {
        vi: `ghi ${quote(truth)}; nếu văn bản mới đúng thì sửa số liệu gốc rồi lập lại văn bản`,
        en: `write ${quote(truth)}; where the document is right, mend the data and draft it anew`,
      }
    : { vi: 'đối chiếu lại câu này bằng tay rồi sửa', en: 'check this sentence by hand, then mend it' }

const tellWrong = (figure: Figure, file: string, files: SourceFiles): Diagnostic => {
  const where = locate(figure)
  const said = accuse(figure)
  return {
    code: 'figure-wrong',
    severity: 'error',
    message: { vi: `${where.vi}${said.vi}`, en: `${where.en}${said.en}` },
    place: placeOf(file, figure.spot),
    notes: [...citeSource(figure, files), ...(figure.cell ? [] : citeOwn(figure))],
    remedy: mend(figure),
  }
}

const tellDiffers = (figure: Figure, file: string): Diagnostic => {
  const where = locate(figure)
  if (figure.subject === 'name')
    return {
      code: 'figure-differs',
      severity: 'warning',
      message: {
        vi: `${where.vi}${quote(figure.text)} khác tên trong Kế hoạch (${quote(figure.truth)})`,
        en: `${where.en}${quote(figure.text)} is not the name in the plan (${quote(figure.truth)})`,
      },
      place: placeOf(file, figure.spot),
      remedy: { vi: 'ghi đúng mã và tên trong Kế hoạch', en: 'write code and name as the plan has them' },
    }
  return {
    code: 'figure-differs',
    severity: 'warning',
    message: {
      vi: `${where.vi}${quote(figure.text)} khác câu papi lập từ số liệu (${quote(figure.truth)})`,
      en: `${where.en}${quote(figure.text)} is not what papi writes from the data (${quote(figure.truth)})`,
    },
    place: placeOf(file, figure.spot),
    notes: citeOwn(figure),
    remedy: { vi: 'đối chiếu lại bằng tay', en: 'check it by hand' },
  }
}

const tellOfAll = (figure: Figure, file: string, files: SourceFiles): Diagnostic => {
  const where = locate(figure)
  return {
    code: 'rank-of-all',
    severity: 'warning',
    message: {
      vi: `${where.vi}${quote(figure.text)}: hạng đúng, nhưng chỉ xếp hạng các tỉnh, thành phố có kết quả: ${quote(figure.truth)}`,
      en: `${where.en}${quote(figure.text)}: the rank is right, but only provinces with results are ranked: ${quote(figure.truth)}`,
    },
    place: placeOf(file, figure.spot),
    notes: citeSource(figure, files),
    remedy: { vi: `ghi ${quote(figure.truth)}`, en: `write ${quote(figure.truth)}` },
  }
}

/** Figures of one paragraph that nothing can be held against are told together. */
const tellUnknown = (figures: readonly Figure[], file: string): Diagnostic | undefined => {
  const [first] = figures
  if (!first) return undefined
  const list = [...new Set(figures.map(({ text }) => quote(text)))].join(', ')
  const where = locate(first)
  return {
    code: 'figure-unchecked',
    severity: 'advice',
    message: {
      vi: `${where.vi}chưa đối chiếu được ${list}: không rõ nói về nội dung, năm nào, hoặc số liệu không có`,
      en: `${where.en}${list} could not be checked: it is not clear what or which year, or the data have none`,
    },
    place: placeOf(file, first.spot),
    remedy: { vi: 'đối chiếu bằng tay', en: 'check it by hand' },
  }
}

const groupUnknown = (figures: readonly Figure[]): readonly (readonly Figure[])[] => {
  const groups = new Map<number, Figure[]>()
  for (const figure of figures.filter(({ kind }) => kind === 'unknown')) {
    const group = groups.get(figure.spot.number)
    group ? group.push(figure) : groups.set(figure.spot.number, [figure])
  }
  return [...groups.values()]
}

/** The check stopped for want of time, or for too many faults: what follows was not looked at. */
const tellStopped = ({ spot }: Figure, file: string): Diagnostic => ({
  code: 'figures-cut-short',
  severity: 'warning',
  message: {
    vi: 'dừng đối chiếu ở đây: văn bản quá dài hoặc có quá nhiều chỗ sai; từ đoạn này trở đi chưa đối chiếu',
    en: 'the check stopped here: the document is too long or has too many faults; nothing from this paragraph on was checked',
  },
  place: placeOf(file, spot),
  remedy: {
    vi: 'tách văn bản thành nhiều tệp, hoặc sửa các chỗ sai trước rồi đối chiếu lại',
    en: 'split the document into several files, or mend the faults first and check again',
  },
})

/** The findings of one file, in the order of its paragraphs. */
export const tellFigures = (
  figures: readonly Figure[],
  file: string,
  files: SourceFiles,
): readonly Diagnostic[] =>
  [
    ...figures.flatMap((figure): readonly Diagnostic[] => {
      switch (figure.kind) {
        case 'wrong':
          return [tellWrong(figure, file, files)]
        case 'differs':
          return [tellDiffers(figure, file)]
        case 'of-all':
          return [tellOfAll(figure, file, files)]
        case 'stopped':
          return [tellStopped(figure, file)]
        default:
          return []
      }
    }),
    ...groupUnknown(figures).flatMap((group) => tellUnknown(group, file) ?? []),
  ].sort((a, b) => numberOf(a) - numberOf(b))

const numberOf = ({ place }: Diagnostic): number => (place.kind === 'paragraph' ? place.number : 0)

/** The title names other years than the one that was asked for. */
export const tellOtherYear = (file: string, title: string, said: string, asked: string): Diagnostic => ({
  code: 'figures-other-year',
  severity: 'error',
  message: {
    vi: `văn bản là của ${said}, không phải ${asked}`,
    en: `the document is about ${said.replace(/^(năm|giai đoạn) /, '')}, not ${asked.replace(/^(năm|giai đoạn) /, '')}`,
  },
  place: { kind: 'file', file },
  notes: [{ message: { vi: `trích yếu: ${quote(title)}`, en: `its title: ${quote(title)}` } }],
  remedy: {
    vi: 'gõ đúng năm của văn bản; nếu năm ở trích yếu sai thì sửa trích yếu',
    en: 'name the year of the document; where the title is wrong, mend it',
  },
})
