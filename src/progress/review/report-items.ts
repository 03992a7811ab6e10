import { sameWords, twoDigits, type Words } from '../../vi.ts'
import type { CoveredAgency, HeldFile } from '../reported.ts'
import { isAsked } from '../units.ts'
import { findContradiction } from './contradiction.ts'
import { inner, itemOf, type ReviewInput, type ReviewItem, type ReviewSource, scopeOf } from './item.ts'

/** Units of the register of whose level something came: those that are missing, or whose form cannot be used. Of the whole city only. */
export const reviewUnits: ReviewSource = ({ facts, documentFacts: { agency } }) =>
  agency
    ? []
    : facts.reported.levels.filter(isAsked).flatMap(({ short, units }) => {
        const open = units.filter(({ state }) => state === 'not-answered' || state === 'held-back')
        return itemOf(
          open.map(({ place }) => sameWords(place)),
          {
            kind: 'units-not-reported',
            about: open.map(({ place }) => place),
            says: {
              vi: `Chưa có báo cáo dùng được của ${open.length}/${units.length} ${short}`,
              en: `${open.length} of ${units.length} (${short}) have no usable report`,
            },
            closes: {
              vi: 'Đôn đốc (papi letter remind; gọi: papi status --contacts); văn bản nêu tên các đơn vị này',
              en: 'Remind them (papi letter remind; to call: papi status --contacts); the document names them',
            },
          },
        )
      })

const nameAll = (agencies: readonly { readonly name: string }[]): readonly string[] =>
  agencies.map(({ name }) => name)

const reviewSilent = (input: ReviewInput): readonly ReviewItem[] => {
  const { reporting } = scopeOf(input)
  const silent = reporting.filter(({ state }) => state === 'not-answered')
  return itemOf(nameAll(silent).map(sameWords), {
    kind: 'not-reported',
    about: nameAll(silent),
    says: {
      vi: `Chưa có báo cáo của ${silent.length}/${reporting.length} cơ quan chủ trì`,
      en: `${silent.length} of ${reporting.length} lead agencies have not reported`,
    },
    closes: {
      vi: 'Đôn đốc (papi letter remind), nhận biểu vào submissions/<năm>/',
      en: 'Remind them (papi letter remind) and put their forms into submissions/<year>/',
    },
    blocking: true,
  })
}

/** Tasks that a form says something of, without a status. */
const listWithoutState = ({ tasks }: ReturnType<typeof scopeOf>): readonly string[] =>
  tasks
    .filter(({ reports }) => reports.length > 0 && reports.every(({ state }) => state === null))
    .map(({ id }) => id)

const reviewPartly = (input: ReviewInput): readonly ReviewItem[] => {
  const { reporting } = scopeOf(input)
  const partly = reporting.filter(({ unanswered, state }) => state === 'partly' && unanswered.length > 0)
  return itemOf(
    partly.map(({ name, unanswered, tasks }) => {
      const ids = unanswered.length > 6 ? '' : `: ${unanswered.join(', ')}`
      const share = `${unanswered.length}/${tasks.total}`
      return { vi: `${name} (${share} nhiệm vụ${ids})`, en: `${name} (${share} tasks${ids})` }
    }),
    {
      kind: 'partly-reported',
      about: nameAll(partly),
      says: {
        vi: `Báo cáo của ${twoDigits(partly.length)} cơ quan chưa ghi tình trạng của mọi nhiệm vụ`,
        en: `The reports of ${partly.length} agencies leave tasks without a status`,
      },
      closes: {
        vi: 'Đề nghị gửi bổ sung biểu (papi letter remind)',
        en: 'Ask for the missing rows (papi letter remind)',
      },
      blocking: true,
    },
  )
}

const reviewStates = (input: ReviewInput): readonly ReviewItem[] => {
  const scope = scopeOf(input)
  const without = listWithoutState(scope)
  const against = scope.tasks.flatMap(({ id, reports }) =>
    reports.flatMap(({ by, state, stateWords, result }): readonly (Words & { readonly id: string })[] => {
      const said = findContradiction(state, result)
      return said === undefined
        ? []
        : [
            {
              id,
              vi: `${id} (${by.name}): “${stateWords}” nhưng ghi “${said}”`,
              en: `${id} (${by.name}): "${stateWords}" but the result says "${said}"`,
            },
          ]
    }),
  )
  return [
    ...itemOf(without.map(sameWords), {
      kind: 'state-missing',
      about: without,
      says: {
        vi: `${twoDigits(without.length)} nhiệm vụ có kết quả nhưng không ghi tình trạng`,
        en: `${without.length} tasks have a result and no status`,
      },
      closes: {
        vi: 'Hỏi cơ quan báo cáo, ghi lại trong biểu',
        en: 'Ask who reported, and have the form corrected',
      },
      blocking: true,
    }),
    ...itemOf(against, {
      kind: 'state-contradicted',
      about: [...new Set(against.map(({ id }) => id))],
      says: {
        vi: `${twoDigits(against.length)} kết quả có lời văn trái với tình trạng đã chọn`,
        en: `${against.length} results say the opposite of their status`,
      },
      closes: {
        vi: 'Hỏi cơ quan báo cáo, sửa tình trạng hoặc lời văn trong biểu',
        en: 'Ask who reported; correct the status or the text in the form',
      },
      blocking: true,
    }),
  ]
}

const describeHeld = ({ file, agency, reasons, count }: HeldFile): Words => {
  const [first] = reasons
  const more = count > 1 ? ` (+${count - 1})` : ''
  const [name, reason] = [agency?.name, first && inner(first)]
  return {
    vi: `${file}, ${name ?? 'chưa rõ đơn vị gửi'}: ${reason?.vi ?? ''}${more}`,
    en: `${file}, ${name ?? 'sender not known'}: ${reason?.en ?? ''}${more}`,
  }
}

/** Rows of one form that are listed with their reasons. */
const mostRows = 3

const describeHeldRows = ({ name, rows: { held, total } }: CoveredAgency): Words => {
  const list = (language: keyof Words): string =>
    held
      .slice(0, mostRows)
      .map(({ sheet, row, reason }) => {
        const at = { vi: `trang "${sheet}", dòng ${row}`, en: `sheet "${sheet}", row ${row}` }
        return `${at[language]} - ${inner(reason)[language]}`
      })
      .join('; ')
  const rest = held.length > mostRows ? '; …' : ''
  return {
    vi: `${name}: ${held.length}/${total} dòng (${list('vi')}${rest})`,
    en: `${name}: ${held.length} of ${total} rows (${list('en')}${rest})`,
  }
}

const reviewFiles = (input: ReviewInput): readonly ReviewItem[] => {
  const { facts, documentFacts } = input
  const { reporting } = scopeOf(input)
  const isOwn = (agency: { readonly id: string } | null): boolean =>
    documentFacts.agency === null || (agency !== null && reporting.some(({ id }) => id === agency.id))
  const held = facts.reported.held.filter(({ agency }) => isOwn(agency))
  const replaced = facts.reported.replaced.filter(({ agency }) => isOwn(agency))
  const rows = reporting.filter((agency) => agency.rows.held.length > 0)
  return [
    ...itemOf(held.map(describeHeld), {
      kind: 'file-held-back',
      about: held.flatMap(({ agency }) => agency?.name ?? []),
      says: {
        vi: `${twoDigits(held.length)} tệp đã nhận nhưng chưa dùng được`,
        en: `${held.length} files came and cannot be used`,
      },
      closes: {
        vi: 'Chạy papi validate --mark, gửi lại đơn vị để sửa, thay tệp',
        en: 'Run papi validate --mark, send it back to be corrected, then replace the file',
      },
      blocking: true,
    }),
    ...itemOf(rows.map(describeHeldRows), {
      kind: 'row-held-back',
      about: nameAll(rows),
      says: {
        vi: `Biểu của ${twoDigits(rows.length)} cơ quan có dòng không dùng vì có lỗi`,
        en: `Forms of ${rows.length} agencies have rows that are not used because of errors`,
      },
      closes: {
        vi: 'Đề nghị sửa các dòng này, gửi lại biểu',
        en: 'Have these rows corrected and the form sent again',
      },
      blocking: true,
    }),
    ...itemOf(
      replaced.map(({ file, by }) => ({ vi: `${file}, dùng ${by}`, en: `${file}, ${by} is used` })),
      {
        kind: 'file-replaced',
        about: [...new Set(replaced.map(({ agency }) => agency.name))],
        says: {
          vi: `${twoDigits(replaced.length)} tệp không dùng vì đơn vị đã gửi tệp sau`,
          en: `${replaced.length} files are not used because a later one came`,
        },
        closes: {
          vi: 'Xác nhận với đơn vị tệp nào là bản chính thức, bỏ tệp kia khỏi thư mục',
          en: 'Ask the unit which file counts and take the other out of the folder',
        },
      },
    ),
  ]
}

/** The reports of agencies: who is silent, what is incomplete, what cannot be used. */
export const reviewReports: ReviewSource = (input) => [
  ...reviewSilent(input),
  ...reviewPartly(input),
  ...reviewStates(input),
  ...reviewFiles(input),
]
