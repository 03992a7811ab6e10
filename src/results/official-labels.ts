import { fold } from '../vi.ts'

/**
 * How the publisher's workbook labels the rows that papi reads. Source: "PAPI-2015-2023", sheets 2018, 2019, 2022
 * and 2023 (the last two have English labels beside the Vietnamese ones). Compared folded and by their beginning, since
 * explanations such as "(1=Đường đất; 4=Đường trải nhựa)" and asterisks follow.
 */
const labels: readonly (readonly [code: string, ...beginnings: string[]])[] = [
  ['0-ci95-low', 'Chỉ số PAPI tổng hợp (không có trọng số) - điểm tối thiểu', 'Unweighted 95% CI Low'],
  ['0-ci95-high', 'Chỉ số PAPI tổng hợp (không có trọng số) - điểm tối đa', 'Unweighted 95% CI High'],
  ['0-se', 'Chỉ số PAPI tổng hợp (không có trọng số) - sai số', 'Unweighted Standard Error'],
  ['0', 'Chỉ số PAPI tổng hợp (không có trọng số)', 'Unweighted PAPI Score'],
  [
    '6.3-electricity',
    'Tỷ lệ người được hỏi cho biết hộ gia đình đã dùng điện lưới',
    'Houses with electricity',
  ],
  [
    '6.3-no-power-cut',
    'Tỷ lệ người được hỏi cho biết hộ gia đình không bị cắt/cúp điện',
    'No power cut over the past 12 months',
  ],
  ['6.3-road', 'Loại đường giao thông gần hộ gia đình nhất', 'Quality of road'],
  ['6.3-garbage', 'Mức độ thường xuyên của dịch vụ thu gom rác thải', 'Frequency of garbage pick-up'],
  [
    '6.3-tapwater',
    'Tỷ lệ người được hỏi cho biết hộ gia đình mình dùng nước máy là nguồn nước ăn uống chính',
    'Share drinking tapwater',
  ],
  [
    '6.3-unclean-water',
    'Tỷ lệ người được hỏi cho biết hộ gia đình mình dùng nước chưa hợp vệ sinh',
    'Share drinking unclean water',
  ],
]

/** English labels of sub-dimensions carry no number; these must match whole. "Tittle" and the like are theirs. */
const englishParts: readonly (readonly [code: string, ...names: string[]])[] = [
  ['1.1', 'Civic Knowledge'],
  ['1.2', 'Opportunties for Participation in Elections', 'Opportunities for Participation'],
  ['1.3', 'Quality of Village Head Elections', 'Quality of Elections'],
  ['1.4', 'Voluntary Contributions'],
  ['2.1', 'Access to Information'],
  ['2.2', 'Poverty List Transparency', 'Poverty Lists'],
  ['2.3', 'Communal Budget Transparency', 'Communal Budgets'],
  ['2.4', 'Transparent Land-Use Plan/Price Frames', 'Land-Use Plans/Price Frames'],
  ['3.1', 'Interactions With Local Authorities'],
  ['3.2', 'Governments Responsive to Citizen Appeals'],
  ['3.3', 'Access to Justice Services'],
  ['4.1', 'Limits on Corruption in Local Governments'],
  ['4.2', 'Limits on Corruption in Service Delivery'],
  ['4.3', 'Equity in State Employment'],
  ['4.4', 'Willingness to Fight Corruption'],
  ['5.1', 'Certification Procedures'],
  ['5.2', 'Construction Permit Procedures', 'Construction Permits'],
  ['5.3', 'Land Tittle Procedures', 'Land Title Procedures', 'Land Procedures'],
  ['5.4', 'Personal Procedures'],
  ['6.1', 'Public Healthcare', 'Public Health'],
  ['6.2', 'Primary Education', 'Public Primary Education'],
  ['6.3', 'Basic Infrastructure'],
  ['6.4', 'Law and Order'],
  ['7.1', 'Environmental Protection'],
  ['7.2', 'Quality of Air'],
  ['7.3', 'Quality of Water'],
  ['8.1', 'Access to E-Government Portals'],
  ['8.2', 'Access to the Internet'],
  ['8.3', 'E-Reponsiveness of Provincial Authorities', 'E-Responsiveness of Provincial Authorities'],
]

/** Totals that weigh the dimensions, with their intervals: never the figure that ranks are made of. */
const weighted: readonly string[] = [
  'Chỉ số PAPI tổng hợp (có trọng số)',
  'Weighted PAPI Score',
  'PAPI 95% CI',
  'PAPI Standard Error',
].map(fold)

const beginnings = labels.flatMap(([code, ...texts]) => texts.map((text) => [fold(text), code] as const))
const wholes = new Map(
  englishParts.flatMap(([code, ...names]) => names.map((name) => [fold(name), code] as const)),
)

/** The code that a label means; `weighted` for totals to leave out; `undefined` for rows papi does not use. */
export const readLabel = (label: string): string | undefined => {
  const folded = fold(label.replaceAll('*', ''))
  if (weighted.some((beginning) => folded.startsWith(beginning))) return 'weighted'
  const dimension = /^(?:chi so noi dung|dimension) ([1-9]) ?:/.exec(folded)?.[1]
  if (dimension) return dimension
  // `1.1: Tri thức công dân`
  const part = /^\s*([1-9]\.[1-9])\s*[:.]\s/.exec(label)?.[1]
  if (part) return part
  // `Chỉ số PAPI 2018 (không có trọng số)`
  if (/^chi so papi \d{4} \(khong co trong so\)$/.test(folded)) return '0'
  return wholes.get(folded) ?? beginnings.find(([beginning]) => folded.startsWith(beginning))?.[1]
}
