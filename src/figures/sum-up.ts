import type { Words } from '../vi.ts'
import type { Figure, Subject } from './figure.ts'

const nouns: readonly (readonly [subject: Subject, vi: string, en: string])[] = [
  ['figure', 'số liệu', 'figures'],
  ['statement', 'nhận định bằng lời', 'statements in words'],
  ['name', 'tên nội dung đi với mã', 'names beside codes'],
  ['agency', 'cơ quan chủ trì', 'lead agencies'],
]

const join = (list: readonly string[]): string => list.join(', ')

/**
 * `bao-cao.docx: đã đối chiếu 214 số liệu, 12 cơ quan chủ trì: 2 sai; không đối chiếu được 9 chỗ …`: what was
 * checked, the result, and what was not checked.
 */
export const sumUpFigures = (figures: readonly Figure[], file: string): Words => {
  const count = (test: (figure: Figure) => boolean): number => figures.filter(test).length
  const checked = nouns.flatMap(([subject, vi, en]) => {
    const found = count((one) => one.subject === subject && one.kind !== 'unknown' && one.kind !== 'stopped')
    return found > 0 || subject === 'figure' ? [{ vi: `${found} ${vi}`, en: `${found} ${en}` }] : []
  })
  const wrong = count(({ kind }) => kind === 'wrong')
  const doubtful = count(({ kind }) => kind === 'of-all' || kind === 'differs')
  const unknown = count(({ kind }) => kind === 'unknown')
  const stopped = figures.find(({ kind }) => kind === 'stopped')?.spot.number
  const outcome = {
    vi: [
      wrong > 0 ? `${wrong} sai` : 'không có số sai',
      ...(doubtful > 0 ? [`${doubtful} cần xem lại`] : []),
    ],
    en: [wrong > 0 ? `${wrong} wrong` : 'none wrong', ...(doubtful > 0 ? [`${doubtful} to look at`] : [])],
  }
  const left = [
    ...(unknown > 0 ? [{ vi: `${unknown} chỗ đã nêu ở trên`, en: `${unknown} named above` }] : []),
    ...(stopped === undefined
      ? []
      : [{ vi: `từ đoạn ${stopped} trở đi`, en: `everything from paragraph ${stopped} on` }]),
    {
      vi: 'số liệu ngoài PAPI và chỉ tiêu của Kế hoạch',
      en: 'figures other than of PAPI and of the targets of the plan',
    },
  ]
  return {
    vi: `${file}: đã đối chiếu ${join(checked.map(({ vi }) => vi))}: ${join(outcome.vi)}. Chưa đối chiếu: ${join(left.map(({ vi }) => vi))}.`,
    en: `${file}: ${join(checked.map(({ en }) => en))} compared with the data: ${join(outcome.en)}. Not checked: ${join(left.map(({ en }) => en))}.`,
  }
}
