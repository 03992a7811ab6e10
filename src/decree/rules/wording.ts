import { capitalise, citePassage, spellCount } from '../../vi.ts'
import { type DecreeRule, once } from '../decree-rule.ts'
import type { Spot } from '../paper.ts'
import { inkBefore, textOf } from '../pieces.ts'
import { findWords, tellWords, type WordFault } from '../word-faults.ts'

/** What is counted in reports; behind a number of order (`thứ 3`, `Mục 2`) the same words count nothing. */
const nouns =
  'nội dung|nhiệm vụ|giải pháp|chỉ số|chỉ tiêu|mục tiêu|bậc|cơ quan|đơn vị|địa phương|tỉnh|thành phố|quận|huyện|xã|phường|sở|năm(?! \\d)|đợt|cuộc|lớp|hội nghị|dự án|đề án|kế hoạch|văn bản|báo cáo|công văn|thủ tục|vụ|trường|trạm|bệnh viện|tồn tại|biện pháp|lượt|việc'
const order =
  '[Ss]ố|[Tt]hứ|[Hh]ạng|[Nn]hóm|[Mm]ục|[Kk]hoản|[Đđ]iều|[Đđ]iểm|[Cc]hương|[Pp]hần|[Pp]hụ lục|[Bb]ảng|[Bb]iểu|[Hh]ình|[Tt]rang|[Dd]òng|[Cc]ột|TT|[Nn]gày|[Tt]háng|[Qq]uý|[Nn]ăm|[Ll]ần|[Cc]ấp|[Ll]oại|[Mm]ức|[Mm]ức độ|[Qq]uận|[Pp]hường|[Kk]hóa|[Kk]ỳ|[Kk]hu|[Tt]ổ|[Tt]op'
const counted = new RegExp(
  String.raw`(?<![\p{L}\d.,/:%-])(?<!(?:^|\P{L})(?:${order}) )(?<count>0?[1-9]) (?<noun>${nouns})(?!\p{L})`,
  'gu',
)

/** Counts below ten before what they count, `05 nội dung` and `5 nội dung`, with their paragraph. */
const listCounts = (
  spots: readonly Spot[],
): readonly { readonly at: Spot; readonly text: string; readonly zero: boolean }[] =>
  spots.flatMap((at) =>
    [...textOf(at).matchAll(counted)].map(({ 0: text }) => ({ at, text, zero: text.startsWith('0') })),
  )

/** `mục II.3`, `Mục II.2.a`: a section and its parts behind stops. */
const dotted = /(?<!\p{L})mục (?<path>[IVX]+\.\d{1,2}(?:\.[a-zđ])?)(?![\p{L}\d]|\.\d)/giu
/** `mục II`, `điều 5`, `chương IV`: parts that take a capital, with the number that makes them a name. */
const small = /(?<!\p{L})(?:tiểu mục \d+|(?:mục|chương|phần|phụ lục) [IVX]+|điều \d+)(?![\p{L}\d]|\.\d)/gu
/** `Điểm a Khoản 2 Điều 5` in the middle of a sentence: parts that take none. */
const large =
  /(?<=[\p{Ll},;(] )(?:Khoản \d+|Điểm [a-zđ](?= [Kk]hoản))(?![\p{L}\d])|(?<=[Đđ]iểm [a-zđ] )Khoản \d+/gu

/** `Nhân dân`, `Nhà nước`. Source: annex II, V.1. */
const findNouns = (text: string): readonly WordFault[] => [
  // Not in names of bodies and ranks: "Hội đồng nhân dân", "quỹ tín dụng nhân dân".
  ...findWords(
    text,
    /(?<=(?:^|\P{L})(?:của|cho|với|phục vụ|lấy ý kiến|tầng lớp|đông đảo|quần chúng|đời sống|cùng) )nhân dân(?!\p{L})/gu,
    () => 'Nhân dân',
  ),
  ...findWords(text, /(?<!\p{L})của nhà nước(?!\p{L})/gu, () => 'của Nhà nước'),
  ...findWords(text, /(?<!\p{L})Đảng(?:,| và) nhà nước(?!\p{L})/gu, (found) => found.replace('nhà', 'Nhà')),
]

/** Words before names of places. Source: annex II, III.1. */
const findPlaces = (text: string): readonly WordFault[] => [
  ...findWords(text, /(?<!\p{L})thành phố Hồ Chí Minh/gu, () => 'Thành phố Hồ Chí Minh'),
  ...findWords(text, /(?<!\p{L})thủ đô Hà Nội/gu, () => 'Thủ đô Hà Nội'),
  ...findWords(
    text,
    /(?<=(?:^|\P{L})(?:của|tại|ở|địa bàn|với|cho|về) )(?:Thành phố(?! Hồ Chí Minh)|Tỉnh(?! Đoàn| Hội))(?: \p{Lu}\p{Ll}+)+/gu,
    (found) => found.charAt(0).toLowerCase() + found.slice(1),
  ),
]

/** Titles of other documents are kept as they are: in quotation marks, or behind `số 05-CTr/TU … về`. */
const dropTitles = (text: string): string =>
  text.replace(/“[^”]*”|"[^"]*"/g, '“”').replace(/(số \d[\p{L}\d/.-]*[^.;]{0,80}? về )[^.]*/gu, '$1')

const symbols = new Map(
  ['kWh', 'MWh', 'GWh', 'kW', 'km', 'km²', 'kg', 'ha'].map((one) => [one.toLowerCase(), one]),
)

/** Two stops in a row, or one behind a comma; neither leaders of dots nor `./.`. */
const doubled = /(?<before>[\p{L}\d)”"%]{1,40})(?:\.\s?\.|[,;]\s?\.)(?![\d./])/gu

export const wordingRules: readonly DecreeRule[] = [
  {
    code: 'citation-form',
    severity: 'warning',
    source: 'Phụ lục II, V.7',
    explanation: {
      vi: 'Viện dẫn viết từ phần nhỏ đến phần lớn: "điểm g khoản 2 Mục II", không viết "mục II.2.g". Phần, Chương, Mục, Tiểu mục, Điều viết hoa; khoản, điểm viết thường.',
      en: 'A citation goes from the smallest part to the largest: "điểm g khoản 2 Mục II", not "mục II.2.g". Phần, Chương, Mục, Tiểu mục and Điều take a capital; khoản and điểm do not.',
    },
    check: ({ spots }) =>
      tellWords(spots, (text) => [
        ...findWords(
          text,
          dotted,
          (_, { path = '' }) => citePassage(path.replace(/^[ivx]+/, (roman) => roman.toUpperCase()))?.vi,
        ),
        ...findWords(text, small, capitalise),
        ...findWords(text, large, (found) => found.charAt(0).toLocaleLowerCase('vi') + found.slice(1)),
      ]),
  },
  {
    code: 'capital-words',
    severity: 'warning',
    source: 'Phụ lục II, V.1',
    explanation: {
      vi: 'Nhân dân, Nhà nước, Thủ đô Hà Nội, Thành phố Hồ Chí Minh luôn viết hoa; "thành phố", "tỉnh" đứng trước tên riêng khác viết thường: "thành phố Hà Nội".',
      en: 'Nhân dân, Nhà nước, Thủ đô Hà Nội and Thành phố Hồ Chí Minh always take a capital; "thành phố" and "tỉnh" before other names do not: "thành phố Hà Nội".',
    },
    *check({ spots }) {
      yield* tellWords(spots, (text) => findNouns(dropTitles(text)))
      for (const fault of tellWords(spots, (text) => findPlaces(dropTitles(text))))
        yield { ...fault, source: 'Phụ lục II, III.1' }
    },
  },
  {
    code: 'quote-marks',
    severity: 'warning',
    source: null,
    explanation: {
      vi: 'Trích dẫn, tên riêng đặt trong ngoặc kép “ ”; dấu nháy thẳng (") là dấu của máy đánh chữ và của phần mềm.',
      en: 'Quotations and names are put in “ ”; the straight quote (") belongs to typewriters and programs.',
    },
    check: ({ spots }) =>
      once(
        spots.filter((spot) => /"(?=[^"]*\p{L})/u.test(textOf(spot))),
        (count) => ({
          message: {
            vi: `dấu nháy thẳng (") ở ${count} đoạn`,
            en: `straight quotes (") in ${count} paragraph(s)`,
          },
          remedy: { vi: 'thay bằng “ ”', en: 'put “ ” in their place' },
        }),
      ),
  },
  {
    code: 'unit-symbol',
    severity: 'warning',
    source: null,
    explanation: {
      vi: 'Ký hiệu đơn vị đo viết đúng chữ hoa, chữ thường sau con số: kWh, km, kg, ha; không viết Kwh, Km, Kg, Ha.',
      en: 'Symbols of units behind a number keep their capitals: kWh, km, kg, ha; not Kwh, Km, Kg, Ha.',
    },
    check: ({ spots }) =>
      tellWords(spots, (text) =>
        findWords(text, /(?<=\d )(?:[kmg]wh|kw|km²?|kg|ha)(?![\p{L}\d])/giu, (found) =>
          // Megawatt hours and milliwatt hours differ by their capital alone.
          found === 'mWh' ? undefined : symbols.get(found.toLowerCase()),
        ),
      ),
  },
  {
    code: 'doubled-stop',
    severity: 'warning',
    source: null,
    explanation: {
      vi: 'Cuối câu có một dấu chấm. Hai dấu ("..", ";.") thường còn lại khi ghép câu hoặc chép từ bảng.',
      en: 'A sentence ends with one stop. Two ("..", ";.") are left over where texts were joined.',
    },
    check: ({ spots }) =>
      tellWords(spots, (text) =>
        // `v.v..`: the stop of an abbreviation before that of the sentence is its own matter.
        findWords(text, doubled, (_, { before = '' }) => (before === 'v' ? undefined : `${before}.`)),
      ),
  },
  {
    code: 'mixed-zeros',
    severity: 'warning',
    source: null,
    explanation: {
      vi: 'Số đếm dưới 10 trong một văn bản viết theo một cách: "05 nội dung" hoặc "5 nội dung", không lẫn cả hai. Thứ hạng, nhóm, tỷ số, điểm không thêm số 0.',
      en: 'Counts below ten are written in one way throughout: "05 nội dung" or "5 nội dung", not both. Ranks, groups, ratios and scores take no zero.',
    },
    *check({ body }) {
      const counts = listCounts(body)
      const [zeros, plain] = [counts.filter(({ zero }) => zero), counts.filter(({ zero }) => !zero)]
      const [few, many] = zeros.length < plain.length ? [zeros, plain] : [plain, zeros]
      const [first, ...others] = few
      const [usual] = many
      if (!first || !usual) return
      yield {
        at: first.at,
        also: [...new Set(others.map(({ at }) => at))].filter((at) => at !== first.at),
        message: {
          vi: `viết "${first.text}", chỗ khác viết "${usual.text}"`,
          en: `"${first.text}" here, "${usual.text}" elsewhere`,
        },
        remedy: {
          vi: usual.zero ? 'thêm số 0 trước số đếm dưới 10' : 'bỏ số 0 trước số đếm dưới 10',
          en: usual.zero
            ? 'put a zero before counts below ten'
            : 'leave the zero out before counts below ten',
        },
      }
    },
  },
  {
    code: 'opening-digit',
    severity: 'advice',
    source: null,
    explanation: {
      vi: 'Câu không nên mở đầu bằng chữ số: "Bốn chỉ số nội dung tăng điểm", không viết "04 chỉ số nội dung tăng điểm". Dòng gạch đầu dòng, số thứ tự, ngày tháng không tính.',
      en: 'A sentence had better not open with a digit: "Bốn chỉ số nội dung …", not "04 chỉ số nội dung …". Dashes, numbering and dates are not counted.',
    },
    check: ({ body }) =>
      tellWords(body, (text) =>
        findWords(text, /(?:^|(?<=\p{L}[.!?] ))(?<count>\d{1,2}) \p{Ll}+/gu, (found, { count = '' }) => {
          const spelled = spellCount(Number(count))
          if (/^\d/.test(spelled)) return undefined
          return capitalise(spelled) + found.slice(count.length)
        }),
      ),
  },
  {
    code: 'end-mark',
    severity: 'warning',
    source: 'V',
    explanation: {
      vi: 'Các mẫu văn bản của Nghị định (Phụ lục III) kết thúc nội dung bằng dấu "./.". Nội dung kết thúc bằng bảng thì không cần.',
      en: 'The samples of the decree (annex III) end their text with "./.". A text that ends in a table needs none.',
    },
    *check({ body, spots, start, recipientsTitle, authority }) {
      const last = body.at(-1)
      if (!last || !(recipientsTitle || authority.length > 0)) return
      const before = inkBefore(spots, start)
      if (before?.table !== undefined) return
      if (/\.\s?\/\s?\.$/.test(textOf(last))) return
      yield {
        at: last,
        message: { vi: 'nội dung không kết thúc bằng "./."', en: 'the text does not end with "./."' },
        remedy: { vi: 'ghi "./." ở cuối nội dung', en: 'end the text with "./."' },
      }
    },
  },
]
