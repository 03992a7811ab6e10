import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import type { PageCode } from '../diagnostics/pages.ts'
import type { Words } from '../vi.ts'
import { type KindName, kinds, type OfficeKind } from './kind.ts'

/** Why a file as a whole cannot be read. */
export type Refusal = { readonly code: PageCode; readonly message: Words; readonly remedy?: Words }

type Reason = Refusal | ((kind: OfficeKind) => Refusal)

const reasons = new WeakMap<Error, Reason>()

/**
 * Gives up on the file: for use inside `catchRefusal`, where a deep reader has no other way out. A reason that depends on
 * the kind of file is worded there, where the kind is known.
 */
export const refuse = (reason: Reason): never => {
  const error = new Error('refused')
  reasons.set(error, reason)
  throw error
}

export const askAgain: Words = {
  vi: 'tải lại hoặc đề nghị gửi lại tệp',
  en: 'download it again or ask for it again',
}

/** For a file that the program of its kind can open and save in the right format. */
export const saveAs = ({ program, extension, menuName }: OfficeKind): Words => ({
  vi: `mở tệp bằng ${program} hoặc LibreOffice và lưu lại dạng ${extension} (File > Save As > ${program} ${menuName})`,
  en: `open it in ${program} or LibreOffice and save it as ${extension} (File > Save As > ${program} ${menuName})`,
})

/** For a file whose two readings would differ. */
export const checkAndSave = ({ program, extension }: OfficeKind): Words => ({
  vi: `mở tệp bằng ${program}, kiểm tra nội dung và lưu lại dạng ${extension}`,
  en: `open it in ${program}, check the content and save it as ${extension}`,
})

const damaged =
  (detail?: Words) =>
  ({ codes, program, extension }: OfficeKind): Refusal => ({
    code: codes.damaged,
    message: {
      vi: `tệp bị hỏng, không đọc được nội dung${detail ? `: ${detail.vi}` : ''}`,
      en: `the file is damaged and its content cannot be read${detail ? `: ${detail.en}` : ''}`,
    },
    remedy: {
      vi: `mở tệp bằng ${program} hoặc LibreOffice, lưu lại dạng ${extension}; nếu không mở được, đề nghị gửi lại tệp`,
      en: `open it in ${program} or LibreOffice and save it as ${extension}; if it does not open, ask for the file again`,
    },
  })

/** `detail` names the part that is broken. */
export const refuseDamaged = (detail?: Words): never => refuse(damaged(detail))

export const refuseTooLarge = (what: Words): never =>
  refuse(({ codes, shrink }) => ({
    code: codes.tooLarge,
    message: { vi: `tệp vượt giới hạn: ${what.vi}`, en: `the file exceeds a limit: ${what.en}` },
    remedy: shrink,
  }))

export const refuseTruncated = (): never =>
  refuse(({ codes }) => ({
    code: codes.truncated,
    message: {
      vi: 'tệp bị cắt cụt: thiếu phần cuối, có thể do tải hoặc gửi chưa xong',
      en: 'the file is cut off: its end is missing, as after a broken download',
    },
    remedy: askAgain,
  }))

export const refuseEncrypted = (): never =>
  refuse(({ program, menuName }) => ({
    code: 'password-protected',
    message: { vi: 'tệp được đặt mật khẩu nên không đọc được', en: 'the file is protected by a password' },
    remedy: {
      vi: `mở tệp bằng ${program}, bỏ mật khẩu (File > Info > Protect ${menuName}) rồi lưu lại`,
      en: `open it in ${program}, remove the password (File > Info > Protect ${menuName}) and save it`,
    },
  }))

/** Runs a reader that may give up. Whatever it throws becomes a problem of the file, so bad input never throws. */
export const catchRefusal = <T>(
  file: string,
  kind: KindName,
  read: () => { readonly value: T; readonly diagnostics: readonly Diagnostic[] },
): Checked<T> => {
  try {
    return read()
  } catch (error) {
    const reason = (error instanceof Error && reasons.get(error)) || damaged()
    const refusal = typeof reason === 'function' ? reason(kinds[kind]) : reason
    return {
      value: undefined,
      diagnostics: [{ ...refusal, severity: 'error', place: { kind: 'file', file } }],
    }
  }
}
