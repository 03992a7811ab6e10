import { join } from 'node:path'
import type { Document } from '../document/document.ts'
import type { OutputFile } from '../io.ts'
import type { Agency } from '../plan/agency.ts'
import type { Unit } from '../plan/unit.ts'
import type { Workspace } from '../plan/workspace.ts'
import { groupUnits, nameFormFile, writeCoverList } from '../submissions/unit-forms.ts'
import type { Day } from '../vi.ts'

/** Who gets a form: an agency, or a unit of the register, which `agency` represents. */
export type Recipient = { readonly agency: Agency; readonly unit?: Unit }

export type FormParcel = {
  readonly workspace: Workspace
  readonly year: number
  readonly deadline: Day | null
  /** One zip a group of units instead of one file a unit. */
  readonly zip: boolean
  readonly write: (recipient: Recipient) => Document
}

/** The forms as files below `target`: agencies side by side, units of the register in a folder of their kind, with a list of them. */
export const packForms = async (
  recipients: readonly Recipient[],
  target: string,
  { workspace, year, deadline, zip, write }: FormParcel,
): Promise<readonly OutputFile[]> => {
  const { renderXlsx } = await import('../render/xlsx/xlsx.ts')
  const { storeZip } = await import('../office/write-zip.ts')
  const render = (document: Document) => renderXlsx.render(document)
  const files: OutputFile[] = []
  for (const recipient of recipients)
    if (!recipient.unit)
      files.push({
        path: join(target, `${recipient.agency.id}.xlsx`),
        bytes: await render(write(recipient)),
      })
  for (const level of new Set(recipients.flatMap(({ agency, unit }) => (unit ? [agency] : [])))) {
    const units = recipients.flatMap(({ agency, unit }) => (agency === level && unit ? [unit] : []))
    const cover = writeCoverList({ workspace, year, level, units, deadline })
    if (units.length > 1)
      files.push({ path: join(target, `danh-sach-gui-${level.id}.xlsx`), bytes: await render(cover) })
    for (const [group, members] of groupUnits(units)) {
      const parcel = new Map<string, Uint8Array>()
      for (const unit of members) parcel.set(nameFormFile(unit), await render(write({ agency: level, unit })))
      if (zip) files.push({ path: join(target, `${level.id}-${group}.zip`), bytes: storeZip(parcel) })
      else for (const [name, bytes] of parcel) files.push({ path: join(target, level.id, name), bytes })
    }
  }
  return files
}
