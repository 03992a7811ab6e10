import { endOfYear } from '../plan/holding.ts'
import { kindWords, unitsOn } from '../plan/unit.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { AnswerState, CoveredLevel, CoveredUnit } from '../progress/reported.ts'
import { countKinds, isHeard, isLate } from '../progress/units.ts'
import { describeOpen } from '../reports/received-words.ts'
import { joinWords, type Words } from '../vi.ts'
import { nameShort } from './name-body.ts'
import { countAnswers } from './status-model.ts'

// Units of the register in `papi status`: by name, by kind, and whom to call.

/** Whom to call about a unit; all blank where the register names nobody. */
export type Contact = { readonly person: string; readonly phone: string; readonly email: string }

export type ListedUnit = CoveredUnit & { readonly contact: Contact }

export type LevelView = Omit<CoveredLevel, 'units'> & {
  /** The short name in Vietnamese, the full one in English. */
  readonly title: Words
  readonly units: readonly ListedUnit[]
  readonly heard: number
  readonly kinds: ReturnType<typeof countKinds>
  readonly counts: Readonly<Record<AnswerState, number>>
}

export const viewLevels = (
  workspace: Workspace,
  levels: readonly CoveredLevel[],
  year: number,
): readonly LevelView[] =>
  levels.map((level) => {
    const written = new Map(unitsOn(workspace.units, endOfYear(year)).map((unit) => [unit.code, unit]))
    return {
      ...level,
      title: nameShort(workspace, level),
      heard: level.units.filter(isHeard).length,
      kinds: countKinds(level),
      counts: countAnswers(level.units),
      units: level.units.map((unit) => {
        const { person = '', phone = '', email = '' } = written.get(unit.code)?.contact ?? {}
        return { ...unit, contact: { person, phone, email } }
      }),
    }
  })

/** Names beyond these are counted; the workbook has all. */
const mostNames = 20

const listNames = (names: readonly string[]): Words => {
  const shown = names.slice(0, mostNames).join('; ')
  const rest = names.length - mostNames
  return rest > 0
    ? {
        vi: `${shown}; và ${rest} đơn vị khác (--format xlsx)`,
        en: `${shown}; and ${rest} more (--format xlsx)`,
      }
    : { vi: shown, en: shown }
}

const lateWords = ({ workingDaysLate, receivedFrom }: CoveredUnit): Words => {
  const least = receivedFrom === 'signature'
  return {
    vi: `${least ? 'ít nhất ' : ''}${workingDaysLate} ngày làm việc`,
    en: `${least ? 'at least ' : ''}${workingDaysLate} working days`,
  }
}

const reasonOf = ({ held }: CoveredUnit): Words => {
  const [reason] = held.at(-1)?.reasons ?? []
  return reason ?? { vi: 'tệp không đọc được', en: 'the file cannot be read' }
}

/** `31/33 dòng; 02 dòng có nội dung nhưng chưa chọn tình trạng: trang "Giải pháp", ô H12:H13`. */
const partlyWords = ({ rows }: CoveredUnit): Words => {
  const used = rows.total - rows.held.length
  const held = rows.held.length > 0 && {
    vi: `${used}/${rows.total} dòng`,
    en: `${used} of ${rows.total} rows`,
  }
  return joinWords([...(held ? [held] : []), ...describeOpen(rows)], '; ')
}

/** `UBND cấp xã: 120/126 đã gửi (phường 49/51, xã 71/75)`. */
export const tellLevel = ({ title, heard, units, kinds }: LevelView): Words => {
  const by = joinWords(
    kinds.map(({ kind, heard: some, total }) => ({
      vi: `${kind} ${some}/${total}`,
      en: `${kindWords[kind].en}s ${some}/${total}`,
    })),
    ', ',
  )
  const several = kinds.length > 1
  return {
    vi: `${title.vi}: ${heard}/${units.length} đã gửi${several ? ` (${by.vi})` : ''}`,
    en: `${title.en}: ${heard} of ${units.length} have answered${several ? ` (${by.en})` : ''}`,
  }
}

/** What is to be done about units, by name: missing, unusable, used in part, late, outside the register. */
export const tellExceptions = ({ units, others }: LevelView): readonly Words[] => {
  const tell = (
    chosen: readonly CoveredUnit[],
    head: Words,
    aside?: (unit: CoveredUnit) => Words,
  ): readonly Words[] => {
    // `0/126` says of all that nothing came.
    if (chosen.length === 0 || (chosen.length === units.length && !aside)) return []
    const write = (language: keyof Words): string => {
      const names = chosen.map((unit) => (aside ? `${unit.place} (${aside(unit)[language]})` : unit.place))
      return `${head[language]} ${chosen.length}: ${listNames(names)[language]}`
    }
    return [{ vi: write('vi'), en: write('en') }]
  }
  const inState = (state: AnswerState) => units.filter((unit) => unit.state === state)
  return [
    ...tell(inState('not-answered'), { vi: 'chưa gửi', en: 'not answered' }),
    ...tell(
      inState('held-back'),
      { vi: 'đã nhận nhưng chưa dùng được', en: 'received but unusable' },
      reasonOf,
    ),
    ...tell(inState('partly'), { vi: 'dùng được một phần', en: 'usable in part' }, partlyWords),
    ...tell(units.filter(isLate), { vi: 'gửi chậm', en: 'late' }, lateWords),
    ...(others.length > 0
      ? [
          {
            vi: `ngoài danh mục cuối năm ${others.length}: ${listNames(others.map(({ name }) => name)).vi}`,
            en: `not in the register at the end of the year, ${others.length}: ${listNames(others.map(({ name }) => name)).en}`,
          },
        ]
      : []),
  ]
}

/** Those to chase: nothing came of them, or nothing that can be used. */
export const listToCall = ({ units }: LevelView): readonly ListedUnit[] =>
  units.filter((unit) => !isHeard(unit))

/** `phường Hoàn Kiếm: Nguyễn Văn A, 0912 345 678`. */
export const tellContact = ({ place, contact: { person, phone, email } }: ListedUnit): Words => {
  const known = [person, phone, email].filter(Boolean).join(', ')
  return {
    vi: `${place}: ${known || 'chưa ghi đầu mối trong units.yaml'}`,
    en: `${place}: ${known || 'no contact in units.yaml'}`,
  }
}

/** For programs; contacts of persons are not in it, and units are a table of their own. */
export const flattenLevel = ({ id, name, title, asked, units, heard, kinds, counts, others }: LevelView) => ({
  id,
  name: { vi: name, en: title.en },
  short: title,
  asked,
  others: others.map((one) => one.name),
  summary: {
    units: units.length,
    heard,
    answered: counts.answered,
    late: counts.late,
    partly: counts.partly,
    heldBack: counts['held-back'],
    notAnswered: counts['not-answered'],
    kinds: kinds.map((one) => ({ ...one, kind: kindWords[one.kind] })),
  },
})
