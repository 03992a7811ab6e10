import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fold } from '../../src/vi.ts'
import { makePage } from '../page/sample-page.ts'
import { runPapi } from '../run-papi.ts'
import { changed, ioWith, makeBytes, submissionsOf } from '../submissions/sample-submissions.ts'
import { withFile } from './office.ts'

// The page in Debian's chromium, from the disk and without a network, as from a USB stick.

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'papi-page-'))
const file = join(folder, 'trang-papi-2021-2025.html')
const address = pathToFileURL(file).href

let browser: Browser
beforeAll(async () => {
  writeFileSync(file, await makePage())
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
})
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A page that knows what went wrong on it, and what it asked the world for. */
const open = async (context: BrowserContext, to = address): Promise<{ page: Page; wrong: string[] }> => {
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('console', (message) => wrong.push(message.text()))
  page.on('pageerror', ({ message }) => wrong.push(message))
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) wrong.push(request.url())
  })
  await page.goto(to)
  return { page, wrong }
}

const isFocused = (one: Locator): Promise<boolean> => one.evaluate((element) => element.matches(':focus'))

const columnOf = (page: Page, column: number): Promise<readonly string[]> =>
  page.locator(`#bang tbody tr:visible > :nth-child(${column})`).allTextContents()

/** Figures of the page that stand on more than one line: `43,9049`, `29/61`, `2024`. */
const brokenFigures = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  const broken = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent.closest('script, style, svg') || parent.getClientRects().length === 0) continue
    for (const { 0: figure, index } of node.data.matchAll(/\\d+(?:[.,/]\\d+)*/g)) {
      range.setStart(node, index)
      range.setEnd(node, index + figure.length)
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(figure)
    }
  }
  return broken
})()`

describe('the page', () => {
  let context: BrowserContext
  let page: Page
  let wrong: string[]
  beforeEach(async () => {
    context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } })
    ;({ page, wrong } = await open(context))
  })
  afterEach(async () => {
    expect(wrong).toEqual([])
    await context.close()
  })

  it('opens from the disk with all rows of the plan', async () => {
    expect(await page.title()).toBe('Chỉ số PAPI Hà Nội, giai đoạn 2021 - 2025')
    expect(await columnOf(page, 1)).toHaveLength(32)
    expect(await page.locator('#so-dong').textContent()).toBe('Hiện 32/32 nội dung')
  })

  it('sorts by any column, up and down, and keeps what is missing last', async () => {
    const heads = page.locator('#bang th[data-column]')
    for (let column = 0; column < (await heads.count()); column++) {
      const head = page.locator(`#bang th[data-column="${column}"]`)
      await head.getByRole('button').click()
      expect(await head.getAttribute('aria-sort')).toBe('ascending')
      const up = await columnOf(page, column + 1)
      await head.getByRole('button').click()
      expect(await head.getAttribute('aria-sort')).toBe('descending')
      const down = await columnOf(page, column + 1)
      expect(await page.locator('#bang [aria-sort]').count()).toBe(1)
      const isMissing = (text: string) => text === '–' || text === 'chưa xác định'
      // Ranks of years with more provinces are as good: 46/62 and 46/63 stay in the plan's order.
      const given = (texts: readonly string[]) =>
        texts
          .filter((text) => !isMissing(text))
          .map((text) => text.replace(/\/\d+$/, '').replace(/ trong số địa phương có điểm$/, ''))
      expect(given(down)).toEqual(given(up).toReversed())
      for (const texts of [up, down]) expect(texts.slice(given(texts).length).every(isMissing)).toBe(true)
    }
    const rank = page.getByRole('button', { name: 'Hạng Năm 2024' })
    await rank.click()
    const ranks = (await columnOf(page, 5))
      .filter((text) => text !== '–')
      .map((text) => Number(text.split('/')[0]))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    expect(ranks).toHaveLength(27)
  })

  it('finds words without their marks', async () => {
    const search = page.getByLabel('Tìm')
    await search.fill('y te')
    expect(await columnOf(page, 2)).toEqual(['Y tế công lập'])
    expect(await page.locator('#so-dong').textContent()).toBe('Hiện 1/32 nội dung')
    for (const written of ['Đất đai', '  QUY   HOẠCH, kế-hoạch', 'TN&MT', '6.3', 'sở nội vụ']) {
      await search.fill(written)
      const all = await page
        .locator('#bang tbody tr')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-words') ?? ''))
      expect(await columnOf(page, 1), written).toHaveLength(
        all.filter((words) => words.includes(fold(written))).length,
      )
    }
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    expect(await columnOf(page, 1)).toHaveLength(32)
  })

  it('filters by agency, dimension and the verdict of a year', async () => {
    await page.getByLabel('Cơ quan chủ trì', { exact: true }).selectOption({ label: 'Sở Y tế' })
    expect(await columnOf(page, 1)).toEqual(['6.1'])
    await page.getByLabel('Cơ quan chủ trì', { exact: true }).selectOption('')
    await page.getByLabel('Chỉ số nội dung', { exact: true }).selectOption('7')
    expect(await columnOf(page, 1)).toEqual(['7.1', '7.2', '7.3'])
    await page.getByLabel('Chỉ số nội dung', { exact: true }).selectOption('')
    for (const year of [2021, 2022, 2023, 2024]) {
      const { rows } = JSON.parse((await runPapi(['diff', String(year), '--format', 'json'])).out)
      await page.getByLabel('của năm').selectOption(String(year))
      for (const status of ['met', 'missed', 'not-measured', 'no-target']) {
        await page.getByLabel('Kết quả', { exact: true }).selectOption(status)
        const codes = rows.flatMap((row: { code: string; status: string }) =>
          row.status === status ? row.code : [],
        )
        expect(await columnOf(page, 1)).toEqual(codes)
      }
    }
  })

  it('opens a row by keyboard and leads back to it', async () => {
    const link = page.locator('#bang a[href="#7.2"]')
    await link.focus()
    await page.keyboard.press('Enter')
    await page.getByText('Còn thiếu 0,3370 điểm').waitFor()
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY')
    expect(new URL(page.url()).hash).toBe('#7.2')
    await page.goBack()
    await page.getByText('Còn thiếu 0,3370 điểm').waitFor({ state: 'hidden' })
    expect(await isFocused(link)).toBe(true)
    await page.goForward()
    await page.getByText('Còn thiếu 0,3370 điểm').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('Còn thiếu 0,3370 điểm').waitFor({ state: 'hidden' })
    await link.click()
    await page.getByText('Còn thiếu 0,3370 điểm').waitFor()
  })

  it('opens a row by its address', async () => {
    const { page: other, wrong: wrongThere } = await open(context, `${address}#6.3.1`)
    expect(await other.locator('details[open] h4').allTextContents()).toEqual(['6.3.1. Điện sinh hoạt'])
    const top = await other.locator('details[open]').evaluate((one) => one.getBoundingClientRect().top)
    expect(top).toBeLessThan(200)
    expect(wrongThere).toEqual([])
  })

  it('opens and closes all rows', async () => {
    await page.getByRole('button', { name: 'Mở tất cả' }).click()
    expect(await page.locator('details[open]').count()).toBe(32)
    await page.getByRole('button', { name: 'Đóng tất cả' }).click()
    expect(await page.locator('details[open]').count()).toBe(0)
  })

  it('saves tables as CSV that hold what they show', async () => {
    await page.getByRole('button', { name: 'Mở tất cả' }).click()
    for (const id of [
      'bang',
      'chi-so',
      'cac-nam',
      'bao-cao',
      'ban-cong-bo',
      '7.2-dien-bien',
      '7.2-lien-ke',
      '7.2-nhiem-vu',
    ]) {
      const name = `trang-papi-2021-2025-${id}.csv`
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`a[download="${name}"]`).click(),
      ])
      expect(download.suggestedFilename()).toBe(name)
      const text = readFileSync((await download.path()) ?? '', 'utf8')
      expect(text.startsWith('\ufeff')).toBe(true)
      const shown = await page.locator(`[id="${id}"] tbody tr`).evaluateAll((rows) =>
        rows.map((row) =>
          [...row.children].flatMap((cell) => {
            for (const sign of cell.querySelectorAll('[aria-hidden]')) sign.remove()
            const words = cell.innerHTML
              .replaceAll('<br>', '\n')
              .replace(/<[^>]*>/g, '')
              .replaceAll('&amp;', '&')
              .trim()
            if (words === '–') return cell.className.includes('rank') ? ['', ''] : ['']
            if (/^\d+\/\d+$/.test(words)) return words.split('/')
            if (cell.className.includes('rank')) return [words, '']
            return [
              /^-?[\d.]+,\d+$/.test(words)
                ? String(Number(words.replaceAll('.', '').replace(',', '.')))
                : words,
            ]
          }),
        ),
      )
      expect(readCsv(text).slice(1), id).toEqual(shown)
    }
  })

  it.each([[360], [1280], [2560]])('is no wider than %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    await page.getByRole('button', { name: 'Mở tất cả' }).click()
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    const region = page.locator('#bang').locator('..')
    const isCut = await region.evaluate((one) => one.scrollWidth > one.clientWidth)
    if (width !== 1280) expect(isCut).toBe(width === 360)
    await region.focus()
    expect(await isFocused(region)).toBe(true)
  })

  it.each([[360], [1280]])('has nothing that axe-core finds fault with at %i pixels', async (width) => {
    await page.setViewportSize({ width, height: 900 })
    await page.getByRole('button', { name: 'Mở tất cả' }).click()
    await page.evaluate(axe)
    const found = await page.evaluate(
      `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
    )
    expect(found).toEqual([])
  })

  it.each([
    [1280, 800],
    [390, 844],
  ])(
    'has its sentence, the ranks over the years and the eight dimensions in sight at %i × %i',
    async (width, height) => {
      await page.setViewportSize({ width, height })
      for (const shown of ['.headline', '.front figure', '#chi-so-nam']) {
        const box = await page.locator(shown).boundingBox()
        expect(box, shown).not.toBeNull()
        expect((box?.y ?? 0) + (box?.height ?? 0), shown).toBeLessThanOrEqual(height)
        expect((box?.x ?? 0) + (box?.width ?? 0), shown).toBeLessThanOrEqual(width)
      }
      expect(await page.locator('#chi-so-nam tbody tr').count()).toBe(8)
      expect(await page.locator('.front .scroll').evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(
        0,
      )
    },
  )

  it('has the chosen year of the matrix in sight at 390 pixels', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    const right = (await page.locator('#bang').locator('..').boundingBox())?.width ?? 0
    expect(await page.locator('#bang thead .group').first().textContent()).toBe('Năm 2024')
    for (const head of ['Chỉ tiêu', 'Hạng', 'Kết quả']) {
      const box = await page.getByRole('button', { name: `${head} Năm 2024` }).boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? 0), head).toBeLessThanOrEqual(right + 20)
    }
    expect(await page.locator('#bang tbody td:nth-child(3):visible').count()).toBe(0)
  })

  it.each([
    ['screen', 390],
    ['screen', 1280],
    // A4 between its margins, upright.
    ['print', 680],
  ] as const)('breaks no figure on %s at %i pixels, and cuts none on paper', async (media, width) => {
    await page.getByRole('button', { name: 'Mở tất cả' }).click()
    await page.emulateMedia({ media })
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate<readonly string[]>(brokenFigures)).toEqual([])
    if (media === 'print')
      expect(
        await page
          .locator('.scroll:visible:not(.wide .scroll)')
          .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length),
      ).toBe(0)
  })

  it('prints every row on A4, whatever is filtered, with heads on each page', async () => {
    await page.getByLabel('Tìm').fill('y te')
    const bytes = await page.pdf({ preferCSSPageSize: true })
    await withFile('page.pdf', bytes, (path) => {
      const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
      for (const code of ['1.1', '4.4', '6.3.1', '7.2', '8.3'])
        expect(
          text.match(new RegExp(`^ *${code.replaceAll('.', '\\.')} +\\S.*\\d+/\\d+`, 'm')),
          code,
        ).not.toBeNull()
      expect(text).not.toMatch(/Mọi cơ quan|Tải CSV|Mở tất cả/)
      // The table of all years goes over three pages at most, and begins each with its heads.
      const tabled = text.split('\f').filter((one) => /Năm 2021 +Năm 2025/.test(one)).length
      expect(tabled).toBeGreaterThanOrEqual(1)
      expect(tabled).toBeLessThanOrEqual(3)
      const info = execFileSync('pdfinfo', ['-f', '1', '-l', '9', path], { encoding: 'utf8' })
      const sizes = [...info.matchAll(/size: +([\d.]+) x ([\d.]+)/g)].map(([, a, b]) =>
        [Number(a), Number(b)].map(Math.round).sort().join('x'),
      )
      expect(new Set(sizes)).toEqual(new Set(['595x842']))
    })
  })
})

/** RFC 4180. */
const readCsv = (text: string): readonly (readonly string[])[] =>
  text
    .slice(1)
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gs)].map(
        ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    )

it('repeats the heads of the matrix, with their words, where it runs over a page', async () => {
  const page = await browser.newPage()
  await page.goto(address)
  await page.evaluate(`
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('@media print { #bang td { height: 40pt } }')
    document.adoptedStyleSheets = [sheet]
  `)
  const bytes = await page.pdf({ preferCSSPageSize: true })
  await withFile('page.pdf', bytes, (path) => {
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    const pages = text.split('\f').filter((one) => /^ *\d\.\d(\.\d)? +\S.*Sở .*\d+\/\d+/m.test(one))
    expect(pages.length).toBeGreaterThan(2)
    for (const one of pages) expect(one).toMatch(/Mã +Nội dung +Chủ trì +Chỉ tiêu +Hạng +Kết quả/)
  })
  await page.close()
})

it('can be read without scripts', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true })
  const { page, wrong } = await open(context, `${address}#7.2`)
  expect(await page.locator('#bang tbody tr').count()).toBe(32)
  expect(await page.locator('#loc').isVisible()).toBe(false)
  expect(await page.locator('#bang button').count()).toBe(0)
  await page.locator('summary', { hasText: '6.1. Y tế công lập' }).click()
  expect(await page.getByText('Năm 2024: hạng 61/61, chỉ tiêu 35').isVisible()).toBe(true)
  expect(await page.locator('[id="6.1"] table').first().isVisible()).toBe(true)
  expect(wrong).toEqual([])
  await context.close()
})

it('shows what an agency wrote as text, and runs none of it', async () => {
  const evil = '</script><script>document.title = "x"</script><img src=x onerror="document.title = 1">'
  const bytes = await makeBytes(
    'so-y-te',
    changed(({ ref, key }) => (ref === '6.1' && key === 'cause' ? evil : undefined)),
  )
  const hostile = join(folder, 'hostile.html')
  writeFileSync(
    hostile,
    await makePage(ioWith(submissionsOf(2023), { '2023-12-14-so-y-te.xlsx': bytes }), 2023),
  )
  const context = await browser.newContext({ offline: true })
  const { page, wrong } = await open(context, `${pathToFileURL(hostile).href}#6.1`)
  expect(await page.locator('[id="6.1"]').textContent()).toContain(evil)
  expect(await page.title()).toBe('Chỉ số PAPI Hà Nội, giai đoạn 2021 - 2025')
  expect(await page.locator('img').count()).toBe(0)
  expect(wrong).toEqual([])
  await context.close()
})
