import type { Span } from './text.ts'

/** Predicates of a count: `11 nội dung chưa đạt`, `đạt 16/28 chỉ tiêu`. */
const predicates: readonly (readonly [name: string, after: RegExp])[] = [
  ['always-met', /^\s*đạt chỉ tiêu ở (?:cả (?:\d+|hai|ba|bốn)|tất cả các) năm/u],
  ['never-met', /^\s*(?:chưa|không) đạt(?: chỉ tiêu)? ở năm nào/u],
  ['lost', /^\s*năm trước đạt,? năm nay không đạt/u],
  ['next-unmeasured', /^\s*(?:không có kết quả đo lường|không đủ số liệu) để so sánh/u],
  ['next-met', /^\s*(?:đã |đang )?ở mức chỉ tiêu(?! hoặc| năm \d)/u],
  ['on-course', /^\s*(?:chưa đạt )?đang tăng đủ nhanh/u],
  ['off-course', /^\s*tăng chậm hơn yêu cầu/u],
  ['below-mean', /^\s*thấp hơn mức trung bình cả nước/u],
  ['missed-of-measured', /^\s*(?:có kết quả đo lường|được đo lường)(?: đều)?\s+(?:chưa|không) đạt/u],
  ['met-of-measured', /^\s*(?:có kết quả đo lường|được đo lường)(?: đều)?\s+(?:đã )?đạt(?! \d)/u],
  [
    'missed',
    /^(?:\s*thứ hạng|\s*được giao|\s*đề ra|\s*năm \d{4})*\s*(?:không đạt|chưa đạt|không hoàn thành|chưa hoàn thành|chưa hoàn toàn đạt)/u,
  ],
  [
    'not-measured',
    /^\s*(?:không có (?:kết quả|số liệu|dữ liệu|điểm)|không (?:được )?đo lường|chưa có kết quả đo)/u,
  ],
  ['behind', /^\s*(?:đang |hiện |còn )*(?:ở )?dưới mức chỉ tiêu/u],
  ['comparable', /^\s*so sánh được/u],
  ['apart', /^\s*đo khác nên không tính/u],
  ['rising', /^\s*(?:tăng điểm|có điểm tăng|tăng về điểm)/u],
  ['falling', /^\s*(?:giảm điểm|có điểm giảm|giảm về điểm)/u],
  ['climbing', /^\s*(?:tăng (?:bậc|hạng|thứ hạng)|có thứ hạng tăng)/u],
  ['dropping', /^\s*(?:giảm (?:bậc|hạng|thứ hạng)|có thứ hạng giảm|tụt hạng)/u],
  ['keeping', /^\s*giữ (?:nguyên )?(?:thứ )?hạng/u],
  ['measured', /^\s*(?:có kết quả đo lường|được đo lường)/u],
  ['without-target', /^\s*chưa có chỉ tiêu/u],
  ['exceeded', /^\s*vượt/u],
  ['met', /^(?:\s*được giao|\s*đề ra|\s*năm \d{4})*\s*(?:đã )?(?:đạt(?! \d)|hoàn thành|đạt và vượt)/u],
]

const before: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'missed',
    /(?:không đạt|chưa đạt|chưa hoàn thành)(?: được| chỉ tiêu| thứ hạng| ở| tại|:| là| gồm| có)*\s*$/u,
  ],
  ['met', /(?:đạt|hoàn thành)(?: được| chỉ tiêu| thứ hạng| ở| tại|:| là| gồm| có)*\s*$/u],
  ['targets', /chỉ tiêu(?: về)? thứ hạng(?: năm \d{4})?(?: cho| đối với| của)\s*$/u],
]

/** What follows is counted among those only. */
const comparable = /(?:nội dung|chỉ số) so sánh được với năm \d{4},(?:[^.]|\.\d)*$/u

/** `giảm bậc 03 năm liên tiếp`: in each of that number of years. */
const runs: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['climbing', /^\s*tăng bậc (\d+) năm (?:liên tiếp|liền)/u],
  ['dropping', /^\s*giảm bậc (\d+) năm (?:liên tiếp|liền)/u],
]

/** What a sentence says of a count in it: `met`, `missed`, `rising` …; `undefined` where it says nothing known. */
export const findPredicate = (text: string, { start, end }: Span): string | undefined => {
  const lower = text.toLocaleLowerCase('vi')
  const [after] = predicates.find(([, pattern]) => pattern.test(lower.slice(end))) ?? []
  const [ahead] = before.find(([, pattern]) => pattern.test(lower.slice(0, start))) ?? []
  const run = runs.find(([name]) => name === after)?.[1].exec(lower.slice(end))?.[1]
  if (run !== undefined) return `${after}-${Number(run)}`
  if (after === 'measured' && (ahead === 'met' || ahead === 'missed')) return `${ahead}-of-measured`
  const isAmong = (after === 'rising' || after === 'falling') && comparable.test(lower.slice(0, start))
  return isAmong ? `${after}-comparable` : (after ?? ahead)
}
