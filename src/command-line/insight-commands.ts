import { addAnswerOptions } from './answer-options.ts'
import type { Builder } from './builder.ts'
import { oneOf, toRank, toYear } from './values.ts'

/** Questions that a table of ranks does not answer: how far, what if, where to, who, like whom, how sure, where from. */
export const addInsightCommands = (builder: Builder): void => {
  const { say, option, command, choose, year } = builder
  const reach = command('reach', {
    vi: 'còn thiếu bao nhiêu điểm để đạt chỉ tiêu, một thứ hạng hoặc một nhóm',
    en: 'points missing to reach the targets, a rank or a group',
  })
    .argument(year.name, year.text, toYear)
    .addOption(
      option('--code <code>', {
        vi: 'một mã, ví dụ 6.1; 0 là tổng điểm',
        en: 'one code, such as 6.1; 0 is the total',
      }),
    )
    .addOption(
      option('--to <year>', {
        vi: 'chỉ tiêu của năm khác trong kế hoạch',
        en: 'the targets of another year of the plan',
      }).argParser(toYear),
    )
    .addOption(
      option('--rank <rank>', {
        vi: 'thứ hạng muốn đạt, thay cho chỉ tiêu (không ghi --code: của tổng điểm)',
        en: 'a rank instead of the target (without --code: of the total)',
      }).argParser(toRank),
    )
    .addOption(
      option('--group <group>', {
        vi: 'nhóm muốn đạt: 1 Cao đến 4 Thấp (tổng điểm, chỉ số nội dung)',
        en: 'a group: 1 high to 4 low (total, dimensions)',
      }).argParser((word) => Number(oneOf(['1', '2', '3', '4'])(word))),
    )
  addAnswerOptions(reach, builder).action((of: number, options) => {
    choose(async (context) => (await import('../commands/insight/reach.ts')).askReach(context, of, options))
  })

  const whatIf = command('what-if', {
    vi: 'giả định điểm thay đổi: thứ hạng, nhóm, tổng điểm sẽ ra sao',
    en: 'ranks, group and total with other scores',
  })
    .argument(year.name, year.text, toYear)
    .argument(
      '<scores...>',
      say({ vi: 'mã=điểm: 6.1=1,9 7.2=+0,1 8.1=-0,05', en: 'CODE=SCORE: 6.1=1.9 7.2=+0.1 8.1=-0.05' }),
    )
    .addOption(
      option('--others <how>', {
        vi: 'tỉnh khác: still giữ nguyên (mặc định), trend thay đổi như trung vị của năm',
        en: 'other provinces: still keeps them (default), trend moves them by the median of the year',
      })
        .argParser(oneOf(['still', 'trend']))
        .default('still', 'still'),
    )
  addAnswerOptions(whatIf, builder).action((of: number, scores: readonly string[], options) => {
    choose(async (context) =>
      (await import('../commands/insight/what-if.ts')).askWhatIf(context, of, scores, options),
    )
  })

  const outlook = command('outlook', {
    vi: 'đường tới chỉ tiêu năm cuối của kế hoạch: cần tăng mấy bậc một năm, đã tăng mấy bậc',
    en: "the way to the plan's last targets: places needed and gained per year",
  }).argument('[year]', year.text, toYear)
  addAnswerOptions(outlook, builder).action((of: number | undefined, options) => {
    choose(async (context) =>
      (await import('../commands/insight/outlook.ts')).askOutlook(context, of, options),
    )
  })

  const peers = command('peers', {
    vi: 'so với thành phố trực thuộc trung ương, vùng, địa phương có điểm giống nhất; ai tăng nhiều nhất',
    en: 'compared with the centrally-run cities, the region, the nearest profiles; who rose most',
  })
    .argument('[year]', year.text, toYear)
    .addOption(
      option('--code <code>', {
        vi: 'theo một mã, ví dụ 6.1 (mặc định: tổng điểm)',
        en: 'on one code, such as 6.1 (default: the total)',
      }),
    )
  addAnswerOptions(peers, builder).action((of: number | undefined, options) => {
    choose(async (context) => (await import('../commands/insight/peers.ts')).askPeers(context, of, options))
  })

  const agency = command('agency', {
    vi: 'mọi việc của một cơ quan chủ trì qua các năm: chỉ tiêu, thứ hạng, nhiệm vụ, báo cáo',
    en: 'everything about one lead agency: targets, ranks over the years, tasks, reports',
  })
    .argument('<agency>', say({ vi: 'mã hoặc tên, ví dụ so-y-te', en: 'id or name, such as so-y-te' }))
    .addOption(
      option('--year <year>', {
        vi: 'năm báo cáo nhiệm vụ (mặc định: năm gần nhất có kết quả PAPI)',
        en: 'year of the reports on tasks (default: the last with results)',
      }).argParser(toYear),
    )
    .addOption(option('--full', { vi: 'ghi đủ câu chữ của nhiệm vụ', en: 'tasks in full' }))
  addAnswerOptions(agency, builder).action((name: string, options) => {
    choose(async (context) =>
      (await import('../commands/insight/agency.ts')).askAgency(context, name, options),
    )
  })

  const sure = command('sure', {
    vi: 'độ chắc chắn của thứ hạng: khoảng tin cậy, điểm sát nhau, số tỉnh có điểm',
    en: 'how certain the ranks are: intervals, near ties, provinces measured',
  }).argument(year.name, year.text, toYear)
  addAnswerOptions(sure, builder).action((of: number, options) => {
    choose(async (context) => (await import('../commands/insight/sure.ts')).askSure(context, of, options))
  })

  const trace = command('trace', {
    vi: 'nguồn gốc một số liệu: tệp, trang, ô; cách ra thứ hạng; mọi câu, bảng, biểu đồ nêu số liệu đó',
    en: 'where a figure is from: file, sheet, cell; how it is ranked; every sentence, table and chart that states it',
  })
    .argument(
      '<code>',
      say({ vi: 'mã, ví dụ 7.2; 0 là tổng điểm', en: 'a code, such as 7.2; 0 is the total' }),
    )
    .addOption(
      option('--year <year>', {
        vi: 'năm của kế hoạch (mặc định: năm gần nhất có kết quả PAPI)',
        en: 'year of the plan (default: the last with results)',
      }).argParser(toYear),
    )
  addAnswerOptions(trace, builder).action((code: string, options) => {
    choose(async (context) => (await import('../commands/insight/trace.ts')).askTrace(context, code, options))
  })
}
