import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { joinWords, type Words } from '../vi.ts'
import { expandNames } from '../workspace/expand-names.ts'
import { readNamed } from '../workspace/results.ts'
import { type FindingsOptions, tellFindings } from './findings.ts'
import type { Context, Outcome } from './outcome.ts'
import { listUnchecked } from './unread-words.ts'

/** The result for one file. `checked` distinguishes a bad layout from a file that could not be read. */
type Checked = {
  readonly file: string
  readonly checked: boolean
  /** Text whose layout was not looked at. */
  readonly unchecked?: Words | undefined
  readonly diagnostics: readonly Diagnostic[]
}

const checkFile = async (context: Context, path: string): Promise<Checked> => {
  const [{ readWord }, { checkDecree }] = await Promise.all([
    import('../read/word.ts'),
    import('../decree/check-decree.ts'),
  ])
  const { file, bytes, diagnostics: faults } = await readNamed(context, path)
  if (!bytes) return { file, checked: false, diagnostics: faults }
  const { value, diagnostics } = readWord(bytes, file)
  return {
    file,
    checked: value !== undefined,
    unchecked: value && listUnchecked(value),
    diagnostics: [...diagnostics, ...(value ? checkDecree(value) : [])],
  }
}

const list = (files: readonly Checked[]): string => files.map(({ file }) => file).join(', ')

/** What the findings come to, file by file. */
const judge = (all: readonly Checked[]): Words => {
  const unread = all.filter(({ checked }) => !checked)
  const wrong = all.filter(({ checked, diagnostics }) => checked && hasErrors(diagnostics))
  const right = all.filter(({ checked, diagnostics }) => checked && !hasErrors(diagnostics))
  const parts: Words[] = [
    ...(right.length > 0
      ? [
          {
            vi: `Đúng thể thức: ${list(right)}.`,
            en: `Laid out as the decree asks: ${list(right)}.`,
          },
        ]
      : []),
    ...(wrong.length > 0
      ? [
          {
            vi: `Chưa đúng thể thức: ${list(wrong)}.`,
            en: `Not laid out as the decree asks: ${list(wrong)}.`,
          },
        ]
      : []),
    ...(unread.length > 0
      ? [{ vi: `Chưa kiểm tra được: ${list(unread)}.`, en: `Not checked: ${list(unread)}.` }]
      : []),
  ]
  for (const { file, unchecked } of all)
    if (unchecked)
      parts.push({
        vi: `Không kiểm tra thể thức của ${unchecked.vi} trong ${file}.`,
        en: `The layout of ${unchecked.en} in ${file} was not checked.`,
      })
  return joinWords(parts, ' ')
}

/** `papi check-format FILE…`: what in Word files is not as Decree 30/2020/NĐ-CP asks. Exit 1 when there is an error. */
export const checkFormat = async (
  context: Context,
  paths: readonly string[],
  options: FindingsOptions,
): Promise<Outcome> => {
  const all: Checked[] = []
  // One after the other: a folder of reports need not lie in memory at once.
  for (const path of new Set(await expandNames(context, paths))) all.push(await checkFile(context, path))
  return tellFindings(context, options, {
    command: 'check-format',
    diagnostics: all.flatMap(({ diagnostics }) => diagnostics),
    // No text to cut frames from, but the files are named, and are never written over.
    sources: new Map(all.map(({ file }) => [file, ''])),
    workbooks: new Map(),
    verdict: judge(all),
  })
}
