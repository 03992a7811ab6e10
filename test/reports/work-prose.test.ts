import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Io } from '../../src/io.ts'
import { runPapi } from '../run-papi.ts'
import { ioWith, submissionsOf } from '../submissions/sample-submissions.ts'
import { withActivities } from './sample-activities.ts'
import { readFullSample, withFullSample } from './sample-full.ts'

// Every sentence that is made of what agencies wrote, from the full SAMPLE set: read the goldens aloud before you commit them.

const folder = mkdtempSync(join(tmpdir(), 'papi-work-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const template = `:::title
Bản đọc

Lời văn về nhiệm vụ
:::

# Công tác chỉ đạo

{{ work.directing | documents_issued }}

{{ activity.channels | channel_sums }}

{{ work.directing | communication_deeds }}

{{ work.directing | inspections_done }}

{{ work.directing | inspection_outcomes }}

{{ work.directing | inspection_limit }}

{{ completeness | heard: reported.agencies, missed }}

{{ work.directing.units | units_answered: reported }}

# Kết quả thực hiện nhiệm vụ

{% for one in work.dimensions %}
## {{ one.name }}

{{ one | dimension_work: compiler }}

{% endfor %}

# Nguyên nhân, trách nhiệm

{{ work.causes | causes }}

{{ work.causes | unexplained_causes }}

{{ work.remarks.causes | remarks }}

Trách nhiệm thuộc {{ work.duty | duty_shares }}.

# Nhiệm vụ, đề xuất

::next-steps-table

{{ work.proposals.lastPlaces | names }}

{{ work.proposals.unconfirmed | unconfirmed_leads }}

{% for proposal in work.proposals.chosen %}
- {{ proposal | proposal | opening | sentence }}
{% endfor %}
`

/** The system with this template in place of the annual report's, on the sixth of May of the year after. */
const withTemplate = (year: number, under: Partial<Io>): Partial<Io> => ({
  ...under,
  today: () => ({ year: year + 1, month: 5, day: 6 }),
  read: (path, limit) => {
    if (path.endsWith('/annual-report.md')) return Promise.resolve(new TextEncoder().encode(template))
    if (!under.read) throw new Error('no reader')
    return under.read(path, limit)
  },
})

const draft = async (year: number, under: Partial<Io>, to: string): Promise<string> => {
  const out = join(folder, to)
  const { exit, talk } = await runPapi(['report', String(year), '--format', 'md', '--out', out], {
    io: withTemplate(year, under),
  })
  expect([exit, talk]).toEqual([0, expect.not.stringContaining('lỗi[')])
  const [name = ''] = readdirSync(out)
  const text = readFileSync(join(out, name), 'utf8')
  return text.slice(text.indexOf('## I.'), text.indexOf('*Nơi nhận'))
}

describe.each([2023, 2024])('the full sample of %s', (year) => {
  it('has all 14 agencies and 59 tasks, no two cells alike but by intent', () => {
    const sample = readFullSample(year)
    const results = Object.values(sample).flatMap(({ tasks = {} }) =>
      Object.values(tasks).map((task) => task.result),
    )
    expect([Object.keys(sample).length, results.length]).toEqual([14, 59])
    expect(new Set(results).size).toBeGreaterThan(55)
  })

  it('reads as prose', async () => {
    const text = await draft(year, withActivities(await withFullSample(year)), `full-${year}`)
    const prose = text.split('\n').filter((line) => !/^[#|-]/.test(line))
    for (const line of prose) {
      expect(line).not.toMatch(/undefined|NaN|\[object|\bnull\b|\t|"/)
      expect(line).not.toMatch(/\.\.|;;|[;,]\.| [.,;:]|\( |\(\)/)
      // No codes, no bullets within.
      expect(line).not.toMatch(/(?<![\d.,/])\d\.\d(?:\.\d)?-\d|[;.] [-+•*] /)
      if (line !== '' && !line.startsWith('Chất lượng') && !/^(?:Y tế|06 nội dung)/.test(line))
        expect(line).toMatch(/\.$/)
    }
    // So much of any agency's cell as one sentence of prose may hold.
    await expect(text).toMatchFileSnapshot(
      join(import.meta.dirname, 'documents', `doc-thu-nhiem-vu-${year}.md`),
    )
  })
})

describe('a set with gaps', () => {
  it('names who is silent, and says nothing of work that nobody reported', async () => {
    const full = await withFullSample(2024)
    const forms = (await full.list?.(submissionsOf(2024))) ?? []
    const kept = forms.filter((name) => !/so-y-te|thanh-tra|so-noi-vu/.test(name))
    const some = Object.fromEntries(
      await Promise.all(
        kept.map(async (name) => [
          name,
          (await full.read?.(`${submissionsOf(2024)}/${name}`, 1e8)) as Uint8Array,
        ]),
      ),
    )
    const text = await draft(2024, ioWith(submissionsOf(2024), some), 'gaps')
    expect(text).toContain('Có 11/14 cơ quan chủ trì gửi báo cáo chuyên đề, có kết quả của 46/59 nhiệm vụ')
    expect(text).toContain('chưa gửi: Sở Nội vụ, Thanh tra Thành phố, Sở Y tế.')
    expect(text).toContain('Sở Nội vụ chưa nhận được báo cáo kết quả thực hiện nhiệm vụ của Sở Y tế.')
    expect(text).toContain('Sở Nội vụ chưa tổng hợp kết quả nhiệm vụ được giao.')
    expect(text).toContain('Chưa tổng hợp được giải trình nguyên nhân của: ')
    expect(text).not.toContain('Về y tế')
    expect(text).toMatch(
      /\| Y tế công lập \| Giải trình nguyên nhân, đề xuất biện pháp khắc phục \| Sở Y tế \| … \|/,
    )
  })

  it('without any form has no sentence on work', async () => {
    const text = await draft(2024, ioWith(submissionsOf(2024), {}), 'none')
    expect(text).toContain('Chưa có cơ quan chủ trì gửi báo cáo chuyên đề.')
    expect(text).not.toMatch(/Qua kiểm tra|Số liệu trên|Theo báo cáo|nêu nguyên nhân|Cả \d|Trong \d/)
  })
})

it('prints what the officer wrote, where it belongs, and nothing else', async () => {
  const activities = join(import.meta.dirname, '../../data/activities')
  const yaml =
    'year: 2024\nremarks:\n  - { section: causes, text: Nhận xét mẫu thứ nhất. }\n  - { section: causes, text: nhận xét mẫu thứ hai }\n  - { section: duty, text: Không in ở đây. }\n'
  const under = ioWith(
    activities,
    { '2024.yaml': new TextEncoder().encode(yaml) },
    ioWith(submissionsOf(2024), {}) as Io,
  )
  const text = await draft(2024, under, 'remarks')
  expect(text).toContain('Nhận xét mẫu thứ nhất. Nhận xét mẫu thứ hai.')
  expect(text).not.toContain('Không in ở đây')
})
