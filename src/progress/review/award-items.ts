import { sameWords } from '../../vi.ts'
import { itemOf, type ReviewSource } from './item.ts'

/** Agencies that are proposed for an award that no criterion names. */
export const reviewAwards: ReviewSource = ({ documentFacts: { commendation } }) =>
  itemOf(
    (commendation?.nominees ?? [])
      .filter(({ forms }) => forms.length === 0)
      .map(({ agency }) => sameWords(agency.name)),
    {
      kind: 'award-blank',
      says: { vi: 'Hình thức đề nghị khen thưởng để trống', en: 'The form of the award is blank' },
      closes: {
        vi: 'Ghi form cho tiêu chí trong commendation.yaml, hoặc điền vào tờ trình',
        en: 'Write the form of the criterion into commendation.yaml, or fill it in',
      },
      blocking: true,
    },
  )
