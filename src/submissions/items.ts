import { endOfYear } from '../plan/holding.ts'
import { remember, rememberIn } from '../plan/remember.ts'
import { listRows } from '../plan/rows.ts'
import type { Workspace } from '../plan/workspace.ts'
import { fold } from '../vi.ts'
import { listCharge, listPassages, listSolutions, listTasks } from './charge.ts'
import type { SheetKey } from './column.ts'

/** Something of the plan that a row of a form can be about. */
export type Item = { readonly ref: string; readonly text: string }

/** All that rows of a sheet can be about, in the whole plan; those of one agency first, so that they win a tie. */
export const listItems = (
  workspace: Workspace,
  sheet: SheetKey,
  agency: string | undefined,
): readonly Item[] => {
  const own = new Set<string>()
  // Bodies after a merger too: a name or a text of their tasks is looked for first among those.
  const charge =
    agency === undefined ? undefined : listCharge(workspace, agency, endOfYear(workspace.plan.period.to))
  const all = ((): readonly Item[] => {
    switch (sheet) {
      case 'tasks':
        for (const { task } of charge?.tasks ?? []) own.add(task.id)
        return listTasks(workspace).map(({ task }) => ({ ref: task.id, text: task.text }))
      case 'targets':
        for (const { code } of charge?.rows ?? []) own.add(code)
        return listRows(workspace).map(({ code, name }) => ({ ref: code, text: name.vi }))
      case 'goals':
        for (const { id } of charge?.goals ?? []) own.add(id)
        return workspace.plan.measurableGoals.map(({ id, text }) => ({ ref: id, text }))
      case 'solutions':
        return listSolutions(workspace).map(({ solution }) => ({ ref: solution.id, text: solution.text }))
      case 'duties':
        return listPassages(workspace).map(({ id, text }) => ({ ref: id, text }))
    }
  })()
  return [...all.filter(({ ref }) => own.has(ref)), ...all.filter(({ ref }) => !own.has(ref))]
}

const keyOf = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** Share of words in common at which two texts are the same one, retyped or shortened a little. */
const alike = 0.85

/** Longer than any text of the plan: not worth comparing word by word. */
const longest = 4000

/** Finds items by id and by text; tones, case and punctuation of a text do not matter, nor does a word more or less. */
const makeItemFinder = (items: readonly Item[]) => {
  const byRef = new Map(items.map((item) => [item.ref, item]))
  const keyed = items.map((item) => ({
    item,
    key: keyOf(item.text),
    words: new Set(keyOf(item.text).split(' ')),
  }))
  const byKey = new Map(keyed.toReversed().map(({ item, key }) => [key, item]))
  const findNear = (key: string): Item | undefined => {
    const words = new Set(key.split(' '))
    if (words.size < 5 || key.length > longest) return undefined
    const ranked = keyed
      .map(({ item, words: own }) => {
        const common = [...words].filter((word) => own.has(word)).length
        return { item, share: (2 * common) / (words.size + own.size) }
      })
      .sort((a, b) => b.share - a.share)
    const [first, second] = ranked
    return first && first.share >= alike && first.share > (second?.share ?? 0) ? first.item : undefined
  }
  return {
    byRef: (ref: string): Item | undefined => byRef.get(ref),
    byText: (text: string): Item | undefined => {
      const key = keyOf(text.replace(/^\s*(?:\d{1,2}|[a-zđ])[.)]\s+|^\s*[-+•]\s*/iu, ''))
      return key === '' ? undefined : (byKey.get(key) ?? findNear(key))
    },
  }
}

export type ItemFinder = ReturnType<typeof makeItemFinder>

const finders = remember((_: Workspace) => new Map<string, ItemFinder>())

/** The finder for a sheet of an agency's form; made once for a workspace, since hundreds of forms ask for the same. */
export const findItems = (workspace: Workspace, sheet: SheetKey, agency: string | undefined): ItemFinder =>
  rememberIn(finders(workspace), `${sheet} ${agency ?? ''}`, () =>
    makeItemFinder(listItems(workspace, sheet, agency)),
  )
