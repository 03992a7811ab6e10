import { createChalk, type Terminal } from '../render/terminal.ts'
import { cutText, wrapText } from '../render/terminal-text.ts'
import type { Language, Words } from '../vi.ts'
import { diffLines } from '../workspace/line-diff.ts'
import type { FileState, UpgradeStep } from '../workspace/upgrade.ts'
import { compareCells } from './compare-cells.ts'

/** What is done to the files of a state, in the order in which they are shown; what stays as it is comes last. */
const titles: readonly (readonly [FileState, Words])[] = [
  ['replace', { vi: 'Thay bằng bản của papi', en: "Replaced by papi's" }],
  ['add', { vi: 'Thêm', en: 'Added' }],
  [
    'both',
    {
      vi: 'Giữ nguyên, cần xem: đã sửa ở đây, và papi có bản khác (dòng -: ở đây; dòng +: của papi)',
      en: "Kept, to be looked at: changed here, and papi's differs (lines -: here; lines +: papi's)",
    },
  ],
  [
    'deleted',
    {
      vi: 'Đã xoá ở đây, không lấy lại (muốn lấy lại: --take TỆP)',
      en: 'Deleted here, not brought back (to have it: --take FILE)',
    },
  ],
  [
    'withdrawn',
    {
      vi: 'Giữ nguyên: papi không còn kèm tệp này; không dùng nữa thì xoá',
      en: 'Kept: papi does not ship it any more; delete it if it is of no use',
    },
  ],
  [
    'own',
    { vi: 'Giữ nguyên: đã sửa ở đây, papi không có gì mới', en: 'Kept: changed here, nothing new with papi' },
  ],
]

/** Changed cells of a workbook that are shown. */
const mostCells = 20

const listCells = (
  here: Uint8Array,
  shipped: Uint8Array,
  language: Language,
  terminal: Terminal,
): readonly string[] => {
  const cells = compareCells(here, shipped, language)
  const note = (words: Words) => `    ${words[language]}`
  if (!cells) return [note({ vi: 'bảng tính ở đây không đọc được', en: 'the workbook here cannot be read' })]
  if (cells.length === 0)
    return [note({ vi: 'bảng tính: không ô nào khác', en: 'workbook: no cell differs' })]
  const more = cells.length - mostCells
  return [
    ...cells
      .slice(0, mostCells)
      .map(({ cell, before, after }) =>
        cutText(`    ${cell}: ${before || '-'} → ${after || '-'}`, terminal.width),
      ),
    ...(more > 0 ? [note({ vi: `… và ${more} ô nữa`, en: `… and ${more} more cells` })] : []),
  ]
}

/** A line of a file in as many lines as it needs, all with its indentation. */
const breakLine = (text: string, width: number): readonly string[] => {
  const indent = /^ */.exec(text)?.[0].slice(0, width / 2) ?? ''
  const lines = wrapText(text, width - indent.length)
  return lines.length > 0 ? lines.map((line) => indent + line) : ['']
}

const listDifference = (
  { file, state, here, shipped }: UpgradeStep,
  language: Language,
  terminal: Terminal,
): readonly string[] => {
  if (!here || !shipped || (state !== 'replace' && state !== 'both')) return []
  if (file.endsWith('.xlsx')) return listCells(here, shipped, language, terminal)
  const chalk = createChalk(terminal)
  const [before, after] = [here, shipped].map((bytes) => new TextDecoder().decode(bytes).normalize('NFC'))
  return diffLines(before ?? '', after ?? '').flatMap((hunk) => [
    `    ${{ vi: 'dòng', en: 'line' }[language]} ${hunk[0]?.number}`,
    ...hunk.flatMap(({ kind, text }) =>
      breakLine(text, terminal.width - 6).map((part, at) => {
        const line = `    ${at === 0 ? kind : ' '} ${part}`.trimEnd()
        return kind === '+' ? chalk.green(line) : kind === '-' ? chalk.red(line) : line
      }),
    ),
  ])
}

/** All steps but those that change nothing, by what is done; then what to type next. */
export const renderUpgrade = (
  steps: readonly UpgradeStep[],
  head: Words,
  language: Language,
  terminal: Terminal,
): string => {
  const sections = titles.flatMap(([state, title]) => {
    const own = steps.filter((step) => step.state === state)
    if (own.length === 0) return []
    const lines = own.flatMap((step) => [`  ${step.file}`, ...listDifference(step, language, terminal)])
    return [['', ...wrapText(title[language], terminal.width), ...lines]]
  })
  return `${[...wrapText(head[language], terminal.width), ...sections.flat()].join('\n')}\n`
}
