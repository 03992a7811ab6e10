import { resolve, sep } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { shippedData } from '../install.ts'
import { type Io, IoError } from '../io.ts'
import { listProse } from '../vi.ts'
import { showPath, type Where } from './folder.ts'

/** What a folder holds that was meant to be a workspace; `plan.yaml` itself makes it one. */
const parts =
  /^(submissions|results|dimensions|activities|plan\.ya?ml|units\.csv|(agencies|provinces|units|letterhead|calendar|breaks|commendation|published|origin)\.ya?ml)$/i

const remedies = {
  forms: {
    vi: 'lập thư mục làm việc ngay tại đây: papi init . ; hoặc dùng một lần: --submissions submissions/<năm>',
    en: 'make this folder a workspace: papi init . ; or name the forms once: --submissions submissions/<year>',
  },
  more: {
    vi: 'lập thư mục làm việc: papi init THƯ-MỤC, rồi chuyển các thứ trên vào đó và chạy papi trong đó; hoặc chỉ thư mục với -C',
    en: 'make a workspace: papi init DIR, move these into it and run papi there; or name a workspace with -C',
  },
}

/** An `io` that notes the folders it lists and the files it reads, as absolute paths. */
export const noteReads = (io: Io): { readonly io: Io; readonly reads: ReadonlySet<string> } => {
  const reads = new Set<string>()
  const note = (path: string): string => {
    reads.add(resolve(path))
    return path
  }
  return {
    io: {
      ...io,
      list: (folder) => io.list(note(folder)),
      read: (path, limit) => io.read(note(path), limit),
    },
    reads,
  }
}

/**
 * Says that parts of a workspace in the user's folder were not read, where papi found its workspace elsewhere. `reads`: what the
 * run did read, such as forms named on the command line.
 */
export const reportUnused = async (
  { io, folder }: Where,
  used: string,
  reads: ReadonlySet<string>,
): Promise<readonly Diagnostic[]> => {
  if (resolve(folder) === used) return []
  const names = await io.list(folder).catch((error: unknown) => {
    if (error instanceof IoError) return undefined
    throw error
  })
  const isRead = (name: string): boolean => {
    const path = resolve(folder, name)
    return [...reads].some((one) => one === path || one.startsWith(path + sep))
  }
  const unused = (names ?? []).filter((name) => parts.test(name) && !isRead(name))
  if (unused.length === 0) return []
  const shown = listProse(unused.map((name) => `"${name}"`))
  const isShipped = used === shippedData
  const where = showPath(used, folder)
  return [
    {
      code: 'folder-not-used',
      severity: 'warning',
      message: { vi: `không đọc ${shown.vi} ở đây`, en: `${shown.en} here: not read` },
      place: { kind: 'file', file: unused[0] ?? '' },
      notes: [
        {
          message: isShipped
            ? {
                vi: `ở đây không có plan.yaml, nên papi dùng kế hoạch kèm theo papi: ${where}`,
                en: `there is no plan.yaml here, so papi uses the plan that ships with it: ${where}`,
              }
            : {
                vi: `ở đây không có plan.yaml, nên papi dùng thư mục làm việc ở phía trên: ${where}`,
                en: `there is no plan.yaml here, so papi uses the workspace above: ${where}`,
              },
        },
      ],
      remedy: isShipped && names?.every((name) => name === 'submissions') ? remedies.forms : remedies.more,
    },
  ]
}
