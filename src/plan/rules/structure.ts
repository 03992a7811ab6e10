import type { Rule } from '../../diagnostics/rule.ts'
import { isWithin, listCodes } from '../codes.ts'
import type { Workspace } from '../workspace.ts'

/** Number and symbol: `12/2023/QĐ-UBND`, `91/2017/NĐ-CP`, `06/2022/QH15`. */
const numbered = /^\d+[a-z]?(\/\d{4})?\/\p{Lu}[\p{Lu}\d-]*$/u

/** How codes, criteria and published figures are laid out. */
export const structureRules: readonly Rule<Workspace>[] = [
  {
    code: 'dimension-missing',
    severity: 'error',
    explanation: {
      vi: 'Các chỉ số nội dung được đánh số liền nhau từ 1. Thiếu một số nghĩa là thiếu một tệp trong dimensions/, và báo cáo sẽ bỏ sót cả chỉ số đó mà không ai biết.',
      en: 'Dimensions are numbered from 1 without a gap. A missing number is a missing file in dimensions/, and the report would leave out that dimension without a word.',
    },
    *check({ dimensions }) {
      const numbers = new Set(dimensions.map(({ number }) => Number(number)))
      const last = Math.max(...numbers)
      for (let number = 1; number < last; number++) {
        if (numbers.has(number)) continue
        const next = dimensions.findIndex((dimension) => Number(dimension.number) > number)
        yield {
          at: ['dimensions', next, 'number'],
          message: { vi: `thiếu chỉ số nội dung ${number}`, en: `dimension ${number} is missing` },
          remedy: {
            vi: `thêm tệp của chỉ số nội dung ${number} vào dimensions/`,
            en: `add the file of dimension ${number} to dimensions/`,
          },
        }
      }
    },
  },
  {
    code: 'misplaced-code',
    severity: 'error',
    explanation: {
      vi: 'Mã của nội dung thành phần bắt đầu bằng số của chỉ số nội dung chứa nó, mã của mục bắt đầu bằng mã của nội dung chứa nó: 6.3.1 nằm dưới 6.3, 6.3 nằm dưới 6. Sai chỗ là gõ nhầm mã hoặc đặt nhầm tệp.',
      en: 'The code of a sub-dimension starts with the number of its dimension, that of an item with the code of its sub-dimension: 6.3.1 is under 6.3, and 6.3 under 6. Anything else is an error in the code, or the wrong file.',
    },
    *check(workspace) {
      for (const { code, parent, path } of listCodes(workspace)) {
        if (parent === undefined || (code !== parent && isWithin(code, parent))) continue
        yield {
          at: path,
          message: {
            vi: `mã "${code}" không thuộc "${parent}"`,
            en: `the code "${code}" does not belong to "${parent}"`,
          },
          remedy: {
            vi: `sửa mã bắt đầu bằng "${parent}", hoặc chuyển sang đúng chỗ`,
            en: `start the code with "${parent}", or move the entry`,
          },
        }
      }
    },
  },
  {
    code: 'published-rank-out-of-range',
    severity: 'error',
    explanation: {
      vi: 'Thứ hạng trong published.yaml phải đi cùng số tỉnh, thành phố ("of") và không lớn hơn số đó: nếu không, papi không so được với kết quả tính từ điểm.',
      en: 'A rank in published.yaml comes with the number of provinces ("of") and is not larger: otherwise it cannot be compared with the rank that follows from the scores.',
    },
    *check({ published }) {
      for (const [i, { figures }] of (published?.published ?? []).entries())
        for (const [f, { code, rank, of }] of figures.entries()) {
          if ((rank === undefined) === (of === undefined) && (rank ?? 0) <= (of ?? 0)) continue
          yield {
            at: ['published', 'published', i, 'figures', f, rank === undefined ? 'of' : 'rank'],
            message: {
              vi: `thứ hạng của mã "${code}" là ${rank ?? '…'}/${of ?? '…'}`,
              en: `the rank of code "${code}" is ${rank ?? '…'} of ${of ?? '…'}`,
            },
            remedy: {
              vi: 'ghi đủ rank và of như nơi đăng đã in, hoặc bỏ cả hai',
              en: 'give both rank and of as they were printed, or neither',
            },
          }
        }
    },
  },
  {
    code: 'criterion-without-condition',
    severity: 'error',
    explanation: {
      vi: 'Mỗi tiêu chí trong commendation.yaml phải có ít nhất một điều kiện (metShare, placesAhead, placesGained, tasksDone, answered). Không có điều kiện thì mọi cơ quan đều được đề nghị khen thưởng.',
      en: 'Each criterion in commendation.yaml needs at least one condition (metShare, placesAhead, placesGained, tasksDone, answered). Without one, every agency would be proposed for commendation.',
    },
    *check({ commendation }) {
      for (const [i, { id, text, document, ...conditions }] of (commendation?.criteria ?? []).entries()) {
        if (Object.keys(conditions).length > 0) continue
        yield {
          at: ['commendation', 'criteria', i, 'id'],
          message: {
            vi: `tiêu chí "${id}" không có điều kiện nào`,
            en: `the criterion "${id}" has no condition`,
          },
          remedy: { vi: 'thêm điều kiện, ví dụ metShare: 1', en: 'add a condition, such as metShare: 1' },
        }
      }
    },
  },
  {
    code: 'criterion-without-document',
    severity: 'error',
    explanation: {
      vi: 'Mỗi tiêu chí khen thưởng phải dẫn văn bản quy định tiêu chí: loại, số và ký hiệu, ngày ban hành. Tờ trình nêu văn bản này; tiêu chí không có văn bản thì không được dùng để đề nghị khen thưởng.',
      en: 'Each criterion for commendation cites the document that sets it: kind, number and symbol, day. The proposal names it; nobody is proposed by a criterion without one.',
    },
    *check({ commendation }) {
      for (const [i, { id, document }] of (commendation?.criteria ?? []).entries()) {
        if (numbered.test(document.number)) continue
        yield {
          at: ['commendation', 'criteria', i, 'document', 'number'],
          message: {
            vi: `tiêu chí "${id}": "${document.number}" không phải số, ký hiệu văn bản`,
            en: `criterion "${id}": "${document.number}" is not a document number`,
          },
          remedy: {
            vi: 'ghi số và ký hiệu như trên văn bản, ví dụ 12/2023/QĐ-UBND',
            en: 'write number and symbol as printed, such as 12/2023/QĐ-UBND',
          },
        }
      }
    },
  },
]
