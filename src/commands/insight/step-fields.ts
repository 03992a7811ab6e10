import type { Field } from '../../answer/answer.ts'
import { flattenStanding, standingFields } from '../../answer/keys.ts'
import type { Likelihood } from '../../progress/insight/gains.ts'
import type { Step } from '../../progress/insight/reach.ts'

/** `changes`: how many one-year changes are counted; `net`, `times` of them were as large. */
const flattenLikelihood = ({ chance, net, times, of }: Likelihood) => ({ chance, net, times, changes: of })

/** The step to the score of another province, whose keys it includes. */
export const flattenStep = ({ holder, points, likelihood }: Step) => ({
  province: holder.province,
  name: holder.name,
  ...flattenStanding(holder),
  points,
  ...flattenLikelihood(likelihood),
})

/** The same as fields of a row. */
export const stepFields = <Row>(pick: (row: Row) => Step | null): readonly Field<Row>[] => {
  const of = (key: 'province' | 'name' | 'points' | 'chance' | 'net' | 'times' | 'changes'): Field<Row> => ({
    key: `step.${key}`,
    value: (row) => {
      const step = pick(row)
      return step ? flattenStep(step)[key] : null
    },
  })
  return [
    of('province'),
    of('name'),
    ...standingFields<Row>((row) => pick(row)?.holder, 'step'),
    ...(['points', 'chance', 'net', 'times', 'changes'] as const).map(of),
  ]
}
