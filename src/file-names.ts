import { basename, dirname, join } from 'node:path'
import type { Words } from './vi.ts'

/**
 * One key for all spellings that name one file on Windows and macOS: `BIỂU.xlsx`, `biểu.xlsx`, composed letters or
 * not. Two outputs of one run never share a key, whatever the disk.
 */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase()

const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu

/** Why Windows cannot have a file or folder of this name; `undefined` where it can. */
export const findNameFault = (name: string): Words | undefined => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const [sign] = /[\u0000-\u001f<>:"|?*\\/]/.exec(name) ?? []
  if (sign === '"')
    return {
      vi: 'có dấu " (trong Windows: bỏ dấu \\ ở cuối đường dẫn đặt trong dấu "…")',
      en: 'it has a " (on Windows: no \\ at the end of a path in "…")',
    }
  if (sign !== undefined)
    return sign < ' '
      ? { vi: 'có ký tự điều khiển', en: 'it has a control character' }
      : { vi: `có dấu ${sign}`, en: `it has a ${sign}` }
  if (/[. ]$/.test(name) && !/^\.{1,2}$/.test(name))
    return { vi: 'kết thúc bằng dấu chấm hoặc dấu cách', en: 'it ends with a full stop or a space' }
  if (devices.test(name)) return { vi: 'là tên dành riêng của Windows', en: 'Windows reserves this name' }
  return undefined
}

/** `*` and `?` in the name of a file, as the shells of Linux and macOS read them; letters of either case. */
export const isPattern = (name: string): boolean => /[*?]/.test(name)

export const matchesPattern = (name: string, pattern: string): boolean => {
  const text = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.')
  return !name.startsWith('.') && new RegExp(`^${pathKey(text)}$`, 'su').test(pathKey(name))
}

/** Excel, Word, WPS and LibreOffice leave a file beside a document that is open. */
export const lockFiles = (path: string): readonly string[] =>
  ['~$', '.~']
    .flatMap((sign) => [`${sign}${basename(path)}`, `${sign}${basename(path).slice(2)}`])
    .concat(`.~lock.${basename(path)}#`)
    .map((name) => join(dirname(path), name))
