import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { black, body, font, points, size } from '../house-style.ts'

type ParagraphLook = {
  /** What Word shows in its list of styles. */
  readonly name: string
  /** In points. */
  readonly size: number
  readonly bold?: boolean
  readonly italics?: boolean
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType]
  readonly paragraph?: IParagraphStyleOptions['paragraph']
}

const { CENTER, JUSTIFIED, LEFT, RIGHT } = AlignmentType

/** The paragraph of running text: section II.6 of the decree's annex I, part one. */
const running = {
  indent: { firstLine: body.firstLine },
  spacing: { after: body.after, line: body.line * 240, lineRule: LineRuleType.AUTO },
}
const heading = (outlineLevel: number) => ({ ...running, keepNext: true, outlineLevel })

/** Every kind of paragraph papi writes, so that an officer changes one style and not a hundred paragraphs. */
const looks = {
  State: { name: 'Quốc hiệu', size: size.state, bold: true, alignment: CENTER },
  Motto: { name: 'Tiêu ngữ', size: size.motto, bold: true, alignment: CENTER },
  Parent: { name: 'Cơ quan chủ quản', size: size.parent, alignment: CENTER },
  Issuer: { name: 'Cơ quan ban hành', size: size.issuer, bold: true, alignment: CENTER },
  Number: { name: 'Số ký hiệu', size: size.number, alignment: CENTER },
  About: { name: 'Trích yếu công văn', size: size.about, alignment: CENTER },
  Date: { name: 'Địa danh thời gian', size: size.date, italics: true, alignment: CENTER },
  Draft: { name: 'Dự thảo', size: size.draft, bold: true, alignment: RIGHT },
  Title: {
    name: 'Title',
    size: size.type,
    bold: true,
    alignment: CENTER,
    paragraph: { spacing: { before: points(14) } },
  },
  Subtitle: { name: 'Subtitle', size: size.subject, bold: true, alignment: CENTER },
  Addressee: { name: 'Kính gửi', size: size.body, alignment: CENTER },
  AddresseeList: { name: 'Kính gửi nhiều nơi', size: size.body, alignment: LEFT },
  BodyText: { name: 'Body Text', size: size.body, alignment: JUSTIFIED, paragraph: running },
  Heading1: { name: 'heading 1', size: size.body, bold: true, alignment: JUSTIFIED, paragraph: heading(0) },
  Heading2: { name: 'heading 2', size: size.body, bold: true, alignment: JUSTIFIED, paragraph: heading(1) },
  Heading3: { name: 'heading 3', size: size.body, alignment: JUSTIFIED, paragraph: heading(2) },
  TableText: { name: 'Chữ trong bảng', size: size.table },
  TableHead: {
    name: 'Đầu bảng',
    size: size.table,
    bold: true,
    alignment: CENTER,
    paragraph: { keepNext: true },
  },
  AnnexTableText: { name: 'Chữ trong bảng phụ lục', size: size.annexTable },
  AnnexTableHead: {
    name: 'Đầu bảng phụ lục',
    size: size.annexTable,
    bold: true,
    alignment: CENTER,
    paragraph: { keepNext: true },
  },
  Chart: {
    name: 'Biểu đồ',
    size: size.table,
    alignment: CENTER,
    paragraph: { spacing: { after: points(6) } },
  },
  RecipientsTitle: { name: 'Nơi nhận', size: size.recipientsTitle, bold: true, italics: true },
  Recipients: { name: 'Danh sách nơi nhận', size: size.recipients },
  Signatory: { name: 'Người ký', size: size.signatory, bold: true, alignment: CENTER },
  AnnexLabel: {
    name: 'Phụ lục',
    size: size.annex,
    bold: true,
    alignment: CENTER,
    paragraph: { keepNext: true, outlineLevel: 0 },
  },
  AnnexTitle: {
    name: 'Tên phụ lục',
    size: size.annex,
    bold: true,
    alignment: CENTER,
    paragraph: { keepNext: true },
  },
  AnnexReference: { name: 'Kèm theo', size: size.annex, italics: true, alignment: CENTER },
  Header: { name: 'header', size: size.pageNumber, alignment: CENTER },
  Footer: { name: 'footer', size: size.draftFooter, bold: true, alignment: CENTER },
  /** A line of no height that carries a rule, or keeps two tables apart. */
  Rule: { name: 'Đường kẻ', size: 1 },
} as const satisfies Record<string, ParagraphLook>

export type Style = keyof typeof looks

const run = ({ size: height, bold, italics }: ParagraphLook) => ({
  size: height * 2,
  color: black,
  ...(bold && { bold }),
  ...(italics && { italics }),
})

const styleOf = ([id, look]: readonly [string, ParagraphLook]): IParagraphStyleOptions => ({
  id,
  name: look.name,
  basedOn: 'Normal',
  next: id,
  quickFormat: true,
  run: run(look),
  paragraph: { ...(look.alignment && { alignment: look.alignment }), ...look.paragraph },
})

/** Word's own styles that papi sets anew; the `docx` library knows these by other names. */
const own = (look: ParagraphLook) => ({
  next: 'BodyText',
  run: run(look),
  paragraph: { alignment: look.alignment ?? LEFT, ...look.paragraph },
})

const { Title, Heading1, Heading2, Heading3, ...others } = looks

/** Of a document that is meant for one page the title is no larger than its text. */
export const stylesOf = (onePage: boolean): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
        size: size.body * 2,
        color: black,
        language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' },
      },
    },
    title: own(onePage ? { ...Title, size: size.body } : Title),
    heading1: own(Heading1),
    heading2: own(Heading2),
    heading3: own(Heading3),
  },
  // Word's styles for characters rest on this one, which the library leaves out.
  characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
  paragraphStyles: Object.entries(others).map(styleOf),
})
