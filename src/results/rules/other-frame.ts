import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listTurns, provincesOn } from '../../plan/province.ts'
import { showDay } from '../../vi.ts'
import { makeProvinceMatcher } from '../match-province.ts'
import { sheetNames, sourceLabels } from '../source-labels.ts'
import type { ResultsSubject } from '../subject.ts'

/** The first day of another state of the list whose units are just those that the rows name. */
const findOther = ({ sheet, provinces, everyProvince }: ResultsSubject) => {
  const names = sheet.rows.map(({ name }) => name)
  return listTurns(everyProvince)
    .map((turn) => ({ turn, units: provincesOn(everyProvince, turn) }))
    .filter(({ units }) => units.length !== provinces.length)
    .find(({ units }) => {
      const match = makeProvinceMatcher(units)
      const named = new Set(names.map((name) => match('', name).byName?.id))
      return !named.has(undefined) && named.size === units.length
    })
}

export const otherFrame: Rule<ResultsSubject> = {
  code: 'other-frame',
  severity: 'error',
  explanation: {
    vi: 'Các dòng phải là của các tỉnh, thành phố vào ngày mà kỳ PAPI xếp hạng: 63 đến 30/6/2025, 34 từ 01/7/2025. Tên giữ lại không có nghĩa là cùng một tỉnh: Phú Thọ của năm 2025 gồm cả Vĩnh Phúc và Hòa Bình.',
    en: 'The rows are those of the provinces on the day that the edition ranks by: 63 until 30/6/2025, 34 from 01/7/2025. A kept name is not the same province: the Phú Thọ of 2025 holds Vĩnh Phúc and Hòa Bình.',
  },
  check: function* (subject) {
    const { sheet, provinces, year } = subject
    const other = findOther(subject)
    if (!other) return
    yield {
      path: [],
      message: {
        vi: `tệp ghi ${other.units.length} tỉnh, thành phố của thời kỳ khác; PAPI ${year} xếp theo ${provinces.length} tỉnh, thành phố (ngày ${showDay(sheet.day)})`,
        en: `the file lists ${other.units.length} provinces of another time; PAPI ${year} ranks ${provinces.length} (of ${sheet.day})`,
      },
      remedy: {
        vi: `lấy điểm theo ${provinces.length} tỉnh, thành phố; nếu PAPI ${year} công bố theo ${other.units.length} thì ghi dòng "${sourceLabels.day}" ở trang "${sheetNames.source}"`,
        en: `take the scores by the ${provinces.length} provinces; if PAPI ${year} is published by ${other.units.length}, state the day in the row "${sourceLabels.day}" of the sheet "${sheetNames.source}"`,
      },
    }
  },
}
