import { beforeAll, describe, expect, it } from 'vitest'
import type { Workspace } from '../../src/plan/workspace.ts'
import { gates, gateWords } from '../../src/submissions/gates.ts'
import { readForm } from '../../src/submissions/read-form.ts'
import { submissionRules } from '../../src/submissions/rules.ts'
import type { Submission } from '../../src/submissions/submission.ts'
import { applySubmissionRule, type SubmissionCase } from '../../src/submissions/submission-rule.ts'
import { judgeSubmission } from '../../src/submissions/validate.ts'
import {
  editionsOf,
  type Fill,
  goodAnswers,
  leadAgencies,
  readFilledForm,
  readShippedWorkspace,
} from './sample-form.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await readShippedWorkspace()
})

const read = async (agency: string, fill?: Fill): Promise<Submission> => {
  const { value } = readForm(await readFilledForm(agency, fill), workspace)
  if (!value) throw new Error(agency)
  return value
}

const caseOf = (submission: Submission, previous?: Submission): SubmissionCase => ({
  submission,
  workspace,
  editions: editionsOf(workspace, [2021, 2022]),
  year: 2023,
  today: { year: 2023, month: 12, day: 20 },
  ...(previous && { previous }),
})

it.each([...leadAgencies, 'ubnd-cap-xa'])('finds nothing in the right form of %s', async (agency) => {
  const { diagnostics, valid, stoppedAt } = judgeSubmission(caseOf(await read(agency)), [])
  expect({ diagnostics, valid, stoppedAt }).toEqual({ diagnostics: [], valid: true, stoppedAt: undefined })
})

describe('beside the form of last year', () => {
  const answers =
    (change: Partial<Record<string, string>>): Fill =>
    (cell) =>
      cell.sheet === 'Nhiệm vụ' && cell.key in change ? change[cell.key] : goodAnswers(cell)

  it('asks why a task that was done is not done any more', async () => {
    const before = await read('so-tu-phap')
    const now = await read('so-tu-phap', answers({ status: 'Đang thực hiện', doneOn: '', result: 'làm lại' }))
    const { diagnostics } = judgeSubmission(caseOf(now, before), [])
    expect(diagnostics).toMatchObject([
      { code: 'status-regresses', severity: 'warning', place: { address: 'L10:L11' } },
    ])
  })

  it('says which results were copied', async () => {
    const form = await read('so-tu-phap')
    const { diagnostics } = judgeSubmission(caseOf(form, { ...form, file: '2022.xlsx' }), [])
    expect(diagnostics.map(({ code, place }) => [code, place.kind === 'cell' && place.address])).toEqual([
      ['repeats-last-year', 'I10'],
      ['repeats-last-year', 'I11'],
    ])
    expect(diagnostics[0]?.notes?.[0]?.message.vi).toBe('báo cáo năm trước: 2022.xlsx')
  })
})

describe('gates', () => {
  it('stop later ones, and say so', async () => {
    const form = await read('so-tu-phap', (cell) =>
      cell.key === 'status' ? undefined : cell.key === 'doneOn' ? '05/6/2031' : goodAnswers(cell),
    )
    const { diagnostics, stoppedAt, valid } = judgeSubmission(caseOf(form), [])
    expect(diagnostics.map(({ code }) => code)).toEqual(['status-missing', 'stopped-at-gate'])
    expect(diagnostics[1]?.message.vi).toBe('dừng ở bước 3/5 (đủ và đúng kiểu); các bước sau chưa kiểm tra')
    expect({ stoppedAt, valid }).toEqual({ stoppedAt: 3, valid: false })
  })

  it('have a name and rules', () => {
    expect(Object.keys(gateWords).map(Number)).toEqual([...gates])
    for (const gate of [2, 3, 4, 5]) expect(submissionRules.some((rule) => rule.gate === gate)).toBe(true)
  })
})

it('asks only for the years that a form shows', async () => {
  const form = await read('so-tu-phap', (cell) =>
    cell.key === 'cause' || cell.key === 'remedy' ? undefined : goodAnswers(cell),
  )
  const rule = submissionRules.find(({ code }) => code === 'explanation-missing')
  const later = { ...caseOf(form), editions: editionsOf(workspace, [2021, 2022, 2023]) }
  const found = rule ? applySubmissionRule(rule, later) : []
  expect(found.map(({ message }) => message.vi)).toEqual([
    expect.stringMatching(/^chưa ghi nguyên nhân: hạng 61, chỉ tiêu \d+ \(năm 2022\)$/),
    expect.stringMatching(/^chưa ghi biện pháp khắc phục: hạng 61, chỉ tiêu \d+ \(năm 2022\)$/),
  ])
})

it('lists its rules by code', () => {
  const codes = submissionRules.map(({ code }) => code)
  expect(codes).toEqual([...codes].sort())
  expect(new Set(codes).size).toBe(codes.length)
})
