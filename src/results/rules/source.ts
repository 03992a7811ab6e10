import type { Rule } from '../../diagnostics/rule.ts'
import { parseDay } from '../../vi.ts'
import type { ScorePlace } from '../score-sheet.ts'
import { sheetNames, sourceLabels } from '../source-labels.ts'
import { readCount } from '../source-sheet.ts'
import type { ResultsSubject } from '../subject.ts'

/** The sheet "Nguồn". */
export const sourceRules: readonly Rule<ResultsSubject, ScorePlace>[] = [
  {
    code: 'source-missing',
    severity: 'warning',
    explanation: {
      vi: 'Báo cáo phải dẫn nguồn số liệu. Trang "Nguồn" ghi cơ quan công bố, bản công bố và năm.',
      en: 'A report cites where its figures come from: the sheet "Nguồn" names publisher, edition and year.',
    },
    *check({ sheet: { source } }) {
      const missing = [
        ...(source.publisher === '' ? [sourceLabels.publisher] : []),
        ...(source.edition === '' ? [sourceLabels.edition] : []),
        ...(source.year === undefined ? [sourceLabels.year] : []),
      ]
      if (missing.length === 0) return
      const listed = missing.map((label) => `"${label}"`).join(', ')
      yield {
        at: { source: 'year' },
        message: {
          vi: `trang "${sheetNames.source}" thiếu ${listed}`,
          en: `sheet "${sheetNames.source}" lacks ${listed}`,
        },
        remedy: {
          vi: `ghi tên mục ở cột A, nội dung ở cột B của trang "${sheetNames.source}"`,
          en: `write the label in column A and the value in column B of "${sheetNames.source}"`,
        },
      }
    },
  },
  {
    code: 'year-mismatch',
    severity: 'error',
    explanation: {
      vi: 'Năm ghi ở trang "Nguồn" phải là năm của tên tệp, ví dụ results/2023.xlsx. Lệch nhau là đã chép nhầm tệp.',
      en: 'The year in the sheet "Nguồn" is that of the file name, as in results/2023.xlsx. If not, the wrong file was copied.',
    },
    *check({ sheet: { source }, year }) {
      if (source.year === undefined || Number(source.year.value) === year) return
      yield {
        at: { source: 'year' },
        message: {
          vi: `trang "${sheetNames.source}" ghi năm "${source.year.value}", không khớp với năm ${year}`,
          en: `sheet "${sheetNames.source}" says "${source.year.value}", not ${year}`,
        },
        remedy: {
          vi: 'sửa năm ở trang "Nguồn", hoặc đổi tên tệp, --year cho đúng năm',
          en: 'correct the year in the sheet, or the name of the file, or --year',
        },
      }
    },
  },
  {
    code: 'day-unreadable',
    severity: 'error',
    explanation: {
      vi: 'Dòng "Địa giới ngày" ở trang "Nguồn" cho biết điểm xếp theo các tỉnh, thành phố của ngày nào; không ghi thì là ngày 31/12 của năm. Mã và tên tỉnh chỉ có nghĩa khi kèm ngày.',
      en: 'The row "Địa giới ngày" of the sheet "Nguồn" states among the provinces of which day the scores rank: 31 December of the year where it is left out. Codes and names of provinces mean something only together with a day.',
    },
    *check({ sheet: { source } }) {
      const { day } = source
      if (!day || parseDay(day.value)) return
      yield {
        at: { source: 'day' },
        message: {
          vi: `"${day.value}" không phải là một ngày`,
          en: `"${day.value}" is not a day`,
        },
        remedy: {
          vi: 'ghi như 31/12/2024, hoặc xoá dòng này',
          en: 'write it like 31/12/2024, or delete the row',
        },
      }
    },
  },
  {
    code: 'sample-unreadable',
    severity: 'error',
    explanation: {
      vi: `Hai dòng "${sourceLabels.people}", "${sourceLabels.communes}" ở trang "Nguồn" là mẫu khảo sát của PAPI tại Thành phố; báo cáo nêu hai số này. Bản công bố không có thì không ghi.`,
      en: `The rows "${sourceLabels.people}" (people surveyed in the city) and "${sourceLabels.communes}" (communes surveyed) of the sheet "Nguồn" are PAPI's sample in the city; the report states them. Leave them out where the publication does not give them.`,
    },
    *check({ sheet: { source } }) {
      for (const key of ['people', 'communes'] as const) {
        const found = source[key]
        if (!found || readCount(found.value) !== undefined) continue
        yield {
          at: { source: key },
          message: {
            vi: `"${found.value}" không phải là một số đếm`,
            en: `"${found.value}" is not a count`,
          },
          remedy: {
            vi: 'ghi một số nguyên như 1122, hoặc xoá dòng này',
            en: 'write a whole number like 1122, or delete the row',
          },
        }
      }
    },
  },
]
