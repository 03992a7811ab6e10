import { join } from 'node:path'
import { readEdition } from '../../src/commands/load.ts'
import { type Io, IoError, systemIo } from '../../src/io.ts'
import type { Workspace } from '../../src/plan/workspace.ts'
import type { Edition } from '../../src/progress/edition.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { readForm } from '../../src/submissions/read-form.ts'
import type { Received } from '../../src/submissions/received.ts'
import { writeForm } from '../../src/submissions/write-form.ts'
import {
  type Fill,
  fillForm,
  goodAnswers,
  leadAgencies,
  readShippedWorkspace,
  toSource,
} from './sample-form.ts'

// Sets of forms as they lie in `submissions/<year>/`, made in memory. SAMPLE answers: nobody reported any of this.

/** Good answers but for the cells that `change` names; `undefined` there leaves the good one, `''` a blank. */
export const changed =
  (change: (cell: Parameters<Fill>[0]) => string | number | undefined): Fill =>
  (cell) => {
    const written = change(cell)
    return written === '' ? undefined : (written ?? goodAnswers(cell))
  }

/** Statuses in turn, so that each occurs; what is not done has no date. */
const turn = ['Hoàn thành', 'Đang thực hiện', 'Thực hiện thường xuyên', 'Chưa thực hiện']

export const mixedAnswers: Fill = changed(({ key, ref }) => {
  const status = turn[Number(ref.split('-')[1] ?? 1) % turn.length]
  if (key === 'status') return status
  if (key === 'doneOn' && status !== 'Hoàn thành') return ''
  return undefined
})

const folder = join(import.meta.dirname, '../../data')
const context = {
  io: systemIo,
  folder,
  workspace: folder,
  language: 'vi',
  terminal: { width: 80, colour: false },
} as const

const known = new Map<number, Promise<Edition | undefined>>()

/** The shipped results of these years. */
export const readEditions = async (
  workspace: Workspace,
  years: readonly number[],
): Promise<ReadonlyMap<number, Edition>> => {
  const editions = new Map<number, Edition>()
  for (const year of years) {
    const reading =
      known.get(year) ?? readEdition(context, folder, workspace, year).then(({ value }) => value)
    known.set(year, reading)
    const edition = await reading
    if (edition) editions.set(year, edition)
  }
  return editions
}

/** The form of the shipped plan, sent out when the ranks of `knownTo` were the last ones known. */
const makeForm = async (agency: string, year: number, knownTo: number) => {
  const workspace = await readShippedWorkspace()
  const found = workspace.agencies.agencies.find(({ id }) => id === agency)
  if (!found) throw new Error(`no agency ${agency}`)
  const years = [2021, 2022, 2023, 2024].filter((one) => one <= knownTo)
  const editions = await readEditions(workspace, years)
  return writeForm({ workspace, editions, year, agency: found, deadline: { year, month: 12, day: 15 } })
}

/** The form of an agency as bytes */
export const makeBytes = async (
  agency: string,
  fill: Fill = goodAnswers,
  year = 2023,
  knownTo = year,
): Promise<Uint8Array> => renderXlsx.render(fillForm(await makeForm(agency, year, knownTo), fill, year))

/** A form as a report takes it in, without looking at whether it may. */
export const receive = async (
  agency: string,
  file = `${agency}.xlsx`,
  fill: Fill = goodAnswers,
  year = 2023,
): Promise<Received> => {
  const source = await toSource(fillForm(await makeForm(agency, year, year), fill), file)
  const { value } = readForm(source, await readShippedWorkspace())
  if (!value?.agency) throw new Error(`no form of ${agency}`)
  return { file, submission: { ...value, agency: value.agency } }
}

/** The system, or `under`, with a folder more: `files` by name. */
export const ioWith = (
  folder: string,
  files: Readonly<Record<string, Uint8Array>>,
  under: Pick<Io, 'list' | 'read'> = systemIo,
): Partial<Io> => {
  const names = Object.keys(files).sort()
  return {
    list: async (path) =>
      path === folder ? names : path.startsWith(`${folder}/`) ? undefined : under.list(path),
    read: async (path, limit) => {
      if (!path.startsWith(`${folder}/`)) return under.read(path, limit)
      const bytes = files[path.slice(folder.length + 1)]
      if (!bytes) throw new IoError('missing', path)
      return bytes
    },
  }
}

export const submissionsOf = (year: number): string =>
  join(import.meta.dirname, '../../data/submissions', String(year))

const made = new Map<Fill, Promise<readonly (readonly [string, Uint8Array])[]>>()

/** A form of every lead agency, received in time; made once for all tests of a worker. */
export const makeCompleteSet = async (fill: Fill = goodAnswers): Promise<Record<string, Uint8Array>> => {
  const making =
    made.get(fill) ??
    Promise.all(
      leadAgencies.map(
        async (agency) => [`2023-12-14-${agency}.xlsx`, await makeBytes(agency, fill)] as const,
      ),
    )
  made.set(fill, making)
  return Object.fromEntries(await making)
}
