import type { Likelihood } from '../../progress/insight/gains.ts'
import { chanceWords } from '../../progress/insight/words.ts'
import type { Words } from '../../vi.ts'

/** `hiếm, 7/179 (6)`: 7 of 179 net gains were as large; 6 before the national change was taken off. */
export const describeChance = ({ chance, times, net, of }: Likelihood): Words => {
  const [vi, en] = [chanceWords[chance].vi, chanceWords[chance].en]
  return chance === 'unknown'
    ? { vi, en }
    : { vi: `${vi}, ${net}/${of} (${times})`, en: `${en}, ${net}/${of} (${times})` }
}

const openings: Readonly<Record<'easy' | 'usual' | 'rare', Words>> = {
  easy: { vi: 'Nhiều địa phương', en: 'Many provinces' },
  usual: { vi: 'Khá nhiều địa phương', en: 'Quite a few provinces' },
  rare: { vi: 'Ít địa phương', en: 'Few provinces' },
}

/** The same as a sentence, with the span of editions that is counted. */
export const describeLikelihood = ({ chance, times, net, of, from }: Likelihood): Words => {
  switch (chance) {
    case 'unknown':
      return {
        vi: `Chưa đủ số liệu cùng cách đo để biết mức tăng đó có thường gặp không (${of} lượt).`,
        en: `There are too few figures of one measure to know how usual such a gain is (${of} changes).`,
      }
    case 'never':
      return {
        vi: `Chưa địa phương nào tăng được mức này trong một năm so với mặt bằng chung, trong ${of} lượt từ năm ${from} (${times} lượt nếu không trừ mức thay đổi chung).`,
        en: `No province gained that much within a year beyond what the country moved, in ${of} changes since ${from} (${times} without taking that off).`,
      }
    default:
      return {
        vi: `${openings[chance].vi} tăng được mức này trong một năm: ${net} trong ${of} lượt từ năm ${from}, đã trừ mức thay đổi chung; ${times} lượt nếu không trừ.`,
        en: `${openings[chance].en} gained that much within a year: ${net} of ${of} changes since ${from}, less what the country moved; ${times} without taking that off.`,
      }
  }
}
