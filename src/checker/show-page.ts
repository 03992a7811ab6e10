import { writeHtml } from '../render/html/frame.ts'
import { escapeHtml } from '../render/html/text.ts'
import { type Day, formatShortDay, type Language, showDay, type Words } from '../vi.ts'

export type PageFacts = {
  readonly year: number
  /** `179/KH-UBND` and its day, `2021-08-04`. */
  readonly plan: { readonly number: string; readonly date: string }
  /** Editions of PAPI that ranks in a form are compared with. */
  readonly editions: readonly number[]
  /** The day on which the page was made. */
  readonly made: Day
}

const titleOf = ({ year }: PageFacts): Words => ({
  vi: `Kiểm tra biểu báo cáo PAPI năm ${year}`,
  en: `Check a PAPI reporting form of ${year}`,
})

const textsOf = ({ plan, editions, made, year }: PageFacts) => {
  const known = editions.join(', ') || '–'
  const from = formatShortDay(made)
  return {
    about: {
      vi: `Dùng cho biểu báo cáo năm ${year} thực hiện Kế hoạch số ${plan.number} ngày ${showDay(plan.date)}. Chọn tệp biểu đã điền; trang này nêu từng chỗ cần sửa, như khi thành phố nhận biểu.`,
      en: `For forms of ${year} under Plan ${plan.number} of ${plan.date}. Choose the form that you filled in; this page shows what to correct, with the same checks as when the city receives it.`,
    },
    local: {
      vi: 'Tệp chỉ được đọc trên máy này, không gửi đi đâu; không cần mạng.',
      en: 'The file is read on this computer only and sent nowhere; no network is needed.',
    },
    choose: { vi: 'Chọn tệp biểu (.xlsx)', en: 'Choose the form (.xlsx)' },
    drop: { vi: 'hoặc kéo tệp thả vào trang này', en: 'or drop the file on this page' },
    print: { vi: 'In danh sách', en: 'Print the list' },
    unable: {
      vi: 'Trình duyệt này không chạy được trang: hãy bật JavaScript, hoặc mở bằng bản mới của Chrome, Edge, Cốc Cốc, Firefox.',
      en: 'This browser cannot run the page: switch JavaScript on, or open it in a recent Chrome, Edge or Firefox.',
    },
    limits: {
      vi: `Trang lập ngày ${from}. Thứ hạng trong biểu được so với kết quả PAPI các năm ${known}. Trang này không so với báo cáo năm trước của đơn vị, và không biết những gì được đính chính sau ngày lập trang: việc đó làm khi thành phố nhận biểu.`,
      en: `Made on ${from}. Ranks in a form are compared with PAPI ${known}. This page does not compare with last year's report, and knows no later corrections: that is done when the city receives the form.`,
    },
  } as const satisfies Record<string, Words>
}

/** What changes with the language: all of the page but what was found in a form. */
export const showShell = (facts: PageFacts, language: Language): string => {
  const texts = textsOf(facts)
  const say = (key: keyof typeof texts): string => escapeHtml(texts[key][language])
  const other = { vi: 'English', en: 'Tiếng Việt' }[language]
  return [
    '<header>',
    `<button type="button" id="doi-tieng" lang="${language === 'vi' ? 'en' : 'vi'}">${other}</button>`,
    `<h1>${escapeHtml(titleOf(facts)[language])}</h1>`,
    `<p>${say('about')}</p>`,
    `<p>${say('local')}</p>`,
    '</header>',
    '<main>',
    '<div id="tha">',
    `<input type="file" id="tep" accept=".xlsx,.xlsm,.xls,.ods"><label for="tep">${say('choose')}</label>`,
    `<p>${say('drop')}</p>`,
    '</div>',
    // Taken away by the script once it runs.
    `<p id="trang-thai" role="status">${say('unable')}</p>`,
    '<div id="tim-thay"></div>',
    `<p><button type="button" id="in" hidden>${say('print')}</button></p>`,
    '</main>',
    `<footer><p>${say('limits')}</p></footer>`,
  ].join('\n')
}

/** Data inside a script element: no `<` of it may end the element. */
const asData = (id: string, json: string): string =>
  `<script type="application/json" id="${id}">${json.replaceAll('<', '\\u003c')}</script>`

/** papi's files for the page: `templates/checker/checker.css`, `dist/checker.js` with `templates/checker/checker.js`. */
export type CheckerDress = { readonly style: string; readonly engine: string; readonly script: string }

/** The page as one file: reader, rules and plan are inside; nothing is loaded. */
export const writeChecker = (
  facts: PageFacts,
  frame: string,
  { style, engine, script }: CheckerDress,
): Promise<Uint8Array> =>
  writeHtml({
    title: titleOf(facts).vi,
    viewport: 'width=device-width, initial-scale=1',
    style,
    script: `${engine}\n${script}`,
    // The form is read in a worker made from this very script.
    policy: ['worker-src blob:'],
    body: [
      `<div id="trang">${showShell(facts, 'vi')}</div>`,
      asData('ve-trang', JSON.stringify(facts)),
      asData('khung', frame),
    ],
  })
