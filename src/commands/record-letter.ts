import type { Letter } from '../plan/activities.ts'
import { writeDay } from '../plan/calendar.ts'
import { findAgencies } from '../plan/match-agency.ts'
import { findAgency } from '../plan/succession.ts'
import type { Workspace } from '../plan/workspace.ts'
import { isAsked, isUnitToRemind } from '../progress/units.ts'
import { type Day, listProse, showDay, type Words } from '../vi.ts'
import { readAnswers } from './calendar-evidence.ts'
import type { Context } from './outcome.ts'
import { proposeAgencies, refuseUsage } from './usage.ts'
import { findDeadline } from './year-deadline.ts'

export type RecordOptions = {
  /** `51/SNV-CCHC`; a letter always has one. */
  readonly number?: string
  /** When it was signed, or done. */
  readonly date: Day
  /** Until when a letter asks for an answer. */
  readonly deadline?: Day
  /** Agencies that a letter went to, by id or name. */
  readonly to?: readonly string[]
}

/** An entry of `letters` or `done`, as the schema of `activities/` has it. */
export type Entry = Readonly<Record<string, string | readonly string[]>>

export type Planned = { readonly key: 'letters' | 'done'; readonly entry: Entry; readonly said: Words }

export type Asked = {
  readonly context: Context
  readonly folder: string
  readonly workspace: Workspace
  readonly year: number
  readonly options: RecordOptions
}

/** A mistake on the command line, in place of what was asked for. */
export const fail = (message: Words, remedy: Words) => ({
  value: undefined,
  diagnostics: [refuseUsage(message, remedy)],
})

const readAgencies = ({ agencies }: Workspace, names: readonly string[]) => {
  const found = names.map((name) => ({ name, meant: findAgencies(name, agencies.agencies) }))
  const wrong = found.find(({ meant }) => meant.length !== 1)
  if (!wrong) return { value: found.flatMap(({ meant }) => meant.map(({ id }) => id)), diagnostics: [] }
  return fail(
    { vi: `--to "${wrong.name}": không rõ cơ quan nào`, en: `--to "${wrong.name}": which agency?` },
    proposeAgencies(wrong.name, wrong.meant, agencies.agencies),
  )
}

/** Whom a reminder that is drafted today goes to: who has not reported in full, and the levels of units that are waited for. */
const listReminded = async ({ context, folder, workspace, year }: Asked) => {
  const { value, diagnostics } = await readAnswers(context, folder, workspace, year)
  if (!value) return { value: undefined, diagnostics }
  const waiting = value.reported.agencies.filter(({ state }) => state !== 'answered' && state !== 'late')
  const levels = value.reported.levels.filter((one) => isAsked(one) && one.units.some(isUnitToRemind))
  return { value: [...waiting, ...levels].map(({ id }) => id), diagnostics: [] }
}

const kindNames: Readonly<Record<Letter['kind'], Words>> = {
  request: { vi: 'công văn đề nghị báo cáo', en: 'letter of request' },
  remind: { vi: 'công văn đôn đốc', en: 'reminder' },
  explain: { vi: 'công văn đề nghị giải trình', en: 'letter asking for explanations' },
}

/** The entry of a letter for the register. */
export const planLetter = async (asked: Asked, kind: Letter['kind']) => {
  const { workspace, year, options } = asked
  const { from, to: end } = workspace.plan.period
  if (year < from || year > end)
    return fail(
      {
        vi: `không có báo cáo năm ${year}: Kế hoạch ${from}-${end}`,
        en: `no reports of ${year}: the plan is ${from}-${end}`,
      },
      {
        vi: 'ghi năm của báo cáo, không phải năm của công văn',
        en: 'give the year of the reports, not that of the letter',
      },
    )
  if (options.number === undefined)
    return fail(
      { vi: 'công văn phải có số', en: 'a letter has a number' },
      { vi: 'thêm --number, ví dụ --number 51/SNV-CCHC', en: 'add --number, such as --number 51/SNV-CCHC' },
    )
  const to =
    options.to !== undefined
      ? readAgencies(workspace, options.to)
      : kind === 'remind'
        ? await listReminded(asked)
        : { value: [], diagnostics: [] }
  if (!to.value) return to
  const deadline = options.deadline ?? (kind === 'request' ? findDeadline(workspace, year) : null)
  const on = writeDay(options.date)
  const entry: Entry = {
    kind,
    number: options.number,
    on,
    ...(deadline && { deadline: writeDay(deadline) }),
    ...(to.value.length > 0 && { to: to.value }),
  }
  const names = listProse(to.value.map((id) => findAgency(workspace, id)?.short ?? id))
  const until = deadline ? showDay(writeDay(deadline)) : ''
  const said: Words = {
    vi: `${kindNames[kind].vi} số ${options.number} ngày ${showDay(on)}${until && `, thời hạn ${until}`}, gửi ${to.value.length > 0 ? `${to.value.length} nơi: ${names.vi}` : 'mọi cơ quan chủ trì'}`,
    en: `${kindNames[kind].en} no. ${options.number} of ${showDay(on)}${until && `, due ${until}`}, to ${to.value.length > 0 ? `${to.value.length}: ${names.en}` : 'all lead agencies'}`,
  }
  return { value: { key: 'letters', entry, said } satisfies Planned, diagnostics: [] }
}
