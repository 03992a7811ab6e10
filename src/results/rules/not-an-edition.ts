import type { Rule } from '../../diagnostics/diagnostic.ts'
import { provinceOf } from '../score-sheet.ts'
import { numbersOf, type ResultsSubject } from '../subject.ts'

export const notAnEdition: Rule<ResultsSubject> = {
  code: 'not-an-edition',
  severity: 'error',
  explanation: {
    vi: 'Tệp chưa có điểm nào, hoặc chưa có dòng của địa phương lập kế hoạch, thì chưa phải kết quả của năm đó: năm đó là "chưa công bố". Khác với tỉnh có dòng để trống trong khi nơi khác có điểm: đó mới là điểm không được công bố.',
    en: 'A workbook without any score, or without a row of the place whose plan it is, holds no results of that year: they are not yet published. An empty row of a province is another thing where others have scores: those were withheld.',
  },
  check: function* (subject) {
    const { sheet, year, place, provinces } = subject
    const name = provinces.find(({ id }) => id === place)?.name ?? place
    const isEmpty = subject.codes.every(({ code }) => numbersOf(subject, code).length === 0)
    // A row of nobody known may be that of the place: another rule reports it.
    const ids = sheet.rows.map((row) => provinceOf(row)?.id)
    if (!isEmpty && (ids.includes(place) || ids.includes(undefined))) return
    yield {
      path: [],
      message: isEmpty
        ? {
            vi: `PAPI ${year} chưa công bố: tệp chưa có điểm nào`,
            en: `PAPI ${year} is not published yet: the file has no score`,
          }
        : {
            vi: `PAPI ${year} chưa công bố: tệp chưa có dòng của ${name} nên chưa dùng được`,
            en: `PAPI ${year} is not published yet: the file has no row of ${name}`,
          },
      remedy: {
        vi: `khi PAPI công bố, chép điểm vào tệp, hoặc: papi results import TỆP --year ${year} --force`,
        en: `when PAPI is published, fill in the scores, or: papi results import FILE --year ${year} --force`,
      },
    }
  },
}
