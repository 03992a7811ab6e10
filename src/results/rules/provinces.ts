import type { Rule } from '../../diagnostics/rule.ts'
import { listTurns, provincesOn } from '../../plan/province.ts'
import { listWords, showDay, suggest } from '../../vi.ts'
import { makeProvinceMatcher } from '../match-province.ts'
import { tellMerger, tellOwners } from '../owners.ts'
import { provinceOf, type ScorePlace } from '../score-sheet.ts'
import { sheetNames, sourceLabels } from '../source-labels.ts'
import { nameRow, numbersOf, type ResultsSubject } from '../subject.ts'

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

/** Rows of the table. */
export const provinceRules: readonly Rule<ResultsSubject, ScorePlace>[] = [
  {
    code: 'other-frame',
    severity: 'error',
    explanation: {
      vi: 'Các dòng phải là của các tỉnh, thành phố vào ngày mà kỳ PAPI xếp hạng: 63 đến 30/6/2025, 34 từ 01/7/2025. Tên giữ lại không có nghĩa là cùng một tỉnh: Phú Thọ của năm 2025 gồm cả Vĩnh Phúc và Hòa Bình.',
      en: 'The rows are those of the provinces on the day that the edition ranks by: 63 until 30/6/2025, 34 from 01/7/2025. A kept name is not the same province: the Phú Thọ of 2025 holds Vĩnh Phúc and Hòa Bình.',
    },
    *check(subject) {
      const { sheet, provinces, year } = subject
      const other = findOther(subject)
      if (!other) return
      yield {
        at: '',
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
  },
  {
    code: 'no-such-province',
    severity: 'error',
    explanation: {
      vi: 'Mỗi dòng điểm phải là của một tỉnh có trong provinces.yaml. Dấu thanh, chữ hoa, "TP." và dấu cách thừa không thành vấn đề. Dòng trung bình hay tổng cộng phải xoá, vì sẽ bị tính như một tỉnh.',
      en: 'A row of scores belongs to a province of provinces.yaml. Tones, capitals, "TP." and spare spaces do not matter. Delete rows of averages: they would count as a province.',
    },
    *check({ sheet, provinces, everyProvince }) {
      for (const row of sheet.rows) {
        const { byCode, byName } = row.match
        if (byName || (byCode && row.name.trim() === '')) continue
        const mergers = tellMerger(everyProvince, row.name, sheet.day)
        // A name that was right once is no slip for one that looks like it.
        const near =
          mergers.length > 0
            ? []
            : suggest(
                row.name,
                provinces.flatMap(({ name, spellings }) => [name, ...spellings]),
              )
        const written = nameRow(row)
        yield {
          at: row.address,
          message:
            written === ''
              ? {
                  vi: 'dòng có điểm nhưng không ghi tỉnh nào',
                  en: 'the row has scores but names no province',
                }
              : {
                  vi: `không có tỉnh, thành phố nào tên "${written}"`,
                  en: `there is no province "${written}"`,
                },
          notes: mergers.map((message) => ({ message })),
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
  },
  {
    code: 'province-mismatch',
    severity: 'error',
    explanation: {
      vi: 'Mã tỉnh và tên tỉnh trên một dòng phải là của cùng một tỉnh vào ngày mà kỳ PAPI xếp hạng. Lệch nhau thường do sắp xếp một cột mà không sắp xếp cả bảng, hoặc do mã đã chuyển sang tỉnh khác từ 01/7/2025.',
      en: 'Code and name in a row must mean the same province on the day that the edition ranks by. They part when one column is sorted without the table, or when a code has passed to another province.',
    },
    *check({ sheet, everyProvince }) {
      for (const { code, name, address, match } of sheet.rows) {
        const { byCode, byName } = match
        if (!byName || code === '' || byCode === byName) continue
        yield {
          at: address,
          message: byCode
            ? {
                vi: `mã ${byCode.code} là ${byCode.name}, không khớp với tên "${name}"`,
                en: `code ${byCode.code} is ${byCode.name}, not "${name}"`,
              }
            : {
                vi: `mã tỉnh "${code}" không có; mã của ${byName.name} là ${byName.code}`,
                en: `there is no province code "${code}"; that of ${byName.name} is ${byName.code}`,
              },
          notes: tellOwners(everyProvince, code.padStart(2, '0'), sheet.day).map((message) => ({ message })),
          remedy: {
            vi: `sửa mã hoặc tên; mã của ${byName.name} là ${byName.code}`,
            en: `correct the code or the name; that of ${byName.name} is ${byName.code}`,
          },
        }
      }
    },
  },
  {
    code: 'province-twice',
    severity: 'error',
    explanation: {
      vi: 'Mỗi tỉnh có đúng một dòng. Có hai dòng thì tỉnh đó bị đếm hai lần và mọi thứ hạng bên dưới đều sai.',
      en: 'A province has one row. With two it counts twice, and every rank below it is wrong.',
    },
    *check({ sheet }) {
      const seen = new Map<string, string>()
      for (const row of sheet.rows) {
        const province = provinceOf(row)
        if (!province) continue
        const first = seen.get(province.id)
        if (first === undefined) seen.set(province.id, row.address)
        else
          yield {
            at: row.address,
            message: {
              vi: `tỉnh, thành phố trùng: ${province.name} đã có một dòng`,
              en: `${province.name} has two rows`,
            },
            notes: [
              {
                message: { vi: 'dòng thứ nhất ở đây', en: 'the first row is here' },
                at: first,
              },
            ],
            remedy: { vi: 'xoá dòng thừa', en: 'delete the row that is too many' },
          }
      }
    },
  },
  {
    code: 'missing-province',
    severity: 'warning',
    explanation: {
      vi: 'Tỉnh không có điểm vẫn cần một dòng để trống, để phân biệt với tỉnh bị bỏ sót. Thứ hạng chỉ tính trong số tỉnh có điểm.',
      en: 'A province without scores still needs an empty row, so that it does not look forgotten. Ranks count only provinces with scores.',
    },
    *check({ sheet, provinces }) {
      const present = new Set(sheet.rows.flatMap(({ match }) => [match.byCode?.id, match.byName?.id]))
      const missing = provinces.filter(({ id }) => !present.has(id))
      if (missing.length === 0) return
      const names = missing.slice(0, 5).map(({ name }) => name)
      const more = missing.length - names.length
      yield {
        at: '',
        message: {
          vi: `thiếu ${missing.length} tỉnh, thành phố: ${names.join(', ')}${more > 0 ? ` và ${more} nơi khác` : ''}`,
          en: `${missing.length} provinces are missing: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        },
        remedy: {
          vi: 'thêm dòng cho từng nơi; để trống ô điểm nếu không được công bố',
          en: 'add a row for each; leave its cells blank where nothing was published',
        },
      }
    },
  },
  {
    code: 'not-an-edition',
    severity: 'error',
    explanation: {
      vi: 'Tệp chưa có điểm nào, hoặc chưa có dòng của địa phương lập kế hoạch, thì chưa phải kết quả của năm đó: năm đó là "chưa công bố". Khác với tỉnh có dòng để trống trong khi nơi khác có điểm: đó mới là điểm không được công bố.',
      en: 'A workbook without any score, or without a row of the place whose plan it is, holds no results of that year: they are not yet published. An empty row of a province is another thing where others have scores: those were withheld.',
    },
    *check(subject) {
      const { sheet, year, place, provinces } = subject
      const name = provinces.find(({ id }) => id === place)?.name ?? place
      const isEmpty = subject.codes.every(({ code }) => numbersOf(subject, code).length === 0)
      // A row of an unknown province may be that of the place: another rule reports it.
      const ids = sheet.rows.map((row) => provinceOf(row)?.id)
      if (!isEmpty && (ids.includes(place) || ids.includes(undefined))) return
      yield {
        at: '',
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
  },
]
