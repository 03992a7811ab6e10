import type { Agency } from '../plan/agency.ts'
import { writeDay } from '../plan/calendar.ts'
import { endOfYear } from '../plan/holding.ts'
import { findMentioned } from '../plan/match-agency.ts'
import { findUnitIn, matchUnit, type UnitMatch } from '../plan/match-unit.ts'
import { findAgency, termOn } from '../plan/succession.ts'
import { bodyName, levelOf, type Unit, unitsOn } from '../plan/unit.ts'
import type { Workspace } from '../plan/workspace.ts'
import { fold } from '../vi.ts'
import { findKind, listGeneralUnits } from './charge.ts'
import { dayInName } from './received.ts'
import type { FormStamp, Registered, Submission } from './submission.ts'

/** The words of a file name: no folders, no extension, `-` and `_` as spaces. */
const fileWords = (file: string): string =>
  (file.split(/[/\\]/).at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[_-]+/g, ' ')
    .normalize('NFC')

/**
 * Whose a file is by its name, where that is certain: it has the name, a spelling or the id of one agency, and of no
 * other. A kind of units ("UBND cấp xã") is no sender.
 */
export const findSenderByName = (workspace: Workspace, file: string): string | undefined => {
  const [agency, other] = findMentioned(fileWords(file), workspace.agencies.agencies)
  return agency && !other && !findKind(workspace, agency.id) ? agency.id : undefined
}

// Communes and districts share an id of `agencies.yaml`; the register of units distinguishes them.

export const register = (unit: Unit): Registered => ({ code: unit.code, name: bodyName(unit) })

/** The entry of `agencies.yaml` that covers all units of a level. */
export const findLevel = (workspace: Workspace, level: Agency['kind']): Agency | undefined =>
  listGeneralUnits(workspace).find(({ kind }) => kind === level)

/** The units of a kind ("UBND cấp xã") that the register has at the end of a year; none where it does not cover that time. */
export const listRegistered = (
  { units }: Workspace,
  { kind }: Pick<Agency, 'kind'>,
  year: number,
): readonly Unit[] => unitsOn(units, endOfYear(year)).filter((unit) => levelOf(unit) === kind)

/** Whose a file is by its name alone. */
const findRegisteredByName = (workspace: Workspace, file: string, year: number): Unit | undefined =>
  workspace.units && findUnitIn(workspace.units, fileWords(file), endOfYear(year))

export type Sender = {
  readonly agency: string | undefined
  readonly registered?: Registered
}

/** Whose a file is by its name, where that leaves no doubt: an agency's, or a unit's of the register. */
export const findSender = (workspace: Workspace, file: string, year: number | undefined): Sender => {
  const agency = findSenderByName(workspace, file)
  if (agency !== undefined || year === undefined) return { agency }
  const unit = findRegisteredByName(workspace, file, year)
  const level = unit && findLevel(workspace, levelOf(unit))
  return level ? { agency: level.id, registered: register(unit) } : { agency }
}

/** Whose a file is by the stamp of the form, where only that can be read; else by the name of the file. */
export const findStamped = (
  workspace: Workspace,
  file: string,
  year: number,
  stamp: FormStamp | undefined,
): Sender => {
  const agency = stamp && findAgency(workspace, stamp.agency)?.id
  if (!stamp || agency === undefined) return findSender(workspace, file, year)
  const sent = { form: stamp.form, agency, stamp, unit: undefined, file, signedOn: undefined }
  const registered = findRegistered(sent, workspace, year)
  if (registered) return { agency, registered }
  return findKind(workspace, agency) ? findSender(workspace, file, year) : { agency }
}

/** The entry of `agencies.yaml` that a name of the register belongs to, in office or not. */
export const findLevelOf = (
  workspace: Workspace,
  name: string,
  year: number | undefined,
): string | undefined => {
  if (!workspace.units || year === undefined || name === '') return undefined
  const match = matchUnit(workspace.units, name, endOfYear(year))
  const unit = match.kind === 'several' ? match.units[0] : match.kind === 'unknown' ? undefined : match.unit
  return unit && findLevel(workspace, levelOf(unit))?.id
}

/** Which unit a general form is from; `undefined` where the register has nothing to say about it. */
export type Recognition =
  | { readonly kind: 'known'; readonly unit: Unit }
  /** The unit was in office when it reported, and has ended since. */
  | { readonly kind: 'earlier'; readonly unit: Unit }
  /** Made for one unit, named for another. */
  | { readonly kind: 'differs'; readonly unit: Unit; readonly other: Unit | undefined }
  /** The whole level has ended: UBND cấp huyện. */
  | { readonly kind: 'level-ended'; readonly level: Agency }
  | Exclude<UnitMatch, { readonly kind: 'known' }>

type Sent = Pick<Submission, 'form' | 'agency' | 'stamp' | 'unit' | 'file' | 'signedOn'>

/** The day on which a form was signed or came, if that is before the end of the year. */
const dayOfForm = ({ signedOn, file }: Sent, end: string): string => {
  const day = signedOn?.value?.kind === 'day' ? signedOn.value.day : dayInName(file)
  const written = day ? writeDay(day) : end
  return written < end ? written : end
}

/** "UBND các xã, phường": the name of all of them is that of none. */
export const isNameOfKind = ({ name, short, spellings }: Agency, written: string): boolean =>
  [name.vi, short, ...spellings].some((one) => fold(one) === fold(written))

export const recogniseUnit = (
  sent: Sent,
  workspace: Workspace,
  year: number | undefined,
): Recognition | undefined => {
  const { units } = workspace
  const level = sent.form === 'general' && sent.agency !== undefined && findKind(workspace, sent.agency)
  if (!units || !level || year === undefined) return undefined
  const end = endOfYear(year)
  const own = dayOfForm(sent, end)
  const raw = sent.unit?.raw ?? ''
  if (listRegistered(workspace, level, year).length === 0) {
    if (termOn(level, own) === 'ended') return { kind: 'level-ended', level }
    // The level ended within the year, after the form was signed.
    const then = matchUnit(units, raw, own)
    return then.kind === 'known' && levelOf(then.unit) === level.kind
      ? { kind: 'earlier', unit: then.unit }
      : undefined
  }
  const written = isNameOfKind(level, raw) ? '' : raw
  const stamped = sent.stamp?.unit === undefined ? undefined : matchUnit(units, sent.stamp.unit, end)
  if (written === '') {
    const unit = stamped ? undefined : findRegisteredByName(workspace, sent.file, year)
    return stamped ?? (unit && { kind: 'known', unit })
  }
  const match = matchUnit(units, written, end)
  const other = match.kind === 'known' ? match.unit : undefined
  if (stamped?.kind === 'known' && stamped.unit !== other)
    return { kind: 'differs', unit: stamped.unit, other }
  if (match.kind === 'known' || own === end) return match
  const then = matchUnit(units, written, own)
  if (then.kind === 'known') return { kind: 'earlier', unit: then.unit }
  return unitsOn(units, own).some((unit) => levelOf(unit) === level.kind) ? match : undefined
}

/** The unit by which a form is counted; `undefined` for units that the register does not know. */
export const findRegistered = (
  sent: Sent,
  workspace: Workspace,
  year: number | undefined,
): Registered | undefined => {
  const found = recogniseUnit(sent, workspace, year)
  if (found?.kind === 'known') return register(found.unit)
  if (found?.kind !== 'earlier') return undefined
  const { code, name } = register(found.unit)
  return { code: `${code} ${found.unit.to}`, name }
}
