import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCommandLine } from '../src/command-line/read.ts'
import { root } from './run-papi.ts'
import { listWindowsCommands, splitWords } from './windows-commands.ts'

// What officers are shown to type on Windows. test/office/windows.test.ts runs it.

const { greeting, readme } = listWindowsCommands()

it('the greeting shows ten commands and fits its window, README shows more', () => {
  expect(greeting).toHaveLength(10)
  expect(greeting.slice(0, 3)).toEqual(['papi init lam-viec', 'papi', 'papi check'])
  expect(readme.length).toBeGreaterThan(2)
  const lines = readFileSync(join(root, 'windows/loi-chao.txt'), 'utf8').split('\n')
  expect(lines.filter((line) => line.length > 80)).toEqual([])
})

describe.each([...greeting, ...readme])('%s', (command) => {
  it('is a command of papi', () => {
    const [name, ...words] = splitWords(command)
    expect(name).toBe('papi')
    const { kind, ...line } = readCommandLine(words, 80, '0.1.0')
    expect(kind).toBe(command.endsWith('--help') ? 'said' : 'run')
    expect('exit' in line ? line.exit : 0).toBe(0)
  })

  it('means the same in cmd and in Windows PowerShell', () => {
    expect(command.replace(/"[^"%!`$]*"/g, '')).not.toMatch(/[&|<>()^%!'`$"]/)
  })
})

it('batch files are plain ASCII, which every code page reads alike', () => {
  for (const name of ['papi.cmd', 'mo-papi.cmd'])
    expect(readFileSync(join(root, 'windows', name), 'latin1')).toMatch(/^[\n -~]*$/)
})
