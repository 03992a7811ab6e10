import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { reportIoError } from '../diagnostics/io-words.ts'
import { IoError } from '../io.ts'
import { showPath, type Where } from './folder.ts'

export type YamlFiles = {
  readonly names: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Other names are the editor's business (`4-x.yaml.bak`, `.swp`), but a `.yml` was surely meant to be read. */
const reportUnread = (name: string, folder: string): Diagnostic => ({
  code: 'unread-file',
  severity: 'warning',
  message: { vi: `tệp "${name}" không được đọc vì đuôi .yml`, en: `"${name}" is not read: it ends in .yml` },
  place: { kind: 'file', file: `${folder}/${name}` },
  remedy: { vi: 'đổi đuôi tệp thành .yaml', en: 'rename it to .yaml' },
})

/** A workspace needs at least one file in its `dimensions/`. */
export const reportNoDimensions = (folder: string): Diagnostic => ({
  code: 'no-dimensions',
  severity: 'error',
  message: {
    vi: `thư mục "${folder}" không có tệp .yaml nào`,
    en: `the folder "${folder}" has no .yaml file`,
  },
  place: { kind: 'file', file: folder },
  remedy: {
    vi: 'mỗi chỉ số nội dung cần một tệp trong thư mục này',
    en: 'each dimension needs its own file in this folder',
  },
})

/** The files of a folder to read, by name; none where there is no such folder. */
export const listYamlFiles = async (context: Where, folder: string): Promise<YamlFiles> => {
  const shown = showPath(folder, context.folder)
  try {
    const all = ((await context.io.list(folder)) ?? []).filter((name) => !name.startsWith('.'))
    const names = all.filter((name) => name.endsWith('.yaml'))
    const unread = all.filter((name) => name.endsWith('.yml')).map((name) => reportUnread(name, shown))
    return { names, diagnostics: unread }
  } catch (error) {
    if (error instanceof IoError) return { names: [], diagnostics: [reportIoError(error, shown)] }
    throw error
  }
}
