import type { Likelihood, YearGains } from '../../progress/insight/gains.ts'
import { chanceWords } from '../../progress/insight/words.ts'
import type { Words } from '../../vi.ts'

/** `hiếm, 5/122`: so many of all one-year gains were as large. */
export const describeChance = ({ chance, times, of }: Likelihood): Words => ({
  vi: `${chanceWords[chance].vi}, ${times}/${of}`,
  en: `${chanceWords[chance].en}, ${times}/${of}`,
})

const reasons: Readonly<Record<'scale' | 'break', Words>> = {
  scale: { vi: 'thang điểm hoặc các phần khác nhau', en: 'another range or other parts' },
  break: { vi: 'cả nước cùng đổi mức: cách đo khác', en: 'the whole country moved: another measure' },
}

/** `2020→2021 (thang điểm hoặc các phần khác nhau)`, for the years left out. */
export const describeExcluded = (years: readonly YearGains[]): Words | undefined => {
  const left = years.filter(({ excluded }) => excluded !== null)
  if (left.length === 0) return undefined
  const list = (language: keyof Words): string =>
    left
      .map(({ from, to, excluded }) => `${from}→${to} (${excluded ? reasons[excluded][language] : ''})`)
      .join('; ')
  return { vi: `Không tính: ${list('vi')}.`, en: `Left out: ${list('en')}.` }
}
