import { cutWords, type Diagnostic, paragraphPlace, type Severity } from '../diagnostics/diagnostic.ts'
import { groupBy } from '../diagnostics/group-by.ts'
import type { PageCode } from '../diagnostics/pages.ts'
import type { Words } from '../vi.ts'
import type { Figure } from './figure.ts'

const quote = (text: string): string => `"${cutWords(text, 60)}"`

const locate = ({ cell }: Figure): Words =>
  cell
    ? {
        vi: `dòng ${quote(cell.row)}, cột ${quote(cell.column)}: `,
        en: `row ${quote(cell.row)}, column ${quote(cell.column)}: `,
      }
    : { vi: '', en: '' }

/** The file of the true figure, by edition; `undefined` for a year without a file. */
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

/** A correction is offered only where the words can be read in one way. */
const mend = ({ subject, truth, certain }: Figure): Words =>
  certain && subject !== 'statement'
    ? {
        vi: `ghi ${quote(truth)}; nếu văn bản mới đúng thì sửa số liệu gốc rồi lập lại văn bản`,
        en: `write ${quote(truth)}; where the document is right, correct the data and draft it again`,
      }
    : { vi: 'đối chiếu lại câu này bằng tay rồi sửa', en: 'check this sentence by hand, then correct it' }

/** A finding at a figure: `say` and the remedy as they are, behind row and column where it is in a table. */
const report = (
  file: string,
  figure: Figure,
  [code, severity]: readonly [code: PageCode, severity: Severity],
  said: Words,
  remedy: Words,
  notes: Diagnostic['notes'] = [],
): Diagnostic => {
  const { number, text, beside } = figure.spot
  const where = locate(figure)
  return {
    code,
    severity,
    message: { vi: `${where.vi}${said.vi}`, en: `${where.en}${said.en}` },
    place: paragraphPlace(file, number, text, beside),
    ...(notes.length > 0 && { notes }),
    remedy,
  }
}

const checkByHand: Words = { vi: 'đối chiếu bằng tay', en: 'check it by hand' }

/** Figures of one paragraph that nothing can be compared with are one finding. */
const reportUnknown = (figures: readonly [Figure, ...Figure[]], file: string): Diagnostic => {
  const list = [...new Set(figures.map(({ text }) => quote(text)))].join(', ')
  return report(
    file,
    figures[0],
    ['figure-unchecked', 'advice'],
    {
      vi: `chưa đối chiếu được ${list}: không rõ nói về nội dung, năm nào, hoặc số liệu không có`,
      en: `${list} could not be checked: it is not clear what or which year, or the data have none`,
    },
    checkByHand,
  )
}

const reportDiffers = (figure: Figure, file: string): Diagnostic => {
  const { subject, text, truth } = figure
  return subject === 'name'
    ? report(
        file,
        figure,
        ['figure-differs', 'warning'],
        {
          vi: `${quote(text)} khác tên trong Kế hoạch (${quote(truth)})`,
          en: `${quote(text)} is not the name in the plan (${quote(truth)})`,
        },
        { vi: 'ghi đúng mã và tên trong Kế hoạch', en: 'write code and name as the plan has them' },
      )
    : report(
        file,
        figure,
        ['figure-differs', 'warning'],
        {
          vi: `${quote(text)} khác câu papi lập từ số liệu (${quote(truth)})`,
          en: `${quote(text)} is not what papi writes from the data (${quote(truth)})`,
        },
        { vi: 'đối chiếu lại bằng tay', en: 'check it by hand' },
        citeOwn(figure),
      )
}

/** What is wrong with one figure; the unknown ones are reported by paragraph. */
const reportFigure = (figure: Figure, file: string, files: SourceFiles): readonly Diagnostic[] => {
  const { text, truth } = figure
  switch (figure.kind) {
    case 'wrong':
      return [
        report(file, figure, ['figure-wrong', 'error'], accuse(figure), mend(figure), [
          ...citeSource(figure, files),
          ...(figure.cell ? [] : citeOwn(figure)),
        ]),
      ]
    case 'differs':
      return [reportDiffers(figure, file)]
    case 'of-all':
      return [
        report(
          file,
          figure,
          ['rank-of-all', 'warning'],
          {
            vi: `${quote(text)}: hạng đúng, nhưng chỉ xếp hạng các tỉnh, thành phố có kết quả: ${quote(truth)}`,
            en: `${quote(text)}: the rank is right, but only provinces with results are ranked: ${quote(truth)}`,
          },
          { vi: `ghi ${quote(truth)}`, en: `write ${quote(truth)}` },
          citeSource(figure, files),
        ),
      ]
    // The check ran out of time or met too many faults: what follows was not looked at.
    case 'stopped':
      return [
        report(
          file,
          figure,
          ['figures-cut-short', 'warning'],
          {
            vi: 'dừng đối chiếu ở đây: văn bản quá dài hoặc có quá nhiều chỗ sai; từ đoạn này trở đi chưa đối chiếu',
            en: 'the check stopped here: the document is too long or has too many faults; nothing from this paragraph on was checked',
          },
          {
            vi: 'tách văn bản thành nhiều tệp, hoặc sửa các chỗ sai trước rồi đối chiếu lại',
            en: 'split the document into several files, or correct the errors first and check again',
          },
        ),
      ]
    default:
      return []
  }
}

/** The findings of one file, in the order of its paragraphs. */
export const tellFigures = (
  figures: readonly Figure[],
  file: string,
  files: SourceFiles,
): readonly Diagnostic[] =>
  [
    ...figures.flatMap((figure) => reportFigure(figure, file, files)),
    ...[
      ...groupBy(
        figures.filter(({ kind }) => kind === 'unknown'),
        ({ spot }) => spot.number,
      ).values(),
    ].map((group) => reportUnknown(group, file)),
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
    en: 'name the year of the document; where the title is wrong, correct it',
  },
})
