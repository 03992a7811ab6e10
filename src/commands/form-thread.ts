import { systemIo } from '../io.ts'
import { rankEdition } from '../results/rank.ts'
import { serveThread } from '../threads.ts'
import { type FormOrder, formJobs } from './read-forms.ts'

// Where a thread begins that reads forms for `readForms`. It writes nothing.
serveThread(async ({ job, request, results, folder, today }: FormOrder) => {
  const { dimensions } = request.workspace
  const editions = new Map(
    results.map(([year, one]) => [year, { results: one, rankings: rankEdition(one, dimensions) }] as const),
  )
  const start = (await formJobs[job]()) as (
    where: object,
    request: object,
  ) => (path: string) => Promise<unknown>
  return start({ io: { ...systemIo, today: () => today }, folder }, { ...request, editions })
})
