import type { Words } from '../vi.ts'

/** What a pattern wants, by the name that the schema gives as its `error`. */
export const formats: Readonly<Record<string, Words>> = {
  slug: {
    vi: 'mã viết thường, không dấu, nối bằng gạch ngang, như "so-y-te"',
    en: 'a lower-case id joined by hyphens, like "so-y-te"',
  },
  code: {
    vi: 'mã PAPI như "6", "6.3", "6.3.1" hoặc "6.3-road"',
    en: 'a PAPI code like "6", "6.3", "6.3.1" or "6.3-road"',
  },
  day: {
    vi: 'ngày có thật, viết năm-tháng-ngày như 2021-08-04',
    en: 'a day of the calendar like 2021-08-04',
  },
  'month-day': { vi: 'ngày trong năm, viết tháng-ngày như 12-15', en: 'a day of the year like 12-15' },
  monthDay: {
    vi: 'ngày có thật của một năm, viết tháng-ngày như 12-15',
    en: 'a month and a day like 12-15',
  },
  dimension: { vi: 'số của chỉ số nội dung, từ "1" đến "9"', en: 'the number of a dimension, "1" to "9"' },
  province: { vi: 'mã tỉnh gồm hai chữ số, như "01"', en: 'the two digits of a province, like "01"' },
  unit: {
    vi: 'mã tỉnh, hoặc mã và năm lập như "15-2025"',
    en: 'the code of a province, or code and year like "15-2025"',
  },
  'unit-code': {
    vi: 'mã đơn vị hành chính gồm năm chữ số (cấp xã) hoặc ba (cấp huyện), như "00070"',
    en: 'the five digits of a commune or three of a district, like "00070"',
  },
  'merged-from': {
    vi: 'loại và tên các đơn vị cũ, như "phường: Hàng Trống, Cửa Nam; xã: Cổ Bi"',
    en: 'kind and names of former units, like "phường: Hàng Trống, Cửa Nam; xã: Cổ Bi"',
  },
  members: {
    vi: 'một nhóm ghi "provinces" hoặc "kind", đúng một trong hai',
    en: 'a set with either "provinces" or "kind"',
  },
  'papi-command': { vi: 'lệnh papi, như "papi report {year}"', en: 'a command like "papi report {year}"' },
  'workspace-file': {
    vi: 'tên tệp trong thư mục làm việc, như "results/2024.xlsx"',
    en: 'the name of a file of the workspace, like "results/2024.xlsx"',
  },
  sha256: { vi: '64 chữ số 0-9, a-f', en: '64 digits 0-9, a-f' },
  task: { vi: 'mã nhiệm vụ như "6.1-2"', en: 'the id of a task, like "6.1-2"' },
}
