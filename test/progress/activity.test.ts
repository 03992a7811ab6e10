import { describe, expect, it } from 'vitest'
import type { Activities } from '../../src/plan/activities.ts'
import { gatherActivities } from '../../src/progress/activity.ts'
import { readShippedWorkspace } from '../submissions/sample-form.ts'

// SAMPLE activities: none of them has happened.

const inspection = (id: string, findings: NonNullable<Activities['inspections']>[number]['findings']) => ({
  id,
  kind: 'thematic' as const,
  by: 'so-noi-vu',
  units: ['Phường Mẫu'],
  title: 'Kiểm tra mẫu',
  from: '2023-03-01',
  findings,
})

const gather = async (activities: readonly Activities[], today: { month: number; day: number }) =>
  gatherActivities({ ...(await readShippedWorkspace()), activities }, 2023, { year: 2024, ...today })

it('calls a finding overdue from the day after its time limit, and never one that is remedied', async () => {
  const findings = [
    { text: 'một', due: '2024-05-06' },
    { text: 'hai', due: '2024-05-05' },
    { text: 'ba' },
    { text: 'bốn', due: '2023-04-01', remedied: { on: '2023-06-01', how: 'xong' } },
  ]
  const { findings: found, counts } = await gather(
    [{ year: 2023, inspections: [inspection('a', findings)] }],
    {
      month: 5,
      day: 6,
    },
  )
  expect(found.map(({ state }) => state)).toEqual(['open', 'overdue', 'open', 'remedied'])
  expect(counts).toEqual({ total: 4, remedied: 1, open: 2, overdue: 1 })
})

it('carries what earlier years left open, and nothing of later ones', async () => {
  const year = (number: number): Activities => ({
    year: number,
    inspections: [
      inspection(`d-${number}`, [
        { text: `còn ${number}` },
        { text: 'xong', remedied: { on: '2023-03-02', how: 'xong' } },
      ]),
    ],
  })
  const { carried, findings } = await gather([year(2021), year(2022), year(2023), year(2024)], {
    month: 5,
    day: 6,
  })
  expect(carried.map(({ text }) => text)).toEqual(['còn 2021', 'còn 2022'])
  expect(findings.map(({ text }) => text)).toEqual(['còn 2023', 'xong'])
})

it('adds up what was made by its unit, and people where they were counted', async () => {
  const work = { by: 'so-noi-vu', from: '2023-03-01', channel: 'press' as const, title: 'Mẫu' }
  const { channels } = await gather(
    [
      {
        year: 2023,
        communication: [
          { ...work, items: { count: 3, unit: 'bài' } },
          { ...work, items: { count: 4, unit: 'bài' }, people: 10 },
          { ...work, items: { count: 5, unit: 'phóng sự' } },
          { ...work, channel: 'contest' },
        ],
      },
    ],
    { month: 5, day: 6 },
  )
  expect(channels).toEqual([
    {
      name: 'Báo chí',
      works: 3,
      people: 10,
      items: [
        { unit: 'bài', count: 7 },
        { unit: 'phóng sự', count: 5 },
      ],
    },
    { name: 'Cuộc thi', works: 1, people: 0, items: [] },
  ])
})

it('says nothing of a year without a file', async () => {
  const { inspections, communication, letters, documents } = await gather([], { month: 5, day: 6 })
  expect([inspections, communication, letters, documents]).toEqual([[], [], [], []])
})

describe('the annual report that was signed before the results', () => {
  const first = async (done: Activities['done']) =>
    gatherActivities(
      { ...(await readShippedWorkspace()), activities: [{ year: 2025, ...(done && { done }) }] },
      2025,
      { year: 2026, month: 6, day: 1 },
    ).firstReport?.cited
  // Results of 2025 come from April 2026 on, by calendar.yaml.
  it.each([
    ['in the year', '2025-12-29', '88/BC-SNV ngày 29/12/2025'],
    ['on the last day of March', '2026-03-31', '88/BC-SNV ngày 31/3/2026'],
    ['when results may be there', '2026-04-01', undefined],
  ] as const)('%s', async (_, on, cited) => {
    expect(await first([{ duty: 'bao-cao-nam', on, number: '88/BC-SNV' }])).toBe(cited)
  })

  it('is not another duty, nor one without its number', async () => {
    expect(await first([{ duty: 'tong-ket', on: '2025-12-29', number: '88/BC-SNV' }])).toBeUndefined()
    expect(await first([{ duty: 'bao-cao-nam', on: '2025-12-29' }])).toBeUndefined()
    expect(await first(undefined)).toBeUndefined()
  })
})
