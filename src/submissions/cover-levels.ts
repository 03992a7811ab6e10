import type { Agency } from '../plan/agency.ts'
import { writeDay } from '../plan/calendar.ts'
import { bodyName, placeName, type Unit } from '../plan/unit.ts'
import type { AnswerState, CoveredLevel, CoveredUnit, FormRows } from '../progress/reported.ts'
import { isBegun, listWork } from './answers.ts'
import { findKind, listGeneralUnits, listOwnPassages, listOwnSolutions } from './charge.ts'
import { addRows, type CoverageRequest, findReceipts, isShort, measureLateness } from './coverage.ts'
import { cleanText, describeHeld } from './describe-held.ts'
import type { Held, Received } from './received.ts'
import { listRegistered } from './registered.ts'

const judge = (
  forms: readonly Received[],
  held: readonly Held[],
  rows: FormRows,
  daysLate: number | null,
): AnswerState => {
  if (forms.length === 0) return held.length > 0 ? 'held-back' : 'not-answered'
  if (isShort(rows)) return 'partly'
  return (daysLate ?? 0) > 0 ? 'late' : 'answered'
}

/** Rows of a form that are used, with a status: unlike a task, a passage of the general form need not be answered by every unit. */
const countAnswered = ({ submission, rows }: Received): number =>
  rows
    ? rows.total - rows.held.length - rows.open.filter(({ ref }) => ref !== null).length
    : listWork(submission).filter(isBegun).length

type Sent = { readonly forms: readonly Received[]; readonly held: readonly Held[] }

const coverUnit = (
  unit: Unit,
  { forms, held }: Sent,
  asked: number,
  { workspace, chosen, deadline, held: all }: CoverageRequest,
): CoveredUnit => {
  const [first, last] = findReceipts(forms, chosen, all)
  const workingDaysLate =
    deadline && first ? measureLateness(deadline, first, workspace.calendar ?? null) : null
  const rows = addRows(forms)
  return {
    code: unit.code,
    name: bodyName(unit),
    kind: unit.kind,
    place: placeName(unit),
    state: judge(forms, held, rows, workingDaysLate),
    files: forms.map(({ file }) => file),
    receivedOn: first && writeDay(first.day),
    receivedFrom: first?.from ?? null,
    replacedOn: last && writeDay(last.day),
    replacedFrom: last?.from ?? null,
    held: held.map((one) => describeHeld(workspace, one)),
    rows,
    workingDaysLate,
    answered: Math.min(
      asked,
      forms.reduce((sum, form) => sum + countAnswered(form), 0),
    ),
  }
}

const coverLevel = (level: Agency, units: readonly Unit[], request: CoverageRequest): CoveredLevel => {
  const { workspace, chosen, held } = request
  const codes = new Set(units.map(({ code }) => code))
  const sent = new Map<string, { forms: Received[]; held: Held[] }>(
    units.map(({ code }) => [code, { forms: [], held: [] }]),
  )
  const own = chosen.counted.filter(
    ({ submission: { agency, form } }) => form === 'general' && agency === level.id,
  )
  for (const form of own) sent.get(form.submission.registered?.code ?? '')?.forms.push(form)
  for (const one of held) if (one.agency === level.id) sent.get(one.registered?.code ?? '')?.held.push(one)
  const asked = listOwnSolutions(workspace, level).length + listOwnPassages(workspace, level).length
  return {
    id: level.id,
    name: level.name.vi,
    short: level.short,
    units: units.map((unit) =>
      coverUnit(unit, sent.get(unit.code) ?? { forms: [], held: [] }, asked, request),
    ),
    asked,
    others: own
      .filter(({ submission: { registered } }) => !registered || !codes.has(registered.code))
      .map(({ submission: { registered, unit } }) => {
        const name = registered?.name ?? cleanText(unit?.raw ?? '')
        return { id: level.id, name, short: name }
      }),
  }
}

/** Who of the units in the register has answered for a year; a level that the register does not cover then is left out. */
export const coverLevels = (request: CoverageRequest): readonly CoveredLevel[] =>
  listGeneralUnits(request.workspace).flatMap((level) => {
    const units = findKind(request.workspace, level.id)
      ? listRegistered(request.workspace, level, request.year)
      : []
    return units.length > 0 ? [coverLevel(level, units, request)] : []
  })
