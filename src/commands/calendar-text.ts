import type { YearDuty } from '../progress/year-calendar.ts'
import { countColumns, createChalk, padEnd, type Terminal } from '../render/terminal.ts'
import { wrapText } from '../render/terminal-text.ts'
import { stateMarks, tellState, tellTime } from '../reports/duty-words.ts'
import type { Language, Words } from '../vi.ts'

/** Columns of the longest time of the duties, and two between it and the duty. */
export const widthOfTimes = (duties: readonly YearDuty[], language: Language): number =>
  2 + Math.max(0, ...duties.map(({ time }) => countColumns(tellTime(time)[language])))

/** A duty in as many lines as it needs: when, what, how far; where the plan asks for it; the command. */
export const writeDuty = (
  duty: YearDuty,
  timeWidth: number,
  language: Language,
  terminal: Terminal,
  cite: boolean,
): readonly string[] => {
  const chalk = createChalk(terminal)
  const { state, name, commands, cited } = duty
  const tint = state === 'late' ? chalk.red : state === 'done' ? chalk.green : (text: string) => text
  const below = ' '.repeat(timeWidth)
  const wrap = (text: string, mark = '') =>
    wrapText(text, terminal.width - timeWidth - 2).map(
      (line, at) => `${at === 0 && mark ? mark : ' '} ${line}`,
    )
  const [first = '', ...more] = wrap(name[language], stateMarks[state])
  return [
    `${padEnd(tellTime(duty.time)[language], timeWidth)}${tint(first)}`,
    ...more.map((line) => below + tint(line)),
    ...wrap(tellState(duty)[language]).map((line) => below + chalk.dim(line)),
    ...(cite ? wrap(cited[language]).map((line) => below + chalk.dim(line)) : []),
    ...commands.map((command) => `${below}  ${command[language]}`),
  ]
}

/** Why the months are those, each reason once: the plan names none. */
export const tellPractice = (duties: readonly YearDuty[], language: Language): readonly string[] => [
  ...new Set(
    duties.flatMap(({ time }) =>
      time.kind === 'months' ? [`${tellTime(time)[language]}: ${time.practice[language]}`] : [],
    ),
  ),
]

export const writeParagraph = (text: Words, language: Language, { width }: Terminal): readonly string[] =>
  wrapText(text[language], width)
