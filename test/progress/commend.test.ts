import { expect, it } from 'vitest'
import type { Criterion } from '../../src/plan/commendation.ts'
import { analyseResults } from '../../src/progress/analysis.ts'
import { proposeCommendation } from '../../src/progress/commend.ts'
import { gatherYearFacts } from '../../src/progress/gather-year-facts.ts'
import { type AnswerState, nothingRead, type Reported } from '../../src/progress/reported.ts'
import { coverAgencies } from '../../src/submissions/coverage.ts'
import { chooseLatest } from '../../src/submissions/received.ts'
import type { Day } from '../../src/vi.ts'
import { readShippedWorkspace } from '../submissions/sample-form.ts'
import { readEditions } from '../submissions/sample-submissions.ts'

// Criteria and documents of a test (SAMPLE), held against the shipped results of 2022 and 2023.

const document = { type: 'Quyết định', number: '01/2033/QĐ-MAU', on: '2033-01-02' }

type Options = { readonly state?: AnswerState; readonly today?: Day }

const propose = async (
  criteria: readonly Partial<Criterion>[],
  { state = 'answered', today = { year: 2024, month: 5, day: 6 } }: Options = {},
) => {
  const workspace = await readShippedWorkspace()
  const editions = await readEditions(workspace, [2022, 2023])
  const { agencies } = coverAgencies({
    workspace,
    year: 2023,
    deadline: null,
    chosen: chooseLatest([]),
    held: [],
  })
  const reported: Reported = { ...nothingRead, agencies: agencies.map((one) => ({ ...one, state })) }
  const facts = gatherYearFacts(workspace, 2023, editions, reported)
  if (!facts) throw new Error('no results')
  const named = criteria.map((criterion, i) => ({
    id: `c-${i}`,
    text: `tiêu chí ${i}`,
    document,
    ...criterion,
  }))
  const { toExplain } = analyseResults(workspace, facts, editions)
  return proposeCommendation({
    workspace: { ...workspace, commendation: { criteria: named } },
    facts,
    toExplain,
    today,
  })
}

const nominate = async (criteria: readonly Partial<Criterion>[], options?: Options) =>
  ((await propose(criteria, options))?.nominees ?? []).map(({ agency, fulfilled }) => [
    agency.id,
    ...fulfilled,
  ])

it('goes by the places ahead of a target', async () => {
  expect(await nominate([{ placesAhead: 34 }])).toEqual([
    ['so-thong-tin-va-truyen-thong', 'tiêu chí 0'],
    ['so-giao-thong-van-tai', 'tiêu chí 0'],
  ])
  expect(await nominate([{ placesAhead: 37 }])).toEqual([])
})

it('goes by the places gained since the year before', async () => {
  expect(await nominate([{ placesGained: 32 }])).toEqual([['so-giao-duc-va-dao-tao', 'tiêu chí 0']])
  expect(await nominate([{ placesGained: 33 }])).toEqual([])
})

it('goes by the share of measured targets, and puts those with more criteria, then more targets, first', async () => {
  expect(await nominate([{ metShare: 0.6 }, { metShare: 0.6, placesAhead: 34 }])).toEqual([
    ['so-thong-tin-va-truyen-thong', 'tiêu chí 0', 'tiêu chí 1'],
    ['so-giao-thong-van-tai', 'tiêu chí 0', 'tiêu chí 1'],
    ['so-xay-dung', 'tiêu chí 0'],
    ['so-tu-phap', 'tiêu chí 0'],
    ['so-giao-duc-va-dao-tao', 'tiêu chí 0'],
    ['so-cong-thuong', 'tiêu chí 0'],
  ])
})

it('takes nothing for granted where nobody has reported', async () => {
  expect(await nominate([{ tasksDone: 0.1 }, { answered: true }], { state: 'not-answered' })).toEqual([])
})

it('counts no row that met its target and lost places: the agency has to explain it', async () => {
  // 2.2, the only row of the agency: target 32, ranks 8 in 2022 and 14 in 2023.
  const proposed = await propose([{ metShare: 0.5 }, { placesAhead: 18 }])
  const found = proposed?.others.find(({ agency }) => agency.id === 'so-lao-dong-thuong-binh-va-xa-hoi')
  expect(found).toMatchObject({ fulfilled: [], barred: null, merits: [], met: [{ code: '2.2' }] })
  expect(found?.toExplain.map(({ code }) => code)).toEqual(['2.2'])
})

it.each([
  ['not-answered', 'chưa có báo cáo'],
  ['held-back', 'báo cáo đã nhận, cần gửi lại'],
] as const)('proposes nobody that is %s, whatever criterion holds', async (state, barred) => {
  const proposed = await propose([{ placesAhead: 34 }], { state })
  expect(proposed?.nominees).toEqual([])
  expect(proposed?.others.filter(({ fulfilled }) => fulfilled.length > 0)).toMatchObject([
    { barred },
    { barred },
  ])
})

it('proposes no agency that has ended on the day of the document', async () => {
  // Sở Giao thông vận tải and Sở Thông tin và Truyền thông ended on 28/02/2025.
  const last = { year: 2025, month: 2, day: 28 }
  const first = { year: 2025, month: 3, day: 1 }
  expect(await nominate([{ placesAhead: 34 }], { today: last })).toHaveLength(2)
  expect(await nominate([{ placesAhead: 34 }], { today: first })).toEqual([])
  const proposed = await propose([{ placesAhead: 34 }], { today: first })
  expect(proposed?.others.flatMap(({ fulfilled, barred }) => (fulfilled.length > 0 ? [barred] : []))).toEqual(
    ['đã kết thúc hoạt động ngày 28/02/2025', 'đã kết thúc hoạt động ngày 28/02/2025'],
  )
})

it('cites the document of each criterion, and makes none up', async () => {
  const proposed = await propose([{ metShare: 1 }, { document: { ...document, at: 'khoản 2 Điều 5' } }])
  expect(proposed?.criteria.map(({ cited }) => cited)).toEqual([
    'Quyết định số 01/2033/QĐ-MAU ngày 02/01/2033',
    'khoản 2 Điều 5 Quyết định số 01/2033/QĐ-MAU ngày 02/01/2033',
  ])
  expect(await propose([])).toBeNull()
  expect((await readShippedWorkspace()).commendation?.criteria).toEqual([])
})
