import { decreeRule } from '../decree-rule.ts'
import { inkOf, textOf } from '../pieces.ts'

export const legalBases = decreeRule({
  code: 'legal-bases',
  severity: 'error',
  source: 'II.6',
  explanation: {
    vi: 'Căn cứ ban hành văn bản in nghiêng, sau mỗi căn cứ xuống dòng, cuối dòng có dấu chấm phẩy, dòng cuối cùng có dấu chấm.',
    en: 'Legal bases are italic, each on its line with a semicolon at the end and a full stop after the last.',
  },
  *check({ body }) {
    const bases = body.slice(
      0,
      body.findIndex((spot) => !/^căn cứ\s/iu.test(textOf(spot))),
    )
    // A single one opens a sentence: "Căn cứ …, Sở Nội vụ báo cáo như sau:".
    if (bases.length < 2) return
    const [upright, ...more] = bases.filter((spot) =>
      inkOf(spot.paragraph.runs).some(({ italic }) => !italic),
    )
    if (upright)
      yield {
        at: upright,
        also: more,
        message: { vi: 'căn cứ ban hành phải in nghiêng', en: 'legal bases must be italic' },
        remedy: { vi: 'đặt chữ nghiêng cho các dòng căn cứ', en: 'make them italic' },
      }
    const [unended, ...others] = bases.filter(
      (spot, index) => !textOf(spot).endsWith(index < bases.length - 1 ? ';' : '.'),
    )
    if (unended)
      yield {
        at: unended,
        also: others,
        message: {
          vi: 'dòng căn cứ phải kết thúc bằng dấu chấm phẩy, dòng cuối bằng dấu chấm',
          en: 'legal bases end with a semicolon, the last with a full stop',
        },
        remedy: {
          vi: 'ghi ";" ở cuối mỗi dòng và "." ở dòng cuối',
          en: 'end them with ";" and the last with "."',
        },
      }
  },
})
