import { relative, resolve, sep } from 'node:path'
import type { Acceptance, Diagnostic } from '../diagnostics/diagnostic.ts'
import { writeDay } from '../plan/calendar.ts'
import type { Accepted } from '../plan/plan.ts'
import { showDay } from '../vi.ts'
import type { OpenedWorkspace } from '../workspace/open.ts'
import type { Context } from './outcome.ts'

/** `4.1` is in `4.1 Kiểm soát …`, but not in `4.11` or `4.1.2`. */
const isAbout = (sentence: string, about: string): boolean => {
  for (let at = sentence.indexOf(about); at >= 0; at = sentence.indexOf(about, at + 1)) {
    const before = sentence.slice(0, at)
    const after = sentence.slice(at + about.length)
    if (!/[\p{L}\d]\.?$/u.test(before) && !/^(\.?\d|[\p{L}-])/u.test(after)) return true
  }
  return false
}

const fits = ({ code, file, about }: Accepted, diagnostic: Diagnostic, name: string): boolean =>
  diagnostic.code === code && name === file && isAbout(diagnostic.message.vi, about)

/**
 * The problems of a workspace, those marked that its plan accepts on this day; and what is wrong with the list in the plan:
 * entries past their day, entries that fit nothing. An error is never accepted.
 */
export const acceptFindings = (
  { io, folder: here }: Context,
  { folder, workspace, locate }: OpenedWorkspace,
  found: readonly Diagnostic[],
): readonly Diagnostic[] => {
  const entries = workspace?.plan.accepted ?? []
  if (entries.length === 0) return found
  const today = writeDay(io.today())
  const nameOf = (file: string): string => relative(folder, resolve(here, file)).split(sep).join('/')
  const acceptable = found.filter(({ severity }) => severity !== 'error')
  const inForce = entries.filter(({ until }) => until >= today)

  const accept = (diagnostic: Diagnostic): Acceptance | undefined => {
    const entry = inForce.find((one) => fits(one, diagnostic, nameOf(diagnostic.place.file)))
    return entry && { reason: entry.reason, until: entry.until }
  }
  const faults = entries.flatMap((entry, index): readonly Diagnostic[] => {
    const path = ['plan', 'accepted', index]
    if (!acceptable.some((one) => fits(entry, one, nameOf(one.place.file))))
      return [
        {
          code: 'accepted-unused',
          severity: 'warning',
          message: {
            vi: `mục chấp nhận "${entry.code}" (${entry.about}) không khớp cảnh báo nào`,
            en: `the accepted "${entry.code}" (${entry.about}) fits no warning`,
          },
          place: locate([...path, 'code']),
          remedy: {
            vi: 'bỏ mục này nếu đã sửa xong; nếu chưa, sửa code, file, about cho khớp',
            en: 'remove the entry if it is done with; else correct code, file, about',
          },
        },
      ]
    if (entry.until >= today) return []
    return [
      {
        code: 'accepted-expired',
        severity: 'warning',
        message: {
          vi: `mục chấp nhận "${entry.code}" (${entry.about}) đã hết hạn ngày ${showDay(entry.until)}`,
          en: `the accepted "${entry.code}" (${entry.about}) expired on ${entry.until}`,
        },
        place: locate([...path, 'until']),
        remedy: {
          vi: 'xem lại chỗ ấy; sửa, hoặc ghi hạn mới',
          en: 'review it again; correct it, or set another date',
        },
      },
    ]
  })
  const marked = found.map((one): Diagnostic => {
    const accepted = one.severity === 'error' ? undefined : accept(one)
    return accepted ? { ...one, accepted } : one
  })
  return [...marked, ...faults]
}
