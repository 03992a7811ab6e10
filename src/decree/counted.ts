import type { Spot } from './paper.ts'
import { textOf } from './pieces.ts'

/** What is counted in reports; behind a number of order (`thứ 3`, `Mục 2`) the same words count nothing. */
const nouns =
  'nội dung|nhiệm vụ|giải pháp|chỉ số|chỉ tiêu|mục tiêu|bậc|cơ quan|đơn vị|địa phương|tỉnh|thành phố|quận|huyện|xã|phường|sở|năm(?! \\d)|đợt|cuộc|lớp|hội nghị|dự án|đề án|kế hoạch|văn bản|báo cáo|công văn|thủ tục|vụ|trường|trạm|bệnh viện|tồn tại|biện pháp|lượt|việc'
const order =
  '[Ss]ố|[Tt]hứ|[Hh]ạng|[Nn]hóm|[Mm]ục|[Kk]hoản|[Đđ]iều|[Đđ]iểm|[Cc]hương|[Pp]hần|[Pp]hụ lục|[Bb]ảng|[Bb]iểu|[Hh]ình|[Tt]rang|[Dd]òng|[Cc]ột|TT|[Nn]gày|[Tt]háng|[Qq]uý|[Nn]ăm|[Ll]ần|[Cc]ấp|[Ll]oại|[Mm]ức|[Mm]ức độ|[Qq]uận|[Pp]hường|[Kk]hóa|[Kk]ỳ|[Kk]hu|[Tt]ổ|[Tt]op'
const counted = new RegExp(
  String.raw`(?<![\p{L}\d.,/:%-])(?<!(?:^|\P{L})(?:${order}) )(?<count>0?[1-9]) (?<noun>${nouns})(?!\p{L})`,
  'gu',
)

/** Counts below ten before what they count, `05 nội dung` and `5 nội dung`, with their paragraph. */
export const listCounts = (
  spots: readonly Spot[],
): readonly { readonly at: Spot; readonly text: string; readonly zero: boolean }[] =>
  spots.flatMap((at) =>
    [...textOf(at).matchAll(counted)].map(({ 0: text }) => ({ at, text, zero: text.startsWith('0') })),
  )
