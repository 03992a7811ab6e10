import { tellDifference, type Words } from '../../vi.ts'
import type { DecreeRule } from '../decree-rule.ts'

/** The fixed words of official documents. Source: Decree 30/2020/NĐ-CP, annex I, part one, II.1. */
const stateName = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
/** The decree itself spells it so in the table of section V. */
const stateNameOld = 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'
const wanted = 'Độc lập - Tự do - Hạnh phúc'

/** Quotes the wrong words; where they look right, names the letter that is not. */
const quoteWrong = ({ vi, en }: Words, text: string, wanted: string): Words => {
  const letter = tellDifference(text, wanted)
  return {
    vi: `${vi} "${text}"${letter ? `: ${letter.vi}` : ''}`,
    en: `${en} "${text}"${letter ? `: ${letter.en}` : ''}`,
  }
}

/** State, motto and issuer. */
export const letterheadRules: readonly DecreeRule[] = [
  {
    code: 'no-letterhead',
    severity: 'advice',
    source: 'II',
    explanation: {
      vi: 'Tệp không có thành phần nào của văn bản hành chính: Quốc hiệu, số và ký hiệu, tên loại, nơi nhận, chữ ký. papi chỉ kiểm tra trang giấy, phông chữ và cách trình bày nội dung.',
      en: 'The file has no part of an official document: state, number, type, recipients or signature. Only its pages, fonts and text are checked.',
    },
    *check({ kind }) {
      if (kind !== 'plain') return
      yield {
        at: undefined,
        message: {
          vi: 'tệp không có phần đầu và phần cuối của văn bản hành chính; chỉ kiểm tra trang và chữ',
          en: 'the file has no letterhead and no closing; only pages and text are checked',
        },
      }
    },
  },
  {
    code: 'state-name',
    severity: 'error',
    source: 'II.1',
    explanation: {
      vi: 'Quốc hiệu "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" ở phía trên, bên phải trang đầu, viết đúng từng chữ.',
      en: 'The name of the state, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", is at the top right of page one, letter for letter.',
    },
    *check({ state, kind }) {
      // Annexes in a separate file have no letterhead (III.1).
      if (kind === 'annex' || kind === 'plain') return
      if (!state) {
        yield {
          at: undefined,
          message: { vi: 'không thấy Quốc hiệu', en: 'the name of the state is missing' },
          remedy: { vi: `thêm "${stateName}" ở trên, bên phải trang đầu`, en: `add "${stateName}"` },
        }
        return
      }
      if (state.text === stateName || state.text === stateNameOld) return
      yield {
        at: state,
        message: quoteWrong(
          { vi: 'Quốc hiệu ghi', en: 'the name of the state reads' },
          state.text,
          stateName,
        ),
        remedy: { vi: `ghi "${stateName}"`, en: `write "${stateName}"` },
      }
    },
  },
  {
    code: 'state-name-spelling',
    severity: 'advice',
    source: 'II.1',
    explanation: {
      vi: 'Khoản 1 Mục II viết "HÒA"; bảng ở Mục V viết "HOÀ". Cả hai được chấp nhận, nên dùng thống nhất "HÒA".',
      en: 'Section II.1 writes "HÒA", the table of section V "HOÀ". Both are accepted; "HÒA" is the one to use.',
    },
    *check({ state }) {
      if (state?.text !== stateNameOld) return
      yield {
        at: state,
        message: {
          vi: 'Quốc hiệu viết "HOÀ"; khoản 1 Mục II viết "HÒA"',
          en: 'the state is spelt "HOÀ"; section II.1 writes "HÒA"',
        },
        remedy: { vi: `nên ghi "${stateName}"`, en: `better write "${stateName}"` },
      }
    },
  },
  {
    code: 'motto-words',
    severity: 'error',
    source: 'II.1',
    explanation: {
      vi: 'Tiêu ngữ "Độc lập - Tự do - Hạnh phúc" ở dưới Quốc hiệu; chữ cái đầu mỗi cụm từ viết hoa, giữa các cụm từ có gạch nối (-), có cách chữ.',
      en: 'The motto "Độc lập - Tự do - Hạnh phúc" is below the state; each phrase begins with a capital, with a hyphen and a space on each side between.',
    },
    *check({ motto, kind }) {
      if (kind === 'annex' || kind === 'plain') return
      if (!motto)
        yield {
          at: undefined,
          message: { vi: 'không thấy Tiêu ngữ', en: 'the motto is missing' },
          remedy: { vi: `thêm "${wanted}" ở dưới Quốc hiệu`, en: `add "${wanted}" below the state` },
        }
      else if (motto.text !== wanted)
        yield {
          at: motto,
          message: quoteWrong({ vi: 'Tiêu ngữ ghi', en: 'the motto reads' }, motto.text, wanted),
          remedy: { vi: `ghi "${wanted}", gạch nối có dấu cách hai bên`, en: `write "${wanted}"` },
        }
    },
  },
  {
    code: 'issuer-missing',
    severity: 'error',
    source: 'II.2',
    explanation: {
      vi: 'Tên cơ quan, tổ chức ban hành văn bản ở phía trên, bên trái trang đầu, trên dòng số và ký hiệu.',
      en: 'The name of the issuer is at the top left of page one, above the number.',
    },
    *check({ issuer, state, number, kind }) {
      if (issuer.length > 0 || kind === 'annex' || kind === 'plain') return
      yield {
        at: number ?? state,
        message: { vi: 'không thấy tên cơ quan ban hành', en: 'the name of the issuer is missing' },
        remedy: {
          vi: 'thêm tên cơ quan ban hành ở trên, bên trái trang đầu',
          en: 'add it at the top left of page one',
        },
      }
    },
  },
]
