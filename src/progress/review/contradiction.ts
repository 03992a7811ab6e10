import { fold } from '../../vi.ts'
import type { TaskState } from '../reported.ts'

/** Words that contradict a status, over text without tones. A hope or a plan is no statement about the work. */
const unfinished =
  /\b(?=chua|dang)(?<!\bkhong (?:con|co) .{0,25})(chua (hoan thanh|hoan tat|thuc hien|trien khai|ban hanh|to chuc|tham muu|xay dung|bat dau|xong|lam|dat|co ket qua|duoc (ban hanh|phe duyet|trien khai|thuc hien))|dang (xay dung|soan thao|trinh|lay y kien|hoan thien|du thao))\b/
const finished =
  /^(da |co ban )?(hoan thanh|lam xong|thuc hien xong)\b|\b(da hoan thanh|da thuc hien xong|da lam xong)\b/

const contradictions: Readonly<Partial<Record<TaskState, RegExp>>> = {
  done: unfinished,
  'not-started': finished,
  // Something handed in once is no work that goes on.
  ongoing: /^(da|dang) trinh\b/,
}

/** The words of the text that the pattern found, with their tones. */
const findWords = (text: string, pattern: RegExp): string | undefined => {
  const found = pattern.exec(fold(text))?.[0].trim()
  if (found === undefined) return undefined
  const words = text.split(/\s+/)
  const folded = words.map(fold)
  const count = found.split(' ').length
  const at = folded.findIndex((_, i) => folded.slice(i, i + count).join(' ') === found)
  return at < 0 ? found : words.slice(at, at + count).join(' ')
}

/** What a result says against its status: `đang trình` beside `done`; `undefined` where they agree. */
export const findContradiction = (
  state: TaskState | null | undefined,
  result: string,
): string | undefined => {
  const pattern = state && contradictions[state]
  return pattern ? findWords(result, pattern) : undefined
}
