import { heading, type Line, makeTable, type Part, plain, remark } from '../../answer/answer.ts'
import { column, inDocument, keys, value } from '../../answer/fields.ts'
import { nameField, standingFields } from '../../answer/keys.ts'
import type { Chosen, FewestPoints } from '../../progress/insight/fewest-points.ts'
import { formatNumber } from '../../vi.ts'
import { describeChance } from './chance-words.ts'
import { stepFields } from './step-fields.ts'

export const tryIt = (year: number, scores: readonly (readonly [string, number])[]): Line => {
  const command = `papi what-if ${year} ${scores.map(([code, score]) => `${code}=${score}`).join(' ')}`
  return remark({ vi: `Thử: ${command}`, en: `Try: ${command}` })
}

/** A step of one of the choices, which are counted from 1. */
type ChosenRow = Chosen & { readonly choice: number }

const tabulate = (choices: Extract<FewestPoints, { readonly kind: 'found' }>['choices'], year: number) => {
  const rows = choices.map(({ chosen }, index) => chosen.map((one) => ({ ...one, choice: index + 1 })))
  const end = { align: 'end' } as const
  return makeTable<ChosenRow>({
    key: 'choices',
    name: { vi: 'Phương án', en: 'Choices' },
    rows: rows.flat(),
    sections: choices.map(({ chosen, points }, index) => ({
      before: [
        heading({
          vi: `Phương án ${index + 1}${index === 0 ? ', cần ít điểm nhất' : ''}: ${chosen.length} nội dung, tổng ${formatNumber(points, 4)} điểm`,
          en: `Choice ${index + 1}${index === 0 ? ', fewest points' : ''}: ${chosen.length} sub-dimensions, ${formatNumber(points, 4)} points`,
        }),
      ],
      rows: rows[index] ?? [],
      after: [
        tryIt(
          year,
          chosen.map(({ scored, step }) => [scored.code, step.holder.score]),
        ),
      ],
    })),
    fields: [
      ...keys('choice'),
      inDocument({ vi: 'Phương án', en: 'Choice' }, ({ choice }) => ({ number: choice, digits: 0 })),
      value('code', ({ scored }) => scored.code),
      column({ vi: 'Mã', en: 'Code' }, ({ scored }) => scored.code),
      nameField(({ scored }) => scored.name),
      ...standingFields<ChosenRow>(({ step }) => step.own),
      ...stepFields<ChosenRow>(({ step }) => step),
      column({ vi: 'Tăng', en: 'Gain' }, ({ step }) => ({ number: step.points, digits: 4 }), end),
      column(
        { vi: 'Thứ hạng', en: 'Rank' },
        ({ step }) => `${step.own.rank} → ${step.holder.rank}/${step.holder.of}`,
        end,
      ),
      column({ vi: 'Bằng điểm của', en: 'Score of' }, ({ step }) => step.holder.name),
      column({ vi: 'Mức tăng đó', en: 'Such a gain' }, ({ step }) => describeChance(step.likelihood)),
    ],
  })
}

/** Which steps of the parts would bring a whole to where it is wanted. */
export const describeFewest = (fewest: FewestPoints, year: number): readonly Part[] => {
  switch (fewest.kind) {
    case 'unknown':
      return [
        remark({
          vi: 'Chưa đủ số liệu cùng cách đo để tìm phương án cần ít điểm nhất.',
          en: 'There are too few figures of one measure to look for the fewest points.',
        }),
      ]
    case 'out-of-reach':
      return [
        plain({
          vi: `Ngoài tầm với trong một năm: mọi nội dung thành phần cùng tăng ở mức cao nhất từng có cũng chỉ được ${formatNumber(fewest.most, 4)} điểm.`,
          en: `Out of reach within a year: the largest steps ever seen, all together, come to ${formatNumber(fewest.most, 4)} points.`,
        }),
      ]
    case 'found':
      return [
        tabulate(fewest.choices, year),
        remark({
          vi: 'Ít điểm nhất không phải là ít việc hay ít tốn kém nhất: số liệu không có chi phí. Mỗi nội dung chỉ lên đến thứ hạng đã có địa phương đạt được bằng mức tăng như vậy trong một năm; phương án sau bỏ nội dung tăng nhiều nhất của phương án trước. Các tỉnh khác giữ nguyên, các nội dung coi như độc lập: là phép tính, không phải dự báo.',
          en: 'Fewest points is not least work or cost: the figures include no costs. No step goes beyond a rank that some province reached by such a gain within a year; each choice leaves out the largest step of the one before. The other provinces stay, sub-dimensions are taken as independent: a calculation, no forecast.',
        }),
      ]
  }
}
