import { sameWords, twoDigits } from '../../vi.ts'
import type { RowFacts } from '../year-facts.ts'
import { itemOf, type ReviewItem, type ReviewSource, scopeOf } from './item.ts'

/** Causes and remedies of missed targets: rows without, and those given for another year. */
export const reviewCauses: ReviewSource = (input) => {
  const { rows, bodies } = scopeOf(input)
  const missed = rows.filter(({ status }) => status === 'missed')
  const has = (row: RowFacts, part: 'cause' | 'remedy') => row.explanations.some((one) => one[part] !== '')
  const lacksCause = missed.filter((row) => !has(row, 'cause'))
  const lacksRemedy = missed.filter((row) => has(row, 'cause') && !has(row, 'remedy'))
  const rowsItem = (
    kind: string,
    wanted: readonly RowFacts[],
    { says, closes }: Pick<ReviewItem, 'says' | 'closes'>,
  ): readonly ReviewItem[] => {
    const byBody = bodies.flatMap(({ name, missed: own }) => {
      const codes = own.map(({ code }) => code).filter((code) => wanted.some((row) => row.code === code))
      return codes.length > 0 ? [sameWords(`${name}: ${codes.join(', ')}`)] : []
    })
    const about = wanted.map(({ name }) => name)
    return itemOf(byBody, { kind, about, says, closes, blocking: true })
  }
  const others = input.facts.reported.otherYears.filter(({ code }) => rows.some((row) => row.code === code))
  return [
    ...rowsItem('cause-missing', lacksCause, {
      says: {
        vi: `${lacksCause.length}/${missed.length} nội dung chưa đạt chỉ tiêu chưa có giải trình nguyên nhân`,
        en: `${lacksCause.length} of ${missed.length} missed targets have no cause`,
      },
      closes: {
        vi: 'Đề nghị giải trình (papi letter explain); nhận bằng văn bản thì ghi vào activities/<năm>.yaml',
        en: 'Ask for it (papi letter explain); what comes by letter goes into activities/<year>.yaml',
      },
    }),
    ...rowsItem('remedy-missing', lacksRemedy, {
      says: {
        vi: `${twoDigits(lacksRemedy.length)} nội dung chưa đạt chỉ tiêu có nguyên nhân nhưng chưa có biện pháp khắc phục`,
        en: `${lacksRemedy.length} missed targets have a cause and no remedy`,
      },
      closes: { vi: 'Đề nghị cơ quan chủ trì bổ sung biện pháp', en: 'Ask the lead agency for its remedy' },
    }),
    ...itemOf(
      others.map(({ by, code, year }) => ({
        vi: `${code} (${by.name}): năm ${year}`,
        en: `${code} (${by.name}): ${year}`,
      })),
      {
        kind: 'cause-of-other-year',
        says: {
          vi: `${twoDigits(others.length)} giải trình là về năm khác nên không dùng`,
          en: `${others.length} causes are about another year and are not used`,
        },
        closes: {
          vi: `Gửi biểu có thứ hạng năm ${input.facts.year} (papi form), đề nghị giải trình lại`,
          en: `Send the form with the ranks of ${input.facts.year} (papi form) and ask again`,
        },
      },
    ),
  ]
}
