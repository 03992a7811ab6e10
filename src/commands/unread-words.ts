import type { SourceDocument, UnreadKind } from '../read/word-document.ts'
import { listParagraphs } from '../read/word-letters.ts'
import { joinWords, type Words } from '../vi.ts'

type Beside = UnreadKind | 'note' | 'box'

/** What a file has beside text that was read, in the order of a verdict. */
const names: Readonly<Record<Beside, (count: number) => Words>> = {
  chart: (count) => ({ vi: `${count} biểu đồ`, en: count > 1 ? `${count} charts` : '1 chart' }),
  picture: (count) => ({ vi: `${count} hình ảnh`, en: count > 1 ? `${count} pictures` : '1 picture' }),
  diagram: (count) => ({ vi: `${count} sơ đồ`, en: count > 1 ? `${count} diagrams` : '1 diagram' }),
  object: (count) => ({
    vi: `${count} đối tượng nhúng`,
    en: count > 1 ? `${count} embedded objects` : '1 embedded object',
  }),
  equation: (count) => ({ vi: `${count} công thức`, en: count > 1 ? `${count} equations` : '1 equation' }),
  field: (count) => ({
    vi: `${count} trường (field) chưa cập nhật`,
    en: count > 1 ? `${count} fields without result` : '1 field without result',
  }),
  file: (count) => ({
    vi: `${count} tệp chèn`,
    en: count > 1 ? `${count} inserted files` : '1 inserted file',
  }),
  note: (count) => ({ vi: `${count} chú thích`, en: count > 1 ? `${count} notes` : '1 note' }),
  box: (count) => ({ vi: `${count} hộp văn bản`, en: count > 1 ? `${count} text boxes` : '1 text box' }),
}

const list = (kinds: readonly Beside[]): Words | undefined => {
  const counted = (Object.keys(names) as Beside[]).flatMap((kind) => {
    const count = kinds.filter((one) => one === kind).length
    return count > 0 ? [names[kind](count)] : []
  })
  return counted.length > 0 ? joinWords(counted, ', ') : undefined
}

/** `3 biểu đồ, 1 hình ảnh`: what may hold figures and was not read; `undefined` where all was. */
export const listUnread = ({ unread }: SourceDocument): Words | undefined =>
  list(unread.map(({ kind }) => kind))

/** A verdict on what was read, with what was not. */
export const nameUnread = ({ vi, en }: Words, unread: Words | undefined): Words =>
  unread ? { vi: `${vi} Không đọc được ${unread.vi}.`, en: `${en} Not read: ${unread.en}.` } : { vi, en }

/** `2 chú thích, 1 hộp văn bản`: text whose layout is not looked at. */
export const listUnchecked = ({ sections, unread }: SourceDocument): Words | undefined =>
  list([
    ...unread.map(({ kind }) => kind).filter((kind) => !/^(chart|picture|diagram)$/.test(kind)),
    ...sections
      .flatMap(({ blocks }) => listParagraphs(blocks))
      .flatMap(({ notes, boxes }): readonly Beside[] => [
        ...notes.map(() => 'note' as const),
        ...(boxes.length > 0 ? (['box'] as const) : []),
      ]),
  ])
