import { type Face, measureText, wrapText } from '../text-width.ts'

/** Words that begin a phrase: a title is best broken before one of them, and never after it. */
const openers = new Set(
  'của và về trên theo đối trong giai năm tại từ cho để với thành tỉnh ủy hội sở chỉ kế hiệu'.split(' '),
)

const opens = (word: string | undefined): boolean => openers.has((word ?? '').toLocaleLowerCase('vi'))

type Broken = { readonly cost: number; readonly lines: readonly string[] }

/**
 * Breaks a centred title that is wider than `width` twips into as few lines as it needs, about equally long and between
 * phrases: "… Chỉ số PAPI / của thành phố Hà Nội", not "… thành phố Hà / Nội". `size` in points.
 */
export const balanceLines = (
  text: string,
  width: number,
  size: number,
  face: Face = 'regular',
): readonly string[] => {
  const words = text.split(/\s+/).filter(Boolean)
  const needed = wrapText(text, width, size, face)
  const ideal = measureText(text, size, face) / needed.length
  const known = new Map<string, Broken>()

  const uneven = (line: string): number => {
    const length = measureText(line, size, face)
    return length > width ? Number.POSITIVE_INFINITY : ((length - ideal) / ideal) ** 2
  }

  /** The best `count` lines for the words from `from` on. */
  const breakFrom = (from: number, count: number): Broken => {
    const key = `${from} ${count}`
    const found = known.get(key)
    if (found) return found
    const rest = words.slice(from).join(' ')
    let best: Broken = { cost: Number.POSITIVE_INFINITY, lines: [rest] }
    if (count === 1) best = { cost: uneven(rest), lines: [rest] }
    else
      for (let next = from + 1; next < words.length; next++) {
        const line = words.slice(from, next).join(' ')
        const after = breakFrom(next, count - 1)
        const phrase = (opens(words[next]) ? 0 : 0.1) + (opens(words[next - 1]) ? 0.1 : 0)
        const cost = uneven(line) + phrase + after.cost
        if (cost < best.cost) best = { cost, lines: [line, ...after.lines] }
      }
    known.set(key, best)
    return best
  }

  const best = breakFrom(0, needed.length)
  return Number.isFinite(best.cost) ? best.lines : needed
}
