/** Labels of the sheets and rows of a results workbook, as written and, folded, as read. */
export const sheetNames = { scores: 'Điểm', source: 'Nguồn' } as const

export const headings = { code: 'Mã tỉnh', name: 'Tỉnh, thành phố' } as const

/** Other headings met for the two leading columns, folded; the first of each is papi's own. */
export const knownHeadings = {
  code: ['ma tinh', 'ma', 'province_code', 'province code', 'code'],
  name: ['tinh thanh pho', 'tinh', 'ten tinh', 'tinh/thanh pho', 'ten tinh/thanh pho', 'province'],
} as const

export const sourceLabels = {
  year: 'Năm',
  day: 'Địa giới ngày',
  publisher: 'Cơ quan công bố',
  edition: 'Bản công bố',
  people: 'Số người dân Thành phố được khảo sát',
  communes: 'Số xã, phường Thành phố được khảo sát',
  remark: 'Ghi chú',
  instruction: 'Cách ghi',
} as const
