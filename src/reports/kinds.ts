import type { ReviewTopic } from '../progress/review/item.ts'
import type { Words } from '../vi.ts'

/** A document that papi drafts. All that is special about it stands here and in its templates. */
export type DocumentKind = {
  readonly id: DocumentId
  /** How to ask for it. */
  readonly command: string
  /** Key of `symbols` in `letterhead.yaml`, where there is none for `id` itself: all reports of a body share one. */
  readonly symbol: string
  /** In `templates/`; a workbook only where a reader wants one. */
  readonly templates: { readonly paper: string; readonly workbook?: string }
  /** Before the year. */
  readonly fileName: string
  /** Where the plan asks for it. */
  readonly askedFor: string
  readonly description: Words
  /** An official letter has no kind in its symbol, and its subject stands below the number. */
  readonly letter?: true
  /** Who it goes to: bodies above the issuer, or the agencies that have to report, those that have not, or those with something to explain. */
  readonly to: 'above' | 'agencies' | 'silent' | 'explainers'
  /** What it rests on: what its review sheet is about. It is a draft while an item there changes a sentence of it. */
  readonly topics: readonly ReviewTopic[]
  /** Only the addressees and the archive get it, not all recipients of the issuer. */
  readonly narrow?: true
  /** It goes out before the results of its year are there: figures are those of the latest edition. */
  readonly early?: true
  /** Without letterhead and signature: a page for a meeting. */
  readonly bare?: true
  /** Meant for one page. */
  readonly onePage?: true
  /** It is about a year ahead and rests on the facts of the year before. */
  readonly ahead?: true
  /** It goes by the criteria of `commendation.yaml`, and cannot be drafted without. */
  readonly needsCriteria?: true
  /** May be drafted with the latest results while those of its year are still to come (`--results`). */
  readonly awaits?: true
  /** Issued by the body that issued the plan, not by the default issuer. */
  readonly byPlanIssuer?: true
}

export type DocumentId =
  | 'annual-report'
  | 'thematic-report'
  | 'period-report'
  | 'results-report'
  | 'request-letter'
  | 'remind-letter'
  | 'explain-letter'
  | 'annual-plan'
  | 'brief'
  | 'inspections-report'
  | 'communication-report'
  | 'commendation-proposal'

/** Every kind of document, in the order of `papi documents`. */
export const documentKinds: readonly DocumentKind[] = [
  {
    id: 'annual-report',
    command: 'papi report 2023 [--as ubnd]',
    symbol: 'annual-report',
    templates: { paper: 'annual-report.md', workbook: 'annual-report.xlsx.md' },
    fileName: 'bao-cao-papi',
    askedFor: 'III.1',
    description: {
      vi: 'báo cáo năm của Sở Nội vụ gửi UBND Thành phố, hoặc do UBND Thành phố ban hành',
      en: 'annual report of Sở Nội vụ to UBND Thành phố, or issued by UBND Thành phố',
    },
    to: 'above',
    topics: [
      'reports',
      'causes',
      'ahead',
      'goals',
      'direction',
      'names',
      'deadline',
      'results',
      'targets',
      'plan',
      'paper',
    ],
    awaits: true,
  },
  {
    id: 'thematic-report',
    command: 'papi report 2023 --agency so-y-te (--all-agencies)',
    symbol: 'annual-report',
    templates: { paper: 'thematic-report.md' },
    fileName: 'bao-cao-chuyen-de',
    askedFor: 'III.2',
    description: {
      vi: 'báo cáo chuyên đề của cơ quan chủ trì về các nội dung được giao',
      en: 'thematic report of a lead agency on its rows',
    },
    to: 'above',
    topics: ['reports', 'causes', 'goals', 'names', 'results', 'plan', 'paper'],
    narrow: true,
    awaits: true,
  },
  {
    id: 'period-report',
    command: 'papi report 2021-2025',
    symbol: 'annual-report',
    templates: { paper: 'period-report.md' },
    fileName: 'bao-cao-giai-doan',
    askedFor: 'III.1; III.2',
    description: {
      vi: 'báo cáo giai đoạn: các năm, chỉ tiêu đạt từng năm, mục tiêu chung, nhiệm vụ',
      en: 'period report: all years, targets met by year, overall goals, tasks',
    },
    to: 'above',
    topics: ['period', 'reports', 'causes', 'goals', 'names', 'results', 'targets', 'plan', 'paper'],
  },
  {
    id: 'results-report',
    command: 'papi results report 2023',
    symbol: 'annual-report',
    templates: { paper: 'results-report.md' },
    fileName: 'bao-cao-ket-qua-papi',
    askedFor: 'III.1',
    description: {
      vi: 'báo cáo phân tích kết quả PAPI của năm',
      en: 'analysis of the PAPI results of a year',
    },
    to: 'above',
    topics: ['names', 'results', 'intervals', 'targets', 'plan', 'paper'],
  },
  {
    id: 'request-letter',
    command: 'papi letter request 2023',
    symbol: 'letter',
    templates: { paper: 'request-letter.md' },
    fileName: 'cong-van-de-nghi-bao-cao',
    askedFor: 'II.4',
    description: {
      vi: 'công văn đề nghị các cơ quan chủ trì báo cáo, kèm danh mục biểu',
      en: 'letter asking the lead agencies for their reports, with the forms listed',
    },
    letter: true,
    to: 'agencies',
    topics: ['names', 'deadline', 'paper'],
    early: true,
    narrow: true,
  },
  {
    id: 'remind-letter',
    command: 'papi letter remind 2023',
    symbol: 'letter',
    templates: { paper: 'remind-letter.md' },
    fileName: 'cong-van-don-doc',
    askedFor: 'II.4; III.1',
    description: {
      vi: 'công văn đôn đốc cơ quan chưa gửi hoặc gửi chưa đủ báo cáo, nêu rõ phần còn thiếu',
      en: 'reminder to those who have not answered in full, with what is missing',
    },
    letter: true,
    to: 'silent',
    topics: ['names', 'deadline', 'paper'],
    narrow: true,
    early: true,
  },
  {
    id: 'explain-letter',
    command: 'papi letter explain 2023',
    symbol: 'letter',
    templates: { paper: 'explain-letter.md' },
    fileName: 'cong-van-de-nghi-giai-trinh',
    askedFor: 'II.1',
    description: {
      vi: 'công văn đề nghị giải trình nội dung chưa đạt chỉ tiêu',
      en: 'letter asking to explain missed targets',
    },
    letter: true,
    to: 'explainers',
    topics: ['names', 'deadline', 'results', 'plan', 'paper'],
    narrow: true,
  },
  {
    id: 'annual-plan',
    command: 'papi plan 2024',
    symbol: 'annual-plan',
    templates: { paper: 'annual-plan.md' },
    fileName: 'ke-hoach-papi',
    askedFor: 'III.1',
    description: {
      vi: 'dự thảo kế hoạch năm sau: chỉ tiêu, nhiệm vụ chuyển tiếp và lý do, nội dung cần khắc phục',
      en: "draft of next year's plan: targets, tasks carried over and why, what must be put right",
    },
    to: 'above',
    topics: ['reports', 'causes', 'names', 'results', 'plan', 'paper'],
    ahead: true,
    byPlanIssuer: true,
    awaits: true,
  },
  {
    id: 'brief',
    command: 'papi brief 2023 [--agency so-y-te]',
    symbol: 'annual-report',
    templates: { paper: 'brief.md' },
    fileName: 'tom-tat-papi',
    askedFor: 'III.1',
    description: {
      vi: 'một trang phục vụ họp: tình hình, số liệu chính, việc đề nghị, mốc tiếp theo',
      en: 'one page for a meeting: status, main figures, what is asked, next dates',
    },
    to: 'above',
    topics: ['reports', 'causes', 'names', 'results', 'plan'],
    bare: true,
    onePage: true,
    awaits: true,
  },
  {
    id: 'inspections-report',
    command: 'papi report inspections 2023',
    symbol: 'annual-report',
    templates: { paper: 'inspections-report.md' },
    fileName: 'bao-cao-kiem-tra',
    askedFor: 'II.3',
    description: {
      vi: 'báo cáo công tác kiểm tra, giám sát: các cuộc kiểm tra, tồn tại, việc khắc phục',
      en: 'inspections: what was found, remedied, still open or overdue',
    },
    to: 'above',
    topics: ['inspections', 'paper'],
    early: true,
  },
  {
    id: 'communication-report',
    command: 'papi report communication 2023',
    symbol: 'annual-report',
    templates: { paper: 'communication-report.md' },
    fileName: 'bao-cao-tuyen-truyen',
    askedFor: 'II.1',
    description: {
      vi: 'báo cáo công tác thông tin, tuyên truyền',
      en: 'communication work',
    },
    to: 'above',
    topics: ['communication', 'paper'],
    early: true,
  },
  {
    id: 'commendation-proposal',
    command: 'papi report commend 2023',
    symbol: 'proposal',
    templates: { paper: 'commendation-proposal.md' },
    fileName: 'to-trinh-khen-thuong',
    askedFor: 'III.1',
    description: {
      vi: 'tờ trình đề nghị khen thưởng theo tiêu chí ở commendation.yaml',
      en: 'proposal for commendation, by the criteria in commendation.yaml',
    },
    to: 'above',
    topics: ['reports', 'names', 'results', 'paper'],
    narrow: true,
    needsCriteria: true,
  },
]

export const findKind = (id: DocumentId): DocumentKind =>
  documentKinds.find((kind) => kind.id === id) as DocumentKind
