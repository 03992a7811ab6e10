import { join } from 'node:path'
import { type Io, systemIo } from '../../src/io.ts'
import { ioWith } from '../submissions/sample-submissions.ts'

// SAMPLE (MẪU): nothing below has happened; agencies are those of the plan so that documents can name them.

const year2022 = `year: 2022
inspections:
  - id: cu-mau
    kind: whole-area
    by: so-noi-vu
    units: [UBND phường Mẫu Một]
    title: Kiểm tra toàn diện mẫu
    from: 2022-09-05
    to: 2022-09-07
    findings:
      - { text: tồn tại mẫu của năm trước, due: 2022-12-31 }
      - { text: tồn tại mẫu đã xong, remedied: { on: 2022-10-01, how: đã làm lại } }
`

const year2023 = `year: 2023
documents:
  - { number: 11/KH-UBND, on: 2023-01-16, by: ubnd-thanh-pho, type: Kế hoạch, title: Kế hoạch mẫu năm 2023 }
  - { number: 12/SNV-CCHC, on: 2023-02-06, by: so-noi-vu, type: Công văn, title: hướng dẫn mẫu về báo cáo }
communication:
  - { by: so-noi-vu, from: 2023-03-01, to: 2023-03-02, channel: conference, title: Hội nghị mẫu về PAPI, people: 1250 }
  - { by: so-thong-tin-va-truyen-thong, from: 2023-04-10, channel: press, title: Chuyên mục mẫu, items: { count: 24, unit: "tin, bài" } }
  - { by: so-thong-tin-va-truyen-thong, from: 2023-06-12, channel: press, title: Chuyên đề mẫu, items: { count: 6, unit: "tin, bài" } }
inspections:
  - id: chuyen-de-mau
    kind: thematic
    by: so-noi-vu
    units: [UBND phường Mẫu Hai, UBND phường Mẫu Ba]
    title: Kiểm tra chuyên đề mẫu
    from: 2023-05-08
    to: 2023-05-12
    decision: { number: 21/QĐ-SNV, on: 2023-05-04 }
    conclusion: { number: 22/KL-SNV, on: 2023-05-30 }
    findings:
      - { text: niêm yết mẫu chưa đủ, code: "2.1", due: 2023-06-30, remedied: { on: 2023-06-20, how: đã niêm yết } }
      - { text: sổ theo dõi mẫu chưa ghi, code: "5.1", due: 2023-07-31 }
      - { text: phân công mẫu chưa rõ, due: 2024-12-31 }
  - id: tai-kiem-tra-mau
    kind: repeat
    by: thanh-tra-thanh-pho
    units: [UBND phường Mẫu Một]
    title: Tái kiểm tra mẫu
    from: 2023-08-14
    repeats: cu-mau
    findings: []
commendations:
  - { number: 31/QĐ-UBND, on: 2024-01-15, agency: so-tu-phap, form: Bằng khen mẫu, for: thành tích mẫu }
goalValues:
  - { goal: nuoc-sach, by: so-xay-dung, value: 91.5, source: Báo cáo mẫu }
explanations:
  - number: 41/SYT-VP
    on: 2024-04-12
    by: so-y-te
    code: "6.1"
    cause: nguyên nhân mẫu
    remedy: biện pháp mẫu
letters:
  - { kind: request, number: 51/SNV-CCHC, on: 2023-11-01, deadline: 2023-12-15 }
  - { kind: remind, number: 52/SNV-CCHC, on: 2023-12-20, to: [so-y-te, so-tai-chinh], deadline: 2023-12-25 }
`

const criteria = `criteria:
  - id: dat-moi-chi-tieu
    text: đạt tất cả chỉ tiêu thứ hạng được giao (tiêu chí mẫu)
    document: { type: Quyết định, number: 01/2023/QĐ-MAU, on: 2023-01-02, at: khoản 1 Điều 2 }
    metShare: 1
`

/** The system with criteria for commendation, and with whatever else `under` has. */
export const withCriteria = (under: Partial<Io> = {}): Partial<Io> => ({
  ...under,
  read: (path, limit) =>
    path.endsWith('/commendation.yaml')
      ? Promise.resolve(new TextEncoder().encode(criteria))
      : (under.read ?? systemIo.read)(path, limit),
})

/** The system with these activities, and with whatever else `under` has. */
export const withActivities = (under: Partial<Io> = {}): Partial<Io> =>
  ioWith(
    join(import.meta.dirname, '../../data/activities'),
    {
      '2022.yaml': new TextEncoder().encode(year2022),
      '2023.yaml': new TextEncoder().encode(year2023),
    },
    { ...systemIo, ...under },
  )
