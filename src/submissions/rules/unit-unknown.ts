import { endOfYear } from '../../plan/holding.ts'
import { placeName, unitsOn } from '../../plan/unit.ts'
import { showDay, suggest, type Words } from '../../vi.ts'
import { quote } from '../answers.ts'
import { recogniseUnit } from '../registered.ts'
import type { FormFinding, SubmissionCase, SubmissionRule } from '../submission-rule.ts'

/** Units in office whose names are near: of the same name, else spelt much like it. */
const listNear = (
  { workspace }: SubmissionCase,
  written: string,
  namesakes: readonly string[],
  on: string,
): readonly string[] => {
  if (namesakes.length > 0) return namesakes
  const bare = written.replace(
    /^\s*(?:UBND|ủy ban nhân dân|uỷ ban nhân dân)?\s*(?:phường|xã|p\.|x\.)?\s*/iu,
    '',
  )
  const units = unitsOn(workspace.units, on)
  const near = suggest(
    bare,
    units.map(({ name }) => name),
  )
  return units.filter(({ name }) => near.includes(name)).map(placeName)
}

const both = (text: string): Words => ({ vi: text, en: text })

const remedyOf = (near: readonly string[]): Words =>
  near.length > 0
    ? {
        vi: `nếu là ${near.join(' hoặc ')} thì ghi đúng tên đó; cách viết khác thì thêm vào units.yaml`,
        en: `if it is ${near.join(' or ')}, write that name; add other spellings to units.yaml`,
      }
    : {
        vi: 'ghi đúng tên đơn vị theo danh mục; cách viết khác thì thêm vào units.yaml',
        en: 'write the name as in the register; add other spellings to units.yaml',
      }

const judge = (value: SubmissionCase, year: number): Omit<FormFinding, 'at'> | undefined => {
  const { submission, workspace } = value
  const found = recogniseUnit(submission, workspace, year)
  const end = endOfYear(year)
  const written = quote(submission.unit?.raw || (submission.stamp?.unit ?? ''))
  switch (found?.kind) {
    case 'unknown': {
      const level = workspace.agencies.agencies.find(
        ({ kind, to }) => kind === 'district' && to !== null && to < end,
      )
      const isDistrict = found.as === 'quận' || found.as === 'huyện' || found.as === 'thị xã'
      return {
        message: {
          vi: `${written} không có trong danh mục đơn vị ngày ${showDay(end)}`,
          en: `${written} is not in the register of units on ${end}`,
        },
        ...(isDistrict &&
          level && {
            notes: [
              {
                message: {
                  vi: `${level.short} kết thúc hoạt động ngày ${showDay(level.to ?? '')}`,
                  en: `${level.name.en} ended on ${level.to}`,
                },
              },
            ],
          }),
        remedy: remedyOf(listNear(value, submission.unit?.raw ?? '', found.namesakes.map(placeName), end)),
      }
    }
    case 'several':
      return {
        message: {
          vi: `${written} là tên của nhiều đơn vị`,
          en: `${written} is the name of several units`,
        },
        notes: [{ message: both(found.units.map(placeName).join(', ')) }],
        remedy: { vi: 'ghi cả loại đơn vị', en: 'write the kind of the unit too' },
      }
    default:
      return undefined
  }
}

export const unitUnknown: SubmissionRule = {
  code: 'unit-unknown',
  severity: 'error',
  gate: 2,
  holds: 'form',
  explanation: {
    vi: 'Khi danh mục đơn vị (units.yaml) có các xã, phường của năm báo cáo, biểu chung phải là của một đơn vị trong danh mục: không phân biệt dấu, chữ hoa, "P." hay "phường", có hay không có "UBND". Tên khác (sai chính tả, đơn vị cũ đã sắp xếp, đơn vị nơi khác) không được tính vào số đơn vị đã báo cáo.',
    en: 'Where the register of units (units.yaml) covers the year, a general form is of one of its units; tones, case, "P." or "phường" and "UBND" do not matter. Any other name (misspelt, of a unit that was merged, of another place) does not count among those who have reported.',
  },
  *check(value) {
    const year = value.year ?? value.submission.year
    const found = year === undefined ? undefined : judge(value, year)
    if (found) yield { at: value.submission.unit?.cell, ...found }
  },
}
