import { cutText } from '../render/terminal-text.ts'
import type { Context } from './outcome.ts'

/** Milliseconds: a shorter run needs no progress. */
const quiet = 1000

/** Counts files on the line of progress, for runs that take long. */
export const trackProgress = (
  { progress, language, terminal }: Context,
  total: number,
  now: () => number = () => performance.now(),
) => {
  const start = now()
  let done = 0
  return {
    step: (file: string): void => {
      done++
      if (!progress || now() - start < quiet) return
      const count = { vi: `${done}/${total} tệp`, en: `${done} of ${total} files` }[language]
      progress(cutText(`${count}  ${file}`, terminal.width - 1))
    },
    end: (): void => progress?.(''),
  }
}
