import { writeDay } from '../plan/calendar.ts'
import type { FormRows, GoalReport, WorkReport } from '../progress/reported.ts'
import { compareNames, type Day, fold, parseDay, type Words } from '../vi.ts'
import type { Registered, Submission } from './submission.ts'

/** A valid form with the file it came in. */
export type Received = {
  readonly file: string
  readonly submission: Submission & { readonly agency: string }
  /** What it says of goals, solutions and duties, where it was read out already: then `submission` has no such rows. */
  readonly shared?: SharedReports
  /** Rows that an error keeps out are not in `submission` any more; left out where nothing is wrong. */
  readonly rows?: FormRows
}

/** What one unit says of what is asked of all, by id of the goal, the solution or the duty. */
export type SharedReports = {
  readonly goals: readonly (readonly [ref: string, report: GoalReport])[]
  readonly duties: readonly (readonly [ref: string, report: WorkReport])[]
}

/** A file that cannot be used; `agency` where it is known whose it is. */
export type Held = {
  readonly file: string
  readonly agency: string | undefined
  /** "Đơn vị báo cáo" of a form for a kind of units. */
  readonly unit?: string | undefined
  readonly registered?: Registered | undefined
  readonly reasons: readonly Words[]
  /** It is the form of another year or plan, or a blank one: no receipt of what was asked for. */
  readonly unrelated?: boolean
}

/** The day by which a form had come, or before which it cannot have. */
export type ReceivedOn = { readonly day: Day; readonly from: 'file-name' | 'signature' }

const patterns = [
  /(?<!\d)(?<year>20\d\d)-?(?<month>\d\d)-?(?<day>\d\d)(?!\d)/,
  /(?<!\d)(?<day>\d\d)[-._](?<month>\d\d)[-._](?<year>20\d\d)(?!\d)/,
]

export const dayInName = (file: string): Day | undefined => {
  const name = file.split(/[/\\]/).at(-1) ?? ''
  for (const pattern of patterns) {
    const { year, month, day } = pattern.exec(name)?.groups ?? {}
    const found = parseDay(`${year}-${month}-${day}`)
    if (found) return found
  }
  return undefined
}

/**
 * An officer who saves a form as `2023-12-14-so-y-te.xlsx` says when it came. Else the day in its foot is all that is
 * known: it came then or later. The time stamp of the file says when it was copied, not when it came.
 */
export const findReceivedOn = ({ file, submission }: Received): ReceivedOn | null => {
  const named = dayInName(file)
  if (named) return { day: named, from: 'file-name' }
  const signed = submission.signedOn?.value
  return signed?.kind === 'day' ? { day: signed.day, from: 'signature' } : null
}

const orderKey = (received: Received): string => {
  const found = findReceivedOn(received)
  return found ? writeDay(found.day) : ''
}

/** Whether one came on an earlier day than another, as far as is known. */
export const isBefore = (a: Received, b: Received): boolean => orderKey(a) !== '' && orderKey(a) < orderKey(b)

/** By day, and by name where the days are the same: the later form of an agency counts. */
const compareReceived = (a: Received, b: Received): number => {
  const [first, second] = [orderKey(a), orderKey(b)]
  return first < second ? -1 : first > second ? 1 : compareNames(a.file, b.file)
}

/** Whose a form is: units of one kind, such as communes, share an agency id, so that the register or the name that they wrote distinguishes them. */
export const senderOf = ({
  form,
  agency,
  unit,
  registered,
}: Pick<Submission, 'form' | 'agency' | 'unit' | 'registered'>): string =>
  form === 'agency' ? String(agency) : `${agency} ${registered?.code ?? fold(unit?.raw ?? '')}`

export type Chosen = {
  /** One form a sender, the earliest first. */
  readonly counted: readonly Received[]
  readonly replaced: readonly { readonly received: Received; readonly by: Received }[]
}

export const chooseLatest = (all: readonly Received[]): Chosen => {
  const sorted = all.toSorted(compareReceived)
  const last = new Map(sorted.map((received) => [senderOf(received.submission), received]))
  const latest = (received: Received) => last.get(senderOf(received.submission)) as Received
  return {
    counted: sorted.filter((received) => latest(received) === received),
    replaced: sorted.flatMap((received) =>
      latest(received) === received ? [] : [{ received, by: latest(received) }],
    ),
  }
}
