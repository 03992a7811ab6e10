import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { compareFindings, describeComparison, type IdentifyCell } from '../feedback/compare-findings.ts'
import { findAgency } from '../plan/succession.ts'
import type { Workspace } from '../plan/workspace.ts'
import { findKind } from '../submissions/charge.ts'
import { chooseLatest, isBefore, type Received, senderOf } from '../submissions/received.ts'
import type { KeptForm } from './kept-form.ts'

/** Whose form it is; `undefined` where that is not known. Units of one kind are distinguished by the name they wrote. */
export const senderKey = ({ sender }: KeptForm): string | undefined => {
  if (!sender || sender.agency === undefined) return undefined
  return `${sender.year} ${senderOf(sender)}`
}

/** `Sở Y tế`, or the name that a unit wrote itself. */
export const nameSender = (workspace: Workspace, { file, sender }: KeptForm): string => {
  if (sender?.registered) return sender.registered.name
  if (sender?.form === 'general' && sender.unit?.raw) return sender.unit.raw
  if (sender?.agency === undefined || findKind(workspace, sender.agency)) return file
  return findAgency(workspace, sender.agency)?.short ?? file
}

const toReceived = ({ file, sender }: KeptForm): readonly Received[] =>
  sender?.agency === undefined ? [] : [{ file, submission: { ...sender, agency: sender.agency } }]

/** Whether a form no longer needs mending: a later one of its sender is usable. */
const isSettled = (form: KeptForm, by: KeptForm): boolean => {
  const [one] = toReceived(form)
  const [other] = toReceived(by)
  return by.usable && (form.usable || (one !== undefined && other !== undefined && isBefore(one, other)))
}

const remarkTwice = (workspace: Workspace, form: KeptForm, by: KeptForm): Diagnostic => {
  const name = nameSender(workspace, form)
  const isLater = isSettled(form, by)
  return {
    code: 'agency-twice',
    severity: 'advice',
    message: {
      vi: `${name} gửi nhiều biểu; ${isLater ? 'tính biểu sau, không tính biểu này' : 'không tính biểu này'}`,
      en: `${name} sent several forms; ${isLater ? 'the later one counts, not this one' : 'this one does not count'}`,
    },
    place: { kind: 'file', file: form.file },
    notes: [
      {
        message: { vi: 'biểu được tính', en: 'the form that counts' },
        place: { kind: 'file', file: by.file },
      },
    ],
    remedy: {
      vi: 'nếu biểu này mới đúng thì chuyển biểu kia sang thư mục khác',
      en: 'if this one is right, move the other one elsewhere',
    },
  }
}

/** Forms that another one of the same sender and year takes the place of: the latest usable one counts. */
export const findReplaced = (
  workspace: Workspace,
  forms: readonly KeptForm[],
): {
  readonly replaced: ReadonlyMap<KeptForm, KeptForm>
  /** Those of them whose problems no longer need mending. */
  readonly settled: ReadonlySet<KeptForm>
  readonly diagnostics: readonly Diagnostic[]
} => {
  const groups = new Map<string, KeptForm[]>()
  for (const form of forms) {
    const key = senderKey(form)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), form])
  }
  const replaced = new Map<KeptForm, KeptForm>()
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const valid = group.filter((form) => form.usable)
    const [last] = chooseLatest((valid.length > 0 ? valid : group).flatMap(toReceived)).counted.slice(-1)
    const counted = group.find(({ file }) => file === last?.file)
    if (counted) for (const form of group) if (form !== counted) replaced.set(form, counted)
  }
  const settled = new Set([...replaced].flatMap(([form, by]) => (isSettled(form, by) ? [form] : [])))
  const diagnostics = [...replaced].map(([form, by]) => remarkTwice(workspace, form, by))
  return { replaced, settled, diagnostics }
}

const counts = ({ severity }: Diagnostic): boolean => severity !== 'advice'

const identifyIn =
  ({ names }: KeptForm): IdentifyCell =>
  (sheet, address) =>
    names.get(`${address} ${sheet}`)

/** What was mended since an earlier form of the same sender, what remains, and what is new. */
export const remarkProgress = (earlier: KeptForm, later: KeptForm): Diagnostic => {
  const comparison = compareFindings(earlier.diagnostics.filter(counts), later.diagnostics.filter(counts), {
    before: identifyIn(earlier),
    after: identifyIn(later),
  })
  const said = describeComparison(comparison)
  return {
    code: 'compared-with-earlier',
    severity: 'advice',
    message: { vi: `so với bản trước: ${said.vi}`, en: `since the earlier form: ${said.en}` },
    place: { kind: 'file', file: later.file },
    notes: [
      { message: { vi: `bản trước: ${earlier.file}`, en: `the earlier form: ${earlier.file}` } },
      ...comparison.remaining.slice(0, 5).map(({ diagnostic, address }) => ({
        message: {
          vi: `còn: ${address || diagnostic.code} ${diagnostic.message.vi}`,
          en: `remains: ${address || diagnostic.code} ${diagnostic.message.en}`,
        },
      })),
    ],
  }
}
