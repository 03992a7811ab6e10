import { fold } from '../../vi.ts'
import type { DecreeRule } from '../decree-rule.ts'
import { checkItems } from '../list-items.ts'
import type { Piece } from '../paper.ts'

/** Types that may be sent to a higher body. */
const upwards = new Set([
  'Báo cáo',
  'Tờ trình',
  'Thông báo',
  'Giấy mời',
  'Công điện',
  'Phiếu gửi',
  'Phiếu chuyển',
  'Phiếu báo',
])

const isAsAbove = ({ text }: Piece): boolean => /^[-–+•\s]*nhu tren\b/.test(fold(text))

/** The addressees of the document. */
export const addresseeRules: readonly DecreeRule[] = [
  {
    code: 'addressee-missing',
    severity: 'error',
    source: 'II.9',
    explanation: {
      vi: 'Công văn, tờ trình và báo cáo gửi cấp trên phải có "Kính gửi". Văn bản có "Như trên" ở nơi nhận mà không có "Kính gửi" thì không rõ gửi ai.',
      en: 'Letters, proposals and reports to a higher body name their addressee after "Kính gửi". "Như trên" without it refers to nobody.',
    },
    *check({ greeting, kind, typeName, recipients, type, about }) {
      if (greeting) return
      const asAbove = recipients.find(isAsAbove)
      const needed = kind === 'letter' || typeName?.name === 'Tờ trình'
      if (!needed && !asAbove) return
      yield {
        at: about[0] ?? type ?? asAbove,
        message: needed
          ? {
              vi: `${kind === 'letter' ? 'công văn' : 'tờ trình'} không có "Kính gửi"`,
              en: 'there is no "Kính gửi"',
            }
          : {
              vi: 'nơi nhận ghi "Như trên" mà văn bản không có "Kính gửi"',
              en: '"Như trên" refers to no "Kính gửi"',
            },
        remedy: {
          vi: 'thêm dòng "Kính gửi: …" trước phần nội dung',
          en: 'add "Kính gửi: …" before the text',
        },
      }
    },
  },
  {
    code: 'report-without-addressee',
    severity: 'warning',
    source: 'II.9',
    explanation: {
      vi: 'Báo cáo của cơ quan có cấp trên thường là báo cáo gửi cấp trên, phải có "Kính gửi". papi không biết nơi gửi nên chỉ nhắc.',
      en: 'A report of a body that has one above it mostly goes up and then names its addressee. papi cannot know, so it only reminds.',
    },
    *check({ greeting, type, typeName, parents, recipients }) {
      if (greeting || typeName?.name !== 'Báo cáo' || parents.length === 0) return
      if (recipients.some(isAsAbove)) return
      yield {
        at: type,
        message: { vi: 'báo cáo không có "Kính gửi"', en: 'the report has no "Kính gửi"' },
        remedy: {
          vi: 'nếu gửi cấp trên: thêm dòng "Kính gửi: …" dưới trích yếu',
          en: 'if it goes up, add "Kính gửi: …" below the subject',
        },
      }
    },
  },
  {
    code: 'addressee-unexpected',
    severity: 'warning',
    source: 'II.9',
    explanation: {
      vi: '"Kính gửi" dùng cho công văn, tờ trình, báo cáo gửi cấp trên; kế hoạch, quyết định và văn bản có tên loại khác chỉ có "Nơi nhận".',
      en: '"Kính gửi" is for letters, proposals and reports to a higher body; plans and other named documents have "Nơi nhận" only.',
    },
    *check({ greeting, typeName }) {
      if (!greeting || !typeName || upwards.has(typeName.name)) return
      const name = typeName.name.toLowerCase()
      yield {
        at: greeting,
        message: { vi: `${name} không ghi "Kính gửi"`, en: `a document of type "${name}" has no "Kính gửi"` },
        remedy: {
          vi: 'bỏ "Kính gửi", ghi nơi nhận ở cuối văn bản',
          en: 'take it out and list the recipients at the end',
        },
      }
    },
  },
  {
    code: 'addressee-form',
    severity: 'error',
    source: 'II.9',
    explanation: {
      vi: 'Sau "Kính gửi" có dấu hai chấm. Gửi một nơi thì ghi cùng dòng; gửi nhiều nơi thì xuống dòng, mỗi nơi một dòng có gạch đầu dòng, cuối dòng có dấu chấm phẩy, dòng cuối có dấu chấm.',
      en: '"Kính gửi" has a colon. A single addressee is on the same line; several are below with a dash each, a semicolon at the end and a full stop after the last.',
    },
    *check({ greeting, addressees }) {
      if (!greeting) return
      const [, rest] = /^kính\s+gửi\s*:\s*(.*)$/iu.exec(greeting.text) ?? []
      if (rest === undefined)
        yield {
          at: greeting,
          message: { vi: 'sau "Kính gửi" thiếu dấu hai chấm', en: '"Kính gửi" lacks its colon' },
          remedy: { vi: 'ghi "Kính gửi:"', en: 'write "Kính gửi:"' },
        }
      else if (addressees.length === 1 && rest === '')
        yield {
          at: greeting,
          message: {
            vi: 'chỉ gửi một nơi mà xuống dòng',
            en: 'a single addressee is on its own line',
          },
          remedy: { vi: 'ghi tên nơi nhận cùng dòng với "Kính gửi:"', en: 'write it after "Kính gửi:"' },
        }
      if (addressees.length > 1) yield* checkItems(addressees, 'Kính gửi')
    },
  },
]
