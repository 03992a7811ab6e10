import type { ErrorCode } from 'yaml'
import type { Words } from '../vi.ts'

/** What is wrong with a text as YAML, and how to mend it. */
export type Syntax = { readonly message: Words; readonly remedy: Words }

const words = (vi: string, en: string): Words => ({ vi, en })

const indent: Syntax = {
  message: words('thụt đầu dòng sai', 'wrong indentation'),
  remedy: words(
    'canh dòng này thẳng hàng với các dòng cùng mục',
    'align the line with the others of its entry',
  ),
}
const tab: Syntax = {
  message: words('thụt đầu dòng bằng phím Tab', 'indented with a tab'),
  remedy: words('thay Tab bằng dấu cách', 'replace the tab by spaces'),
}
const colon: Syntax = {
  message: words('có dấu ":" thừa trong một dòng chữ', 'a stray ":" inside a line of text'),
  remedy: words('đặt cả đoạn chữ trong ngoặc kép "…"', 'put the text into double quotes'),
}
const quote: Syntax = {
  message: words('dấu "\\" trong ngoặc kép không hợp lệ', 'an invalid "\\" inside double quotes'),
  remedy: words('viết "\\\\", hoặc dùng dấu nháy đơn', 'write "\\\\", or use single quotes'),
}
const start: Syntax = {
  message: words('đoạn chữ bắt đầu bằng ký tự dành riêng', 'the text starts with a reserved character'),
  remedy: words('đặt cả đoạn chữ trong ngoặc kép "…"', 'put the text into double quotes'),
}
const known: Partial<Record<ErrorCode, Syntax>> = {
  BAD_INDENT: indent,
  MISSING_CHAR: {
    message: words('thiếu dấu đóng ngoặc', 'a closing quote or bracket is missing'),
    remedy: words(
      'tìm dấu ", \', ] hoặc } chưa đóng ở dòng này hoặc dòng trên',
      'find the ", \', ] or } left open on this line or above',
    ),
  },
  BLOCK_AS_IMPLICIT_KEY: colon,
  MULTILINE_IMPLICIT_KEY: {
    message: words('dòng thiếu dấu ":" hoặc thụt đầu dòng sai', 'a line lacks ":" or is wrongly indented'),
    remedy: words('ghi dạng "khoá: giá trị"', 'write it as "key: value"'),
  },
  TAB_AS_INDENT: tab,
  BAD_DQ_ESCAPE: quote,
  BAD_SCALAR_START: start,
  BLOCK_IN_FLOW: {
    message: words('thiếu dấu đóng "]" hoặc "}" ở trên', 'a closing "]" or "}" is missing above'),
    remedy: words('đóng ngoặc trước khi sang mục mới', 'close the bracket before the next entry'),
  },
}

/** The words of the YAML parser's errors for an officer; `near` is the text that it stumbled over. */
export const syntaxWords = (code: ErrorCode, near: string): Syntax => {
  const found = known[code]
  if (found) return found
  const quoted = near.trim().slice(0, 30)
  return {
    message: quoted
      ? words(`sai cú pháp YAML tại "${quoted}"`, `YAML syntax error at "${quoted}"`)
      : words('sai cú pháp YAML', 'YAML syntax error'),
    remedy: words(
      'kiểm tra ngoặc kép, dấu ":" và thụt đầu dòng quanh chỗ này',
      'check quotes, colons and indentation around this place',
    ),
  }
}
