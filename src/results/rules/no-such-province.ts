import type { Rule } from '../../diagnostics/diagnostic.ts'
import { listWords, suggest } from '../../vi.ts'
import { tellMerger } from '../owners.ts'
import { cellPath } from '../score-sheet.ts'
import { nameRow, type ResultsSubject } from '../subject.ts'

export const noSuchProvince: Rule<ResultsSubject> = {
  code: 'no-such-province',
  severity: 'error',
  explanation: {
    vi: 'Mỗi dòng điểm phải là của một tỉnh có trong provinces.yaml. Dấu thanh, chữ hoa, "TP." và dấu cách thừa không thành vấn đề. Dòng trung bình hay tổng cộng phải xoá, vì sẽ bị tính như một tỉnh.',
    en: 'A row of scores belongs to a province of provinces.yaml. Tones, capitals, "TP." and spare spaces do not matter. Delete rows of averages: they would count as a province.',
  },
  check: function* ({ sheet, provinces, everyProvince }) {
    for (const row of sheet.rows) {
      const { byCode, byName } = row.match
      if (byName || (byCode && row.name.trim() === '')) continue
      const near = suggest(
        row.name,
        provinces.flatMap(({ name, spellings }) => [name, ...spellings]),
      )
      const written = nameRow(row)
      yield {
        path: cellPath(row.address),
        message:
          written === ''
            ? { vi: 'dòng có điểm nhưng không ghi tỉnh nào', en: 'the row has scores but names no province' }
            : {
                vi: `không có tỉnh, thành phố nào tên "${written}"`,
                en: `there is no province "${written}"`,
              },
        notes: tellMerger(everyProvince, row.name, sheet.day).map((message) => ({ message })),
        remedy:
          near.length > 0
            ? { vi: `có thể là ${listWords(near).vi}`, en: `perhaps ${listWords(near).en}` }
            : {
                vi: 'ghi đúng tên tỉnh, hoặc xoá dòng nếu không phải của một tỉnh',
                en: 'write the name of the province, or delete a row that is not of one',
              },
      }
    }
  },
}
