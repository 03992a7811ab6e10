import { describePlaces, describePoints, describeRemainder } from '../../progress/change.ts'
import { describePositions } from '../../progress/comparable/position.ts'
import { describeFrame, describeNewSample, describeScale } from '../../progress/comparable/words.ts'
import type { Trace } from '../../progress/insight/trace.ts'
import type { Words } from '../../vi.ts'
import { type Pen, remark, writeLines } from './table.ts'

/** What may be said of a figure and that of the edition before. */
export const describeBefore = ({ change }: Trace, pen: Pen): readonly string[] => {
  if (!change) return []
  const { from, to, frame, scale, newSample } = change
  const [places, points, rest] = [describePlaces(change), describePoints(change), describeRemainder(change)]
  const reasons = [
    ...(frame ? [describeFrame(frame), describePositions(change)] : []),
    ...(scale.kind === 'broken' ? [describeScale(scale.reason)] : []),
    ...(rest ? [rest] : []),
  ]
  const list = (language: keyof Words): string =>
    [points, places, ...reasons].map((words) => words[language]).join('; ')
  return [
    ...writeLines(
      { vi: `Từ ${from} đến ${to}: ${list('vi')}.`, en: `From ${from} to ${to}: ${list('en')}.` },
      pen,
    ),
    ...(newSample ? remark(describeNewSample(newSample), pen) : []),
  ]
}
