import type { Command } from 'commander'
import { answerFormats } from '../answer/formats.ts'
import type { Builder } from './builder.ts'
import { oneOf, toFolder } from './values.ts'

/** `--format`, and for a workbook `--out` and `--force`: of every command that gives an answer. */
export const addAnswerOptions = (command: Command, { option }: Builder): Command =>
  command
    .addOption(
      option('--format <format>', {
        vi: `${answerFormats.join(', ')} (mặc định text)`,
        en: `${answerFormats.join(', ')} (default text)`,
      })
        .argParser(oneOf(answerFormats))
        .default('text', 'text'),
    )
    .addOption(
      option('--out <dir>', {
        vi: 'thư mục ghi tệp xlsx (mặc định: thư mục hiện tại)',
        en: 'folder for the workbook (default: this folder)',
      }).argParser(toFolder),
    )
    .addOption(option('--force', { vi: 'ghi đè tệp đã có', en: 'replace files that exist' }))
