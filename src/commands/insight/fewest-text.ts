import type { Chosen, FewestPoints } from '../../progress/insight/fewest-points.ts'
import { formatNumber } from '../../vi.ts'
import { describeChance } from './chance-words.ts'
import { drawTable, heading, type Pen, remark, writeLines } from './table.ts'

/** The command that tries scores. */
export const tryIt = (
  year: number,
  scores: readonly (readonly [string, number])[],
  pen: Pen,
): readonly string[] => {
  const words = scores.map(([code, score]) => `${code}=${score}`).join(' ')
  return remark({ vi: `Thử: papi what-if ${year} ${words}`, en: `Try: papi what-if ${year} ${words}` }, pen)
}

const drawChosen = (chosen: readonly Chosen[], pen: Pen): readonly string[] =>
  drawTable(
    [
      { head: pen.say({ vi: 'Mã', en: 'Code' }), align: 'start' },
      { head: pen.say({ vi: 'Nội dung', en: 'Name' }), align: 'cut' },
      { head: pen.say({ vi: 'Tăng', en: 'Gain' }), align: 'end' },
      { head: pen.say({ vi: 'Thứ hạng', en: 'Rank' }), align: 'end' },
      { head: pen.say({ vi: 'Bằng điểm của', en: 'Score of' }), align: 'start' },
      { head: pen.say({ vi: 'Mức tăng đó', en: 'Such a gain' }), align: 'start' },
    ],
    chosen.map(({ scored, step }) => ({
      cells: [
        scored.code,
        pen.say(scored.name),
        formatNumber(step.points, 4),
        `${step.own.rank} → ${step.holder.rank}/${step.holder.of}`,
        step.holder.name,
        pen.say(describeChance(step.likelihood)),
      ],
    })),
    pen,
  )

/** Which steps of the parts would bring a whole where it is wanted. */
export const describeFewest = (fewest: FewestPoints, year: number, pen: Pen): readonly string[] => {
  switch (fewest.kind) {
    case 'unknown':
      return remark(
        {
          vi: 'Chưa đủ số liệu cùng cách đo để tìm phương án cần ít điểm nhất.',
          en: 'There are too few figures of one measure to look for the fewest points.',
        },
        pen,
      )
    case 'out-of-reach':
      return writeLines(
        {
          vi: `Ngoài tầm với trong một năm: mọi nội dung thành phần cùng tăng ở mức cao nhất từng có cũng chỉ được ${formatNumber(fewest.most, 4)} điểm.`,
          en: `Out of reach within a year: the largest steps ever seen, all together, come to ${formatNumber(fewest.most, 4)} points.`,
        },
        pen,
      )
    case 'found':
      return [
        ...fewest.choices.flatMap(({ chosen, points }, index) => [
          ...heading(
            {
              vi: `Phương án ${index + 1}${index === 0 ? ', cần ít điểm nhất' : ''}: ${chosen.length} nội dung, tổng ${formatNumber(points, 4)} điểm`,
              en: `Choice ${index + 1}${index === 0 ? ', fewest points' : ''}: ${chosen.length} sub-dimensions, ${formatNumber(points, 4)} points`,
            },
            pen,
          ),
          ...drawChosen(chosen, pen),
          ...tryIt(
            year,
            chosen.map(({ scored, step }) => [scored.code, step.holder.score]),
            pen,
          ),
        ]),
        ...remark(
          {
            vi: 'Ít điểm nhất không phải là ít việc hay ít tốn kém nhất: số liệu không có chi phí. Mỗi nội dung chỉ lên đến thứ hạng đã có địa phương đạt được bằng mức tăng như vậy trong một năm; phương án sau bỏ nội dung tăng nhiều nhất của phương án trước. Các tỉnh khác giữ nguyên, các nội dung coi như độc lập: là phép tính, không phải dự báo.',
            en: 'Fewest points is not least work or cost: the figures know no costs. Each goes no further than a rank that some province came to by such a gain within a year; each choice does without the largest step of the one before. The other provinces stay, sub-dimensions are taken as independent: a calculation, no forecast.',
          },
          pen,
        ),
      ]
  }
}
