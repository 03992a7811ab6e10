import type { Context } from '../../src/commands/outcome.ts'
import { systemIo } from '../../src/io.ts'
import { bodyName } from '../../src/plan/unit.ts'
import { renderXlsx } from '../../src/render/xlsx/xlsx.ts'
import { writeForm } from '../../src/submissions/write-form.ts'
import { root } from '../run-papi.ts'
import { type Fill, fillForm, goodAnswers, readShippedWorkspace } from './sample-form.ts'
import { ioWith, submissionsOf } from './sample-submissions.ts'

// General forms of 2025 from units of the shipped register. SAMPLE answers and contacts: nobody reported any of this.

export const answers: Fill = (cell) => (cell.kind === 'date' ? '05/6/2025' : goodAnswers(cell))

/** The form of a unit, filled in; `renamed` stands in it in place of the name of the unit. */
export const makeBytes = async (
  code: string,
  fill: Fill = answers,
  renamed?: string,
): Promise<Uint8Array> => {
  const workspace = await readShippedWorkspace()
  const agency = workspace.agencies.agencies.find(({ id }) => id === 'ubnd-cap-xa')
  const unit = workspace.units?.units.find((one) => one.code === code)
  if (!agency || !unit) throw new Error(`no unit ${code}`)
  const form = writeForm({ workspace, editions: new Map(), year: 2025, agency, unit, deadline: null })
  const filled = fillForm(form, fill, 2025)
  const name = bodyName(unit)
  return renderXlsx.render(
    renamed === undefined ? filled : JSON.parse(JSON.stringify(filled).replaceAll(name, renamed)),
  )
}

/** Three rows of the form: finished, and no day. */
const halfDone: Fill = (cell) =>
  cell.kind === 'date' && cell.ref.startsWith('iii') ? undefined : answers(cell)

/** What lies in `submissions/2025/`. */
export const makeSentUnits = async (): Promise<Readonly<Record<string, Uint8Array>>> => ({
  // Monday 15 December is the day: in time, two working days late, and again.
  '2025-12-12-x.xlsx': await makeBytes('00070'),
  '2025-12-17-y.xlsx': await makeBytes('00376'),
  '2025-12-18-x2.xlsx': await makeBytes('00070'),
  '2025-12-11-w.xlsx': await makeBytes('00091', answers, 'UBND phường Cửa Nam'),
  '2025-12-15-z.xlsx': await makeBytes('00082', halfDone),
  '2025-12-10 P. Ngọc Hà.xlsx': new TextEncoder().encode('<html>'),
  'UBND xã Mỹ Đức.pdf': new TextEncoder().encode('%PDF'),
})

const contacts =
  '{ code: "00008", kind: phường, name: Ngọc Hà, from: 2025-07-01, contact: { person: Nguyễn SAMPLE, phone: 0900 000 008, email: mau@example.vn } }'

/** The shipped workspace with these files sent in, and a contact of Ngọc Hà. */
export const contextFor = (files: Readonly<Record<string, Uint8Array>>, width = 80): Context => {
  const io = ioWith(submissionsOf(2025), files)
  return {
    io: {
      ...systemIo,
      today: () => ({ year: 2025, month: 12, day: 22 }),
      ...io,
      read: async (path, limit) => {
        const bytes = await (io.read ?? systemIo.read)(path, limit)
        if (!path.endsWith('units.yaml')) return bytes
        const text = new TextDecoder().decode(bytes)
        return new TextEncoder().encode(text.replace(/\{ code: "00008"[^}]*\}/, contacts))
      },
    },
    folder: root,
    workspace: 'data',
    language: 'vi',
    terminal: { width, colour: false },
  }
}
