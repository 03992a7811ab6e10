import { extname, join, resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import { pathKey } from '../file-names.ts'
import { IoError } from '../io.ts'
import { expandNames } from '../workspace/expand-names.ts'
import { showPath, type Where } from '../workspace/folder.ts'

/** The files to read as forms, absolute, and what was passed over. */
export type FormFiles = { readonly paths: readonly string[]; readonly diagnostics: readonly Diagnostic[] }

/** What may hold a form, or was meant to: the reader of workbooks reports what each of them is and what to do. */
const tables = /^\.(xls[xmb]?|xlt[xm]?|ods|csv|zip|html?|xml)$/
/** What an agency may have sent in place of the form. */
const documents = /^\.(docx?|odt|rtf|pdf|txt|rar|7z)$/
/** What programs and systems leave behind. */
const leftovers = /^(~\$|\.~lock|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\.)/i

const skip = (file: string, why: 'leftover' | 'other' | 'deep'): Diagnostic => ({
  code: 'file-skipped',
  severity: 'advice',
  message: {
    leftover: {
      vi: 'tệp tạm của Excel hoặc hệ điều hành; bỏ qua',
      en: 'a temporary file of Excel or the system; passed over',
    },
    other: { vi: 'không phải bảng tính; bỏ qua', en: 'not a workbook; passed over' },
    deep: { vi: 'thư mục nằm quá sâu; không xem bên trong', en: 'a folder too far down; not looked into' },
  }[why],
  place: { kind: 'file', file },
})

/** A link may lead out of the folder, to files that were not sent. */
const skipLink = (file: string): Diagnostic => ({
  code: 'link-not-followed',
  severity: 'warning',
  message: {
    vi: 'là liên kết tới nơi khác; không đọc',
    en: 'a link to somewhere else; it was not read',
  },
  place: { kind: 'file', file },
  remedy: {
    vi: 'chép chính tệp đó vào thư mục này, hoặc chỉ đích danh tệp trên dòng lệnh',
    en: 'copy the file itself into this folder, or name it on the command line',
  },
})

const refuseDocument = (file: string): Diagnostic => ({
  code: 'document-not-read',
  severity: 'warning',
  message: {
    vi: `tệp ${extname(file).toLowerCase()} không phải bảng tính; không đọc`,
    en: `a file of kind ${extname(file).toLowerCase()} is not a workbook; it was not read`,
  },
  place: { kind: 'file', file },
  remedy: {
    vi: 'nếu là báo cáo thì đề nghị gửi biểu .xlsx; nếu là tài liệu kèm theo thì để riêng',
    en: 'if it is a report, ask for the .xlsx form; if it is an attachment, keep it elsewhere',
  },
})

const noForms = (names: readonly string[]): Diagnostic => ({
  code: 'no-forms',
  severity: 'error',
  message: { vi: 'không có biểu nào để kiểm tra', en: 'there is no form to validate' },
  place: { kind: 'file', file: names[0] ?? '.' },
  remedy: {
    vi: 'chỉ tệp hoặc thư mục có các biểu .xlsx mà đơn vị gửi về',
    en: 'name files, or a folder with the .xlsx forms that came back',
  },
})

const reportMissing = (path: string, shown: string): Diagnostic => ({
  ...reportIoError(new IoError('missing', path), shown),
  notes: [
    {
      message: {
        vi: 'biểu đơn vị gửi về để ở submissions/<năm> trong thư mục làm việc',
        en: 'forms that come back belong in submissions/<year> of the workspace',
      },
    },
  ],
})

type Found = { readonly path: string } | { readonly diagnostic: Diagnostic }

const listFolder = async ({ io, folder }: Where, path: string) => {
  try {
    return { names: await io.list(path), fault: undefined }
  } catch (error) {
    if (!(error instanceof IoError)) throw error
    return { names: undefined, fault: reportIoError(error, showPath(path, folder)) }
  }
}

/** Folders below a named one that are looked into. */
const deepest = 1

const walk = async (
  context: Where,
  path: string,
  names: readonly string[],
  depth: number,
  excluded: string | undefined,
): Promise<readonly Found[]> => {
  const found: Found[] = []
  for (const name of names) {
    const inner = join(path, name)
    const shown = showPath(inner, context.folder)
    if (excluded !== undefined && (await isSameFile(context, inner, excluded))) continue
    if (leftovers.test(name)) {
      found.push({ diagnostic: skip(shown, 'leftover') })
      continue
    }
    if (await context.io.isLink(inner)) {
      found.push({ diagnostic: skipLink(shown) })
      continue
    }
    const kind = extname(name).toLowerCase()
    if (tables.test(kind)) {
      found.push({ path: inner })
      continue
    }
    const listed = await listFolder(context, inner)
    if (listed.fault) found.push({ diagnostic: listed.fault })
    else if (listed.names && depth >= deepest) found.push({ diagnostic: skip(shown, 'deep') })
    else if (listed.names) found.push(...(await walk(context, inner, listed.names, depth + 1, excluded)))
    else found.push({ diagnostic: documents.test(kind) ? refuseDocument(shown) : skip(shown, 'other') })
  }
  return found
}

/** `Phản hồi` and `phản hồi` may be one folder, or two: the disk knows. */
const isSameFile = async ({ io }: Where, one: string, other: string): Promise<boolean> =>
  one === other || (pathKey(one) === pathKey(other) && (await io.isSame(one, other)))

/**
 * The forms that the user named: files as they are, folders with the folders in them but not with links. The folder `excluded`
 * (absolute) is for output and never read.
 */
export const findFormFiles = async (
  context: Where,
  names: readonly string[],
  excluded?: string,
): Promise<FormFiles> => {
  const found: Found[] = []
  for (const name of await expandNames(context, names)) {
    const path = resolve(context.folder, name)
    const listed = await listFolder(context, path)
    if (listed.fault) found.push({ diagnostic: listed.fault })
    else if (listed.names) found.push(...(await walk(context, path, listed.names, 0, excluded)))
    else if (await context.io.exists(path)) found.push({ path })
    else found.push({ diagnostic: reportMissing(path, showPath(path, context.folder)) })
  }
  const paths = [...new Set(found.flatMap((one) => ('path' in one ? [one.path] : [])))]
  const diagnostics = found.flatMap((one) => ('diagnostic' in one ? [one.diagnostic] : []))
  const isTold = paths.length > 0 || diagnostics.some(({ severity }) => severity === 'error')
  return { paths, diagnostics: isTold ? diagnostics : [...diagnostics, noForms(names)] }
}
