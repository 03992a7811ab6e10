import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PageCode } from '../diagnostics/pages.ts'
import type { Words } from '../vi.ts'

/** Why a file as a whole cannot be read. */
export type Refusal = { readonly code: PageCode; readonly message: Words; readonly remedy?: Words }

const refusals = new WeakMap<Error, Refusal>()

/** Gives up on the file: for use inside `catchRefusal`, where a deep reader has no other way out. */
export const refuse = (refusal: Refusal): never => {
  const error = new Error(refusal.code)
  refusals.set(error, refusal)
  throw error
}

const damaged: Refusal = {
  code: 'damaged-workbook',
  message: {
    vi: 'tệp bị hỏng, không đọc được nội dung',
    en: 'the file is damaged and its content cannot be read',
  },
  remedy: {
    vi: 'mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx; nếu không mở được, đề nghị gửi lại tệp',
    en: 'open it in Excel or LibreOffice and save it as .xlsx; if it does not open, ask for the file again',
  },
}

/** `detail` names the part that is broken. */
export const refuseDamaged = (detail?: Words): never =>
  refuse(
    detail
      ? {
          ...damaged,
          message: { vi: `${damaged.message.vi}: ${detail.vi}`, en: `${damaged.message.en}: ${detail.en}` },
        }
      : damaged,
  )

export const refuseTooLarge = (what: Words): never =>
  refuse({
    code: 'workbook-too-large',
    message: { vi: `tệp vượt giới hạn: ${what.vi}`, en: `the file exceeds a limit: ${what.en}` },
    remedy: {
      vi: 'chép phần có số liệu sang một tệp .xlsx mới rồi lưu lại',
      en: 'copy the part that holds data to a new .xlsx file and save it',
    },
  })

/** Runs a reader that may give up. Whatever it throws becomes a problem of the file, so bad input never throws. */
export const catchRefusal = <T>(
  file: string,
  read: () => { readonly value: T; readonly diagnostics: readonly Diagnostic[] },
): Checked<T> => {
  try {
    return read()
  } catch (error) {
    const refusal = (error instanceof Error && refusals.get(error)) || damaged
    return {
      value: undefined,
      diagnostics: [{ ...refusal, severity: 'error', place: { kind: 'file', file } }],
    }
  }
}
