import { listRows } from '../plan/rows.ts'
import type { YearBasis } from '../progress/year-facts.ts'
import { listCodes, totalCode } from '../results/codes.ts'
import { suggest } from '../vi.ts'
import type { Fault, RefuseAttributes } from './block.ts'

/** A code that a chart can be about. */
export type ChartedCode = {
  /** `7.2. Chất lượng không khí`. */
  readonly title: string
  /** The code whose scores it is compared with. */
  readonly measuredBy: string
  /** Target rank by year of the plan; empty where the plan sets none. */
  readonly targets: Readonly<Record<string, number>>
}

const listCharted = ({ workspace, facts }: YearBasis): ReadonlyMap<string, ChartedCode> => {
  const scored = listCodes(workspace.dimensions, facts.resultsYear).filter(({ kind }) => kind !== 'interval')
  const nameOf = (code: string, name: string): string =>
    code === totalCode ? name : /^\d(\.\d)*$/.test(code) ? `${code}. ${name}` : name
  return new Map<string, ChartedCode>([
    ...scored.map(
      ({ code, name }) => [code, { title: nameOf(code, name.vi), measuredBy: code, targets: {} }] as const,
    ),
    ...listRows(workspace).map(
      ({ code, name, measuredBy, assignment }) =>
        [code, { title: nameOf(code, name.vi), measuredBy, targets: assignment?.targets ?? {} }] as const,
    ),
  ])
}

export const findCode = (input: YearBasis, code: string): ChartedCode | undefined =>
  listCharted(input).get(code)

/** `{code=…}` names a code of the plan. */
export const refuseCode: RefuseAttributes = (input, { code }): Fault | undefined => {
  const codes = listCharted(input)
  if (code === undefined || codes.has(code)) return undefined
  const near = suggest(code, codes.keys())
  return {
    message: { vi: `không có mã "${code}"`, en: `there is no code "${code}"` },
    remedy: near.length
      ? { vi: `có phải "${near.join('", "')}"?`, en: `did you mean "${near.join('", "')}"?` }
      : {
          vi: 'ghi 0 (tổng điểm), số của chỉ số nội dung (7), mã nội dung thành phần (7.2) hoặc mục (6.3.1)',
          en: 'write 0 (the total), a dimension (7), a sub-dimension (7.2) or an item (6.3.1)',
        },
  }
}
