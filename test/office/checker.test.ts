import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { showHiddenCharacters } from '../../src/diagnostics/hidden.ts'
import { hostileForms } from '../hostile/hostile-forms.ts'
import { brokenFiles, brokenForms } from '../rules/broken-forms.ts'
import { formKind } from '../rules/forms.ts'
import { runPapi } from '../run-papi.ts'
import { putTogether, type SpoiltForm } from '../submissions/broken-form.ts'
import { leadAgencies } from '../submissions/sample-form.ts'
import { changed, makeBytes } from '../submissions/sample-submissions.ts'

// `kiem-tra-bieu.html` of 2023 in Debian's chromium, from the disk and without a network, beside `papi validate`. SAMPLE forms.

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'papi-checker-'))
const file = join(folder, 'bieu-mau-2023/kiem-tra-bieu.html')

/** What a busy machine does not read in the five seconds that it may take would differ from run to run. */
const stopClocks = `{
  const { Blob, setTimeout } = globalThis
  globalThis.Blob = class extends Blob {
    constructor(parts, options) {
      super(options?.type === 'text/javascript' ? ['performance.now = () => 0;', ...parts] : parts, options)
    }
  }
  globalThis.setTimeout = (run, time) => (time < 60_000 ? setTimeout(run, time) : undefined)
}`

let browser: Browser
let context: BrowserContext
let page: Page
let wrong: string[]
beforeAll(async () => {
  vi.spyOn(performance, 'now').mockReturnValue(0)
  for (const year of ['2023', '2025'])
    await runPapi(['form', year, '--agency', 'so-y-te', '--checker'], { folder })
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } })
  page = await context.newPage()
  await page.addInitScript(stopClocks)
  // The day on which `runPapi` runs.
  await page.clock.setFixedTime(new Date(2024, 4, 6, 9))
  wrong = []
  page.on('console', (message) => wrong.push(message.text()))
  page.on('pageerror', ({ message }) => wrong.push(message))
  page.on('request', (request) => {
    if (!/^(file|blob):/.test(request.url())) wrong.push(request.url())
  })
  await page.goto(pathToFileURL(file).href)
})
afterEach(async () => {
  expect(wrong).toEqual([])
  await context.close()
})

const give = async (name: string, bytes: Uint8Array): Promise<void> => {
  await page.setInputFiles('#tep', { name, mimeType: '', buffer: Buffer.from(bytes) })
  await page.getByText('Đã kiểm tra xong.').waitFor({ timeout: 120_000 })
}

const tidy = (text: string): string => showHiddenCharacters(text).replace(/\s+/g, '')

type Said = {
  readonly severity: string
  readonly code: string
  readonly where: string
  readonly message: string
  readonly notes: readonly string[]
  readonly remedy: string
}

/** What the page lists, without white space. */
const readList = async (): Promise<readonly Said[]> => {
  const list: readonly Said[] =
    await page.evaluate(`[...document.querySelectorAll('#tim-thay li')].map((item) => ({
    severity: item.closest('section').className,
    code: item.dataset.code,
    where: item.querySelector('.where').textContent,
    message: item.querySelector('.message').textContent,
    notes: [...item.querySelectorAll('.note')].map((note) => note.textContent),
    remedy: item.querySelector('.remedy')?.textContent.replace(/^Cách sửa:/, '') ?? '',
  }))`)
  return list.map((one) => ({
    ...one,
    where: tidy(one.where),
    message: tidy(one.message),
    notes: one.notes.map(tidy),
    remedy: tidy(one.remedy),
  }))
}

type JsonPlace = {
  readonly file: string
  readonly sheet?: string
  readonly cell?: string
  readonly range?: string
}

const spotOf = ({ sheet, cell, range }: JsonPlace): string =>
  sheet === undefined ? '' : [`'${sheet}'`, range ?? cell].filter(Boolean).join(' › ')

/** The same of `papi validate --format json`: errors first, as people read them. */
const fromJson = (json: string): readonly Said[] => {
  const { diagnostics } = JSON.parse(json)
  return ['error', 'warning', 'advice'].flatMap((severity) =>
    diagnostics
      .filter((one: { severity: string }) => one.severity === severity)
      .map(
        ({
          code,
          place,
          message,
          notes,
          remedy,
        }: {
          code: string
          place: JsonPlace
          message: { vi: string }
          notes: { message: { vi: string }; place: JsonPlace | null }[]
          remedy: { vi: string } | null
        }) => ({
          severity,
          code,
          where: tidy(spotOf(place) || 'Cả tệp'),
          message: tidy(message.vi),
          notes: notes.map((note) =>
            tidy(note.message.vi + (note.place ? ` (${note.place.file} › ${spotOf(note.place)})` : '')),
          ),
          remedy: tidy(remedy?.vi ?? ''),
        }),
      ),
  )
}

/** What the command says of the same file, and its marked copy. */
const validate = async (name: string, bytes: Uint8Array, year: number) => {
  const own = mkdtempSync(join(folder, 'one-'))
  writeFileSync(join(own, name), bytes)
  const { out } = await runPapi(
    ['validate', name, '--year', String(year), '--format', 'json', '--mark', 'copies'],
    { folder: own },
  )
  const copies = readdirSync(own).includes('copies') ? readdirSync(join(own, 'copies')) : []
  return {
    said: fromJson(out).filter(({ code }) => code !== 'cannot-mark'),
    copies: copies.map((copy) => [copy, readFileSync(join(own, 'copies', copy))] as const),
  }
}

/** Page and command side by side. */
const compare = async (name: string, bytes: Uint8Array, year = 2023): Promise<number> => {
  const [{ said, copies }] = await Promise.all([validate(name, bytes, year), give(name, bytes)])
  expect(await readList()).toEqual(said.slice(0, 5000))
  const more = said.length - 5000
  expect(await page.getByText(`Còn ${more} mục nữa chưa liệt kê ở đây.`).count()).toBe(more > 0 ? 1 : 0)
  const link = page.locator('#ban-danh-dau a')
  expect(await link.count()).toBe(copies.length)
  for (const [copy, own] of copies) {
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
    expect(download.suggestedFilename()).toBe(copy)
    expect(readFileSync(await download.path()).equals(own), copy).toBe(true)
  }
  return said.length
}

/** Wrong in many ways at once. */
const wrongAnswers = changed(({ key, ref }) => {
  if (key === 'status') return ref.endsWith('1') ? 'xong' : ''
  if (key === 'doneOn') return '31/02/2023'
  if (key === 'result') return '<b>"đã làm"</b> 0912345678'
  if (key === 'cause') return ''
  return undefined
})

const long = 900_000

describe('the same findings as papi validate', () => {
  it(
    'in the right and wrong forms of 14 agencies',
    async () => {
      for (const agency of leadAgencies) {
        expect(await compare(`${agency}.xlsx`, await makeBytes(agency)), agency).toBe(0)
        await compare(`${agency}.xlsx`, await makeBytes(agency, wrongAnswers))
        expect(await page.locator('#tim-thay .error li').count(), agency).toBeGreaterThan(0)
      }
      expect(leadAgencies).toHaveLength(14)
    },
    long,
  )

  it(
    'in files that are no form',
    async () => {
      const good = await makeBytes('so-xay-dung')
      // papi reads .xls and .xlsb; the page has no room for that reader, and says that it does not.
      const old = ['old .xls, damaged', 'binary workbook, damaged']
      for (const { fault, file: name, bytes } of brokenFiles) {
        if (!old.includes(fault)) {
          expect(await compare(name, bytes(good)), name).toBeGreaterThan(0)
          continue
        }
        await give(name, bytes(good))
        expect(await readList()).toMatchObject([{ code: 'not-a-workbook' }, { code: 'stopped-at-gate' }])
      }
    },
    long,
  )

  it(
    'in forms with a fault',
    async () => {
      const samples = await formKind.samples()
      let faulty = 0
      for (const { sample = 'so-xay-dung', spoil } of brokenForms) {
        const form = structuredClone(samples[sample]) as SpoiltForm
        spoil(form)
        if ((await compare(form.file, putTogether(form))) > 0) faulty++
      }
      expect(faulty).toBeGreaterThan(brokenForms.length - 5)
    },
    long,
  )

  it(
    'in hostile files',
    async () => {
      const kinds = [
        'signs of Markdown',
        '20,000 rows of no task',
        '400,000 shared strings',
        'elements inside one another',
        'a part that unpacks to 60 MB',
      ]
      const files = hostileForms.filter(({ about }) => kinds.includes(about))
      expect(files).toHaveLength(5)
      for (const { make } of files)
        for (const [name, bytes] of Object.entries(await make())) await compare(name, bytes as Uint8Array)
    },
    long,
  )

  it('in forms of 2025, also of units of the register', async () => {
    await page.goto(pathToFileURL(file.replace('2023', '2025')).href)
    for (const agency of ['so-y-te', 'so-nong-nghiep-va-moi-truong', 'ubnd-cap-xa'])
      for (const fill of [undefined, wrongAnswers])
        expect(
          await compare(`${agency}.xlsx`, await makeBytes(agency, fill, 2025, 2024), 2025),
        ).toBeGreaterThan(0)
  })

  it('in a form of another year', async () => {
    await compare('so-y-te.xlsx', await makeBytes('so-y-te', undefined, 2024, 2023))
    expect(await page.locator('#tim-thay li').first().getAttribute('data-code')).toBe('wrong-year')
  })

  it('by the day of the computer', async () => {
    // The sample is signed on 08/12/2023.
    const bytes = await makeBytes('so-y-te')
    for (const [day, codes] of [
      [7, ['date-in-future', 'stopped-at-gate']],
      [8, []],
    ] as const) {
      await page.clock.setFixedTime(new Date(2023, 11, day, 0, 5))
      await give('so-y-te.xlsx', bytes)
      expect((await readList()).map(({ code }) => code)).toEqual(codes)
    }
  })

  it('in a file larger than any form, which is not read', async () => {
    expect(await compare('lon.xlsx', new Uint8Array(20 * 2 ** 20 + 1))).toBe(2)
  })
})

describe('the page', () => {
  it('is one file of at most 500 KB that may load nothing', async () => {
    const html = readFileSync(file, 'utf8')
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(500_000)
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(policy.split('; ').map((part) => part.replace(/'sha256-[^']*'/, 'HASH'))).toEqual([
      "default-src 'none'",
      'script-src HASH',
      'style-src HASH',
      'worker-src blob:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
    // Nothing in a script or in its data may end its element.
    expect(html.match(/<\/?script\b/g)).toHaveLength(6)
  })

  it.each(['vi', 'en'])('has nothing that axe finds wrong, from phone to wall: %s', async (language) => {
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    await page.setInputFiles('#tep', {
      name: 'so-y-te.xlsx',
      mimeType: '',
      buffer: Buffer.from(await makeBytes('so-y-te', wrongAnswers)),
    })
    await page.locator('#ban-danh-dau a').waitFor()
    await page.evaluate(axe)
    for (const width of [360, 768, 1280, 2560]) {
      await page.setViewportSize({ width, height: 900 })
      const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string }[] }
      expect(violations.map(({ id }) => id)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    }
  })

  it('speaks one language at a time, also of what was found', async () => {
    await give('so-y-te.xlsx', await makeBytes('so-y-te', wrongAnswers))
    const count = await page.locator('#tim-thay li').count()
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.title()).toBe('Check a PAPI reporting form of 2023')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('#tim-thay li').count()).toBe(count)
    const text = (await page.locator('#tim-thay').innerText()).replace(/“[^”]*”|"[^"]*"|'[^']*'/g, '')
    expect(text).not.toMatch(/Cách sửa|Đang ghi|lỗi|cảnh báo|trống/i)
    expect(await page.locator('#trang-thai').textContent()).toBe('Checked.')
    await page.getByRole('button', { name: 'Tiếng Việt' }).click()
    expect(await page.locator('.verdict').innerText()).toContain('Biểu')
  })

  it('works by keyboard, and brings its reader to the result', async () => {
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.id')).toBe('tep')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')])
    await chooser.setFiles({
      name: 'so-y-te.xlsx',
      mimeType: '',
      buffer: Buffer.from(await makeBytes('so-y-te', wrongAnswers)),
    })
    await page.getByText('Đã kiểm tra xong.').waitFor()
    expect(await page.evaluate('document.activeElement.id')).toBe('ket-qua')
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Lưu bản có đánh dấu chỗ cần sửa')
  })

  it('takes a file that is dropped, and one at a time', async () => {
    const drop = (count: number, bytes: readonly number[]) =>
      page.evaluate(
        `(() => {
          const data = new DataTransfer()
          for (let i = 0; i < ${count}; i++) data.items.add(new File([new Uint8Array(${JSON.stringify(bytes)})], 'so-y-te.xlsx'))
          document.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
        })()`,
      )
    const bytes = [...(await makeBytes('so-y-te'))]
    await drop(2, bytes)
    expect(await page.locator('#trang-thai').textContent()).toBe('Mỗi lần chỉ kiểm tra một tệp.')
    await drop(1, bytes)
    await page.getByText('Không thấy lỗi nào trong biểu: gửi được.').waitFor()
  })

  it('forgets a file when another is chosen before it was read', async () => {
    const slow = hostileForms.find(({ about }) => about === '20,000 rows of no task')
    const [bytes] = Object.values((await slow?.make()) ?? {})
    const choose = (name: string, buffer: Uint8Array) =>
      page.setInputFiles('#tep', { name, mimeType: '', buffer: Buffer.from(buffer) })
    await choose('cham.xlsx', bytes as Uint8Array)
    await choose('so-y-te.xlsx', await makeBytes('so-y-te'))
    await page.getByText('Không thấy lỗi nào trong biểu: gửi được.').waitFor()
    await page.getByText('Đã kiểm tra xong.').waitFor()
    // Nobody goes on reading.
    await expect.poll(() => page.workers().length, { timeout: 60_000 }).toBe(0)
    expect(await page.locator('#ket-qua').textContent()).toBe('so-y-te.xlsx')
  })

  it('reads the form itself where the browser has no worker for it', async () => {
    await page.addInitScript('globalThis.Worker = class { constructor() { throw new Error() } }')
    await page.reload()
    await compare('so-y-te.xlsx', await makeBytes('so-y-te', wrongAnswers))
  })

  it('says that it cannot run without a script, and nothing of it with one', async () => {
    expect(await page.locator('#trang-thai').textContent()).toBe('')
    const bare = await browser.newPage({ javaScriptEnabled: false })
    await bare.goto(pathToFileURL(file).href)
    expect(await bare.locator('#trang-thai').textContent()).toContain('không chạy được trang')
    await bare.close()
  })

  it('says when a file cannot be read', async () => {
    await page.addInitScript(`File.prototype.arrayBuffer = () => Promise.reject(new Error())
      globalThis.Worker = class { constructor() { throw new Error() } }`)
    await page.reload()
    await page.setInputFiles('#tep', { name: 'a.xlsx', mimeType: '', buffer: Buffer.from('a') })
    await page.getByText('Không đọc được tệp. Đóng tệp trong Excel hoặc WPS rồi chọn lại.').waitFor()
    expect(await page.locator('#tim-thay').textContent()).toBe('')
  })

  it('prints the list without its buttons', async () => {
    await give('so-y-te.xlsx', await makeBytes('so-y-te', wrongAnswers))
    await page.emulateMedia({ media: 'print' })
    for (const id of ['tha', 'in', 'doi-tieng', 'ban-danh-dau'])
      expect(await page.locator(`#${id}`).isVisible(), id).toBe(false)
    expect(await page.locator('#tim-thay li').first().isVisible()).toBe(true)
  })
})
