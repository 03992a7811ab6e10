import { describe, expect, it } from 'vitest'
import { draftDocument, prepareDocument } from '../../src/commands/draft.ts'
import type { Context, Outcome } from '../../src/commands/outcome.ts'
import { type Io, systemIo } from '../../src/io.ts'
import type { DocumentId } from '../../src/reports/kinds.ts'
import { elements, textOf, unpack } from '../render/docx-parts.ts'
import { root } from '../run-papi.ts'
import { changed, ioWith, makeBytes, submissionsOf } from '../submissions/sample-submissions.ts'
import { withActivities } from './sample-activities.ts'
import { withFullSample } from './sample-full.ts'

// What stands on a review sheet, and when a document is a draft. Forms and records are SAMPLE (MẪU): nobody reported them.

const contextOf = (io: Partial<Io> = {}): Context => ({
  io: { ...systemIo, today: () => ({ year: 2025, month: 5, day: 6 }), ...io },
  folder: root,
  workspace: 'data',
  language: 'vi',
  terminal: { width: 80, colour: false },
})

const review = async (
  id: DocumentId,
  year: number,
  io: Partial<Io> = {},
  options: Parameters<typeof prepareDocument>[3] = {},
) => {
  const { value } = await prepareDocument(contextOf(io), id, year, options)
  const [sheet] = value?.sheets ?? []
  if (!sheet) throw new Error('no sheet')
  const find = (kind: string) => sheet.review.find((item) => item.kind === kind)
  return { ...sheet, find, blocking: sheet.review.filter((item) => item.blocking).map(({ kind }) => kind) }
}

const formsOf = async (files: Readonly<Record<string, Uint8Array>>, year = 2024) =>
  ioWith(submissionsOf(year), files)

describe('the sheet of a year that nobody has reported', async () => {
  const { review: items, find, blocking, paper } = await review('annual-report', 2024)

  it('has few items, those first that change a sentence', () => {
    expect(blocking).toEqual([
      'not-reported',
      'cause-missing',
      'goal-without-value',
      'no-communication',
      'no-inspections',
    ])
    expect(items.length).toBeLessThanOrEqual(16)
    expect(items.slice(0, blocking.length).every((item) => item.blocking)).toBe(true)
    expect(paper.draft).toBe(true)
  })

  it('counts agencies, rows and goals of the plan', () => {
    expect(find('not-reported')?.says).toEqual({
      vi: 'Chưa có báo cáo của 14/14 cơ quan chủ trì',
      en: '14 of 14 lead agencies have not reported',
    })
    // Ranks of 2024 behind their targets, from the workbook and the annex: 14 of the 23 rows that were measured.
    expect(find('cause-missing')?.says.vi).toMatch(/^14\/14 nội dung/)
    expect(find('cause-missing')?.why.vi).toContain('Sở Tài nguyên và Môi trường: 7.1, 7.2, 7.3;')
    expect(find('goal-without-value')?.says.vi).toMatch(/^4\/4 mục tiêu/)
  })

  it('tells of the plan what the source lacks, and what is a reading', () => {
    expect(find('plan-gap')?.says.vi).toContain('4.1, 4.2, 4.3, 4.4')
    expect(find('doubtful-reading')?.why.vi).toContain('6.3.2: Gắn với chỉ báo "loại đường giao thông')
    // 48 of 63 in 2020 and 59 of 63 in 2019, 29 in 2024: 19 places in four years, 30 in five.
    expect(find('other-base-year')?.why.vi).toBe(
      'tính từ năm 2020 (48/63) bình quân tăng 4,75 bậc mỗi năm, chưa đạt; tính từ năm 2019 (59/63) bình quân tăng 6,00 bậc mỗi năm, đạt',
    )
    expect(find('target-equals-base')?.says.vi).toContain('24/24')
    expect(find('sample-change')?.says.vi).toContain('PAPI 2021')
  })

  it('holds what a newspaper printed against the scores', () => {
    expect(find('published-differs')).toMatchObject({
      says: { vi: expect.stringContaining('Báo Kinh tế và Đô thị ngày 15/4/2025') },
      why: {
        vi: 'Chỉ số PAPI: 29/63, theo điểm là 29/61; Trách nhiệm giải trình với người dân: 24/63, 4,2760 điểm, theo điểm là 20/61, 4,3626 điểm; Quản trị môi trường: 58/63, theo điểm là 61/61; Quản trị điện tử: 1/63, theo điểm là 2/61',
      },
      blocking: false,
    })
  })

  it('is put in both languages, and says what closes each item', () => {
    for (const { says, why, closes } of items)
      for (const { vi, en } of [says, why, closes]) {
        expect(vi).toBe(vi.normalize('NFC'))
        expect([vi, en].every((text) => text.trim() !== '' && !/undefined|NaN/.test(text))).toBe(true)
      }
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(items.length)
  })
})

it('compares a printed score by the decimals that were printed', async () => {
  const read: Io['read'] = async (path, limit) => {
    const bytes = await systemIo.read(path, limit)
    if (!path.endsWith('published.yaml')) return bytes
    // SAMPLE (MẪU): nobody printed these. The score of dimension 3 in 2024 is 4,3626.
    const text = new TextDecoder()
      .decode(bytes)
      .replace('{ code: "3", score: 4.276, rank: 24, of: 63,', '{ code: "3", score: 4.36,')
    expect(text).toContain('4.36,')
    return new TextEncoder().encode(text)
  }
  const { find } = await review('annual-report', 2024, { read })
  expect(find('published-differs')?.why.vi).toContain('Quản trị môi trường')
  expect(find('published-differs')?.why.vi).not.toContain('Trách nhiệm giải trình')
})

it('compares only with what was printed of the edition that is shown', async () => {
  expect((await review('annual-report', 2023)).find('published-differs')).toBeUndefined()
  expect((await review('results-report', 2024)).find('published-differs')).toBeDefined()
})

describe('what agencies sent', () => {
  it('tells of states that are missing or say the opposite of the text', async () => {
    const io = await formsOf({
      '2024-12-14-so-y-te.xlsx': await makeBytes(
        'so-y-te',
        changed(({ ref, key }) => {
          if (ref === '6.1-2' && (key === 'status' || key === 'doneOn')) return ''
          if (ref === '6.1-3' && key === 'status') return 'Thực hiện thường xuyên'
          if (ref === '6.1-3' && key === 'doneOn') return ''
          if (ref === '6.1-3' && key === 'result') return 'Đã trình UBND Thành phố đề án mẫu'
          return undefined
        }),
        2024,
      ),
    })
    const { find, blocking } = await review('annual-report', 2024, io)
    expect(find('state-missing')?.why.vi).toBe('6.1-2')
    expect(find('state-contradicted')?.why.vi).toBe(
      '6.1-3 (Sở Y tế): “Thực hiện thường xuyên” nhưng ghi “Đã trình”',
    )
    expect(find('not-reported')?.says.vi).toMatch(/13\/14/)
    expect(blocking).toEqual(expect.arrayContaining(['state-missing', 'state-contradicted', 'not-reported']))
  })

  it('counts causes without a remedy apart from missing causes', async () => {
    const io = await formsOf({
      '2024-12-14-so-y-te.xlsx': await makeBytes(
        'so-y-te',
        changed(({ key }) => (key === 'remedy' ? '' : undefined)),
        2024,
      ),
    })
    const { find } = await review('annual-report', 2024, io)
    // Of 14 missed targets Sở Y tế answers for one; the other 13 have neither.
    expect(find('cause-missing')?.says.vi).toMatch(/^13\/14 nội dung/)
    expect(find('remedy-missing')).toMatchObject({
      says: { vi: '01 nội dung chưa đạt chỉ tiêu có nguyên nhân nhưng chưa có biện pháp khắc phục' },
      why: { vi: 'Sở Y tế: 6.1' },
    })
  })

  it('names files that are held back or replaced', async () => {
    const good = await makeBytes('so-tu-phap', undefined, 2024)
    const { find } = await review(
      'annual-report',
      2024,
      await formsOf({
        '2024-12-10-so-tu-phap.xlsx': good,
        '2024-12-14-so-tu-phap.xlsx': good,
        '2024-12-14-so-y-te.xlsx': await makeBytes('so-y-te', undefined, 2023),
      }),
    )
    expect(find('file-replaced')?.why.vi).toBe('2024-12-10-so-tu-phap.xlsx, dùng 2024-12-14-so-tu-phap.xlsx')
    expect(find('file-held-back')?.why.vi).toMatch(/^2024-12-14-so-y-te\.xlsx, Sở Y tế: .*2023/)
  })
})

describe('a document is a draft', () => {
  it('not with the reports of all agencies, and again without one of them', async () => {
    const io = await withFullSample(2024)
    const full = await review('annual-report', 2024, io)
    expect([full.blocking, full.paper.draft]).toEqual([[], false])
    // A promise for the first quarter of 2025, drafted in May.
    expect(full.find('deadline-passed')?.why.vi).toBe('7.1 (Sở Nông nghiệp và Môi trường): quý I/2025')

    const list = io.list
    const less: Partial<Io> = {
      ...io,
      list: async (path) => (await list?.(path))?.filter((name) => !name.includes('so-y-te')),
    }
    const { paper, blocking } = await review('annual-report', 2024, less)
    expect([paper.draft, blocking[0]]).toEqual([true, 'not-reported'])
  })

  it('as a letter until number, date and all that it names are there', async () => {
    const first = { year: 2024, month: 1, day: 10 }
    const registered = { number: '53', date: first }
    // SAMPLE (MẪU): the city has not set this day.
    const read: Io['read'] = async (path, limit) => {
      const bytes = await systemIo.read(path, limit)
      return path.endsWith('letterhead.yaml')
        ? new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\nreporting:\n  deadline: 12-15\n`)
        : bytes
    }
    const blank = await review('request-letter', 2023, { today: () => first }, registered)
    expect([blank.paper.draft, blank.blocking]).toEqual([true, ['deadline-blank']])
    const io = { read, today: () => first }
    const unregistered = await review('request-letter', 2023, io)
    expect([unregistered.paper.draft, unregistered.blocking]).toEqual([true, ['number-blank']])
    const { paper, find } = await review('request-letter', 2023, io, registered)
    expect(find('number-blank')).toMatchObject({
      says: { vi: 'Để trống: họ tên người ký' },
      why: { vi: 'Chưa ghi trong letterhead.yaml' },
    })
    expect([paper.draft, paper.number, paper.day]).toEqual([false, '53', first])
  })

  it('as a reminder whose letter is not recorded, or whose new day is blank', async () => {
    const first = { year: 2024, month: 1, day: 10 }
    const options = { number: '53', date: first }
    const today = () => first
    expect((await review('remind-letter', 2023, { today }, options)).blocking).toEqual([
      'deadline-blank',
      'request-not-recorded',
    ])
    const recorded = await review('remind-letter', 2023, { ...withActivities(), today }, options)
    expect(recorded.blocking).toEqual(['deadline-blank'])
    const explain = await review('explain-letter', 2023, { today }, options)
    expect(explain.blocking).toEqual(['deadline-blank'])
  })

  it('as a report of inspections of which nothing is recorded', async () => {
    expect((await review('inspections-report', 2023)).blocking).toEqual(['no-inspections'])
    expect((await review('inspections-report', 2023, withActivities())).blocking).toEqual([])
  })

  it('as a period report that lacks a year', async () => {
    const { find } = await review('period-report', 2021, {}, { period: { from: 2021, to: 2025 } })
    expect(find('year-missing')).toMatchObject({
      says: { vi: 'Chưa có kết quả PAPI của 1/5 năm: 2025' },
      blocking: true,
    })
  })
})

describe('the files', () => {
  const draft = (options: object): Promise<Outcome> =>
    draftDocument(contextOf(), 'annual-report', 2024, options)
  const namesOf = ({ files = [] }: Outcome) => files.map(({ path }) => path.split('/').at(-1))

  it('have a sheet beside each document on paper', async () => {
    expect(namesOf(await draft({ formats: ['docx', 'xlsx'] }))).toEqual([
      'bao-cao-papi-2024.docx',
      'phieu-soat-bao-cao-papi-2024.docx',
      'bao-cao-papi-2024.xlsx',
    ])
    expect(namesOf(await draft({ formats: ['xlsx'] }))).toEqual(['bao-cao-papi-2024.xlsx'])
  })

  it('say in a line how much is open', async () => {
    const { hint } = await draft({ formats: ['md'] })
    expect(hint?.vi).toContain(
      '\nPhiếu soát: 16 việc, 5 việc làm thay đổi câu chữ:\n- Chưa có báo cáo của 14/14',
    )
    expect(hint?.en).toContain('\nReview sheet: 16 items, 5 of them change a sentence:\n- 14 of 14 lead')
  })

  it('say of several documents how many are drafts', async () => {
    const io = await withFullSample(2024)
    const list: Io['list'] = async (path) =>
      (await io.list?.(path))?.filter((name) => !name.includes('so-y-te')) ?? []
    const { hint } = await draftDocument(contextOf({ ...io, list }), 'thematic-report', 2024, {
      agency: true,
      formats: ['md'],
    })
    // Sở Y tế is silent; five other agencies have a letterhead that is not known in full.
    expect(hint?.vi).toMatch(/^6\/14 văn bản là dự thảo\.\n/)
    expect(hint?.vi).toContain('- Chưa có báo cáo của 1/1 cơ quan chủ trì')
  })

  it('carry the items as comments where they belong, when asked', async () => {
    const bytes = async (comments: boolean) =>
      unpack((await draft({ formats: ['docx'], comments })).files?.[0]?.bytes ?? new Uint8Array())
    const { 'word/comments.xml': list = '', 'word/document.xml': text = '' } = await bytes(true)
    expect(elements(list, 'comment').map(textOf)).toHaveLength(16)
    const told = elements(list, 'comment').findIndex((one) => textOf(one).includes('Báo Kinh tế và Đô thị'))
    const around = (id: number): string => {
      const [, inside = ''] =
        new RegExp(`<w:commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`, 's').exec(
          text,
        ) ?? []
      return textOf(inside)
    }
    expect(around(told)).toMatch(/Chỉ số PAPI|Quản trị/)
    const whole = elements(list, 'comment').findIndex((one) =>
      textOf(one).includes('trùng thứ hạng năm 2020'),
    )
    expect(around(whole)).toMatch(/^Kết quả thực hiện Kế hoạch/)
    expect((await bytes(false))['word/document.xml']).not.toContain('commentRangeStart')
  })
})
