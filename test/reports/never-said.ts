// Sentences that no director signs, each as a pattern. None occurs in any document of any year, with all forms or without.

/** In no document. Lines of tables begin with `|`. */
const never: Readonly<Record<string, RegExp>> = {
  'a group by another name than the publisher gives it': /Trung bình - (Cao|Thấp)/i,
  'the last place as one that is kept': /giữ hạng \((\d+)\/\1\)/,
  'an average rounded to look like the goal': /bình quân[^.;\n]{0,20}4,[89] bậc/,
  'English terms of statistics': /\b(mean|median|percentile)\b/i,
  'the name of the program': /\bpapi (xếp|tính|soạn|lập|tự)/,
  'the rule of ranks in a sentence': /1 \+ số (tỉnh|địa phương)/,
  'ranks of four years in a row': /\d+\/\d\d, \d+\/\d\d, \d+\/\d\d, \d+\/\d\d/,
  'a share of all one-year gains': /\d+\/\d{2,3} (lần|lượt)/,
  'a rare gain': /mức tăng hiếm có/,
  'what was not measured as what could not be': /không đo được/,
  'two stops': /^(?!\|).*[\p{L}\d)”](?:\.\s?\.|;\s?\.)(?![./\d])/mu,
  'a file that is of no use': /chưa dùng được/,
  'late without the days': /gửi chậm so với thời hạn/,
  'a unit beside its figure': /\(đơn vị tính: /,
  'Kwh for kWh': /\b(Kwh|KWh|kwh)\b/,
  'blame of a body': /yếu kém/,
  'a target that is worse than the place': /chỉ tiêu năm \d{4} là \d+ \(đang/,
  'rows ahead of target asked about': /tính cả nội dung vượt chỉ tiêu/,
  'a doubt that undoes the request': /thứ hạng chưa chắc chắn/,
  'a threat': /sẽ nêu (tên )?các cơ quan (không|chưa) gửi/,
  'straight quotes': /"/,
  'what is to be added before it is issued': /cần bổ sung trước khi/,
  'a page that says there is nothing': /^Chưa có báo cáo\.?$/m,
  'small Nhân dân': /(của|ý kiến|phục vụ) nhân dân\b/,
  'a capital before the name of a city': /(?:của|tại|trên địa bàn) Thành phố Hà Nội/,
  'the first place told by its target': /xếp thứ 1\/\d\d\b[^.;|\n]{0,40}\(?vượt \d+ bậc/,
  'targets counted over rows that nobody measured': /\b\d{1,2}\/28 (nội dung|chỉ tiêu)/,
  'the working notes of the data': /[Bb]ản quét|người nhập liệu|cách hiểu của/,
  'an agency that examines itself': /tự rà soát/,
  'work that just goes on': /tiếp tục thực hiện (các )?nhiệm vụ, giải pháp/i,
  'a section by its stops': /[Mm]ục [IVX]+\.\d/,
  'a clause with a capital, a section without': /(?<=\p{Ll} )Khoản \d|(?<!\p{L})mục [IVX]+\b/u,
  'the year before told again in brackets': /\(năm \d{4} đạt [\d,]+ điểm, xếp thứ \d+\/\d+\)/,
  'a figure that is only for reference': /chỉ để tham khảo/,
  'cities as places with results': /\d+\/\d+ địa phương có kết quả đo lường/,
  'a count that only opens a list of names': /(?!01)\d\d chỉ số nội dung (tăng|giảm) điểm:/,
  'a bullet that opens with a code': /^- \**\d\.\d(\.\d)?\. /m,
  'no year of so many': /\b0\/\d năm/,
  'a row of states': /Tình trạng: \d+ hoàn thành/,
  'the code of a task in prose': /^(?!\|).*[Nn]hiệm vụ \d(\.\d){0,2}-\d/m,
  'no agency of all': /\b0\/14\b/,
  'a proposal by its agency and code': /\(nhiệm vụ \d/,
  'a closing that says what it was': /Trên đây là báo cáo/,
  'the state of the figures in the text': /mức độ đầy đủ của số liệu/iu,
}

/** Only in an annex on methods. */
const neverInText: Readonly<Record<string, RegExp>> = {
  'an interval of ranks': /thứ hạng có thể từ/,
  'a method in the place of a finding': /không ít hơn mức còn phải tăng|không phải dự báo/,
}

/** Never in what asks others for something. */
const neverInLetters: Readonly<Record<string, RegExp>> = {
  'an interval in a letter': /khoảng tin cậy/i,
  'whose reckoning it is': /theo cách tính/,
}

/** What of them a document says, with its words. `words` is its command: letters have rules of their own. */
export const listSaid = (words: string, text: string): readonly string[] =>
  [
    ...Object.entries({ ...never, ...(words.startsWith('letter') && neverInLetters) }).map(
      ([name, pattern]) => [name, pattern.exec(text)?.[0]] as const,
    ),
    ...Object.entries(neverInText).map(
      ([name, pattern]) => [name, pattern.exec(text.split(/^# Phụ lục/m)[0] ?? '')?.[0]] as const,
    ),
  ].flatMap(([name, found]) => (found === undefined ? [] : [`${name}: ${found}`]))

/** Never across two frames of provinces, words of a comparison: places up or down, verdicts on targets, pace, points short. */
export const comparisons = [
  /(tăng|giảm) \d+ bậc/,
  /giữ hạng/,
  /(vượt|thiếu|còn) \d+ bậc/,
  /đúng chỉ tiêu|đã ở mức chỉ tiêu|dưới mức/,
  /đạt, /,
  /bình quân (tăng|giảm)|bình quân mỗi năm (tăng|giảm)/,
  /(đạt|vượt) mục tiêu/,
  /còn thiếu \d|[Tt]hiếu nhiều nhất|Vượt nhiều nhất/,
  /\d+ nội dung (chưa )?đạt/,
]
