import type { Finding } from '../../diagnostics/rule.ts'
import { findContradiction } from '../../progress/review/contradiction.ts'
import { isBegun, isBlank, listWork, quote } from '../answers.ts'
import { statusWords, taskStatuses } from '../status.ts'
import type { SubmissionCase, SubmissionRule } from '../submission-rule.ts'
import { isUntouched } from './sender.ts'

/** Work that is done, but a column that belongs to it is blank. */
const checkDone =
  (column: 'doneOn' | 'evidence' | 'product', said: Pick<Finding, 'message' | 'remedy'>) =>
  ({ submission }: SubmissionCase) =>
    listWork(submission)
      .filter(({ answers }) => answers.status.value === 'done' && isBlank(answers[column]))
      .map(({ answers }) => ({ at: answers[column].cell, ...said }))

/** Status of the work, and what it must come with. */
export const statusRules: readonly SubmissionRule[] = [
  {
    code: 'done-without-date',
    severity: 'error',
    gate: 3,
    holds: 'row',
    explanation: {
      vi: 'Việc ghi "Hoàn thành" phải có ngày hoàn thành: không có ngày thì không biết đúng hạn hay quá hạn, cũng không biết thuộc năm báo cáo nào.',
      en: 'Work that is done needs a date: without it nobody knows whether it was in time, nor to which year it belongs.',
    },
    check: checkDone('doneOn', {
      message: {
        vi: 'ghi "Hoàn thành" nhưng chưa có ngày hoàn thành',
        en: 'the status is "Hoàn thành" but there is no date',
      },
      remedy: {
        vi: 'ghi ngày/tháng/năm như 05/6/2023; không rõ ngày thì ghi "tháng 6/2023" hoặc "quý II/2023"',
        en: 'write day/month/year such as 05/6/2023, or "tháng 6/2023", "quý II/2023"',
      },
    }),
  },
  {
    code: 'done-without-evidence',
    severity: 'warning',
    gate: 3,
    holds: 'nothing',
    explanation: {
      vi: 'Việc đã hoàn thành nên có tài liệu kiểm chứng: tên tệp gửi kèm, số văn bản hoặc đường dẫn, để Sở Nội vụ đối chiếu khi cần.',
      en: 'Work that is done should have evidence to check it by: an attached file, a document number or a link.',
    },
    check: checkDone('evidence', {
      message: {
        vi: 'ghi "Hoàn thành" nhưng chưa có tài liệu kiểm chứng',
        en: 'the status is "Hoàn thành" but there is no evidence',
      },
      remedy: {
        vi: 'ghi tên tệp gửi kèm, số văn bản hoặc đường dẫn',
        en: 'name an attached file, a document or a link',
      },
    }),
  },
  {
    code: 'done-without-product',
    severity: 'warning',
    gate: 3,
    holds: 'nothing',
    explanation: {
      vi: 'Việc đã hoàn thành nên có văn bản hoặc sản phẩm cụ thể: số, ký hiệu, ngày. Không phải văn bản thì ghi tên sản phẩm.',
      en: 'Work that is done should have a document or another product to show: number, symbol and date, or its name.',
    },
    check: checkDone('product', {
      message: {
        vi: 'ghi "Hoàn thành" nhưng chưa có văn bản hoặc sản phẩm',
        en: 'the status is "Hoàn thành" but there is no document or product',
      },
      remedy: {
        vi: 'ghi số, ký hiệu, ngày văn bản, ví dụ: Kế hoạch số 12/KH-SYT ngày 05/02/2023',
        en: 'write number, symbol and date: Kế hoạch số 12/KH-SYT ngày 05/02/2023',
      },
    }),
  },
  {
    code: 'goal-value-missing',
    severity: 'warning',
    gate: 3,
    holds: 'nothing',
    explanation: {
      vi: 'Mục tiêu có con số của Kế hoạch chưa có giá trị đạt được. Báo cáo ghi "chưa có số liệu", không tự tính bằng 0.',
      en: 'A goal of the plan with a figure has no value. The report says that there is none; it never counts as 0.',
    },
    *check({ submission }) {
      if (isUntouched(submission)) return
      for (const { ref, answers } of submission.goals) {
        if (ref === null || !isBlank(answers.value)) continue
        yield {
          at: answers.value.cell,
          message: { vi: 'chưa ghi giá trị đạt được của mục tiêu', en: 'the value of the goal is missing' },
          remedy: {
            vi: 'ghi số theo đơn vị tính; chưa có số liệu thì nêu lý do ở cột "Ghi chú"',
            en: 'write a number in the unit given; if there is none, say why in the remarks',
          },
        }
      }
    },
  },
  {
    code: 'result-missing',
    severity: 'error',
    gate: 3,
    holds: 'row',
    explanation: {
      vi: 'Nhiệm vụ đã hoặc đang thực hiện thì phải nêu kết quả: báo cáo của Thành phố trích nội dung cột này.',
      en: 'Work that is done or under way needs a result: the report of the city quotes this column.',
    },
    *check({ submission }) {
      for (const { answers } of listWork(submission)) {
        const { status, result } = answers
        if (!status.value || status.value === 'not-started' || !isBlank(result)) continue
        yield {
          at: result.cell,
          message: {
            vi: `tình trạng là "${statusWords[status.value]}" nhưng chưa ghi kết quả`,
            en: `the status is "${statusWords[status.value]}" but there is no result`,
          },
          remedy: { vi: 'nêu ngắn gọn việc đã làm và số liệu chính', en: 'say in short what was done' },
        }
      }
    },
  },
  {
    code: 'status-contradicts-text',
    severity: 'warning',
    gate: 4,
    holds: 'nothing',
    explanation: {
      vi: 'Tình trạng và lời văn nói ngược nhau: chọn "Hoàn thành" mà kết quả ghi "chưa hoàn thành", "đang trình", hoặc chọn "Chưa thực hiện" mà kết quả ghi "đã hoàn thành". Báo cáo đếm theo cột tình trạng nên phải thống nhất.',
      en: 'The status and the text say the opposite: "Hoàn thành" beside "chưa hoàn thành" or "đang trình", or "Chưa thực hiện" beside "đã hoàn thành". The report counts by the status.',
    },
    *check({ submission }) {
      for (const { answers } of listWork(submission)) {
        const { status, result } = answers
        const said = findContradiction(status.value, result.raw)
        if (!status.value || said === undefined) continue
        yield {
          at: status.cell,
          message: {
            vi: `tình trạng "${statusWords[status.value]}" nhưng kết quả ghi ${quote(said)}`,
            en: `the status is "${statusWords[status.value]}" but the result says ${quote(said)}`,
          },
          notes: [{ message: { vi: 'kết quả đã ghi', en: 'the result' }, at: result.cell }],
          remedy: {
            vi: 'chọn lại tình trạng, hoặc sửa lời văn cho khớp',
            en: 'choose another status, or correct the text',
          },
        }
      }
    },
  },
  {
    code: 'status-missing',
    severity: 'error',
    gate: 3,
    holds: 'nothing',
    explanation: {
      vi: 'Mỗi nhiệm vụ phải có tình trạng: báo cáo đếm số nhiệm vụ hoàn thành, đang và chưa thực hiện theo cột này. Ô trống không được hiểu là "chưa thực hiện".',
      en: 'Each task needs a status: the report counts tasks done, in progress and not started by it. A blank does not count as "not started".',
    },
    *check({ submission }) {
      if (isUntouched(submission)) return
      for (const row of listWork(submission)) {
        const { status } = row.answers
        // Solutions and duties need an answer only where the unit has something to report.
        const isWanted = submission.tasks.some((task) => task === row) ? row.ref !== null : isBegun(row)
        if (!isWanted || !isBlank(status)) continue
        yield {
          at: status.cell,
          message: { vi: 'chưa ghi tình trạng thực hiện', en: 'the status is missing' },
          remedy: {
            vi: `chọn một trong: ${taskStatuses.map((one) => statusWords[one]).join('; ')}`,
            en: `choose one of: ${taskStatuses.map((one) => statusWords[one]).join('; ')}`,
          },
        }
      }
    },
  },
  {
    code: 'status-regresses',
    severity: 'warning',
    gate: 5,
    holds: 'nothing',
    explanation: {
      vi: 'Năm trước báo cáo nhiệm vụ đã hoàn thành, năm nay lại đang hoặc chưa thực hiện. Một trong hai báo cáo không đúng, hoặc cần nói rõ vì sao phải làm lại.',
      en: 'The task was reported done last year and is not done this year. One of the reports is wrong, or it should say why the work started again.',
    },
    *check({ submission, previous }) {
      const earlier = new Map(previous?.tasks.map((row) => [row.ref, row]))
      for (const { ref, answers } of submission.tasks) {
        const before = ref === null ? undefined : earlier.get(ref)
        const { status } = answers
        if (before?.answers.status.value !== 'done') continue
        if (status.value !== 'in-progress' && status.value !== 'not-started') continue
        yield {
          at: status.cell,
          message: {
            vi: `năm trước ghi "${statusWords.done}", năm nay ghi "${statusWords[status.value]}"`,
            en: `"${statusWords.done}" last year, "${statusWords[status.value]}" this year`,
          },
          notes: [
            {
              message: {
                vi: `báo cáo năm trước: ${previous?.file ?? ''}`,
                en: `last year's report: ${previous?.file ?? ''}`,
              },
            },
          ],
          remedy: {
            vi: 'kiểm tra lại tình trạng; nếu phải làm lại thì nêu lý do ở cột "Khó khăn, vướng mắc"',
            en: 'check the status; if the work started again, say why under difficulties',
          },
        }
      }
    },
  },
]
