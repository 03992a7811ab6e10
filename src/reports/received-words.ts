import { joinAddresses } from '../diagnostics/address.ts'
import { groupBy } from '../diagnostics/group-by.ts'
import type { CoveredAgency, CoveredUnit, FormRows, HeldFile } from '../progress/reported.ts'
import { joinWords, showDay, twoDigits, type Words } from '../vi.ts'

// What came, when, and what of it can be used. A file that came is never called not sent.

/** `đã nhận ngày 12/12/2023, cần gửi lại: tệp .xls`. */
export const describeHeldFile = ({ receivedOn, reasons, count }: HeldFile): Words => {
  const rest = count - reasons.length
  const why = joinWords(reasons, '; ')
  return {
    vi: `đã nhận${receivedOn ? ` ngày ${showDay(receivedOn)}` : ''}, cần gửi lại: ${why.vi}${rest > 0 ? `; và ${rest} lỗi khác` : ''}`,
    en: `received${receivedOn ? ` ${showDay(receivedOn)}` : ''}, not usable: ${why.en}${rest > 0 ? `; and ${rest} more` : ''}`,
  }
}

/** `02 dòng có nội dung nhưng chưa chọn tình trạng: trang "Giải pháp", ô H12:H13`, and the sheets that are gone. */
export const describeOpen = ({ open, lost }: FormRows): readonly Words[] => {
  const cells = [...groupBy(open, ({ sheet }) => sheet)].map(([sheet, rows]): Words => {
    const at = joinAddresses(rows.map(({ address }) => address))
    return { vi: `trang "${sheet}", ô ${at}`, en: `sheet "${sheet}", ${at}` }
  })
  const { vi, en } = joinWords(cells, '; ')
  const begun = {
    vi: `${twoDigits(open.length)} dòng có nội dung nhưng chưa chọn tình trạng: ${vi}`,
    en: `${open.length} ${open.length === 1 ? 'row has' : 'rows have'} text and no status: ${en}`,
  }
  return [...(open.length > 0 ? [begun] : []), ...lost]
}

/** `dùng 12/13 dòng có ghi; không dùng: trang "Nhiệm vụ", dòng 12 (…)` and what else the form lacks; `undefined` where nothing is missing. */
export const describeRows = ({ rows }: Pick<CoveredAgency, 'rows'>): Words | undefined => {
  const parts = [...describeHeldRows(rows), ...describeOpen(rows)]
  return parts.length > 0 ? joinWords(parts, '; ') : undefined
}

const describeHeldRows = ({ total, held }: FormRows): readonly Words[] => {
  if (held.length === 0) return []
  const used = `${total - held.length}/${total}`
  const others = joinWords(
    held.map(({ sheet, row, reason: { vi, en } }) => ({
      vi: `trang "${sheet}", dòng ${row} (${vi})`,
      en: `sheet "${sheet}", row ${row} (${en})`,
    })),
    '; ',
  )
  return [
    {
      vi: `dùng ${used} dòng có ghi; không dùng: ${others.vi}`,
      en: `${used} filled rows used; not used: ${others.en}`,
    },
  ]
}

/** ` (nhận ngày 14/12/2023, chậm 02 ngày làm việc; bản sau nhận ngày 20/12/2023)`; `''` where no day is known. */
export const describeReceipt = (agency: CoveredAgency | CoveredUnit): string => {
  const { receivedOn, receivedFrom, replacedOn, replacedFrom, workingDaysLate } = agency
  if (receivedOn === null) return ''
  const verb = (from: CoveredAgency['receivedFrom']) => (from === 'file-name' ? 'nhận' : 'ký')
  const least = receivedFrom === 'signature' ? 'ít nhất ' : ''
  const late = workingDaysLate ? `, chậm ${least}${twoDigits(workingDaysLate)} ngày làm việc` : ''
  const later = replacedOn ? `; bản sau ${verb(replacedFrom)} ngày ${showDay(replacedOn)}` : ''
  return ` (${verb(receivedFrom)} ngày ${showDay(receivedOn)}${late}${later})`
}
