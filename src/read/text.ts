import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts'

/** What became of the bytes of a text file: `text` is NFC and without byte order mark; with an error it is for frames only. */
export type DecodedText = { readonly text: string; readonly diagnostics: readonly Diagnostic[] }

const linePlace = (file: string, text: string, line: number, column = 1): Place => ({
  kind: 'text',
  file,
  start: { line, column },
  end: { line, column: (text.split('\n')[line - 1]?.replace(/\r$/, '').length ?? 0) + 1 },
})

const strict = new TextDecoder('utf-8', { fatal: true })

const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

/** Line, from 1, of the first byte sequence that is not UTF-8. No UTF-8 sequence contains a line feed. */
const firstBadLine = (bytes: Uint8Array): number => {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const found = bytes.indexOf(0x0a, start)
    const end = found < 0 ? bytes.length : found
    if (decodeUtf8(bytes.subarray(start, end)) === undefined) return line
    start = end + 1
  }
  return line
}

const isUtf16 = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)

const saveAsUtf8 = {
  vi: 'mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8',
  en: 'open the file in an editor and save it as UTF-8',
}

/** Bytes of a text file → NFC text. Refuses what is not UTF-8; accepts a byte order mark. */
export const decodeText = (bytes: Uint8Array, file: string): DecodedText => {
  const text = decodeUtf8(bytes)
  if (text === undefined || isUtf16(bytes)) return refuseBytes(bytes, file)
  const composed = text.normalize('NFC')
  return { text: composed, diagnostics: composed === text ? [] : [reportNotNfc(text, composed, file)] }
}

const refuseBytes = (bytes: Uint8Array, file: string): DecodedText => {
  const text = new TextDecoder().decode(bytes)
  const line = isUtf16(bytes) ? 1 : firstBadLine(bytes)
  const message = isUtf16(bytes)
    ? { vi: 'tệp ghi bằng bảng mã UTF-16, cần UTF-8', en: 'the file is written in UTF-16, not in UTF-8' }
    : { vi: `dòng ${line} có ký tự không thuộc bảng mã UTF-8`, en: `line ${line} is not valid UTF-8` }
  const place = isUtf16(bytes) ? ({ kind: 'file', file } as const) : linePlace(file, text, line)
  return {
    text,
    diagnostics: [{ code: 'not-utf8', severity: 'error', message, place, remedy: saveAsUtf8 }],
  }
}

/** One warning a file: what is shown and matched is the composed text, the file itself stays as it is. */
const reportNotNfc = (text: string, composed: string, file: string): Diagnostic => {
  const lines = text.split('\n')
  const wrong = lines.flatMap((line, index) => (line === line.normalize('NFC') ? [] : [index + 1]))
  const first = wrong[0] ?? 1
  const [before = '', after = ''] = [lines[first - 1], composed.split('\n')[first - 1]]
  let column = 0
  while (column < after.length && before[column] === after[column]) column++
  return {
    code: 'not-nfc',
    severity: 'warning',
    message: {
      vi: `${wrong.length} dòng có dấu tiếng Việt gõ tổ hợp (không phải Unicode dựng sẵn)`,
      en: `${wrong.length} lines have Vietnamese letters in decomposed form (not NFC)`,
    },
    place: linePlace(file, composed, first, column + 1),
    remedy: {
      vi: 'chuyển tệp sang Unicode dựng sẵn (NFC); papi tạm đọc như đã chuyển',
      en: 'convert the file to Unicode NFC; papi has read it as if it were',
    },
  }
}
