// Distinct, filled forms for the benches: SAMPLE answers, nobody reported any of this.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const papi = join(import.meta.dirname, '..', '..', 'bin', 'papi.js')

/** A form that `papi form` wrote: its parts, and its sheets cut at the cells to fill in. */
export const readForm = (folder, name) => {
  const parts = unzipSync(readFileSync(join(folder, name)))
  const strings = [...strFromU8(parts['xl/sharedStrings.xml']).matchAll(/<si>(.*?)<\/si>/gs)].map(
    ([, text]) => text.replace(/<[^>]+>/g, ''),
  )
  const sheets = Object.keys(parts)
    .filter((part) => /worksheets\/sheet[23]\.xml$/.test(part))
    .map((part) => {
      const xml = strFromU8(parts[part])
      const heads = new Map(
        [...xml.matchAll(/<c r="([A-Z]+)9"[^>]*t="s"><v>(\d+)<\/v>/g)].map(([, column, index]) => [
          column,
          strings[Number(index)],
        ]),
      )
      const lastRow = Math.max(
        ...[...xml.matchAll(/<c r="A(\d+)"[^>]*t="s"><v>(\d+)<\/v>/g)].map(([, row]) => Number(row)),
      )
      const pieces = []
      let from = 0
      for (const cell of xml.matchAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"\/>/g)) {
        const [whole, column, row, style] = cell
        const isUnit = row === '5' && column === 'D'
        const head = isUnit ? 'Đơn vị báo cáo' : heads.get(column)
        if (!isUnit && (Number(row) < 10 || Number(row) > lastRow || head === undefined)) continue
        pieces.push({ before: xml.slice(from, cell.index), head, address: column + row, style })
        from = cell.index + whole.length
      }
      return { part, pieces, rest: xml.slice(from) }
    })
  return { name, parts, sheets }
}

const statuses = ['Hoàn thành', 'Đang thực hiện', 'Thường xuyên']

/** What form `number` says in a cell; `undefined` leaves it blank. One form in four lacks a status and is to be sent again. */
const answer = (head, address, number, row, year) => {
  const status = statuses[(number + row) % 3]
  if (head.startsWith('Số, ký hiệu'))
    return number % 3 === 0 && row === 14
      ? undefined
      : `${number % 999}/KH-UBND ngày ${10 + (row % 18)}/${10 + (number % 3)}/${year}`
  switch (head) {
    case 'Đơn vị báo cáo':
      return `UBND xã Thử nghiệm ${number}`
    case 'Tình trạng':
      return number % 4 === 1 && row === 11 ? undefined : status
    case 'Ngày hoàn thành':
      return status === 'Hoàn thành' ? (year === 2023 ? 45_000 : 45_700) + ((number + row) % 300) : undefined
    case 'Tài liệu kiểm chứng':
      return `kem-theo-${number}-${row}.pdf`
    case 'Kết quả thực hiện':
      return `Đã mở ${number + row} lớp, hội nghị về nội dung này; ${number} lượt người dự (ô ${address}), so với năm trước tăng ${row}%.`
    case 'Khó khăn, vướng mắc':
    case 'Đề xuất, kiến nghị':
      return row % 5 === 0 ? `${head} của đơn vị ${number} ở mục ${row}: kinh phí, nhân lực.` : undefined
    case 'Nguyên nhân chưa đạt':
    case 'Biện pháp khắc phục':
      return `${head}: việc số ${number}, mục ${row}.`
    default:
      return undefined
  }
}

export const fillSheet = ({ pieces, rest }, number, year = 2023) =>
  pieces
    .map(({ before, head, address, style }) => {
      const value = answer(head, address, number, Number(address.replace(/\D/g, '')), year)
      if (value === undefined) return `${before}<c r="${address}" s="${style}"/>`
      return typeof value === 'number'
        ? `${before}<c r="${address}" s="${style}"><v>${value}</v></c>`
        : `${before}<c r="${address}" s="${style}" t="inlineStr"><is><t>${value}</t></is></c>`
    })
    .join('') + rest

/** Writes `count` forms of 2023 to `target`: one of each lead agency, the others of communes with names of their own. */
export const makeForms = (scratch, target, count) => {
  const blank = join(scratch, 'bieu-mau-2023')
  for (const more of [[], ['--general']])
    spawnSync(process.execPath, [papi, 'form', '2023', ...more, '--out', scratch, '--force'], {
      cwd: scratch,
    })
  const commune = readForm(blank, 'ubnd-cap-xa.xlsx')
  const agencies = readdirSync(blank)
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => readForm(blank, name))
    .filter(({ parts }) => !strFromU8(parts['xl/sharedStrings.xml']).includes('>general<'))
    .slice(0, count)
  mkdirSync(target, { recursive: true })
  for (let number = 0; number < count; number++) {
    const { name, parts, sheets } = agencies[number] ?? commune
    const filled = sheets.map((sheet) => [sheet.part, strToU8(fillSheet(sheet, number))])
    const file = number < agencies.length ? name : `${String(number).padStart(5, '0')}-${name}`
    writeFileSync(join(target, file), zipSync({ ...parts, ...Object.fromEntries(filled) }, { level: 1 }))
  }
}
