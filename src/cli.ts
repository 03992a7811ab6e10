import { dirname } from 'node:path'
import type { CommandLine } from './command-line/read.ts'
import type { Outcome } from './commands/outcome.ts'
import { version } from './install.ts'
import type { Io } from './io.ts'
import type { Terminal } from './render/terminal.ts'
import type { Language } from './vi.ts'

/** Where a run writes to, and what it knows of its terminal: the process, or a test. */
export type Streams = {
  readonly out: (text: string) => void
  readonly talk: (text: string) => void
  readonly terminal: Terminal
  readonly folder: string
  /** One line that each call overwrites, and `''` clears; absent when stderr is no terminal. */
  readonly progress?: (line: string) => void
}

/** Exit codes: 0 fine, 1 problems in the input, 2 wrong usage, 3 a defect of papi. */
export type ExitCode = 0 | 1 | 2 | 3

/** Narrower than this no table fits; wider than this no line is read with ease. */
const [narrowest, widest] = [60, 160]

/** Files that are listed one by one; of a folder with more of them, the number is told. */
const mostListed = 20

const processStreams = (): Streams => {
  const { NO_COLOR, FORCE_COLOR, TERM, COLUMNS, LC_ALL, LC_CTYPE, LANG, WT_SESSION } = process.env
  const forced = FORCE_COLOR !== undefined && FORCE_COLOR !== '0'
  const colour = forced || (process.stdout.isTTY === true && !NO_COLOR && TERM !== 'dumb')
  // The Linux console and old Windows consoles show boxes for block characters.
  const isUtf8 = WT_SESSION !== undefined || /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || '')
  const blocks = process.stdout.isTTY === true && isUtf8 && TERM !== 'dumb' && TERM !== 'linux'
  const columns = Number(COLUMNS) || process.stdout.columns || 80
  // `papi diff 2023 | head` closes the pipe early, which is no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    out: (text) => process.stdout.write(text),
    talk: (text) => process.stderr.write(text),
    terminal: { width: Math.min(widest, Math.max(narrowest, columns)), colour, blocks },
    folder: process.cwd(),
    ...(process.stderr.isTTY === true &&
      TERM !== 'dumb' && { progress: (line: string) => process.stderr.write(`\r\x1b[K${line}`) }),
  }
}

/** The text that a run has to show: findings and hints apart from results. */
const conclude = async (
  outcome: Outcome,
  io: Io,
  { language, quiet }: { readonly language: Language; readonly quiet: boolean },
  { out, talk, terminal, folder }: Streams,
): Promise<ExitCode> => {
  const { hasErrors } = await import('./diagnostics/diagnostic.ts')
  const show = async (diagnostics: Outcome['diagnostics']) => {
    if (!diagnostics.length) return
    const { renderDiagnostics } = await import('./render/diagnostics/text.ts')
    const { sources = new Map(), workbooks } = outcome
    talk(renderDiagnostics(diagnostics, sources, { language, ...terminal }, workbooks))
  }
  await show(outcome.diagnostics)
  const failed = hasErrors(outcome.diagnostics)
  const files = [...(outcome.files ?? []), ...(outcome.prepared ?? [])]
  const text = outcome.text ?? ''
  // Findings are printed even when a file cannot be written; `done` only once the files are written.
  const writes = !failed && files.length > 0
  if (!writes || outcome.filesAside) out(text)
  if (writes) {
    const { IoError } = await import('./io.ts')
    const { showPath } = await import('./workspace/folder.ts')
    try {
      await io.write(files, { force: outcome.force ?? false })
    } catch (error) {
      if (!(error instanceof IoError)) throw error
      const { reportIoError } = await import('./diagnostics/io-words.ts')
      await show([reportIoError(error, showPath(error.path, folder))])
      return 1
    }
    const tell = outcome.filesAside ? talk : out
    if (!outcome.filesAside) out(text)
    if (outcome.done && !quiet) out(`${outcome.done[language]}\n`)
    else if (!quiet) {
      const { groupBy } = await import('./diagnostics/group-by.ts')
      for (const [above, own] of groupBy(files, ({ path }) => dirname(path)))
        if (own.length > mostListed)
          tell(`${showPath(above, folder)}: ${own.length} ${language === 'vi' ? 'tệp' : 'files'}\n`)
        else for (const { path } of own) tell(`${showPath(path, folder)}\n`)
    }
  }
  if (!failed && outcome.hint && !quiet) {
    const { wrapText } = await import('./render/terminal-text.ts')
    const lines = outcome.hint[language].split('\n').flatMap((line) => wrapText(line, terminal.width))
    talk(`${lines.join('\n')}\n`)
  }
  return outcome.exit ?? (failed ? 1 : 0)
}

const reportDefect = (error: unknown, language: Language, { talk }: Streams): void => {
  const words = {
    vi: 'lỗi nội bộ của papi, không phải của tệp đầu vào. Đặt PAPI_DEBUG=1 rồi chạy lại để có chi tiết gửi người phát triển.',
    en: 'a defect of papi, not of your files. Run again with PAPI_DEBUG=1 for details to send to its developers.',
  }
  talk(`${words[language]}\n${process.env.PAPI_DEBUG ? (error as Error).stack : (error as Error).message}\n`)
}

type Run = Extract<CommandLine, { readonly kind: 'run' }>

const runOnce = async (line: Run, io: Io, streams: Streams, threaded: boolean): Promise<ExitCode> => {
  const { folder } = streams
  const { workspace, language, colour, quiet } = line
  const terminal = { ...streams.terminal, colour: colour ?? streams.terminal.colour }
  const { noteReads, reportUnused } = await import('./workspace/unused.ts')
  const noted = noteReads(io)
  let found: string | undefined
  const context = {
    io: noted.io,
    onFound: (used: string) => {
      found = used
    },
    folder,
    language,
    terminal,
    ...(workspace !== undefined && { workspace }),
    ...(streams.progress && !quiet && { progress: streams.progress }),
    threaded,
  }
  try {
    const outcome = await line.run(context)
    const unused = found === undefined ? [] : await reportUnused({ ...context, io }, found, noted.reads)
    const diagnostics = [...unused, ...outcome.diagnostics]
    return await conclude({ ...outcome, diagnostics }, io, { language, quiet }, { ...streams, terminal })
  } catch (error) {
    reportDefect(error, language, streams)
    return 3
  }
}

/** Runs again whenever something that was read has changed, until Ctrl+C. A mistake on the command line ends it at once. */
const runOnChange = async (
  run: (io: Io) => Promise<ExitCode>,
  io: Io,
  { language, quiet }: { readonly language: Language; readonly quiet: boolean },
  { talk, folder }: Streams,
): Promise<ExitCode> => {
  process.once('SIGINT', () => process.exit(0))
  const { noteInputs, tellTime, waitForChange } = await import('./watch.ts')
  const { showPath } = await import('./workspace/folder.ts')
  const words = {
    vi: { wait: 'Đang chờ thay đổi; bấm Ctrl+C để dừng.', changed: 'đã thay đổi' },
    en: { wait: 'Waiting for a change; Ctrl+C ends it.', changed: 'changed' },
  }[language]
  const written = new Map<string, string>()
  for (let isFirst = true; ; isFirst = false) {
    const noted = noteInputs(io, written)
    const exit = await run(noted.io)
    if (isFirst && exit === 2) return exit
    if (!quiet) talk(`\n${words.wait}\n`)
    const paths = await waitForChange(noted)
    const names = paths.slice(0, 5).map((path) => showPath(path, folder))
    const more = paths.length > names.length ? `, … (${paths.length})` : ''
    talk(`\n${tellTime()} ${words.changed}: ${names.join(', ')}${more}\n`)
  }
}

/** Runs papi with the words after its name. Only here is anything printed, and only here files are written. */
export const main = async (
  words: readonly string[],
  streams: Streams = processStreams(),
  given?: Io,
): Promise<ExitCode> => {
  if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
    streams.out(`${version}\n`)
    return 0
  }
  const { readCommandLine } = await import('./command-line/read.ts')
  const io = given ?? (await import('./io.ts')).systemIo
  const line = readCommandLine(words, streams.terminal.width, version)
  if (line.kind === 'said') {
    streams[line.exit === 0 ? 'out' : 'talk'](line.text)
    return line.exit
  }
  if (line.kind === 'refused')
    return conclude({ diagnostics: [line.problem], exit: 2 }, io, { ...line, quiet: false }, streams)
  const run = (door: Io): Promise<ExitCode> => runOnce(line, door, streams, given === undefined)
  return line.watched ? runOnChange(run, io, line, streams) : run(io)
}
