import { type Checked, hasErrors, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { applyRules } from '../diagnostics/rule.ts'
import type { SourceWorkbook } from '../read/source-workbook.ts'
import { groupColumn, listScoredCodes } from './codes.ts'
import { hasGroups } from './group.ts'
import { readScoreSheet } from './read-score-sheet.ts'
import type { Group, ProvinceScores, Results } from './results.ts'
import { resultsRules } from './rules.ts'
import { numberOf } from './score.ts'
import { placeIn, provinceOf, type ScoreSheet } from './score-sheet.ts'
import { sampleOf } from './source-sheet.ts'
import { makeSubject, type ResultsBasis } from './subject.ts'

/** A results workbook as its results, with everything wrong with it. No value where there is an error. */
export const readResults = (workbook: SourceWorkbook, basis: ResultsBasis): Checked<Results> => {
  const { value: sheet, diagnostics } = readScoreSheet(workbook, basis)
  if (!sheet) return { value: undefined, diagnostics }
  const judged = judgeScores(sheet, basis)
  return { value: judged.value, diagnostics: sortDiagnostics([...diagnostics, ...judged.diagnostics]) }
}

/** Applies every rule to a table of scores, and makes results of it when none is broken. */
export const judgeScores = (sheet: ScoreSheet, basis: ResultsBasis): Checked<Results> => {
  const codes = listScoredCodes(basis.workspace.dimensions, basis.year)
  const diagnostics = applyRules(resultsRules, makeSubject(sheet, codes, basis), placeIn(sheet))
  return { value: hasErrors(diagnostics) ? undefined : makeResults(sheet, basis.year), diagnostics }
}

const makeResults = (sheet: ScoreSheet, year: number): Results => {
  const codes = sheet.columns.map(({ value }) => value).filter((code) => !code.endsWith('-group'))
  const { publisher, edition, remarks } = sheet.source
  const sample = sampleOf(sheet.source)
  return {
    year,
    day: sheet.day,
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
          province: province.id,
          name: province.name,
          scores: Object.fromEntries(scores),
          groups: Object.fromEntries(groups),
        },
      ]
    }),
    source: { publisher, edition, remarks, ...(sample && { sample }) },
    grid: {
      sheet: sheet.sheet,
      columns: Object.fromEntries(
        sheet.columns.map(({ value, address }) => [value, address.replace(/\d+$/, '')]),
      ),
      rows: Object.fromEntries(
        sheet.rows.flatMap((row) => {
          const province = provinceOf(row)
          return province ? [[province.id, Number(/\d+$/.exec(row.address)?.[0])] as const] : []
        }),
      ),
    },
  }
}
