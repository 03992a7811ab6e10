import { writeDay } from '../plan/calendar.ts'
import {
  type Chosen,
  dayInName,
  findReceivedOn,
  type Held,
  type Received,
  type ReceivedOn,
} from './received.ts'

/** Whether a file that cannot be used is from the sender of `received`. Units of a kind without a register are not. */
const isOfSender = ({ agency, registered }: Held, { submission }: Received): boolean =>
  submission.form === 'agency'
    ? agency === submission.agency
    : registered !== undefined && registered.code === submission.registered?.code

/** Unusable files that a form of the same agency, received on a later day, has taken the place of. */
export const listSuperseded = (
  held: readonly Held[],
  { counted }: Chosen,
): readonly { readonly held: Held; readonly by: Received }[] =>
  held.flatMap((one) => {
    const day = dayInName(one.file)
    const by = counted.findLast((received) => {
      const later = findReceivedOn(received)
      return (
        isOfSender(one, received) && day && later?.from === 'file-name' && writeDay(day) < writeDay(later.day)
      )
    })
    return by ? [{ held: one, by }] : []
  })

/** The day on which its sender was first heard of: the earliest version counts, also one that could not be used. */
export const findFirstReceipt = (
  received: Received,
  { replaced }: Chosen,
  held: readonly Held[],
): ReceivedOn | null => {
  const versions = [received, ...replaced.flatMap((one) => (one.by === received ? [one.received] : []))]
  const days = [
    ...versions.flatMap((one) => findReceivedOn(one) ?? []),
    ...held.flatMap((one): readonly ReceivedOn[] => {
      const day = isOfSender(one, received) && !one.unrelated ? dayInName(one.file) : undefined
      return day ? [{ day, from: 'file-name' }] : []
    }),
  ]
  return days.toSorted((a, b) => (writeDay(a.day) < writeDay(b.day) ? -1 : 1))[0] ?? null
}
