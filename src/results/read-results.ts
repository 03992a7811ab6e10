import { applyRules, type Checked, hasErrors, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import type { Dimension } from '../plan/dimension.ts'
import type { Province } from '../plan/province.ts'
import type { SourceWorkbook } from '../read/source-workbook.ts'
import { groupColumn, listScoredCodes } from './codes.ts'
import { hasGroups } from './group.ts'
import { readScoreSheet } from './read-score-sheet.ts'
import type { Group, ProvinceScores, Results } from './results.ts'
import { resultsRules } from './rules.ts'
import { numberOf } from './score.ts'
import { makeLocate, provinceOf, type ScoreSheet } from './score-sheet.ts'
import { makeSubject } from './subject.ts'

/** What scores are held against. */
export type ResultsFrame = {
  /** The edition asked for. */
  readonly year: number
  readonly dimensions: readonly Dimension[]
  readonly provinces: readonly Province[]
  /** Results of other years, to see whether figures repeat; may be empty. */
  readonly others: readonly Results[]
}

/** A results workbook as its results, with everything wrong with it. No value where there is an error. */
export const readResults = (workbook: SourceWorkbook, frame: ResultsFrame): Checked<Results> => {
  const { value: sheet, diagnostics } = readScoreSheet(workbook, frame.provinces)
  if (!sheet) return { value: undefined, diagnostics }
  const judged = judgeScores(sheet, frame)
  return { value: judged.value, diagnostics: sortDiagnostics([...diagnostics, ...judged.diagnostics]) }
}

/** Applies every rule to a table of scores, and makes results of it when none is broken. */
export const judgeScores = (sheet: ScoreSheet, frame: ResultsFrame): Checked<Results> => {
  const codes = listScoredCodes(frame.dimensions, frame.year)
  const diagnostics = applyRules(resultsRules, makeSubject(sheet, codes, frame), makeLocate(sheet))
  return { value: hasErrors(diagnostics) ? undefined : makeResults(sheet, frame.year), diagnostics }
}

const makeResults = (sheet: ScoreSheet, year: number): Results => {
  const codes = sheet.columns.map(({ value }) => value).filter((code) => !code.endsWith('-group'))
  const { publisher, edition, remarks } = sheet.source
  return {
    year,
    codes,
    provinces: sheet.rows.flatMap((row): ProvinceScores[] => {
      const province = provinceOf(row)
      if (!province) return []
      const read = (code: string): number | undefined => numberOf(row.scores.get(code)?.value)
      const scores = codes.flatMap((code) => {
        const score = read(code)
        return score === undefined ? [] : [[code, score] as const]
      })
      const groups = codes.filter(hasGroups).flatMap((code) => {
        const group = read(groupColumn(code))
        return group === undefined ? [] : [[code, group as Group] as const]
      })
      return [
        {
          province: province.code,
          name: province.name,
          scores: Object.fromEntries(scores),
          groups: Object.fromEntries(groups),
        },
      ]
    }),
    source: { publisher, edition, remarks },
    grid: {
      sheet: sheet.sheet,
      columns: Object.fromEntries(
        sheet.columns.map(({ value, address }) => [value, address.replace(/\d+$/, '')]),
      ),
      rows: Object.fromEntries(
        sheet.rows.flatMap((row) => {
          const province = provinceOf(row)
          return province ? [[province.code, Number(/\d+$/.exec(row.address)?.[0])] as const] : []
        }),
      ),
    },
  }
}
