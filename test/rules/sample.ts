import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Context } from '../../src/commands/outcome.ts'
import { IoError } from '../../src/io.ts'

const folder = join(import.meta.dirname, 'sample')

/** Files of the sample workspace by their name in it. */
export const sample: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
)

/** A context whose only files are these, in the folder `/w`, which is also where the user is. */
export const contextOf = (
  files: ReadonlyMap<string, string | Uint8Array>,
  options: Partial<Context> = {},
): Context => ({
  io: {
    today: () => ({ year: 2033, month: 1, day: 1 }),
    read: async (path) => {
      const content = files.get(path.replace(/^\/w\//, ''))
      if (content === undefined) throw new IoError('missing', path)
      return typeof content === 'string' ? new TextEncoder().encode(content) : content
    },
    list: async (path) => {
      const inside = `${path.replace(/^\/w\/?/, '')}/`
      const names = [...files.keys()]
        .filter((name) => name.startsWith(inside))
        .map((name) => name.slice(inside.length))
      return names.length > 0 ? names.sort() : undefined
    },
    exists: async (path) => files.has(path.replace(/^\/w\//, '')),
    isLink: async () => false,
    isSame: async (one, other) => one === other,
    prepare: async ({ path }) => ({ path, temporary: path }),
    write: async () => {},
  },
  folder: '/w',
  language: 'vi',
  terminal: { width: 80, colour: false },
  ...options,
})
