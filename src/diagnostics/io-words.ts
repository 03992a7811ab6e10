import type { IoError, IoFault } from '../io.ts'
import type { Words } from '../vi.ts'
import type { Diagnostic } from './diagnostic.ts'
import type { PageCode } from './pages.ts'

/** `…` in a message is the file; the last two are the remedy. */
type Fault = readonly [code: PageCode, vi: string, en: string, mendVi?: string, mendEn?: string]

const faults: Readonly<Record<IoFault, Fault>> = {
  missing: [
    'file-missing',
    'không có tệp hoặc thư mục "…"',
    'there is no file or folder "…"',
    'kiểm tra tên và đường dẫn',
    'check the name and the path',
  ],
  denied: [
    'file-denied',
    'không có quyền đọc hoặc ghi "…"',
    'no permission to read or write "…"',
    'xin quyền, hoặc chép sang thư mục khác',
    'ask for permission, or copy it to another folder',
  ],
  'not-a-file': [
    'not-a-file',
    '"…" không phải là tệp thường',
    '"…" is not a regular file',
    'chỉ đúng tên tệp',
    'name a file',
  ],
  'not-a-folder': [
    'not-a-folder',
    '"…" nằm dưới một tệp, không phải thư mục',
    '"…" lies below a file, not a folder',
    'chỉ đúng thư mục',
    'name a folder',
  ],
  'too-large': [
    'file-too-large',
    'tệp "…" quá lớn',
    'the file "…" is too large',
    'kiểm tra xem có đúng tệp không',
    'check that it is the right file',
  ],
  'disk-full': [
    'disk-full',
    'hết chỗ trên đĩa khi ghi "…"',
    'the disk is full, "…" was not written',
    'xoá bớt tệp, hoặc chọn thư mục khác với --out',
    'make room, or choose another folder with --out',
  ],
  'read-only': [
    'read-only',
    'đĩa chỉ cho đọc, không ghi được "…"',
    'the disk is read-only, "…" was not written',
    'chọn thư mục khác với --out',
    'choose another folder with --out',
  ],
  'in-use': [
    'file-in-use',
    '"…" đang mở trong chương trình khác',
    '"…" is open in another program',
    'đóng tệp trong Word, Excel hoặc WPS rồi chạy lại; chưa tệp nào được ghi',
    'close it in Word, Excel or WPS and run again; nothing was written',
  ],
  exists: [
    'file-exists',
    '"…" đã có, chưa ghi đè',
    '"…" exists and was not replaced',
    'thêm --force để ghi đè, hoặc chọn thư mục khác',
    'add --force to replace it, or choose another folder',
  ],
  link: [
    'target-is-link',
    '"…" là liên kết tới tệp khác; papi không ghi qua liên kết',
    '"…" is a link to another file; papi does not write through links',
    'xoá liên kết, hoặc ghi thẳng vào thư mục có tệp đó với --out',
    'remove the link, or write to the folder of the file itself with --out',
  ],
  'bad-name': [
    'bad-file-name',
    'Windows không dùng được tên "…"',
    'Windows cannot use the name "…"',
    'chọn tên khác',
    'choose another name',
  ],
  installation: [
    'inside-installation',
    '"…" nằm trong thư mục cài đặt của papi, nơi papi không ghi gì',
    '"…" lies where papi is installed; papi writes nothing there',
    'lập thư mục làm việc: papi init THƯ-MỤC, rồi chạy lại trong thư mục đó; hoặc chọn chỗ khác với --out',
    'make a workspace: papi init DIR, and run this again in it; or choose another place with --out',
  ],
  other: ['io-failed', 'không đọc hoặc ghi được "…"', '"…" could not be read or written'],
}

const strayQuote: Words = {
  vi: 'trong Windows: bỏ dấu \\ ở cuối đường dẫn đặt trong dấu "…"',
  en: 'on Windows: no \\ at the end of a path in "…"',
}

/** A failed read or write as a diagnostic; `file` is its path as the user knows it. */
export const reportIoError = (
  { fault, detail }: Pick<IoError, 'fault' | 'detail'>,
  file: string,
): Diagnostic => {
  const [code, vi, en, mendVi, mendEn] = faults[fault]
  const name = (message: string): string => message.replace('…', () => file)
  const own = mendVi && mendEn ? { vi: mendVi, en: mendEn } : undefined
  // cmd and PowerShell take \" for a quotation mark, and all words behind it for the path.
  const remedy = fault === 'missing' && file.includes('"') ? strayQuote : own
  const said =
    typeof detail !== 'string'
      ? detail
      : fault === 'other' && detail !== ''
        ? { vi: detail, en: detail }
        : undefined
  return {
    code,
    severity: 'error',
    message: { vi: name(vi), en: name(en) },
    place: { kind: 'file', file },
    ...(said && { notes: [{ message: said }] }),
    ...(remedy && { remedy }),
  }
}
