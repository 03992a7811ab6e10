import { citePlace } from '../../plan/cite.ts'
import { themeCommunication, themeFindings, themeInspections } from '../../progress/activity-themes.ts'
import type { TaskState } from '../../progress/reported.ts'
import type { DutyFacts } from '../../progress/year-facts.ts'
import { formatNumber } from '../../vi.ts'
import { nameSome } from '../activity-words.ts'
import type { BlockInput, BlockMaker } from '../block.ts'
import { centred, entryTable, numberCell, numbered, numberOr, textCell, textOrBlank } from '../cells.ts'

/** Units and documents beyond this number are counted, not named. */
const mostNamed = 3

const nameUnits = (units: readonly string[], most = mostNamed): string => nameSome(units, 'đơn vị', most)

/** When it was, or how often. */
const spanOf = (whens: readonly string[]): string =>
  whens.length > 1 ? `${whens.length} đợt` : (whens[0] ?? '')

/** Inspections by theme: a row for hundreds that are alike. */
export const inspectionsTable: BlockMaker = ({ documentFacts }) =>
  entryTable(themeInspections(documentFacts.activity), [
    numbered(5),
    ['Hình thức', 16, ({ kindName }) => textCell(kindName)],
    [
      'Nội dung kiểm tra',
      34,
      ({ title, inspections }) =>
        textCell(
          [title, ...new Set(inspections.flatMap(({ repeats }) => repeats ?? []))].join('; tái kiểm tra: '),
        ),
    ],
    ['Cơ quan kiểm tra', 20, ({ by }) => textCell(by.name)],
    ['Đơn vị được kiểm tra', 28, ({ units }) => textCell(nameUnits(units))],
    ['Thời gian', 16, ({ inspections }) => centred(spanOf(inspections.map(({ when }) => when)))],
    [
      'Quyết định; kết luận',
      28,
      ({ inspections }) => {
        const cited = inspections.flatMap(({ decision, conclusion }) =>
          [decision, conclusion].flatMap((one) => one?.cited ?? []),
        )
        return textOrBlank(nameSome(cited, 'văn bản', mostNamed))
      },
    ],
    [
      'Tồn tại đã khắc phục',
      12,
      ({ findings }) =>
        centred(`${findings.filter(({ state }) => state === 'remedied').length}/${findings.length}`),
    ],
  ])

/** Findings by what was found: how many units, how many are put right, and who is late. */
export const findingsTable: BlockMaker = ({ documentFacts }) =>
  entryTable(themeFindings(documentFacts.activity), [
    numbered(5),
    ['Tồn tại, hạn chế', 44, ({ text }) => textCell(text)],
    ['Nội dung liên quan', 26, ({ row }) => textOrBlank(row)],
    ['Đơn vị', 34, ({ units }) => textCell(nameUnits(units))],
    ['Đã khắc phục', 11, ({ remedied }) => numberCell(remedied)],
    ['Còn trong hạn', 11, ({ open }) => numberCell(open)],
    ['Đơn vị quá hạn', 34, ({ overdue }) => textOrBlank(nameUnits(overdue, 6), { tone: 'bad' })],
  ])

/** Communication by theme. */
export const communicationTable: BlockMaker = ({ documentFacts }) =>
  entryTable(themeCommunication(documentFacts.activity), [
    numbered(5),
    ['Cơ quan', 26, ({ by }) => textCell(by.name)],
    ['Hình thức', 22, ({ channelName }) => textCell(channelName)],
    ['Nội dung', 44, ({ title }) => textCell(title)],
    ['Thời gian', 18, ({ works }) => centred(spanOf(works.map(({ when }) => when)))],
    ['Lượt người', 12, ({ people }) => numberOr(people)],
    [
      'Sản phẩm',
      16,
      ({ items }) =>
        textOrBlank(items.map(({ count, unit }) => `${formatNumber(count, 0)} ${unit}`).join('; '), {
          align: 'center',
        }),
    ],
  ])

const dutiesOf = ({ facts }: BlockInput, section: string | undefined): readonly DutyFacts[] =>
  section === 'communication' || section === 'inspection' ? facts[section] : facts.duties

const countState = (state: TaskState) => (duty: DutyFacts) =>
  numberCell(duty.reports.filter((one) => one.state === state).length)

/** What units answered on each passage of a section: counts, and those that have not begun by name: `{section=inspection}`. */
export const unitAnswers: BlockMaker = (input, { section }) =>
  entryTable(
    dutiesOf(input, section).filter(({ reports }) => reports.length > 0),
    [
      ['Nội dung', 44, ({ at, text }) => textCell(`${text} (${citePlace(at).vi})`)],
      ['Số đơn vị', 8, ({ reports }) => numberCell(reports.length)],
      ['Hoàn thành', 8, countState('done')],
      ['Thường xuyên', 9, countState('ongoing')],
      ['Đang thực hiện', 8, countState('in-progress')],
      [
        'Đơn vị chưa thực hiện',
        26,
        ({ reports }) => {
          const left = reports.filter(({ state }) => state === 'not-started').map(({ by }) => by.name)
          return textOrBlank(nameUnits([...new Set(left)], 6))
        },
      ],
    ],
  )
