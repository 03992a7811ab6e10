import { decreeRule } from '../decree-rule.ts'
import { checkParts } from '../parts.ts'
import { inkOf } from '../pieces.ts'

export const partItalic = decreeRule({
  code: 'part-italic',
  severity: 'error',
  source: 'V',
  explanation: {
    vi: 'Chỉ dòng địa danh và thời gian, chữ "Nơi nhận", dòng "Kèm theo" của phụ lục và căn cứ ban hành in nghiêng; các thành phần khác kiểu chữ đứng.',
    en: 'Only place and date, "Nơi nhận", the reference of an annex and legal bases are italic; all other parts are upright.',
  },
  check: (paper) =>
    checkParts(
      paper,
      ({ italic }, { runs }) => inkOf(runs).some((run) => run.italic !== italic),
      ({ name, italic }) => ({
        message: italic
          ? { vi: `${name.vi} phải in nghiêng`, en: `${name.en} must be italic` }
          : { vi: `${name.vi} phải là chữ đứng`, en: `${name.en} must be upright` },
        remedy: italic
          ? { vi: 'chọn cả dòng, đặt chữ nghiêng', en: 'make the whole line italic' }
          : { vi: 'chọn cả dòng, bỏ chữ nghiêng', en: 'take italics off the line' },
      }),
    ),
})
