import { join } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { describeFrame } from '../progress/comparable/words.ts'
import type { DocumentKind } from '../reports/kinds.ts'
import { showPath } from '../workspace/folder.ts'
import type { LoadedYear } from './load.ts'
import type { Context } from './outcome.ts'
import { refuseUsage } from './usage.ts'

const refuseCriteria = ({ folder }: LoadedYear, context: Context): Diagnostic => ({
  code: 'commendation-missing',
  severity: 'error',
  message: {
    vi: 'chưa có tiêu chí khen thưởng: papi không tự đặt tiêu chí',
    en: 'there is no criterion for commendation: papi has none of its own',
  },
  place: { kind: 'file', file: showPath(join(folder, 'commendation.yaml'), context.folder) },
  remedy: {
    vi: 'ghi tiêu chí của Thành phố và văn bản quy định vào "criteria" của tệp này; cách ghi: papi explain commendation-missing',
    en: 'write the city\'s criteria and the document that sets them under "criteria" of this file; see papi explain commendation-missing',
  },
})

/** No target is judged, so none is missed: a letter that asks to explain would ask nothing. */
const refuseExplaining = ({
  facts: { year, resultsYear, targetFrame },
}: LoadedYear): Diagnostic | undefined => {
  if (!targetFrame) return undefined
  const { vi, en } = describeFrame(targetFrame)
  return refuseUsage(
    {
      vi: `năm ${year} không có nội dung phải giải trình: kết quả PAPI ${resultsYear} không so được với chỉ tiêu (${vi})`,
      en: `${year} has nothing to explain: PAPI ${resultsYear} cannot be held against the targets (${en})`,
    },
    {
      vi: `không cần lập công văn này; kết quả được nêu tại báo cáo kết quả: papi results report ${resultsYear}`,
      en: `no such letter is needed; the results are in their own report: papi results report ${resultsYear}`,
    },
  )
}

/** Why a document is not drafted although all that it rests on was read. */
export const refuseDocument = (
  { id, needsCriteria }: DocumentKind,
  loaded: LoadedYear,
  context: Context,
): { readonly diagnostics: readonly Diagnostic[]; readonly exit?: 2 } | undefined => {
  if (needsCriteria && !loaded.workspace.commendation?.criteria.length)
    return { diagnostics: [refuseCriteria(loaded, context)] }
  const empty = id === 'explain-letter' && loaded.facts.missed.length === 0 && refuseExplaining(loaded)
  return empty ? { diagnostics: [empty], exit: 2 } : undefined
}
