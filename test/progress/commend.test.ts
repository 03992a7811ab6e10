import { expect, it } from 'vitest'
import type { Criterion } from '../../src/plan/commendation.ts'
import { proposeCommendation } from '../../src/progress/commend.ts'
import { gatherFacts } from '../../src/progress/gather.ts'
import { readShippedWorkspace } from '../submissions/sample-form.ts'
import { readEditions } from '../submissions/sample-submissions.ts'

// Criteria of a test, held against the shipped results of 2022 and 2023.

const nominate = async (...criteria: Partial<Criterion>[]) => {
  const workspace = await readShippedWorkspace()
  const facts = gatherFacts(workspace, 2023, await readEditions(workspace, [2022, 2023]))
  if (!facts) throw new Error('no results')
  const named = criteria.map((criterion, i) => ({ id: `c-${i}`, text: `tiêu chí ${i}`, ...criterion }))
  const proposed = proposeCommendation(
    { ...workspace, commendation: { source: 'Thử', criteria: named } },
    facts,
  )
  return (proposed?.nominees ?? []).map(({ agency, fulfilled }) => [agency.id, ...fulfilled])
}

it('goes by the places ahead of a target', async () => {
  expect(await nominate({ placesAhead: 34 })).toEqual([
    ['so-thong-tin-va-truyen-thong', 'tiêu chí 0'],
    ['so-giao-thong-van-tai', 'tiêu chí 0'],
  ])
  expect(await nominate({ placesAhead: 37 })).toEqual([])
})

it('goes by the places gained since the year before', async () => {
  expect(await nominate({ placesGained: 32 })).toEqual([['so-giao-duc-va-dao-tao', 'tiêu chí 0']])
  expect(await nominate({ placesGained: 33 })).toEqual([])
})

it('goes by the share of measured targets, and puts those with more criteria, then more targets, first', async () => {
  expect(await nominate({ metShare: 0.6 }, { metShare: 0.6, placesAhead: 34 })).toEqual([
    ['so-thong-tin-va-truyen-thong', 'tiêu chí 0', 'tiêu chí 1'],
    ['so-giao-thong-van-tai', 'tiêu chí 0', 'tiêu chí 1'],
    ['van-phong-ubnd-thanh-pho', 'tiêu chí 0'],
    ['so-xay-dung', 'tiêu chí 0'],
    ['so-lao-dong-thuong-binh-va-xa-hoi', 'tiêu chí 0'],
    ['so-tu-phap', 'tiêu chí 0'],
    ['so-giao-duc-va-dao-tao', 'tiêu chí 0'],
    ['so-cong-thuong', 'tiêu chí 0'],
  ])
})

it('takes nothing for granted where nobody has reported', async () => {
  expect(await nominate({ tasksDone: 0.1 }, { answered: true })).toEqual([])
})
