import { roundingOfSums } from '../../results/subject.ts'
import type { Words } from '../../vi.ts'
import { scaleRules } from '../comparable/scale.ts'
import { chanceRules } from './gains.ts'

/** What a question of papi means and how it is answered: the page that `papi explain` prints. */
export type InsightPage = {
  readonly name: 'reach' | 'sure' | 'what-if' | 'outlook' | 'agency' | 'peers' | 'trace'
  readonly title: Words
  readonly definition: Words
  readonly formula: Words
  readonly limits: Words
  readonly source: Words
}

const scores: Words = {
  vi: 'Điểm do CECODES, VFF-CRT, RTA và UNDP công bố (papi.org.vn), trong results/<năm>.xlsx; thứ hạng do papi tính.',
  en: 'Scores of CECODES, VFF-CRT, RTA and UNDP (papi.org.vn), in results/<year>.xlsx; ranks are worked out by papi.',
}

const scoresAndPlan: Words = {
  vi: `${scores.vi} Chỉ tiêu, cơ quan chủ trì, nhiệm vụ: Biểu của Kế hoạch, trong dimensions/.`,
  en: `${scores.en} Targets, lead agencies, tasks: the annex of the plan, in dimensions/.`,
}

const showTimes = (times: number): string => String(times).replace('.', ',')

const percent = (share: number): string => `${Math.round(share * 100)}%`

const { easyShare, usualShare, fewestGains } = chanceRules
const { oneWay, otherSpread, shiftShare, shiftSpreads } = scaleRules

export const insightPages: readonly InsightPage[] = [
  {
    name: 'reach',
    title: { vi: 'Khoảng cách đến chỉ tiêu', en: 'How far' },
    definition: {
      vi: 'Số điểm còn thiếu để có thứ hạng của chỉ tiêu (hoặc một thứ hạng, một nhóm), khi các tỉnh khác giữ nguyên điểm. Bằng điểm là đủ: các tỉnh bằng điểm cùng thứ hạng.',
      en: 'Points that are missing to the target rank (or a rank, a group), the other provinces held still. An equal score suffices: provinces of one score share the rank.',
    },
    formula: {
      vi: `Điểm của tỉnh đang giữ thứ hạng ấy trừ điểm của mình; không tỉnh nào giữ thì lấy tỉnh liền trên. Mức tăng đó, n/m: trong m lần thay đổi một năm của các tỉnh ở mã ấy có n lần tăng từ chừng đó trở lên sau khi trừ mức thay đổi chung (trung vị cả nước), kèm số lần khi không trừ: dễ từ ${percent(easyShare)}, thường gặp từ ${percent(usualShare)}, hiếm khi ít hơn, chưa có khi n = 0; dưới ${fewestGains} lần thì không kết luận. Chỉ tính các kỳ đến năm được hỏi, cùng cách đo (breaks.yaml, khoảng điểm, các phần), cùng các tỉnh, sau lần đổi mẫu khảo sát cuối. Hai năm chưa có ghi chép mà hơn ${percent(oneWay)} số tỉnh cùng tăng hoặc cùng giảm, độ phân tán rộng ra hoặc hẹp lại ${showTimes(otherSpread)} lần, hay từ ${percent(shiftShare)} số tỉnh cùng chiều với trung vị từ ${showTimes(shiftSpreads)} lần độ phân tán: coi như cách đo đã đổi. Phương án cần ít điểm nhất (không phải ít việc, ít tốn kém nhất): mỗi nội dung thành phần lên điểm một tỉnh khác đang có, không vượt thứ hạng đã có tỉnh đạt được bằng mức tăng như vậy trong một năm, tổng vừa đủ; trong các tổng hơn kém nhau 0,01 điểm, chọn tích các tỷ lệ n/m lớn nhất; chỉ dùng mức hiếm khi không còn cách khác. Tìm hết mọi tổ hợp, chính xác đến 0,0001 điểm mỗi nội dung. Nêu đến ba phương án, phương án sau bỏ nội dung tăng nhiều nhất của phương án trước.`,
      en: `Score of the province that holds the rank minus the city's score; where nobody holds it, of the next above. Such a gain, n/m: of m one-year changes of provinces on the code n were as large after taking off what the country moved (its median), with the count before that beside it: easy from ${percent(easyShare)}, usual from ${percent(usualShare)}, rare below, never seen for n = 0; under ${fewestGains} nothing is said. Counted are editions up to the year asked for that share scale (breaks.yaml, range, parts), provinces and survey sample with it. Years without a record in which over ${percent(oneWay)} of the provinces moved one way, the spread changed ${otherSpread} times, or ${percent(shiftShare)} moved one way by ${shiftSpreads} spreads are taken for another measure. Fewest points (not least work or cost): each sub-dimension to a score that another province holds, no further than a rank that some province came to by such a gain within a year, the sum just enough; among sums within 0.01 the largest product of the shares n/m; rare steps only where no others suffice. All combinations are searched, to 0.0001 points a step. Up to three choices, each without the largest step of the one before.`,
    },
    limits: {
      vi: 'Các tỉnh khác cũng thay đổi, nên đủ điểm năm nay chưa chắc đủ thứ hạng năm sau. Nơi điểm thấp thường tăng dễ hơn nơi điểm cao. Chưa xét chi phí; các nội dung được coi là độc lập với nhau. Không phải dự báo.',
      en: 'Other provinces move too, so enough points now may not bring the rank next year. Low scores tend to rise more easily than high ones. Costs are not known; sub-dimensions are taken as independent. No forecast.',
    },
    source: scoresAndPlan,
  },
  {
    name: 'sure',
    title: { vi: 'Độ chắc chắn của thứ hạng', en: 'Certainty' },
    definition: {
      vi: 'Thứ hạng có thể dao động đến đâu: theo khoảng tin cậy của tổng điểm (chỉ năm nào PAPI công bố), theo mức làm tròn, theo số tỉnh, thành phố có điểm.',
      en: 'How far a rank may be off: by the interval of the total (only where PAPI publishes it), by rounding, by the number of provinces measured.',
    },
    formula: {
      vi: `Giới hạn: tốt nhất = 1 + số tỉnh có cận dưới cao hơn cận trên của mình; kém nhất = 1 + số tỉnh có cận trên cao hơn cận dưới của mình. Mô phỏng: 10.000 lần rút điểm mỗi tỉnh theo phân phối chuẩn với sai số chuẩn đã công bố, giữ trong khoảng, các tỉnh độc lập, lần nào chạy cũng cho cùng kết quả; nêu từ phân vị 5% đến 95%. Thay đổi chỉ coi là rõ khi khoảng của hai năm không chạm nhau. Sát nhau: kém dưới ${String(roundingOfSums).replace('.', ',')} điểm, bằng mức lệch do làm tròn trong chính số liệu PAPI.`,
      en: `Bounds: best = 1 + provinces whose low end is above the city's high end; worst = 1 + provinces whose high end is above the city's low end. Simulation: 10,000 draws of every score from a normal distribution with the published standard error, kept to the interval, provinces independent, the year as seed, so the same every time; 5th to 95th percentile. A change counts only where the intervals of both years do not touch. Near: less than ${roundingOfSums} points apart, as much as PAPI's own figures are off by rounding.`,
    },
    limits: {
      vi: 'Khoảng PAPI công bố mang tên 95% nhưng bằng 1,645 lần sai số chuẩn mỗi bên, tức 90% theo phân phối chuẩn. Mô phỏng giữ trong khoảng nên không thấy phần ngoài khoảng. Chỉ số nội dung và nội dung thành phần không có khoảng: không nói gì về chúng.',
      en: 'The published interval is named 95% but is 1.645 standard errors to either side, which is 90% of a normal distribution. Draws are kept to the interval, so what lies outside is not seen. Dimensions and sub-dimensions have none: nothing is said of them.',
    },
    source: {
      vi: `${scores.vi} Khoảng tin cậy: cột 0-ci95-low, 0-ci95-high, 0-se (PAPI 2019, 2022, 2023).`,
      en: `${scores.en} Intervals: columns 0-ci95-low, 0-ci95-high, 0-se (PAPI 2019, 2022, 2023).`,
    },
  },
  {
    name: 'what-if',
    title: { vi: 'Giả định điểm thay đổi', en: 'What if' },
    definition: {
      vi: 'Thứ hạng, nhóm, chỉ số nội dung và tổng điểm khi một số điểm của mình khác đi.',
      en: 'Ranks, group, dimensions and total with other scores of the place.',
    },
    formula: {
      vi: 'Chỉ số nội dung là tổng các nội dung thành phần, tổng điểm là tổng tám chỉ số: phần tăng bao nhiêu thì tổng tăng bấy nhiêu, giữ nguyên sai lệch do làm tròn. Đặt cả chỉ số lẫn các phần mà lệch quá 0,001 thì bị từ chối. Xếp hạng lại: 1 + số tỉnh có điểm cao hơn hẳn. Nhóm tính lại theo các mốc 75%, 50%, 25%. --others trend: mỗi tỉnh khác đổi thêm một lần bằng trung vị thay đổi của cả nước ở từng nội dung thành phần từ năm trước, không vượt thang điểm; mã có cách đo đổi thì giữ nguyên.',
      en: 'A dimension is the sum of its sub-dimensions, the total that of eight dimensions: a whole moves by as much as its parts, rounding stays. A dimension set to more than 0.001 from its parts is refused. Ranks anew: 1 + provinces with a strictly higher score. Groups anew at the 75th, 50th, 25th percentile. --others trend: every other province moves once more by the median change of the country on each sub-dimension since the year before, within the range; codes whose measure changed stay.',
    },
    limits: {
      vi: 'Là giả định, không phải dự báo. Không dùng mức tăng riêng của từng tỉnh: thử trên số liệu các năm 2019-2024, kéo dài mức tăng riêng đoán điểm năm sau sai nhiều hơn trung vị, trung vị sai nhiều hơn giữ nguyên. Đổi một chỉ báo của 6.3 không làm đổi 6.3: PAPI không công bố cách gộp.',
      en: "An assumption, no forecast. A province's own last change is not used: on 2019-2024 it misses the next score by more than the median does, and the median by more than standing still. An indicator of 6.3 does not move 6.3: how they are joined is not published.",
    },
    source: scores,
  },
  {
    name: 'outlook',
    title: { vi: 'Hướng tới chỉ tiêu', en: 'On the way to the targets' },
    definition: {
      vi: 'Số bậc cần tăng mỗi năm để đạt chỉ tiêu năm cuối của Kế hoạch, đặt bên số bậc bình quân đã tăng mỗi năm.',
      en: "Places to gain a year to the target of the plan's last year, beside the places gained a year, on average.",
    },
    formula: {
      vi: 'Cần = (thứ hạng hiện nay - chỉ tiêu) / số năm còn lại. Được = (thứ hạng gốc - thứ hạng hiện nay) / số năm từ gốc, bên cạnh là số bậc từng năm; gốc là kỳ PAPI trước khi Kế hoạch bắt đầu, hoặc kỳ đầu tiên sau đó có đo. Đã đạt: thứ hạng không kém chỉ tiêu. Đúng hướng: được không ít hơn cần. Chậm: ít hơn, hoặc hết năm. Không so sánh trực tiếp được: PAPI xếp các tỉnh, thành phố khác với khi đặt chỉ tiêu. Không đánh giá: không có thứ hạng hiện nay hay không có gốc.',
      en: 'Need = (rank now - target) / years left. Got = (rank at the base - rank now) / years since, beside it the places of each year; the base is the edition before the plan began, or the first later one that measured it. Met: ranked at or above the target. On course: got at least what is needed. Behind: less, or no year left. Not comparable: ranked among other provinces than the target was set among. Not judged: no rank now, or no base.',
    },
    limits: {
      vi: 'So sánh hai con số, không phải dự báo: đã tăng không có nghĩa sẽ còn tăng. Chỉ tiêu đặt trong số tỉnh, thành phố của Kế hoạch, thứ hạng tính trong số địa phương có điểm. Có khi một bậc chỉ là vài phần nghìn điểm (papi explain sure).',
      en: 'Two figures side by side, no forecast: what rose need not rise on. Targets were set among the provinces of the plan, ranks are among those measured. A place may be a few thousandths of a point (papi explain sure).',
    },
    source: scoresAndPlan,
  },
  {
    name: 'agency',
    title: { vi: 'Một cơ quan chủ trì', en: 'One lead agency' },
    definition: {
      vi: 'Các nội dung một cơ quan chủ trì: chỉ tiêu và thứ hạng từng năm của Kế hoạch, nhiệm vụ, kết quả đã báo cáo.',
      en: 'What one agency leads: targets and ranks in each year of the plan, tasks, what it reported.',
    },
    formula: {
      vi: 'Đạt: thứ hạng không kém chỉ tiêu năm đó, như papi diff. Nhiệm vụ của cơ quan là nhiệm vụ gắn với nội dung cơ quan chủ trì. Trạng thái lấy từ biểu trong submissions/<năm>/, như papi status.',
      en: 'Met: ranked at or above the target of the year, as in papi diff. Its tasks are those against the rows that it leads. Their status is that of the forms in submissions/<year>/, as in papi status.',
    },
    limits: {
      vi: 'Cơ quan đã sắp xếp lại vẫn hiện theo tên trong Kế hoạch, kèm nơi tiếp nhận và mức chắc chắn. Thứ hạng là của cả thành phố, không chỉ do một cơ quan.',
      en: 'An agency that was merged is listed under its name in the plan, with those who took over and how sure that is. Ranks are those of the city, not the work of one agency.',
    },
    source: scoresAndPlan,
  },
  {
    name: 'peers',
    title: { vi: 'So sánh với địa phương tương đồng', en: 'Peers' },
    definition: {
      vi: 'Thứ hạng trong các nhóm có địa phương (thành phố trực thuộc trung ương, vùng), các địa phương có điểm giống nhất, địa phương tăng nhiều nhất.',
      en: 'Ranks among the sets that hold the place (centrally-run cities, the region), the nearest profiles of scores, who rose most.',
    },
    formula: {
      vi: 'Thứ hạng trong nhóm = 1 + số địa phương trong nhóm có thứ hạng cả nước tốt hơn. Độ lệch = căn bậc hai của trung bình bình phương hiệu điểm từng nội dung thành phần, mỗi hiệu chia cho khoảng cách giữa địa phương cao nhất và thấp nhất của mã đó năm đó: 0 là giống hệt, 1 là khác hết mức. Chỉ xét nơi có điểm ở mọi mã mà địa phương mình có điểm. Tăng nhiều nhất: số điểm tăng từ năm trước; hai năm đo khác nhau hoặc xếp các tỉnh, thành phố khác nhau thì không nêu.',
      en: 'Rank in a set = 1 + members with a better rank in the country. Distance = root of the mean square of the differences on the sub-dimensions, each divided by the distance between the best and the worst province on that code that year: 0 the same, 1 as far as can be. Only provinces measured on every code that the place was. Rose most: points since the year before; nothing is said of years with another measure or other provinces.',
    },
    limits: {
      vi: 'Giống về điểm không có nghĩa giống về dân số, ngân sách. Tăng nhiều có thể do sai số chọn mẫu: hỏi trước khi học.',
      en: 'Alike in scores need not be alike in people or budget. A large rise may be sampling error: ask before you copy.',
    },
    source: {
      vi: `${scores.vi} Nhóm: "sets" của provinces.yaml, mỗi nhóm ghi văn bản quy định.`,
      en: `${scores.en} Sets: "sets" of provinces.yaml, each with the document that states it.`,
    },
  },
  {
    name: 'trace',
    title: { vi: 'Nguồn gốc một số liệu', en: 'Where from' },
    definition: {
      vi: 'Chuỗi từ ô của tệp kết quả, qua thứ hạng và so sánh với chỉ tiêu, đến từng câu, dòng bảng, biểu đồ nêu số liệu đó.',
      en: 'The chain from the cell of a results workbook through rank and comparison to each sentence, row and chart that states the figure.',
    },
    formula: {
      vi: 'Ô: cột của mã, dòng của địa phương trong results/<năm>.xlsx; SHA-256 là mã băm của tệp: cùng mã băm là cùng tệp. Thứ hạng = 1 + số địa phương có điểm tốt hơn. Chỉ tiêu: dòng trong dimensions/ và vị trí trong Kế hoạch. Văn bản: papi soạn lại các văn bản của năm trong bộ nhớ và tìm câu, dòng có cả mã hoặc tên nội dung lẫn điểm hoặc thứ hạng.',
      en: 'Cell: the column of the code, the row of the place in results/<year>.xlsx; SHA-256 is the hash of the file: the same hash is the same file. Rank = 1 + provinces with a better score. Target: its line in dimensions/ and its place in the plan. Documents: those of the year are drafted again in memory and searched for sentences and rows with code or name and score or rank.',
    },
    limits: {
      vi: 'Chỉ tìm trong báo cáo năm, phân tích kết quả, công văn giải trình, kế hoạch năm sau, tóm tắt và báo cáo chuyên đề của cơ quan chủ trì; tệp đã sửa tay: papi check-figures. Câu nêu gộp nhiều nội dung có thể bị bỏ sót.',
      en: 'Only the annual, results and thematic reports, the letter asking for explanations, the plan and the brief are searched; for edited files see papi check-figures. A sentence about many rows at once may be missed.',
    },
    source: scoresAndPlan,
  },
]
