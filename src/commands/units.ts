import { resolve } from 'node:path'
import type { FileOptions } from '../answer/formats.ts'
import { endOfYear } from '../plan/holding.ts'
import { bodyName, kindWords, placeKinds, type Unit, unitsOn } from '../plan/unit.ts'
import { writeUnitsCsv } from '../plan/unit-columns.ts'
import { padEnd } from '../render/terminal.ts'
import { joinWords, showDay, type Words } from '../vi.ts'
import { openSoundWorkspace } from './load.ts'
import type { Context, Outcome } from './outcome.ts'
import { wrongUsage } from './usage.ts'

export const unitsFormats = ['text', 'csv'] as const

export type UnitsOptions = FileOptions & { readonly format: (typeof unitsFormats)[number] }

const refuseNone = (): Outcome =>
  wrongUsage(
    { vi: 'thư mục làm việc không có danh mục đơn vị', en: 'the workspace has no register of units' },
    { vi: 'thêm units.yaml hoặc units.csv', en: 'add units.yaml or units.csv' },
  )

const tellTerm = ({ from, to }: Unit): string =>
  `${from === undefined ? '…' : showDay(from)} - ${to === undefined ? '…' : showDay(to)}`

/** `126 đơn vị ngày 31/12/2025: 51 phường, 75 xã`. */
const sumUp = (units: readonly Unit[], day: string): Words => {
  const kinds = placeKinds.flatMap((kind) => {
    const count = units.filter((unit) => unit.kind === kind).length
    return count > 0
      ? [{ vi: `${count} ${kind}`, en: `${count} ${kindWords[kind].en}${count > 1 ? 's' : ''}` }]
      : []
  })
  if (units.length === 0)
    return {
      vi: `Danh mục không có đơn vị nào của ngày ${showDay(day)}; biểu chung của năm đó không lập theo từng đơn vị.`,
      en: `The register has no unit of ${day}; general forms of that year are not made unit by unit.`,
    }
  const all = joinWords(kinds, ', ')
  return {
    vi: `${units.length} đơn vị ngày ${showDay(day)}: ${all.vi}.`,
    en: `${units.length} units on ${day}: ${all.en}.`,
  }
}

/** `papi units YEAR`: the register at the end of a year; as CSV all of it, for Excel. */
export const listUnits = async (context: Context, year: number, options: UnitsOptions): Promise<Outcome> => {
  const opened = await openSoundWorkspace(context)
  if (!opened.value) return { diagnostics: opened.diagnostics, sources: opened.sources }
  const { units: register } = opened.value.workspace
  if (!register) return refuseNone()
  if (options.format === 'csv') {
    const path = resolve(context.folder, options.out ?? '.', 'units.csv')
    return {
      diagnostics: [],
      files: [{ path, bytes: new TextEncoder().encode(writeUnitsCsv(register)) }],
      force: options.force ?? false,
      hint: {
        vi: 'Sửa bằng Excel, lưu dạng CSV UTF-8, đặt vào thư mục làm việc và bỏ units.yaml ở đó: chỉ dùng một trong hai.',
        en: 'Edit it in Excel, save it as CSV UTF-8, put it into the workspace and take units.yaml away: only one of them counts.',
      },
    }
  }
  const day = endOfYear(year)
  const units = unitsOn(register, day)
  const width = Math.max(0, ...units.map((unit) => bodyName(unit).length))
  const lines = units.map((unit) => `${unit.code}  ${padEnd(bodyName(unit), width)}  ${tellTerm(unit)}`)
  return {
    diagnostics: [],
    text: [...lines, ...(lines.length > 0 ? [''] : []), sumUp(units, day)[context.language], ''].join('\n'),
  }
}
