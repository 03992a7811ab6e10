import { decreeRule } from '../decree-rule.ts'
import { checkParts } from '../parts.ts'
import { isUpper, upper } from '../pieces.ts'

export const partCapitals = decreeRule({
  code: 'part-capitals',
  severity: 'error',
  source: 'V',
  explanation: {
    vi: 'Tên cơ quan, tên loại văn bản, chức vụ người ký, tên phụ lục viết in hoa; trích yếu, họ tên người ký, "Nơi nhận", "Phụ lục" viết in thường.',
    en: 'Names of bodies, the type, the office of the signatory and titles of annexes are in capitals; subject, name, "Nơi nhận" and "Phụ lục" are not.',
  },
  check: (paper) =>
    checkParts(
      paper,
      ({ capitals }, { text }) =>
        capitals === undefined
          ? false
          : capitals
            ? text !== upper(text)
            : isUpper(text) && /\p{Lu}{2,}.*\s.*\p{Lu}{2,}/u.test(text),
      ({ name, capitals }) => ({
        message: capitals
          ? { vi: `${name.vi} phải viết in hoa`, en: `${name.en} must be in capitals` }
          : { vi: `${name.vi} không viết in hoa`, en: `${name.en} must not be in capitals` },
        remedy: capitals
          ? { vi: 'gõ lại bằng chữ in hoa', en: 'type it in capitals' }
          : { vi: 'gõ lại bằng chữ thường', en: 'type it in small letters' },
      }),
    ),
})
