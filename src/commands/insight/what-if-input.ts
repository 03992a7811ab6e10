import type { Checked, Diagnostic } from '../../diagnostics/diagnostic.ts'
import { roundPoints } from '../../progress/edition.ts'
import type { Measure } from '../../progress/insight/measure.ts'
import type { Contradiction } from '../../progress/insight/what-if.ts'
import { isInRange } from '../../results/range.ts'
import { showScore } from '../../results/subject.ts'
import { formatNumber, type Words } from '../../vi.ts'
import { refuseCode, refuseUsage } from '../usage.ts'

const example: Words = {
  vi: 'ghi mã=điểm mới, hoặc mã=+điểm tăng, mã=-điểm giảm: 6.1=1,9 7.2=+0,1',
  en: 'write CODE=SCORE, or CODE=+GAIN, CODE=-LOSS: 6.1=1.9 7.2=+0.1',
}

const readOne = (
  word: string,
  settable: readonly Measure[],
  scores: Readonly<Record<string, number>>,
  year: number,
): readonly [code: string, score: number] | Diagnostic => {
  const [, written, sign = '', digits = ''] =
    /^\s*(\d[\w.,-]*)\s*=\s*([+-]?)\s*(\d{1,3}(?:[.,]\d{1,9})?)\s*$/.exec(word) ?? []
  if (written === undefined)
    return refuseUsage({ vi: `không hiểu "${word}"`, en: `"${word}" is not understood` }, example)
  const name = written.replace(',', '.')
  const scored = settable.find(({ code }) => code === name)?.scored
  if (!scored?.measured) return refuseCode(name, settable, year)
  const old = scores[scored.code]
  if (old === undefined)
    return refuseUsage(
      {
        vi: `mã ${name} không có điểm của địa phương năm ${year}`,
        en: `the place has no score on ${name} in ${year}`,
      },
      { vi: 'chọn mã khác: điểm không công bố thì không giả định được', en: 'choose another code' },
    )
  const amount = Number(digits.replace(',', '.'))
  const by = sign === '-' ? -amount : amount
  const score = sign === '' ? amount : by === 0 ? old : roundPoints(old + by)
  const [low, high] = scored.range
  // A whole number of ten-thousandths is shown in full: 1,0725; 3,3333… is not.
  const shown = Number(high.toFixed(2)) !== high && Number(high.toFixed(4)) === high ? 4 : 2
  // Shares and sums are rounded: what was published is never refused.
  if (score !== old && !isInRange(score, scored.range))
    return refuseUsage(
      {
        vi: `mã ${name}: ${showScore(score)} nằm ngoài thang điểm${sign === '' ? '' : ` (hiện là ${showScore(old)})`}`,
        en: `code ${name}: ${score} is outside its range${sign === '' ? '' : ` (now ${old})`}`,
      },
      {
        vi: `thang điểm năm ${year}: từ ${formatNumber(low, 2)} đến ${formatNumber(high, shown)}`,
        en: `in ${year} it runs from ${low} to ${Number(high.toFixed(shown))}`,
      },
    )
  return [scored.code, score]
}

/** `6.1=1.9 7.2=+0.1` as new scores by code of PAPI, or everything that is wrong with them. */
export const readAssignments = (
  words: readonly string[],
  settable: readonly Measure[],
  scores: Readonly<Record<string, number>>,
  year: number,
): Checked<ReadonlyMap<string, number>> => {
  const set = new Map<string, number>()
  const diagnostics: Diagnostic[] = []
  for (const word of words) {
    const read = readOne(word, settable, scores, year)
    if ('severity' in read) diagnostics.push(read)
    else if (set.has(read[0]))
      diagnostics.push(
        refuseUsage(
          { vi: `mã ${read[0]} được ghi hai lần`, en: `code ${read[0]} is given twice` },
          { vi: 'giữ lại một điểm', en: 'keep one score' },
        ),
      )
    else set.set(...read)
  }
  return { value: diagnostics.length > 0 ? undefined : set, diagnostics }
}

/** Why a dimension (or the total) and its parts cannot both be as they were set. */
export const explainContradiction = ({ whole, score, fromParts }: Contradiction): Diagnostic => {
  const { code, kind } = whole
  const [wholeVi, wholeEn, partsVi, partsEn] =
    kind === 'total'
      ? ['Tổng điểm', 'The total', 'các chỉ số nội dung', 'the dimensions']
      : [`Chỉ số ${code}`, `Dimension ${code}`, 'các nội dung thành phần', 'its sub-dimensions']
  return refuseUsage(
    {
      vi: `${wholeVi} đặt là ${showScore(score)}, nhưng ${partsVi} như đã đặt cho ${showScore(fromParts)}`,
      en: `${wholeEn} is set to ${score}, but ${partsEn} as set make ${fromParts}`,
    },
    {
      vi: `${wholeVi.toLowerCase()} là tổng của ${partsVi} (sai lệch không quá 0,001): bỏ ${code}=… hoặc sửa các phần`,
      en: `${wholeEn.toLowerCase()} is the sum of ${partsEn} (within 0.001): leave out ${code}=… or correct the parts`,
    },
  )
}
