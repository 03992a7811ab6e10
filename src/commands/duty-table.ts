import { type Below, makeTable, type Table, type TableOf } from '../answer/answer.ts'
import { inDocument, inText, keys, value } from '../answer/fields.ts'
import type { YearDuty } from '../progress/year-calendar.ts'
import { stateMarks, tellState, tellTime } from '../reports/duty-words.ts'
import { joinWords, type Words } from '../vi.ts'

const tints = { late: 'bad', done: 'good' } as const

const tintOf = ({ state }: YearDuty) => (state === 'late' || state === 'done' ? tints[state] : undefined)

/** Below a duty: how far it is, where the plan asks for it if `cite`, what to type. */
const describe =
  (cite: boolean) =>
  (duty: YearDuty): readonly Below[] => [
    { words: tellState(duty), look: 'remark' },
    ...(cite ? [{ words: duty.cited, look: 'remark' } as const] : []),
    ...duty.commands.map((words) => ({ words, look: 'plain' }) as const),
  ]

const listCommands = ({ commands }: YearDuty): Words => joinWords(commands, '; ')

/** Duties as a table: when, what, how far, where the plan asks for it, what to type. Texts of a terminal leave out the place unless `cite`. */
export const makeDutyTable = (
  duties: readonly YearDuty[],
  { cite, sections }: { readonly cite: boolean; readonly sections: TableOf<YearDuty>['sections'] },
): Table =>
  makeTable<YearDuty>({
    key: 'duties',
    rows: duties,
    ...(sections && { sections }),
    heads: false,
    aligned: true,
    below: describe(cite),
    fields: [
      ...keys<YearDuty>('id', 'name'),
      value(
        'time',
        ({ time }) => time,
        ({ time }) => tellTime(time),
      ),
      value('at', ({ cited }) => cited),
      value('commands', ({ commands }) => commands, listCommands),
      ...keys<YearDuty>('state', 'detail'),
      value('workingDaysLate', ({ daysLate }) => daysLate),
      inText(({ time }) => tellTime(time)),
      { ...inText(({ state }) => stateMarks[state], { min: 1 }), tint: tintOf },
      { ...inText(({ name }) => name, { fit: 'wrap', max: Number.POSITIVE_INFINITY, gap: 1 }), tint: tintOf },
      inDocument({ vi: 'Thời gian', en: 'When' }, ({ time }) => tellTime(time)),
      inDocument({ vi: 'Việc', en: 'Duty' }, ({ name }) => name),
      inDocument({ vi: 'Tình trạng', en: 'State' }, tellState),
      inDocument({ vi: 'Điều khoản của Kế hoạch', en: 'Place in the plan' }, ({ cited }) => cited),
      inDocument({ vi: 'Lệnh', en: 'Command' }, listCommands),
    ],
  })

/** Why the months are those, each reason once: the plan names none. */
export const listPractice = (duties: readonly YearDuty[]): readonly Words[] => {
  const reasons = duties.flatMap(({ time }) => {
    if (time.kind !== 'months') return []
    const [when, { practice }] = [tellTime(time), time]
    return [{ vi: `- ${when.vi}: ${practice.vi}`, en: `- ${when.en}: ${practice.en}` }]
  })
  return [...new Map(reasons.map((words) => [words.vi, words])).values()]
}
