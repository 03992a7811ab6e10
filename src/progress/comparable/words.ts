import type { NewSample } from '../../plan/breaks.ts'
import type { Words } from '../../vi.ts'
import type { Absence } from './absence.ts'
import type { FrameReason } from './frame.ts'
import { type ScaleReason, scaleRules } from './scale.ts'

/** Why ranks are not subtracted, or a target is not judged: `PAPI xếp 34 địa phương, trước đây 63`. */
export const describeFrame = ({ kind, from, to }: FrameReason): Words =>
  kind === 'units'
    ? {
        vi: `xếp trong ${to} tỉnh, thành phố, trước đó trong ${from}`,
        en: `then among ${from}, now among ${to} provinces`,
      }
    : {
        vi: `quá nhiều trong ${to} tỉnh, thành phố không có điểm`,
        en: `too many of the ${to} provinces have no score`,
      }

/** Why scores are not subtracted, as a clause: `năm 2021 PAPI đổi cách tính nội dung 3.2`. */
export const describeScale = (reason: ScaleReason): Words => {
  const { code, year } = reason
  switch (reason.kind) {
    case 'break':
      return {
        vi: `từ năm ${year} nội dung ${code} được đo khác: ${reason.known.why.vi}`,
        en: `${code} has been measured differently since ${year}: ${reason.known.why.en}`,
      }
    case 'range':
      return {
        vi: `từ năm ${year} thang điểm của ${code} khác trước`,
        en: `the range of ${code} is another since ${year}`,
      }
    case 'parts':
      return {
        vi: `từ năm ${year} số nội dung thành phần khác trước`,
        en: `it has other sub-dimensions since ${year}`,
      }
    case 'alarm': {
      const { up, down, of } = reason
      const [most, vi, en] = up >= down ? [up, 'tăng', 'rose'] : [down, 'giảm', 'fell']
      if (most < scaleRules.shiftShare * of)
        return {
          vi: `năm ${year} độ phân tán điểm giữa các địa phương ở ${code} đổi khác thường; cách đo có thể đã đổi`,
          en: `the spread of scores between provinces on ${code} changed unusually in ${year}; the measure may have changed`,
        }
      return {
        vi: `năm ${year}, ${most}/${of} địa phương cùng ${vi} điểm ở ${code}; cách đo có thể đã đổi`,
        en: `${most} of ${of} provinces ${en} on ${code} in ${year}; the measure may have changed`,
      }
    }
    case 'parts-moved': {
      const parts = reason.parts.join(', ')
      return {
        vi: `năm ${year}, nội dung ${parts} được đo khác năm trước`,
        en: `${parts} ${reason.parts.length > 1 ? 'were' : 'was'} measured differently in ${year}`,
      }
    }
    case 'gap':
      return {
        vi: `thiếu số liệu năm ${year} của ${code} để nối hai kỳ`,
        en: `there are no figures of ${code} for ${year} to link the two`,
      }
  }
}

/** The remark wherever ranks are compared across an edition of another survey sample. */
export const describeNewSample = ({ year, why }: NewSample): Words => ({
  vi: `Năm ${year} ${why.vi}, nên không coi toàn bộ mức tăng, giảm bậc là kết quả trong năm.`,
  en: `In ${year} ${why.en}, so not all of the places gained or lost are the work of the year.`,
})

/** Why there is no figure, as a clause. */
export const describeAbsence = (absence: Absence): Words => {
  const { year } = absence
  switch (absence.kind) {
    case 'not-published':
      return { vi: `PAPI ${year} chưa công bố`, en: `PAPI ${year} is not yet published` }
    case 'not-yet':
      return {
        vi: `PAPI ${year} chưa có nội dung này (có từ năm ${absence.from})`,
        en: `PAPI measures it only since ${absence.from}`,
      }
    case 'not-measured':
      return {
        vi: `PAPI không đo lường nội dung này từ năm ${absence.to + 1}`,
        en: `PAPI has not measured it since ${absence.to + 1}`,
      }
    case 'not-in-source':
      return {
        vi: `PAPI ${year} có đo lường, nguồn số liệu đang dùng không có điểm của mục này`,
        en: `PAPI ${year} measured it, but the figures at hand do not have it`,
      }
    case 'withheld':
      return { vi: `PAPI ${year} không công bố điểm của địa phương`, en: `PAPI ${year} withheld the score` }
  }
}
