import type { IoError, IoFault } from '../io.ts'
import type { Words } from '../vi.ts'
import type { Diagnostic } from './diagnostic.ts'

type Fault = { readonly code: string; readonly message: (file: string) => Words; readonly remedy?: Words }

const words = (vi: string, en: string): Words => ({ vi, en })

const faults: Readonly<Record<IoFault, Fault>> = {
  missing: {
    code: 'file-missing',
    message: (file) => words(`không có tệp hoặc thư mục "${file}"`, `there is no file or folder "${file}"`),
    remedy: words('kiểm tra tên và đường dẫn', 'check the name and the path'),
  },
  denied: {
    code: 'file-denied',
    message: (file) =>
      words(`không có quyền đọc hoặc ghi "${file}"`, `no permission to read or write "${file}"`),
    remedy: words(
      'xin quyền, hoặc chép sang thư mục khác',
      'ask for permission, or copy it to another folder',
    ),
  },
  'not-a-file': {
    code: 'not-a-file',
    message: (file) => words(`"${file}" không phải là tệp thường`, `"${file}" is not a regular file`),
    remedy: words('chỉ đúng tên tệp', 'name a file'),
  },
  'not-a-folder': {
    code: 'not-a-folder',
    message: (file) =>
      words(`"${file}" nằm dưới một tệp, không phải thư mục`, `"${file}" lies below a file, not a folder`),
    remedy: words('chỉ đúng thư mục', 'name a folder'),
  },
  'too-large': {
    code: 'file-too-large',
    message: (file) => words(`tệp "${file}" quá lớn`, `the file "${file}" is too large`),
    remedy: words('kiểm tra xem có đúng tệp không', 'check that it is the right file'),
  },
  'disk-full': {
    code: 'disk-full',
    message: (file) =>
      words(`hết chỗ trên đĩa khi ghi "${file}"`, `the disk is full, "${file}" was not written`),
    remedy: words(
      'xoá bớt tệp, hoặc chọn thư mục khác với --out',
      'make room, or choose another folder with --out',
    ),
  },
  'read-only': {
    code: 'read-only',
    message: (file) =>
      words(`đĩa chỉ cho đọc, không ghi được "${file}"`, `the disk is read-only, "${file}" was not written`),
    remedy: words('chọn thư mục khác với --out', 'choose another folder with --out'),
  },
  'in-use': {
    code: 'file-in-use',
    message: (file) =>
      words(`"${file}" đang mở trong chương trình khác`, `"${file}" is open in another program`),
    remedy: words(
      'đóng tệp trong Word, Excel hoặc WPS rồi chạy lại; chưa tệp nào được ghi',
      'close it in Word, Excel or WPS and run again; nothing was written',
    ),
  },
  exists: {
    code: 'file-exists',
    message: (file) => words(`"${file}" đã có, chưa ghi đè`, `"${file}" exists and was not replaced`),
    remedy: words(
      'thêm --force để ghi đè, hoặc chọn thư mục khác',
      'add --force to replace it, or choose another folder',
    ),
  },
  link: {
    code: 'target-is-link',
    message: (file) =>
      words(
        `"${file}" là liên kết tới tệp khác; papi không ghi qua liên kết`,
        `"${file}" is a link to another file; papi does not write through links`,
      ),
    remedy: words(
      'xoá liên kết, hoặc ghi thẳng vào thư mục có tệp đó với --out',
      'remove the link, or write to the folder of the file itself with --out',
    ),
  },
  'bad-name': {
    code: 'bad-file-name',
    message: (file) =>
      words(`Windows không dùng được tên "${file}"`, `Windows cannot use the name "${file}"`),
    remedy: words('chọn tên khác', 'choose another name'),
  },
  installation: {
    code: 'inside-installation',
    message: (file) =>
      words(
        `"${file}" nằm trong thư mục cài đặt của papi, nơi papi không ghi gì`,
        `"${file}" lies where papi is installed; papi writes nothing there`,
      ),
    remedy: words(
      'lập thư mục làm việc: papi init THƯ-MỤC, rồi chạy lại trong thư mục đó; hoặc chọn chỗ khác với --out',
      'make a workspace: papi init DIR, and run this again in it; or choose another place with --out',
    ),
  },
  other: {
    code: 'io-failed',
    message: (file) => words(`không đọc hoặc ghi được "${file}"`, `"${file}" could not be read or written`),
  },
}

const strayQuote = words(
  'trong Windows: bỏ dấu \\ ở cuối đường dẫn đặt trong dấu "…"',
  'on Windows: no \\ at the end of a path in "…"',
)

/** A failed read or write as a diagnostic; `file` is its path as the user knows it. */
export const reportIoError = ({ fault, detail }: IoError, file: string): Diagnostic => {
  const { code, message, ...rest } = faults[fault]
  // cmd and PowerShell take \" for a quotation mark, and all words behind it for the path.
  const remedy = fault === 'missing' && file.includes('"') ? strayQuote : rest.remedy
  const said =
    typeof detail !== 'string'
      ? [{ message: detail }]
      : fault === 'other' && detail !== ''
        ? [{ message: { vi: detail, en: detail } }]
        : undefined
  return {
    code,
    severity: 'error',
    message: message(file),
    place: { kind: 'file', file },
    ...(said && { notes: said }),
    ...(remedy && { remedy }),
  }
}
