import type { DocumentId, DocumentKind } from './document-kind.ts'

export type { DocumentId, DocumentKind }

/** As a kind is written below: its templates have its id; most are reports of a body to those above it. */
type KindEntry = Omit<DocumentKind, 'symbol' | 'to' | 'templates'> &
  Partial<Pick<DocumentKind, 'symbol' | 'to'>> & { readonly workbook?: true }

const kinds: readonly KindEntry[] = [
  {
    id: 'annual-report',
    command: 'papi report 2023 [--as ubnd]',
    workbook: true,
    fileName: 'bao-cao-papi',
    askedFor: 'III.1',
    description: {
      vi: 'báo cáo năm của Sở Nội vụ gửi UBND Thành phố, hoặc do UBND Thành phố ban hành',
      en: "annual report of the Department of Home Affairs to the City People's Committee, or issued by the Committee",
    },
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
    fileName: 'bao-cao-chuyen-de',
    askedFor: 'III.2',
    description: {
      vi: 'báo cáo chuyên đề của cơ quan chủ trì về các nội dung được giao',
      en: 'thematic report of a lead agency on its rows',
    },
    topics: ['reports', 'causes', 'goals', 'names', 'results', 'plan', 'paper'],
    narrow: true,
    awaits: true,
  },
  {
    id: 'period-report',
    command: 'papi report 2021-2025',
    fileName: 'bao-cao-giai-doan',
    askedFor: 'III.1; III.2',
    description: {
      vi: 'báo cáo giai đoạn: các năm, chỉ tiêu đạt từng năm, mục tiêu chung, nhiệm vụ',
      en: 'period report: all years, targets met by year, overall goals, tasks',
    },
    topics: ['period', 'reports', 'causes', 'goals', 'names', 'results', 'targets', 'plan', 'paper'],
  },
  {
    id: 'results-report',
    command: 'papi results report 2023',
    fileName: 'bao-cao-ket-qua-papi',
    askedFor: 'III.1',
    description: {
      vi: 'báo cáo phân tích kết quả PAPI của năm',
      en: 'analysis of the PAPI results of a year',
    },
    topics: ['names', 'results', 'intervals', 'targets', 'plan', 'paper'],
  },
  {
    id: 'request-letter',
    command: 'papi letter request 2023',
    symbol: 'letter',
    fileName: 'cong-van-de-nghi-bao-cao',
    askedFor: 'II.4',
    description: {
      vi: 'công văn đề nghị các cơ quan chủ trì báo cáo, kèm danh mục biểu',
      en: 'letter asking the lead agencies for their reports, with the forms listed',
    },
    letter: true,
    to: 'agencies',
    topics: ['names', 'request', 'paper'],
    early: true,
    narrow: true,
  },
  {
    id: 'remind-letter',
    command: 'papi letter remind 2023',
    symbol: 'letter',
    fileName: 'cong-van-don-doc',
    askedFor: 'II.4; III.1',
    description: {
      vi: 'công văn đôn đốc cơ quan chưa gửi hoặc gửi chưa đủ báo cáo, nêu rõ phần còn thiếu',
      en: 'reminder to those who have not answered in full, with what is missing',
    },
    letter: true,
    to: 'silent',
    topics: ['names', 'reminder', 'paper'],
    narrow: true,
    early: true,
  },
  {
    id: 'explain-letter',
    command: 'papi letter explain 2023',
    symbol: 'letter',
    fileName: 'cong-van-de-nghi-giai-trinh',
    askedFor: 'II.1',
    description: {
      vi: 'công văn đề nghị giải trình nội dung chưa đạt chỉ tiêu',
      en: 'letter asking to explain missed targets',
    },
    letter: true,
    to: 'explainers',
    topics: ['names', 'explaining', 'results', 'plan', 'paper'],
    narrow: true,
  },
  {
    id: 'annual-plan',
    command: 'papi plan 2024',
    symbol: 'annual-plan',
    fileName: 'ke-hoach-papi',
    askedFor: 'III.1',
    description: {
      vi: 'dự thảo kế hoạch năm sau: chỉ tiêu, nhiệm vụ chuyển tiếp và lý do, nội dung cần khắc phục',
      en: "draft of next year's plan: targets, tasks carried over and why, what must be put right",
    },
    topics: ['reports', 'causes', 'next-period', 'names', 'results', 'plan', 'paper'],
    ahead: true,
    byPlanIssuer: true,
    awaits: true,
  },
  {
    id: 'brief',
    command: 'papi brief 2023 [--agency so-y-te]',
    fileName: 'tom-tat-papi',
    askedFor: 'III.1',
    description: {
      vi: 'một trang phục vụ họp: tình hình, số liệu chính, việc đề nghị, mốc tiếp theo',
      en: 'one page for a meeting: status, main figures, what is asked, next dates',
    },
    topics: ['reports', 'causes', 'names', 'results', 'plan'],
    bare: true,
    onePage: true,
    awaits: true,
  },
  {
    id: 'inspections-report',
    command: 'papi report inspections 2023',
    fileName: 'bao-cao-kiem-tra',
    askedFor: 'II.3',
    description: {
      vi: 'báo cáo công tác kiểm tra, giám sát: các cuộc kiểm tra, tồn tại, việc khắc phục',
      en: 'inspections: what was found, remedied, still open or overdue',
    },
    topics: ['inspections', 'paper'],
    early: true,
  },
  {
    id: 'communication-report',
    command: 'papi report communication 2023',
    fileName: 'bao-cao-tuyen-truyen',
    askedFor: 'II.1',
    description: {
      vi: 'báo cáo công tác thông tin, tuyên truyền',
      en: 'communication work',
    },
    topics: ['communication', 'paper'],
    early: true,
  },
  {
    id: 'commendation-proposal',
    command: 'papi report commend 2023',
    symbol: 'proposal',
    fileName: 'to-trinh-khen-thuong',
    askedFor: 'III.1',
    description: {
      vi: 'tờ trình đề nghị khen thưởng theo tiêu chí ở commendation.yaml',
      en: 'proposal for commendation, by the criteria in commendation.yaml',
    },
    topics: ['reports', 'awards', 'names', 'results', 'paper'],
    narrow: true,
    needsCriteria: true,
  },
]

/** Every kind of document, in the order of `papi documents`. */
export const documentKinds: readonly DocumentKind[] = kinds.map(({ workbook, ...kind }) => ({
  symbol: 'annual-report',
  to: 'above',
  templates: { paper: `${kind.id}.md`, ...(workbook && { workbook: `${kind.id}.xlsx.md` }) },
  ...kind,
}))

export const findKind = (id: DocumentId): DocumentKind =>
  documentKinds.find((kind) => kind.id === id) as DocumentKind
