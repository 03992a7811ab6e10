// Abbreviations that mean one thing in the reports of Vietnamese authorities; others stay as they are written.

const meanings: Readonly<Record<string, string>> = {
  ATTP: 'an toàn thực phẩm',
  ATGT: 'an toàn giao thông',
  BHXH: 'bảo hiểm xã hội',
  BHYT: 'bảo hiểm y tế',
  CBCC: 'cán bộ, công chức',
  CBCCVC: 'cán bộ, công chức, viên chức',
  CCHC: 'cải cách hành chính',
  CNTT: 'công nghệ thông tin',
  CSDL: 'cơ sở dữ liệu',
  DVC: 'dịch vụ công',
  DVCTT: 'dịch vụ công trực tuyến',
  GPMB: 'giải phóng mặt bằng',
  KNTC: 'khiếu nại, tố cáo',
  'KT-XH': 'kinh tế - xã hội',
  NSNN: 'ngân sách nhà nước',
  PBGDPL: 'phổ biến, giáo dục pháp luật',
  PCCC: 'phòng cháy, chữa cháy',
  QLNN: 'quản lý nhà nước',
  TDP: 'tổ dân phố',
  TGPL: 'trợ giúp pháp lý',
  TTHC: 'thủ tục hành chính',
}

const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?:${Object.keys(meanings)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{N}/-])`,
  'gu',
)

/** `TTHC` → `thủ tục hành chính`; not within the number of a document, and dropped where its meaning comes before it. */
export const expandAbbreviations = (text: string): string =>
  text
    .replace(/\s?\(([\p{Lu}-]{3,6})\)/gu, (aside, short: string, at: number) => {
      const meaning = meanings[short]
      return meaning && text.slice(0, at).toLowerCase().endsWith(meaning) ? '' : aside
    })
    .replace(pattern, (short, at: number, whole: string) => {
      const meaning = meanings[short] ?? short
      const opens = at === 0 || /[.!?] $/.test(whole.slice(0, at))
      return opens ? meaning.charAt(0).toUpperCase() + meaning.slice(1) : meaning
    })
