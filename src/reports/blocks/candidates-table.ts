import type { Cell } from '../../document/document.ts'
import { describePlaces } from '../../progress/change.ts'
import type { Candidate } from '../../progress/commend.ts'
import type { RowFacts } from '../../progress/year-facts.ts'
import { describeMerits } from '../agency-words.ts'
import type { BlockMaker } from '../block.ts'
import { centred, entryTable, noCell, numbered, textCell, textOrBlank } from '../cells.ts'
import { describeRowGap } from '../compared-words.ts'
import { describeAnswer } from '../reported-words.ts'

const list = (rows: readonly RowFacts[], describe: (row: RowFacts) => string): Cell =>
  textOrBlank(rows.map((row) => `${row.short} (${describe(row)})`).join('; '))

const nameCandidate = ({ agency: { name, now } }: Candidate): Cell =>
  textCell(now ? `${name} (nay: ${now})` : name)

const describeOutcome = ({ fulfilled, barred }: Candidate): Cell => {
  if (fulfilled.length === 0) return noCell()
  if (barred === null) return textCell(fulfilled.join('; '), { tone: 'good' })
  return textCell(`Không đề nghị: ${barred} (${fulfilled.join('; ')})`, { tone: 'muted' })
}

/** Every lead agency beside the criteria for commendation, those that fulfil one first. */
export const candidatesTable: BlockMaker = ({ documentFacts }) => {
  const { nominees = [], others = [] } = documentFacts.commendation ?? {}
  return entryTable(
    [...nominees, ...others],
    [
      numbered(5),
      ['Cơ quan chủ trì', 20, nameCandidate],
      ['Chỉ tiêu đạt', 8, ({ met, measured }) => centred(`${met.length}/${measured.length}`)],
      ['Nội dung đạt chỉ tiêu', 34, ({ met }) => list(met, describeRowGap)],
      [
        'Nội dung tăng bậc',
        26,
        ({ risen }) => list(risen, ({ change }) => (change ? describePlaces(change).vi : '')),
      ],
      [
        'Chưa đạt chỉ tiêu hoặc giảm bậc',
        24,
        ({ toExplain }) => textOrBlank(toExplain.map(({ short }) => short).join('; ')),
      ],
      [
        'Nhiệm vụ',
        9,
        ({ agency: { tasks }, tasksDone }) =>
          tasks.length > 0 ? centred(`${tasksDone}/${tasks.length}`) : noCell('không được giao'),
      ],
      [
        'Gửi báo cáo',
        32,
        ({ answer }) => (answer ? textCell(describeAnswer(answer)) : noCell('chưa xác định')),
      ],
      ['Tiêu chí đáp ứng', 26, describeOutcome],
    ],
  )
}

/** Who is proposed: what it achieved in words, for what award, by which criterion. */
export const nomineesTable: BlockMaker = ({ documentFacts }) =>
  entryTable(documentFacts.commendation?.nominees ?? [], [
    numbered(4),
    ['Cơ quan', 20, nameCandidate],
    ['Thành tích', 44, (one) => textCell(describeMerits(one))],
    ['Hình thức đề nghị', 20, ({ forms }) => (forms.length > 0 ? textCell(forms.join('; ')) : noCell('…'))],
    ['Tiêu chí đáp ứng', 22, ({ fulfilled }) => textCell(fulfilled.join('; '))],
  ])
