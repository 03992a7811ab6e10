import { fold } from '../vi.ts'

/** The words around the tables of a form, beside the cells to fill in: the writer prints them, the reader looks for them. */
export type Label =
  | 'unit'
  | 'period'
  | 'asOf'
  | 'deadline'
  | 'receiver'
  | 'signedOn'
  | 'preparedBy'
  | 'signedBy'

export const labelWords: Readonly<Record<Label, string>> = {
  unit: 'Đơn vị báo cáo',
  period: 'Kỳ báo cáo',
  asOf: 'Số liệu tính đến ngày',
  deadline: 'Hạn gửi báo cáo',
  receiver: 'Nơi nhận báo cáo',
  signedOn: 'Ngày lập biểu',
  preparedBy: 'Người lập biểu',
  signedBy: 'Thủ trưởng đơn vị',
}

const otherWords: Readonly<Record<Label, readonly string[]>> = {
  unit: [
    'Cơ quan báo cáo',
    'Tên đơn vị',
    'Tên đơn vị báo cáo',
    'Cơ quan, đơn vị báo cáo',
    'Đơn vị lập báo cáo',
  ],
  period: ['Kỳ', 'Năm báo cáo'],
  asOf: ['Số liệu đến ngày', 'Tính đến ngày', 'Thời điểm chốt số liệu'],
  deadline: ['Hạn gửi', 'Thời hạn gửi', 'Thời hạn gửi báo cáo'],
  receiver: ['Đơn vị nhận báo cáo', 'Nơi nhận'],
  signedOn: ['Ngày lập', 'Ngày báo cáo', 'Ngày ký'],
  preparedBy: ['Người lập', 'Người tổng hợp', 'Cán bộ tổng hợp', 'Người lập biểu mẫu'],
  signedBy: [
    'Thủ trưởng cơ quan',
    'Lãnh đạo đơn vị',
    'Giám đốc',
    'KT. Giám đốc',
    'Phó Giám đốc',
    'Chủ tịch',
    'TM. Ủy ban nhân dân',
  ],
}

export const labels = Object.keys(labelWords) as readonly Label[]

const known = new Map(
  labels.flatMap((label) =>
    [labelWords[label], ...otherWords[label]].map((words) => [fold(words), label] as const),
  ),
)

/** `Đơn vị báo cáo: Sở Y tế` → the label and what follows it in the same cell, `''` where nothing does. */
export const readLabel = (text: string): { readonly label: Label; readonly rest: string } | undefined => {
  const [, before = '', rest = ''] = /^([^:\n(]{2,60})(?:[:\n(]\s*([\s\S]*))?$/.exec(text.trim()) ?? []
  const label = known.get(fold(before))
  if (!label) return undefined
  const written = text.includes(':') ? rest.trim() : ''
  return { label, rest: /^[.…_\s]*$/.test(written) ? '' : written }
}
