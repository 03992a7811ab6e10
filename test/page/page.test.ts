import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemIo } from '../../src/io.ts'
import { composePage } from '../../src/page/compose.ts'
import type { Page, PageTable } from '../../src/page/page.ts'
import { gatherYearFacts } from '../../src/progress/gather-year-facts.ts'
import { renderPage } from '../../src/render/page/page.ts'
import { rankEdition } from '../../src/results/rank.ts'
import { io34 } from '../results/sample-34.ts'
import { runPapi } from '../run-papi.ts'
import {
  changed,
  ioWith,
  makeBytes,
  makeCompleteSet,
  mixedAnswers,
  submissionsOf,
} from '../submissions/sample-submissions.ts'
import { csvOf, loadMaterial, makePage } from './sample-page.ts'

const decode = (text: string): string =>
  text
    .replaceAll('<br>', '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|#39|nbsp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' })[name] ?? '',
    )
    .replaceAll('&amp;', '&')

const textsOf = ({ rows }: PageTable): readonly (readonly unknown[])[] =>
  rows.map((cells) =>
    cells.map(({ value }) =>
      value.kind === 'rank'
        ? `${value.rank}/${value.of}`
        : value.kind === 'number'
          ? value.value
          : value.kind === 'none'
            ? null
            : value.text,
    ),
  )

const between = (html: string, from: string, to: string): string =>
  html.slice(html.indexOf(from), html.indexOf(to, html.indexOf(from)))

type DiffRow = {
  code: string
  target: number | null
  rank: number | null
  of: number | null
  status: string
  pointsShort: number | null
}

const diff = async (year: number) =>
  JSON.parse((await runPapi(['diff', String(year), '--format', 'json'])).out) as {
    rows: DiffRow[]
    summary: Record<string, number>
    total: { score: number; rank: number; of: number }
  }

const words: Readonly<Record<string, string>> = {
  met: 'đạt',
  missed: 'chưa đạt',
  'not-measured': 'không đánh giá$',
  'no-target': 'không rõ chỉ tiêu$',
}

describe('the page of the shipped workspace', () => {
  let page: Page
  let html = ''
  beforeAll(async () => {
    page = composePage(await loadMaterial())
    html = await makePage()
  })

  it('shows target, rank and verdict of every row and year as papi diff gives them', async () => {
    const shown = textsOf(page.matrix.table)
    expect(shown).toHaveLength(32)
    for (const [index, year] of [2024, 2023, 2022, 2021].entries()) {
      const { rows } = await diff(year)
      const from = 3 + 3 * index
      expect(shown.map((cells) => [cells[0], ...cells.slice(from, from + 3)])).toEqual(
        rows.map(({ code, target, rank, of, status }) => [
          code,
          target,
          rank === null ? null : `${rank}/${of}`,
          expect.stringMatching(`^${words[status]}`),
        ]),
      )
    }
  })

  it('says why there is no figure, and what a verdict rests on', () => {
    const row = (code: string) => textsOf(page.matrix.table).findIndex(([one]) => one === code)
    const of = (code: string, year: number) =>
      page.matrix.table.rows[row(code)]?.[5 + 3 * (2024 - year)]?.note
    expect(of('4.1', 2024)).toBe('không rõ chỉ tiêu: bản Kế hoạch đang dùng thiếu dòng TT 4 của Biểu')
    expect(html).toContain('title="không đánh giá: PAPI không đo lường nội dung này từ năm 2021"')
    expect(of('5.2', 2024)).toBe('không đánh giá: PAPI không đo lường nội dung này từ năm 2021')
    expect(of('6.3.2', 2024)).toBe(
      'không đánh giá: PAPI 2024 có đo lường, nguồn số liệu đang dùng không có điểm của mục này; điểm chung nội dung 6.3: 2,2120 (7/61)',
    )
    expect(of('2.3', 2024)).toBe('đạt trong số địa phương có điểm (2 địa phương không có điểm)')
    expect(of('2.3', 2023)).toBe('đạt')
    expect(decode(html)).not.toMatch(/chưa có chỉ tiêu|Kế hoạch chưa có/)
  })

  it('begins with a sentence, where the rank went, and the dimensions by rank', () => {
    const { headline, chart, notes, dimensions } = page.front
    expect(headline).toBe(
      'Năm 2024, Hà Nội xếp thứ 29/61 với 43,7747 điểm, giảm 14 bậc so với năm 2023; 9/23 nội dung được đánh giá đạt chỉ tiêu.',
    )
    expect(chart?.title).toBe('Từ 9/60 năm 2021 xuống 29/61 năm 2024, ba năm liền giảm')
    expect(notes.join()).toContain('năm 2021 thứ tự của hầu hết địa phương đổi khác thường')
    expect(textsOf(dimensions).map(([name, ...cells]) => [String(name)[0], ...cells])).toEqual([
      ['8', '2/61', 'giảm 01 bậc'],
      ['2', '8/61', 'tăng 01 bậc'],
      ['1', '15/61', 'giảm 05 bậc'],
      ['3', '20/61', 'tăng 10 bậc'],
      ['6', '29/61', 'giảm 14 bậc'],
      ['5', '43/61', 'giảm 06 bậc'],
      ['4', '48/61', 'giảm 15 bậc'],
      ['7', '61/61', 'giữ hạng'],
    ])
  })

  it('tells no rise to the year whose survey places seem to be others', async () => {
    const { front } = composePage(await loadMaterial(2021))
    expect(front.headline).toBe(
      'Năm 2021, Hà Nội xếp thứ 9/60 với 44,4466 điểm (năm 2020: 48/63); 18/23 nội dung được đánh giá đạt chỉ tiêu.',
    )
    expect(textsOf(front.dimensions)[0]).toEqual(['8. Quản trị điện tử', '1/60', 'năm 2020: 22/63'])
  })

  it('says by whose reckoning ranks and groups are, and never names the program', () => {
    const text = decode(html.replace(/<script>.*?<\/script>|<style>.*?<\/style>/gs, ''))
    expect(text).not.toMatch(/papi (tính|xếp)/i)
    expect(page.legend).toMatch(/Thứ hạng tính từ điểm công bố, theo cách tính của Sở Nội vụ\.$/)
    expect(textsOf(page.years).map(([, , , group]) => group)).toEqual([
      '1 theo cách tính của Sở Nội vụ',
      '1',
      '1',
      '2 theo cách tính của Sở Nội vụ',
      null,
    ])
  })

  it('names the base year of a pace, its years, and that a goal of 2025 is not reached before', () => {
    const [pace, group] = page.summary.goals
    expect(pace?.progress).toBe(
      'Từ PAPI 2020 (48/63), năm gốc lấy vì PAPI 2020 là kỳ công bố gần nhất khi Kế hoạch được ban hành, đến PAPI 2024 (29/61): tăng 19 bậc, bình quân tăng 4,75 bậc mỗi năm trong 04 năm. Từng năm: 2021: tăng 39 bậc; 2022: giảm 03 bậc; 2023: giảm 03 bậc; 2024: giảm 14 bậc.',
    )
    expect(pace?.verdict).toBe('Chưa đạt mục tiêu')
    expect(group?.verdict).toBe('Đang ở mức vượt mục tiêu năm 2025')
  })

  it('sums the chosen year up as papi diff does', async () => {
    const { summary, total } = await diff(2024)
    const tiles = Object.fromEntries(page.summary.tiles.map(({ name, figure }) => [name, figure]))
    expect(tiles).toEqual({
      'Tổng điểm PAPI 2024': total.score.toFixed(4).replace('.', ','),
      'Thứ hạng': `${total.rank}/${total.of}`,
      Nhóm: '2',
      'Đạt chỉ tiêu': '9/23',
      'Chưa đạt chỉ tiêu': '14/23',
      'Báo cáo đã nhận': '0/14',
    })
    expect(summary).toMatchObject({ met: 9, missed: 14, targets: 28 })
    expect(page.summary.behind[0]?.code).toBe('3.2')
    expect(page.summary.goals.map(({ status }) => status)).toEqual(['missed', 'met'])
  })

  it('tells of a missed row how far it is from its target, and who stands around it', () => {
    const row = page.dimensions.flatMap(({ rows }) => rows).find(({ code }) => code === '7.2')
    expect(row?.headline).toBe('Năm 2024: hạng 61/61, chỉ tiêu 45; chưa đạt, thiếu 16 bậc')
    expect(row?.points).toBe('Còn thiếu 0,3370 điểm để bằng tỉnh, thành phố giữ hạng 45.')
    expect(row && textsOf(row.trend).at(-1)).toEqual(['2025', 40, null, null, null, null, null, null])
    expect(row?.neighbours?.rows.at(-1)?.[1]?.value).toEqual({ kind: 'text', text: 'Hà Nội' })
    expect(row?.voices.map(({ year, text }) => [year, text])).toEqual([
      [2024, ''],
      [2023, ''],
      [2022, ''],
    ])
  })

  it('says where each figure is from', () => {
    expect(html).toContain(
      'dòng 7.2 Biểu giao nhiệm vụ kèm theo Kế hoạch số 179/KH-UBND (tệp dimensions/7-quan-tri-moi-truong.yaml).',
    )
    expect(html).toMatch(
      /Điểm của mã 6\.3-road: results\/2018\.xlsx ô [A-Z]+3; results\/2019\.xlsx ô [A-Z]+3;/,
    )
    expect(html).toContain('CECODES, VFF-CRT, RTA và UNDP (papi.org.vn)')
  })

  it('saves every table as CSV with the figures that it shows', () => {
    const saved = csvOf(html)
    expect(saved.size).toBe(html.match(/<table/g)?.length)
    const lines = saved.get('trang-papi-2021-2025-bang.csv')?.split('\r\n') ?? []
    expect(lines[0]).toMatch(
      /^\ufeffMã,Nội dung,Chủ trì,Năm 2024: Chỉ tiêu,Năm 2024: Hạng,Năm 2024: Hạng \(trên tổng số\),/,
    )
    expect(lines.find((line) => line.startsWith('7.2,'))).toBe(
      '7.2,Chất lượng không khí,Sở TN&MT,45,61,61,chưa đạt,50,61,61,chưa đạt,55,60,63,chưa đạt,59,37,60,đạt,40',
    )
    expect(lines).toHaveLength(32 + 2)
  })

  it('allows no script and no style but its own, and no address but of its own parts', () => {
    const hash = (tag: string) =>
      createHash('sha256')
        .update(new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html)?.[1] ?? '')
        .digest('base64')
    expect(html).toContain(
      `content="default-src 'none'; script-src 'sha256-${hash('script')}'; style-src 'sha256-${hash('style')}'; base-uri 'none'; form-action 'none'"`,
    )
    expect(html.match(/<script|<style/g)).toHaveLength(2)
    expect(html).not.toMatch(/ (src|style|on\w+)=|@import|url\(|<(link|img|iframe|form)\b/)
    const addresses = [...html.matchAll(/ href="([^"]*)"/g)].map(([, to = '']) => to)
    expect(addresses.filter((to) => !/^(#|data:text\/csv;)/.test(to))).toEqual([])
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(addresses.filter((to) => to.startsWith('#') && !ids.includes(to.slice(1)))).toEqual([])
  })

  it('leaves nothing unfilled, stays small and is the same for the same day', async () => {
    const text = decode(html.replace(/<script>.*?<\/script>|<style>.*?<\/style>/gs, ''))
    expect(text).toContain('Từng nội dung')
    expect(text).not.toMatch(/undefined|NaN|\[object|\bnull\b|\{\{/)
    expect(Buffer.byteLength(html)).toBeLessThan(1_000_000)
    expect(await makePage()).toBe(html)
  })

  it('puts an earlier year in front and still covers the others', async () => {
    const earlier = await makePage({}, 2022)
    expect(earlier).toContain('<h2 id="tong-hop">Tổng hợp năm 2022</h2>')
    expect(earlier).toContain('Năm 2022: hạng 60/63, chỉ tiêu 55; chưa đạt, thiếu 05 bậc')
    const groups = (text: string) =>
      [...between(text, '<table id="bang">', '</thead>').matchAll(/colgroup"[^>]*>([^<]*)</g)].map(
        ([, name]) => name,
      )
    expect(groups(html)).toEqual(['Năm 2024', 'Năm 2023', 'Năm 2022', 'Năm 2021', 'Năm 2025'])
    expect(groups(earlier)).toEqual(['Năm 2022', 'Năm 2024', 'Năm 2023', 'Năm 2021', 'Năm 2025'])
    const cells = (text: string) =>
      between(text, '<table id="bang">', '</table>')
        .match(/<t[hd][ >].*?<\/t[hd]>/g)
        ?.map((one) => one.replace(/<t[hd][^>]*>/, ''))
    expect(cells(earlier)?.toSorted()).toEqual(cells(html)?.toSorted())
    expect(between(earlier, '<table id="chi-so">', '</thead>')).toMatch(
      /PAPI 2022.*PAPI 2024.*PAPI 2023.*PAPI 2021/s,
    )
  })
})

it('judges nothing and subtracts no ranks across a merger', async () => {
  const text = decode(await makePage(io34))
  const summary = between(text, 'Tổng hợp năm 2025', 'Cả giai đoạn')
  expect(summary).toMatch(
    /^Tổng hợp năm 2025\s+Năm 2025, Hà Nội xếp thứ \d+\/34 với \d\d,\d{4} điểm \(năm 2024: 29\/61, không so sánh trực tiếp được\)/,
  )
  expect(summary).toContain('năm 2024 hạng 29/61, không so sánh trực tiếp được')
  expect(summary).not.toMatch(/tăng \d+ bậc|giảm \d+ bậc|vượt \d|thiếu \d/)
  const goals = between(text, 'Mục tiêu chung của Kế hoạch', 'Chỉ tiêu và thứ hạng từng nội dung')
  expect(goals.match(/Không đánh giá/g)).toHaveLength(2)
  expect(goals).not.toMatch(/bình quân tăng \d|Đạt mục tiêu|Đang ở mức/)
  expect(text).toMatch(
    /Năm 2025: hạng 34\/34, chỉ tiêu 40; không so sánh trực tiếp được: xếp trong 34 tỉnh, thành phố, trước đó trong 63/,
  )
})

it('follows the data when one score changes', async () => {
  const material = await loadMaterial()
  const results = material.editions.get(2024)?.results
  if (!results) throw new Error('no results')
  const better = {
    ...results,
    provinces: results.provinces.map((one) =>
      one.province === '01' ? { ...one, scores: { ...one.scores, '7.2': 3.2345 } } : one,
    ),
  }
  const editions = new Map([
    ...material.editions,
    [2024, { results: better, rankings: rankEdition(better, material.workspace.dimensions) }],
  ])
  const facts = gatherYearFacts(material.workspace, 2024, editions)
  if (!facts) throw new Error('no facts')
  const render = async (given: typeof material) =>
    new TextDecoder().decode(await renderPage(composePage(given), { style: '', script: '' }))
  const before = await render(material)
  const after = await render({ ...material, editions, facts, years: [...material.years.slice(0, 3), facts] })
  const rank = facts.rows.find(({ code }) => code === '7.2')?.standing?.rank ?? 0
  expect(rank).toBeLessThan(45)
  for (const shown of ['>3,2345<', `Năm 2024: hạng ${rank}/61, chỉ tiêu 45; đạt, vượt ${45 - rank} bậc`]) {
    expect(before).not.toContain(shown)
    expect(after).toContain(shown)
  }
  expect(csvOf(after).get('trang-papi-2021-2025-bang.csv')).toMatch(
    new RegExp(`7\\.2,[^\\n]*?,45,${rank},61,đạt,50,61,61,chưa đạt,`),
  )
})

/** Every text of a page, replaced; not what papi itself names things by, and no chart: it breaks long texts into lines. */
const replaceTexts = (value: unknown, text: string): unknown => {
  if (Array.isArray(value)) return value.map((one) => replaceTexts(one, text))
  if (typeof value === 'string') return text
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === 'chart'
        ? null
        : ['kind', 'tone', 'align', 'status', 'statuses'].includes(key)
          ? one
          : replaceTexts(one, text),
    ]),
  )
}

describe('text from a file', () => {
  const hostile = [
    '</script><script>alert(1)</script>',
    '<img src=x onerror="alert(1)">',
    '=HYPERLINK("http://x.example","bấm")',
    '{{ year }} {% for x in y %} {{ "a" | raw }}',
    "\" onclick='alert(1)' &amp; </title>",
  ]

  it('adds no element, wherever it stands', async () => {
    const page = composePage(await loadMaterial())
    const elements = async (text: string) => {
      const given = replaceTexts(page, text) as Page
      const bytes = await renderPage(given, { style: 'a{}', script: '0' })
      return new TextDecoder().decode(bytes).match(/<\/?[a-z0-9]+|<!/gi)
    }
    expect(await elements(hostile.join(' '))).toEqual(await elements('x'))
  })

  it('comes out of forms and of the plan as the same text, and as no formula', async () => {
    const bytes = await makeBytes(
      'so-y-te',
      changed(({ ref, key }) =>
        ref === '6.1' && key === 'cause'
          ? hostile[0]
          : key === 'result' && ref.includes('-')
            ? hostile[Number(ref.split('-')[1]) % 5]
            : undefined,
      ),
    )
    const under = ioWith(submissionsOf(2023), { '2023-12-14-so-y-te.xlsx': bytes })
    const read: typeof systemIo.read = async (path, limit) => {
      const found = await (under.read ?? systemIo.read)(path, limit)
      if (!/6-cung-ung-dich-vu-cong\.yaml$/.test(path)) return found
      const text = new TextDecoder()
        .decode(found)
        .replace('vi: Y tế công lập', `vi: '=1+1 <b>Y tế</b> {{ x }}'`)
      return new TextEncoder().encode(text)
    }
    const html = await makePage({ ...under, read }, 2023)
    const row = between(html, '<div id="6.1"', '<p class="back">')
    const text = decode(row)
    for (const one of hostile.slice(0, 5)) expect(text, one).toContain(one)
    expect(text).toContain(`Nguyên nhân: ${hostile[0]}.`)
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(decode(between(html, '<table id="bang">', '</table>'))).toContain('=1+1 <b>Y tế</b> {{ x }}')
    const saved = csvOf(html)
    expect(saved.get('trang-papi-2021-2025-bang.csv')).toContain("\r\n6.1,'=1+1 <b>Y tế</b> {{ x }},")
    for (const csv of saved.values()) expect(csv).not.toMatch(/(^|,|\n)"?[=+@]/)
  })
})

it('tells what agencies reported, and stays small with a complete set', async () => {
  const files = await makeCompleteSet(mixedAnswers)
  const html = await makePage(ioWith(submissionsOf(2023), files), 2023)
  expect(html).toContain('<strong>14/14</strong><span>cơ quan; 59/59 nhiệm vụ có tình trạng</span>')
  const row = decode(between(html, '<div id="6.1"', '<p class="back">'))
  expect(row).toMatch(/Năm 2023, Sở Y tế: Nguyên nhân: .*Biện pháp khắc phục: /)
  expect(row).toMatch(/Năm 2023, Sở Y tế: Hoàn thành: /)
  expect(row).toContain('Báo cáo của cơ quan năm 2023: tệp 2023-12-14-so-y-te.xlsx.')
  expect(Buffer.byteLength(html)).toBeLessThan(1_000_000)
})

it('counts the tasks of each agency, and those whose status is known', async () => {
  const bytes = await makeBytes(
    'so-y-te',
    changed(({ ref, key }) =>
      ['6.1-2', '6.1-3'].includes(ref) && (key === 'status' || key === 'doneOn') ? '' : undefined,
    ),
  )
  const html = await makePage(ioWith(submissionsOf(2023), { '2023-12-14-so-y-te.xlsx': bytes }), 2023)
  const lines = csvOf(html).get('trang-papi-2021-2025-bao-cao.csv')?.split('\r\n') ?? []
  // The plan gives Sở Y tế six tasks, 6.1-1 to 6.1-6; nothing came of Sở Nội vụ.
  expect(lines.find((line) => line.startsWith('Sở Y tế,'))).toMatch(/^Sở Y tế,6\.1,6,4,/)
  expect(lines.find((line) => line.startsWith('Sở Nội vụ,'))).toMatch(/,\d+,0,[^,]*$/)
})

it('says why a file was not used', async () => {
  const files = { 'so-y-te.xlsx': await makeBytes('so-y-te', () => undefined) }
  const html = await makePage(ioWith(submissionsOf(2024), files), 2024)
  expect(decode(between(html, '<table id="bao-cao">', '</table>'))).toMatch(
    /Đã nhận, cần gửi lại: biểu của năm 2023, cần biểu năm 2024/,
  )
})

describe('papi page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'papi-page-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('writes one file and replaces it only when told to', async () => {
    const first = await runPapi(['page', '--out', folder])
    expect([first.exit, first.out]).toEqual([0, `${folder}/trang-papi-2021-2025.html\n`])
    const second = await runPapi(['page', '--out', folder])
    expect([second.exit, second.talk]).toEqual([1, expect.stringContaining('file-exists')])
    expect((await runPapi(['page', '--out', folder, '--force'])).exit).toBe(0)
  })

  it.each([
    ['2019', 'year-outside-plan', 1],
    ['2025', 'results-missing', 1],
    ['23', 'usage', 2],
  ])('refuses %s: %s', async (year, code, exit) => {
    const run = await runPapi(['page', year, '--out', folder])
    expect([run.exit, run.talk]).toEqual([exit, expect.stringContaining(`[${code}]`)])
  })

  it('says that there are no results at all', async () => {
    const list: typeof systemIo.list = async (path) => (path.endsWith('results') ? [] : systemIo.list(path))
    const run = await runPapi(['page', '--out', folder], { io: { list } })
    expect([run.exit, run.talk]).toEqual([1, expect.stringContaining('chưa có kết quả PAPI 2021')])
  })

  it('refuses a folder of forms that is not there', async () => {
    const run = await runPapi(['page', '--submissions', 'khong-co', '--out', folder])
    expect([run.exit, run.talk]).toEqual([1, expect.stringContaining('submissions-missing')])
  })

  it('runs no script that lies in a workspace', async () => {
    const read: typeof systemIo.read = async (path, limit) =>
      path.includes(join('data', 'templates'))
        ? new TextEncoder().encode('alert(1)')
        : systemIo.read(path, limit)
    const exists: typeof systemIo.exists = async (path) =>
      path.includes(join('data', 'templates')) || systemIo.exists(path)
    expect(await makePage({ read, exists })).not.toContain('alert(1)')
  })
})
