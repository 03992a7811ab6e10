import { type Annex, type Document, plainDocument, type Table } from '../document/document.ts'
import type { Agency } from '../plan/agency.ts'
import { endOfYear } from '../plan/holding.ts'
import { termOn } from '../plan/succession.ts'
import { bodyName, type Unit } from '../plan/unit.ts'
import type { Workspace } from '../plan/workspace.ts'
import type { Day } from '../vi.ts'
import {
  isOfCity,
  listCharge,
  listConcerning,
  listDuties,
  listOwnPassages,
  listOwnSolutions,
  standsForKind,
} from './charge.ts'
import type { FormSheet } from './column.ts'
import { type FormRow, writeTable } from './form-cells.ts'
import { dutySheet, formVersion, goalSheet, solutionSheet, targetSheetOf, taskSheet } from './sheets.ts'
import { writeStamp } from './stamp.ts'
import type { FormKind } from './submission.ts'
import { writeFoot, writeHead } from './write-blocks.ts'
import { citePlan, writeGuide } from './write-guide.ts'
import { type Editions, listShownYears, writeTarget } from './write-targets.ts'
import { writeGoal, writePassage, writeSolution, writeTask } from './write-tasks.ts'

export type FormRequest = {
  readonly workspace: Workspace
  /** All results in the workspace; later ones than the form's year are not shown. */
  readonly editions: Editions
  readonly year: number
  readonly agency: Agency
  /** The unit of the register that gets it, where `agency` represents many. */
  readonly unit?: Unit
  /** Last day to send it back; `null` leaves the line blank. */
  readonly deadline: Day | null
}

type Filled = { readonly sheet: FormSheet; readonly rows: readonly FormRow[] }

/** Lead agencies report on their tasks, all other units on what the plan asks of everyone. */
const formOf = (workspace: Workspace, agency: Agency, year: number): FormKind =>
  listCharge(workspace, agency.id, endOfYear(year)).rows.length > 0 ? 'agency' : 'general'

const fillAgencySheets = ({ workspace, editions, year, agency }: FormRequest): readonly Filled[] => {
  const charge = listCharge(workspace, agency.id, endOfYear(year))
  const years = listShownYears(workspace, editions, year)
  return [
    { sheet: taskSheet, rows: charge.tasks.map(writeTask(workspace.plan)) },
    {
      sheet: targetSheetOf(years, workspace.plan.resultsOffset),
      rows: charge.rows.map(writeTarget(workspace, editions, years)),
    },
    { sheet: goalSheet, rows: charge.goals.map(writeGoal) },
  ]
}

const fillGeneralSheets = ({ workspace, agency }: FormRequest): readonly Filled[] => [
  {
    sheet: solutionSheet,
    rows: listOwnSolutions(workspace, agency).map(writeSolution),
  },
  { sheet: dutySheet, rows: listOwnPassages(workspace, agency).map(writePassage) },
]

/** Where the plan asks this unit for a report of the year. */
const citeBasis = (workspace: Workspace, agency: Agency): readonly string[] => {
  const duties = listDuties(workspace, agency).filter(({ reports }) =>
    reports?.some(({ every }) => every !== 'period'),
  )
  const coordination = listConcerning(workspace.plan.coordination, agency).filter(({ text }) =>
    /báo cáo/.test(text),
  )
  return [...coordination, ...duties].map(({ at }) => at)
}

const writeSheet = (request: FormRequest, unit: string, { sheet, rows }: Filled, signed: boolean): Annex => {
  const { workspace, year, deadline } = request
  const table: Table = writeTable(sheet, rows)
  return {
    name: sheet.name,
    title: `${sheet.title} năm ${year}`,
    orientation: 'landscape',
    protected: true,
    blocks: [
      writeHead(table, sheet, {
        intro: `(Theo ${citePlan(workspace)}. Chỉ ghi vào các ô nền vàng nhạt.)`,
        unit,
        year,
        deadline,
      }),
      table,
      ...(signed ? [writeFoot(table.columns)] : []),
    ],
  }
}

/** The blank form of one unit, as a workbook. Sheets without rows are left out. */
export const writeForm = (request: FormRequest): Document => {
  const { workspace, year, agency, deadline, unit: one } = request
  const form = formOf(workspace, agency, year)
  const filled = (form === 'agency' ? fillAgencySheets(request) : fillGeneralSheets(request)).filter(
    ({ rows }) => rows.length > 0,
  )
  // The successor of an agency that has ended writes its own name.
  const isOpen = standsForKind(workspace, agency) || termOn(agency, endOfYear(year)) === 'ended'
  const unit = one ? bodyName(one) : isOpen ? '' : agency.name.vi
  const { number, symbol } = workspace.plan
  const guide = writeGuide({
    workspace,
    asked: !isOfCity(agency),
    unit,
    year,
    deadline,
    basis: citeBasis(workspace, agency),
    counts: filled.map(({ sheet, rows }) => `${rows.length} ${sheet.row.vi} (trang "${sheet.name}")`),
    sheets: filled.map(({ sheet }) => sheet),
  })
  return plainDocument(`Biểu báo cáo PAPI năm ${year} - ${one ? unit : agency.name.vi}`, {
    annexes: [
      guide,
      ...filled.map((one, index) => writeSheet(request, unit, one, index === 0)),
      writeStamp({
        form,
        version: formVersion,
        plan: `${number}/${symbol}`,
        year,
        agency: agency.id,
        ...(one && { unit: one.code }),
      }),
    ],
  })
}
