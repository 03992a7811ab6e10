import type { IoError, IoFault } from '../io.ts'
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
    'đóng tệp trong Word hoặc Excel rồi chạy lại',
    'close it in Word or Excel and run again',
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
  other: ['io-failed', 'không đọc hoặc ghi được "…"', '"…" could not be read or written'],
}

/** A failed read or write as a diagnostic; `file` is its path as the user knows it. */
export const reportIoError = ({ fault, detail }: IoError, file: string): Diagnostic => {
  const [code, vi, en, mendVi, mendEn] = faults[fault]
  const name = (message: string): string => message.replace('…', () => file)
  const said = fault === 'other' && detail !== '' ? [{ message: { vi: detail, en: detail } }] : undefined
  return {
    code,
    severity: 'error',
    message: { vi: name(vi), en: name(en) },
    place: { kind: 'file', file },
    ...(said && { notes: said }),
    ...(mendVi && mendEn && { remedy: { vi: mendVi, en: mendEn } }),
  }
}
