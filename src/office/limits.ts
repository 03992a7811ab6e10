/**
 * What a spreadsheet may be at most. A form or a year of results is far below every one of these; what is above would
 * take minutes or gigabytes. Ranges for rows and columns are those of the format itself.
 */
export const limits = {
  /** Bytes of the file as it lies on the disk. */
  fileBytes: 20 * 2 ** 20,
  /** Time to read one file: a real form takes some hundredths of this. */
  milliseconds: 5000,
  /** Parts in the zip container. */
  entries: 2000,
  /** Bytes of one part, and of all parts that are read, once unpacked. The sizes a zip states may lie: what comes out is counted. */
  partBytes: 64 * 2 ** 20,
  unpackedBytes: 128 * 2 ** 20,
  /** Unpacked bytes by packed byte, for parts above 4 MiB: real sheets stay below 60. */
  inflateRatio: 250,
  sheets: 200,
  rows: 1_048_576,
  columns: 16_384,
  /** Cells that hold a value, in all sheets together. */
  cells: 500_000,
  sharedStrings: 500_000,
  /** Characters in a cell. Source: Excel specifications and limits. */
  textLength: 32_767,
  /** Merged areas kept a sheet; the rest is left out, since they only matter for layout. */
  merges: 10_000,
  /** Characters of a number format; a longer one is not looked at. Source: Excel specifications and limits. */
  formatLength: 255,
  /** Elements inside one another in a part. */
  depth: 128,
} as const
