import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { makeWorkspace, paperTemplate, type Workspace } from './chart-report.ts'

// The charts of the shipped results of 2023, as the values that Markdown lists.

let workspace: Workspace
beforeAll(async () => {
  workspace = await makeWorkspace(false)
})
afterAll(() => workspace.remove())

const title = ':::title\nBáo cáo\n\nMẫu\n:::\n\n# Biểu đồ\n\n'
const draft = async (directives: string, from = workspace): Promise<string> =>
  new TextDecoder().decode(await from.draft('md', title + directives))

describe('the chart of ranks over the years', () => {
  it('has each edition, each target up to the end of the plan, and says what the year came to', async () => {
    const text = await draft('::rank-chart{code=7.2}')
    expect(text).toContain(
      '**7.2. Chất lượng không khí: từ 37/60 năm 2021 xuống 61/61 năm 2023, hai năm liền giảm; thiếu 11 bậc so với chỉ tiêu**',
    )
    expect(text).toContain('| Năm | Thứ hạng thực tế | Chỉ tiêu | Số tỉnh, thành phố có kết quả |')
    expect(text).toContain('| 2018 | 60/63 | | 63 |')
    expect(text).toContain('| 2023 | 61/61 | 50 | 61 |\n| 2024 | | 45 | |\n| 2025 | | 40 | |')
  })

  it('is of the total without a code, which has no target', async () => {
    const text = await draft('::rank-chart')
    expect(text).toContain('**Từ 9/60 năm 2021 xuống 15/61 năm 2023, hai năm liền giảm**')
    expect(text).toContain('| Năm | Thứ hạng thực tế | Số tỉnh, thành phố có kết quả |')
    expect(text).not.toContain('| 2024 |')
  })

  it('holds an item against the indicator that measures it', async () => {
    expect(await draft('::rank-chart{code=6.3.1}')).toContain('| 2023 | 24/61 | 25 | 61 |')
  })

  it('says of a year that was not measured that it was not, and never zero', async () => {
    const text = await draft('::rank-chart{code=5.2}')
    expect(text).toContain('| 2023 | không đo lường | 40 | |')
    expect(text).toContain('năm 2023 không đo lường**')
  })

  it('takes a code from an expression', async () => {
    const text = await draft('{% for row in missed %}\n::rank-chart{code="{{ row.code }}"}\n{% endfor %}')
    expect(text.match(/^\*\*.*năm 2023.*thiếu \d+ bậc so với chỉ tiêu\*\*$/gm)).toHaveLength(11)
  })
})

it('holds every target that is judged against its rank, the furthest behind first', async () => {
  const text = await draft('::targets-chart')
  const rows = text.match(/^\| .*\d\/61.*$/gm) ?? []
  expect(rows).toHaveLength(27)
  expect(text).toContain(
    '**Năm 2023: 16/27 nội dung đạt chỉ tiêu; xa chỉ tiêu nhất là Giải đáp khiếu nại, tố cáo, khúc mắc của người dân (thiếu 20 bậc)**',
  )
  expect(rows[0]).toBe('| Giải đáp khiếu nại, tố cáo | 34 | | 54/61 |')
  expect(rows.at(-1)).toBe('| Tiếp cận thông tin | 42 | 6/61 | |')
  // 5.2 has a target, but no rank.
  expect(text).not.toContain('Thủ tục cấp phép xây dựng')
})

it('holds the ranks of the dimensions against the year before, the best first', async () => {
  const text = await draft('::dimensions-chart')
  expect(text).toContain(
    '**Năm 2023: 2 chỉ số nội dung tăng bậc, 6 giảm bậc so với năm 2022; cao nhất là Quản trị điện tử (1/61), thấp nhất là Quản trị môi trường (61/61)**',
  )
  expect(text).toContain('| Chỉ số nội dung | Năm 2022 | Năm 2023: tăng, giữ hạng | Năm 2023: giảm bậc |')
  // From the published scores: 1 + how many provinces have more.
  expect(text.match(/^\| .*\d\/6\d.*$/gm)).toEqual([
    '| Quản trị điện tử | 3/62 | 1/61 | |',
    '| Công khai, minh bạch | 8/61 | | 9/61 |',
    '| Tham gia của người dân | 3/62 | | 10/61 |',
    '| Cung ứng dịch vụ công | 47/63 | 15/61 | |',
    '| Trách nhiệm giải trình | 18/62 | | 30/61 |',
    '| Kiểm soát tham nhũng | 22/61 | | 33/61 |',
    '| Thủ tục hành chính công | 19/62 | | 37/61 |',
    '| Quản trị môi trường | 60/63 | | 61/61 |',
  ])
})

it('lists places gained and lost, most gained first', async () => {
  const parts = (await draft('::changes-chart')).match(/^\| \d.*$/gm) ?? []
  expect(parts[0]).toBe('| 6.2. Giáo dục tiểu học công lập | 32 | |')
  expect(parts.at(-1)).toBe('| 5.4. Thủ tục hành chính cấp xã | | -23 |')
  const text = await draft('::changes-chart{dimensions}')
  expect(text).toContain(
    'Năm 2023: 2 chỉ số nội dung tăng bậc, 6 giảm bậc so với năm 2022; nhiều nhất là Cung ứng dịch vụ công (tăng 32 bậc), Thủ tục hành chính công (giảm 18 bậc)',
  )
  expect(text.match(/^\| \d\. /gm)).toHaveLength(8)
})

describe('the chart of places', () => {
  it('has all provinces in their four groups', async () => {
    const text = await draft('::places-chart')
    expect(text).toContain('Hà Nội xếp thứ 15/61, nhóm 1 (Cao); đứng đầu là Thừa Thiên-Huế**')
    const lanes = text.match(/^\| Nhóm \d \(.*$/gm) ?? []
    expect(lanes).toHaveLength(4)
    expect(lanes.join().match(/\d\d,\d{4}/g)).toHaveLength(61)
    expect(lanes[0]).toMatch(/\| Hà Nội 43,9603 \|$/)
  })

  it('is one line for a code without groups', async () => {
    expect((await draft('::places-chart{code=7.2}')).match(/^\| Các tỉnh, thành phố \|/gm)).toHaveLength(1)
  })
})

it('counts tasks by status, for each dimension or each agency', async () => {
  const answered = await makeWorkspace()
  onTestFinished(answered.remove)
  const byDimension = await draft('::tasks-chart', answered)
  expect(byDimension).toContain(
    '**23/59 nhiệm vụ hoàn thành hoặc được thực hiện thường xuyên; 27 đang thực hiện; 09 chưa thực hiện; chưa thực hiện nhiều nhất: 6. Cung ứng dịch vụ công (3); ',
  )
  expect(byDimension).toContain('| 7. Quản trị môi trường | 1 | 2 | 3 | 2 |')
  expect(await draft('::tasks-chart{agencies}', answered)).toContain('| Sở Y tế | 1 | 2 | 2 | 1 |')
})

it('draws nothing where there is nothing to draw', async () => {
  // The annual report is about no single agency.
  for (const nothing of ['::targets-chart{agency}', '::changes-chart{agency}', '::tasks-chart{agency}'])
    expect(await draft(nothing)).not.toMatch(/\| --- \|/)
  expect(await draft('::places-chart{code=5.2}')).not.toMatch(/\| --- \|/)
})

it('refuses an unknown code with its place and the codes that are near', async () => {
  const talk = await workspace.talk(paperTemplate.replace('code=7.2', 'code=7.9'))
  expect(talk).toContain('templates/annual-report.md:9:1')
  expect(talk).toContain('không có mã "7.9"')
  expect(talk).toContain('7.1')
  expect(await workspace.talk(`${title}::places-chart{code=khong-co}`)).toContain('(7.2) hoặc mục (6.3.1)')
})

it('names a chart that does not exist, and those that do', async () => {
  expect(await workspace.talk(`${title}::rank-chrt`)).toContain('rank-chart')
})
