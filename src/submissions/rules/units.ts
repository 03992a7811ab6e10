import type { Finding } from '../../diagnostics/rule.ts'
import { endOfYear } from '../../plan/holding.ts'
import { findFormer } from '../../plan/match-unit.ts'
import { termOn } from '../../plan/succession.ts'
import { bodyName, levelOf, placeName, unitsOn } from '../../plan/unit.ts'
import { listAlternatives, sameWords, showDay, suggest, type Words } from '../../vi.ts'
import { quote } from '../answers.ts'
import { tellLevel, tellUnit } from '../ended-words.ts'
import { findLevel, recogniseUnit } from '../registered.ts'
import type { Spot, SubmissionCase, SubmissionRule } from '../submission-rule.ts'

/** Units in office whose names are near: of the same name, else spelt much like it. */
const listNear = (
  { workspace }: SubmissionCase,
  written: string,
  namesakes: readonly string[],
  on: string,
): readonly string[] => {
  if (namesakes.length > 0) return namesakes
  const bare = written.replace(
    /^\s*(?:UBND|ủy ban nhân dân|uỷ ban nhân dân)?\s*(?:phường|xã|quận|huyện|thị xã|p\.|x\.|q\.|h\.|tx\.)?\s*/iu,
    '',
  )
  const units = unitsOn(workspace.units, on)
  const near = suggest(
    bare,
    units.map(({ name }) => name),
  )
  return units.filter(({ name }) => near.includes(name)).map(placeName)
}

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

/** What became of a former unit that the form names: a part of it may be in each of its heirs. */
const tellFormer = ({ submission, workspace: { units } }: SubmissionCase, on: string) => {
  const former = units && findFormer(units, submission.unit?.raw ?? '', on)
  const [first, ...others] = former?.heirs ?? []
  if (!former || !first) return undefined
  const name = placeName(former)
  const { vi, en } = listAlternatives(former.heirs.map(placeName))
  const since = first.from ?? ''
  const [byPlaceVi, byPlaceEn] = others.length > 0 ? [', tùy địa bàn,', ', by place,'] : ['', '']
  return {
    notes: [
      {
        message: {
          vi: `${name} đã sắp xếp, từ ngày ${showDay(since)}${byPlaceVi} thuộc ${vi}`,
          en: `${name} was merged; since ${since} it is${byPlaceEn} part of ${en}`,
        },
      },
    ],
    remedy: { vi: `đề nghị ${vi} gửi biểu mang tên mình`, en: `ask ${en} for a form under its own name` },
  }
}

const judge = (value: SubmissionCase, year: number): Omit<Finding<Spot | undefined>, 'at'> | undefined => {
  const { submission, workspace } = value
  const found = recogniseUnit(submission, workspace, year)
  const end = endOfYear(year)
  const written = quote(submission.unit?.raw || (submission.stamp?.unit ?? ''))
  switch (found?.kind) {
    case 'unknown': {
      const level = found.as && findLevel(workspace, levelOf({ kind: found.as }))
      return {
        message: {
          vi: `${written} không có trong danh mục đơn vị ngày ${showDay(end)}`,
          en: `${written} is not in the register of units on ${end}`,
        },
        ...(level &&
          termOn(level, end) === 'ended' && { notes: [{ message: tellLevel(workspace, level).message }] }),
        remedy: remedyOf(listNear(value, submission.unit?.raw ?? '', found.namesakes.map(placeName), end)),
        ...tellFormer(value, end),
      }
    }
    case 'several':
      return {
        message: {
          vi: `${written} là tên của nhiều đơn vị`,
          en: `${written} is the name of several units`,
        },
        notes: [{ message: sameWords(found.units.map(placeName).join(', ')) }],
        remedy: { vi: 'ghi cả loại đơn vị', en: 'write the kind of the unit too' },
      }
    default:
      return undefined
  }
}

/** Units of the register that a form may be of. */
export const unitRules: readonly SubmissionRule[] = [
  {
    code: 'unit-abolished',
    severity: 'error',
    gate: 2,
    holds: 'form',
    explanation: {
      vi: 'Biểu mang tên đơn vị đã kết thúc hoạt động trước ngày lập biểu (hoặc chưa hoạt động vào cuối năm báo cáo), theo danh mục đơn vị (units.yaml) và agencies.yaml. Biểu ký khi đơn vị còn hoạt động thì được nhận. papi chỉ nêu nay thuộc đơn vị nào khi danh mục có ghi ("became").',
      en: 'The form has the name of a unit that had ended before it was signed (or was not yet there at the end of the year), by the register of units (units.yaml) and agencies.yaml. A form signed while the unit was in office is accepted. What it is part of now is named only where the register records it ("became").',
    },
    *check({ submission, workspace, year: asked }) {
      const year = asked ?? submission.year
      const found = recogniseUnit(submission, workspace, year)
      if (!found || year === undefined) return
      const told =
        found.kind === 'not-in-office'
          ? tellUnit(workspace, found.unit, endOfYear(year))
          : found.kind === 'level-ended'
            ? tellLevel(workspace, found.level)
            : undefined
      if (told) yield { at: submission.unit?.cell, ...told }
    },
  },
  {
    code: 'unit-differs',
    severity: 'error',
    gate: 2,
    holds: 'form',
    explanation: {
      vi: 'Biểu được lập cho một đơn vị (mã ghi trong trang ẩn) nhưng ô "Đơn vị báo cáo" ghi tên khác: thường do chép biểu của đơn vị bạn. papi không đoán hộ biểu của ai.',
      en: 'The form was made for one unit (its code is in the hidden sheet), but "Đơn vị báo cáo" says another name: mostly the form of a neighbour was copied. papi does not guess whose it is.',
    },
    *check(value) {
      const { submission, workspace } = value
      const year = value.year ?? submission.year
      const found = recogniseUnit(submission, workspace, year)
      if (found?.kind !== 'differs') return
      const former = year === undefined ? undefined : tellFormer(value, endOfYear(year))
      yield {
        at: submission.unit?.cell,
        message: {
          vi: `biểu của ${placeName(found.unit)} nhưng ghi ${quote(submission.unit?.raw ?? '')}`,
          en: `a form of ${placeName(found.unit)} that says ${quote(submission.unit?.raw ?? '')}`,
        },
        ...(former && { notes: former.notes }),
        remedy: {
          vi: `dùng biểu của đúng đơn vị, hoặc ghi lại tên ${bodyName(found.unit)}`,
          en: `use the form of the right unit, or write ${bodyName(found.unit)} again`,
        },
      }
    },
  },
  {
    code: 'unit-unknown',
    severity: 'error',
    gate: 2,
    holds: 'form',
    explanation: {
      vi: 'Khi danh mục đơn vị (units.yaml) có các đơn vị cùng cấp của năm báo cáo, biểu chung phải là của một đơn vị trong danh mục: không phân biệt dấu, chữ hoa, "P." hay "phường", có hay không có "UBND". Tên khác (sai chính tả, đơn vị cũ đã sắp xếp, đơn vị nơi khác) không được tính vào số đơn vị đã báo cáo.',
      en: 'Where the register of units (units.yaml) covers the level in that year, a general form is of one of its units; tones, case, "P." or "phường" and "UBND" do not matter. Any other name (misspelt, of a unit that was merged, of another place) does not count among those who have reported.',
    },
    *check(value) {
      const year = value.year ?? value.submission.year
      const found = year === undefined ? undefined : judge(value, year)
      if (found) yield { at: value.submission.unit?.cell, ...found }
    },
  },
]
