import { readOldWorkbook } from '../read/old-workbook.ts'
import { serveThread } from '../threads.ts'
import type { OldOrder } from './read-spreadsheet.ts'

// Where a thread begins that reads one workbook of an old format for `readSpreadsheet`. It writes nothing.
serveThread(
  async ({ format, file }: OldOrder) =>
    async (bytes: Uint8Array) =>
      readOldWorkbook(bytes, format, file),
)
