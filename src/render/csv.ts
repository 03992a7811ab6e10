/** A spreadsheet takes a field that begins so for a formula: an apostrophe before it keeps it text. */
const isFormulaLike = (field: string): boolean => /^[=+\-@\t\r]/.test(field) && !/^-?\d+(\.\d+)?$/.test(field)

const quote = (field: string): string =>
  /[",;\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field

/**
 * RFC 4180, numbers with a point, a missing value as an empty field. Text is neutralised, never a formula; `;` is quoted too,
 * since it parts the fields where the comma is the sign of decimals.
 */
export const formatCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows
    .map((row) =>
      row
        .map((field) => {
          if (field === null) return ''
          if (typeof field === 'number') return String(field)
          return quote(isFormulaLike(field) ? `'${field}` : field)
        })
        .join(','),
    )
    .map((line) => `${line}\r\n`)
    .join('')
