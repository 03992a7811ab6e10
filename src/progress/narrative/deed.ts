import type { AgencyName } from '../year-facts.ts'
import { lowerFirst } from './join-text.ts'

/**
 * How a result joins the agency that reports it. `deed`: it opens with what was done, the agency is its subject.
 * `passive`: it states what happened to the task, the task is its subject. `statement`: it already has a subject.
 */
export type Manner = 'deed' | 'passive' | 'statement'

export type Deed = { readonly manner: Manner; readonly text: string }

const verbs =
  'lắp|lắp thêm|tổng kiểm tra|đóng điện|bảo đảm|đảm bảo|bổ nhiệm|cắt giảm|chi trả|chỉnh trang|cho|chuẩn bị|đối thoại|khen thưởng|làm|luân chuyển|ngầm hóa|nhận|phát triển|phủ sóng|rút ngắn|sửa chữa|tiến hành|trả lời|tư vấn|tuyển dụng|ban hành|báo cáo|bàn giao|bố trí|bồi dưỡng|bổ sung|cấp|chấm dứt|chấn chỉnh|chỉ đạo|chuyển|chủ động|chủ trì|công bố|công khai|củng cố|cung cấp|cử|cập nhật|' +
  'di dời|duy trì|dự thảo|đào tạo|đăng|đầu tư|đẩy mạnh|đề nghị|đề xuất|đánh giá|điều chỉnh|điều tra|đình chỉ|đôn đốc|đơn giản hóa|đưa|giải quyết|giám sát|giao|giới thiệu|' +
  'hoàn thành|hoàn thiện|hỗ trợ|huy động|hướng dẫn|hậu kiểm|in|kết nối|khai trương|khảo sát|khắc phục|khoanh vùng|khởi công|kiểm tra|kiểm soát|kiến nghị|kiện toàn|lắp đặt|lập|lấy ý kiến|lồng ghép|' +
  'mở|mở rộng|nạo vét|nâng cấp|nghiên cứu|nghiệm thu|niêm yết|phát|phát hành|phát hiện|phân loại|phê duyệt|phối hợp|phổ biến|phục vụ|quản lý|quan trắc|rà soát|soạn thảo|sửa đổi|số hóa|' +
  'tái kiểm tra|tạo|tập huấn|tăng cường|tham mưu|thanh tra|thành lập|thay thế|thẩm định|theo dõi|thí điểm|thiết lập|thống kê|thu gom|thu hồi|thực hiện|tích hợp|tiếp nhận|tiếp tục|tổ chức|tổng hợp|tổng kết|sơ kết|' +
  'trao|triển khai|trình|trồng|trợ giúp|truyền thông|tuần tra|tuyên truyền|ứng dụng|vận hành|vận động|xác định|xây dựng|xây mới|xóa|xử lý|xử phạt|khám|ra quân|cải tạo|bắt|triệt phá|đặt hàng|phấn đấu|thông báo|nhân rộng|khánh thành|hợp nhất|ký|gắn'

const opensWithVerb = new RegExp(
  `^(?:(?:đã|đang|chưa|cũng|thường xuyên|chủ động|kịp thời)\\s+)*(?:${verbs})(?![\\p{L}])`,
  'iu',
)
const opensPassive = /^(?:(?:đã|đang|chưa)\s+)?(?:được|bị|chờ)(?!\p{L})/iu
const generic = /^(?:Sở|Đơn vị|Cơ quan|Ngành|Văn phòng|Thanh tra|Công an)\s+/u

const quoteSigns = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** What only says that results follow. */
const heading = /^(?:(?:một số\s+)?kết quả[^:.;\d]{0,40}|cụ thể|trong năm|nội dung thực hiện)\s*:\s*/iu

/** Drops what the sentence around it says already: the year of the report, and the agency as its own subject. */
const dropLead = (text: string, by: AgencyName, year: number): string => {
  const withoutYear = text
    .replace(heading, '')
    .replace(new RegExp(`^(?:Trong\\s+)?năm ${year},\\s*`, 'iu'), '')
  const own = new RegExp(`^(?:${quoteSigns(by.name)}|${quoteSigns(by.short)})\\s+`, 'iu')
  const withoutName = withoutYear.replace(own, '')
  if (withoutName !== withoutYear) return opensWithVerb.test(withoutName) ? withoutName : withoutYear
  const rest = withoutYear.replace(generic, '')
  return opensWithVerb.test(rest) ? rest : withoutYear
}

/** Prose of `joinText` as a part of a sentence about the agency that wrote it in the report of `year`. */
export const readDeed = (prose: string, by: AgencyName, year: number): Deed => {
  const text = dropLead(prose, by, year)
  const manner = opensWithVerb.test(text) ? 'deed' : opensPassive.test(text) ? 'passive' : 'statement'
  const small = manner === 'deed' ? text.charAt(0).toLowerCase() + text.slice(1) : lowerFirst(text)
  return { manner, text: small }
}
