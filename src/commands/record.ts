import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { applyRules } from '../diagnostics/rule.ts'
import { type Activities, letterKinds } from '../plan/activities.ts'
import { writeDay } from '../plan/calendar.ts'
import { planRules } from '../plan/rules.ts'
import { decodeText } from '../read/text.ts'
import { showDay, suggest } from '../vi.ts'
import { appendEntry } from '../workspace/append-entry.ts'
import { showPath } from '../workspace/folder.ts'
import { checkFile } from '../workspace/workspace-file.ts'
import { lastCalendarYear } from './calendar.ts'
import { openSoundWorkspace } from './load.ts'
import type { Context, Outcome } from './outcome.ts'
import {
  type Asked,
  type Entry,
  fail,
  type Planned,
  planLetter,
  type RecordOptions,
} from './record-letter.ts'
import { refuseUsage } from './usage.ts'

/** Bytes; as much as a workspace file may have. */
const maxFileBytes = 2 ** 20

const planDone = ({ workspace, year, options }: Asked, word: string) => {
  const duties = workspace.calendar?.duties ?? []
  const duty = duties.find(({ id }) => id === word)
  const known = [...letterKinds, ...duties.map(({ id }) => id)]
  const near = suggest(word, known)
  if (!duty)
    return fail(
      { vi: `không có việc "${word}"`, en: `"${word}" is not a duty of the calendar` },
      {
        vi: `${near.length > 0 ? `có phải "${near[0]}"? ` : ''}Công văn: ${letterKinds.join(', ')}; việc trong calendar.yaml: ${duties.map(({ id }) => id).join(', ')}`,
        en: `${near.length > 0 ? `did you mean "${near[0]}"? ` : ''}Letters: ${letterKinds.join(', ')}; duties of calendar.yaml: ${duties.map(({ id }) => id).join(', ')}`,
      },
    )
  const letter = letterKinds.find((kind) => kind === duty.evidence)
  if (letter)
    return fail(
      {
        vi: `việc "${word}" xong khi công văn vào sổ`,
        en: `"${word}" is done when its letter is registered`,
      },
      { vi: `ghi công văn: papi record ${letter} …`, en: `record the letter: papi record ${letter} …` },
    )
  const [from, to] = [workspace.plan.period.from, lastCalendarYear(workspace)]
  if (year < from || year > to)
    return fail(
      { vi: `năm ${year} không có việc nào của Kế hoạch`, en: `the plan has no duties in ${year}` },
      { vi: `chọn năm từ ${from} đến ${to}`, en: `choose a year from ${from} to ${to}` },
    )
  const on = writeDay(options.date)
  const entry: Entry = { duty: word, on, ...(options.number !== undefined && { number: options.number }) }
  const suffix = options.number === undefined ? '' : `, ${options.number}`
  return {
    value: {
      key: 'done',
      entry,
      said: {
        vi: `việc "${word}" năm ${year} xong ngày ${showDay(on)}${suffix}`,
        en: `"${word}" of ${year} done on ${showDay(on)}${suffix}`,
      },
    } satisfies Planned,
    diagnostics: [],
  }
}

const refuseTwice = (
  old: Activities | undefined,
  { key, entry }: Planned,
  file: string,
): readonly Diagnostic[] => {
  const isThere =
    key === 'letters'
      ? old?.letters?.some(({ number }) => number === entry.number)
      : old?.done?.some(({ duty }) => duty === entry.duty)
  if (!isThere) return []
  const what = key === 'letters' ? entry.number : entry.duty
  return [
    refuseUsage(
      { vi: `${file} đã ghi "${what}"`, en: `${file} holds "${what}" already` },
      { vi: 'ghi nhầm thì sửa dòng đó trong tệp', en: 'if that is wrong, correct its line in the file' },
    ),
  ]
}

const refuseAhead = ({ date }: RecordOptions): Diagnostic =>
  refuseUsage(
    { vi: `ngày ${showDay(writeDay(date))} chưa đến`, en: `${showDay(writeDay(date))} is still to come` },
    { vi: 'ghi khi đã ký, đã xong', en: 'record it once it is signed or done' },
  )

/** The bytes of `activities/<year>.yaml` with the entry in it, read again: it must say what it said and the entry, nothing else. */
const writeActivities = async ({ context, folder, workspace, year }: Asked, { key, entry }: Planned) => {
  const path = join(folder, 'activities', `${year}.yaml`)
  const shown = showPath(path, context.folder)
  const old = workspace.activities.find((one) => one.year === year)
  const text = old
    ? decodeText(await context.io.read(path, maxFileBytes), shown).text
    : `# Việc đã làm trong năm ${year}, sổ công văn về báo cáo năm. Cách ghi: README.md.\nyear: ${year}\n`
  const bytes = new TextEncoder().encode(appendEntry(text, key, entry) ?? text)
  const checked = checkFile(bytes, shown, 'activities')
  const wanted = { ...(old ?? { year }), [key]: [...(old?.[key] ?? []), entry] }
  if (!isDeepStrictEqual(checked.value, wanted))
    return fail(
      { vi: `không thêm được vào ${key} của ${shown}`, en: `cannot add to ${key} of ${shown}` },
      {
        vi: `ghi mỗi mục của ${key} trên một dòng bắt đầu bằng dấu gạch, rồi chạy lại`,
        en: `write each entry of ${key} on a line that begins with a dash, then run it again`,
      },
    )
  const activities = [...workspace.activities.filter((one) => one !== old), wanted as Activities]
  const errors = applyRules(
    planRules.filter(({ severity }) => severity === 'error'),
    { ...workspace, activities },
    () => ({ kind: 'file', file: shown }),
  )
  return { value: { path, bytes, shown }, diagnostics: errors }
}

/** `papi record WHAT YEAR`: writes a letter that was sent, or a duty that is done, into `activities/<year>.yaml`. */
export const recordDeed = async (
  context: Context,
  word: string,
  year: number,
  options: RecordOptions,
): Promise<Outcome> => {
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { diagnostics: opened.diagnostics, sources: opened.sources }
  const asked: Asked = { context, ...opened.value, year, options }
  if (writeDay(options.date) > writeDay(context.io.today()))
    return { diagnostics: [refuseAhead(options)], exit: 2 }
  const kind = letterKinds.find((one) => one === word)
  const planned = kind ? await planLetter(asked, kind) : planDone(asked, word)
  if (!planned.value) return { diagnostics: planned.diagnostics, exit: 2 }
  const old = asked.workspace.activities.find((one) => one.year === year)
  const twice = refuseTwice(old, planned.value, `activities/${year}.yaml`)
  if (twice.length > 0) return { diagnostics: twice, exit: 2 }
  const { value: file, diagnostics } = await writeActivities(asked, planned.value)
  if (!file || hasErrors(diagnostics)) return { diagnostics }
  const { said } = planned.value
  return {
    diagnostics: [],
    files: [{ path: file.path, bytes: file.bytes }],
    force: true,
    done: { vi: `${file.shown}: ${said.vi}.`, en: `${file.shown}: ${said.en}.` },
  }
}
