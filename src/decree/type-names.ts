import { fold } from '../vi.ts'

export type DocumentType = { readonly name: string; readonly abbreviation: string }

/** Types of administrative documents. Source: Decree 30/2020/NĐ-CP, article 7 and annex III, part I. */
export const documentTypes: readonly DocumentType[] = (
  [
    ['Nghị quyết', 'NQ'],
    ['Quyết định', 'QĐ'],
    ['Chỉ thị', 'CT'],
    ['Quy chế', 'QC'],
    ['Quy định', 'QyĐ'],
    ['Thông cáo', 'TC'],
    ['Thông báo', 'TB'],
    ['Hướng dẫn', 'HD'],
    ['Chương trình', 'CTr'],
    ['Kế hoạch', 'KH'],
    ['Phương án', 'PA'],
    ['Đề án', 'ĐA'],
    ['Dự án', 'DA'],
    ['Báo cáo', 'BC'],
    ['Biên bản', 'BB'],
    ['Tờ trình', 'TTr'],
    ['Hợp đồng', 'HĐ'],
    ['Công điện', 'CĐ'],
    ['Bản ghi nhớ', 'BGN'],
    ['Bản thỏa thuận', 'BTT'],
    ['Giấy ủy quyền', 'GUQ'],
    ['Giấy mời', 'GM'],
    ['Giấy giới thiệu', 'GGT'],
    ['Giấy nghỉ phép', 'GNP'],
    ['Phiếu gửi', 'PG'],
    ['Phiếu chuyển', 'PC'],
    ['Phiếu báo', 'PB'],
  ] as const
).map(([name, abbreviation]) => ({ name, abbreviation }))

const byName = new Map(documentTypes.map((type) => [fold(type.name), type]))

/** The type that a line names, whatever its capitals and marks; `BÁO CÁO CHUYÊN ĐỀ` is one too. */
export const findType = (line: string): DocumentType | undefined => {
  const words = fold(line.slice(0, 60)).split(' ')
  if (line.length > 60 || words.length > 6) return undefined
  const exact = byName.get(words.join(' '))
  if (exact || line !== line.toLocaleUpperCase('vi')) return exact
  return byName.get(words.slice(0, 2).join(' '))
}
