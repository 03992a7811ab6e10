import { expect, it } from 'vitest'
import { citeProduct, findDay, findDocuments, isOfCity } from '../../../src/progress/narrative/citation.ts'
import { readDeadline } from '../../../src/progress/narrative/deadline.ts'
import { readDeed } from '../../../src/progress/narrative/deed.ts'
import { shortenTask } from '../../../src/progress/narrative/short-task.ts'

// SAMPLE words; what they should become was written by hand.

const work = { result: 'mở 38 lớp', product: '', doneOn: '', isDone: true }

it.each([
  [
    { product: 'Kế hoạch số 57/KH-UBND ngày 22/02/2024', doneOn: '22/02/2024' },
    'Kế hoạch số 57/KH-UBND ngày 22/02/2024',
  ],
  [{ product: 'Kế hoạch số 57/KH-UBND ngày 22/2/2024' }, 'Kế hoạch số 57/KH-UBND ngày 22/02/2024'],
  [{ product: '57/KH-UBND ngày 22.02.2024' }, 'Kế hoạch số 57/KH-UBND ngày 22/02/2024'],
  [{ product: 'KH số 57/KH-UBND (22-2-2024)' }, 'Kế hoạch số 57/KH-UBND ngày 22/02/2024'],
  [
    { product: 'Quyết định số: 45/2024/QĐ-UBND ngày 12 tháng 7 năm 2024' },
    'Quyết định số 45/2024/QĐ-UBND ngày 12/7/2024',
  ],
  [
    { product: 'Quyết định 1/QĐ-UBND ngày 01/3/2024; Công văn số 2/SYT-VP ngày 05/4/2024' },
    'Quyết định số 1/QĐ-UBND ngày 01/3/2024; Công văn số 2/SYT-VP ngày 05/4/2024',
  ],
  [
    {
      product: '- 1/QĐ-UBND ngày 01/3/2024\n- 2/KH-SYT ngày 02/3/2024\n- 3/BC-SYT ngày 03/3/2024\n- 4/TB-SYT',
    },
    'Quyết định số 1/QĐ-UBND ngày 01/3/2024; Kế hoạch số 2/KH-SYT ngày 02/3/2024 và 02 văn bản khác',
  ],
  [{ product: '12/KH-STTTT', doneOn: '20/12/2024' }, 'Kế hoạch số 12/KH-STTTT; hoàn thành ngày 20/12/2024'],
  [{ doneOn: 'tháng 11/2024' }, 'hoàn thành tháng 11/2024'],
  [{ doneOn: 'thường xuyên' }, ''],
  [{ doneOn: '20/12/2024', isDone: false }, ''],
  [{ product: 'Phần mềm phiên bản 3' }, ''],
  [
    {
      result: 'ban hành Kế hoạch số 57/KH-UBND ngày 22/02/2024',
      product: '57/KH-UBND',
      doneOn: '22/02/2024',
    },
    '',
  ],
  [{ product: '57/KH-UBND ngày 31/02/2024' }, 'Kế hoạch số 57/KH-UBND'],
])('%j is cited once', (given, cited) => expect(citeProduct({ ...work, ...given })).toBe(cited))

it('finds each document once, with its own day', () =>
  expect(
    findDocuments('Kế hoạch số 1/KH-UBND; theo Quyết định số 2/QĐ-TTg ngày 03/4/2024 và 1/KH-UBND'),
  ).toEqual([
    { type: 'Kế hoạch', number: '1/KH-UBND', day: '' },
    { type: 'Quyết định', number: '2/QĐ-TTg', day: '03/4/2024' },
  ]))

it.each([
  ['45/2024/QĐ-UBND', true],
  ['10/NQ-HĐND', true],
  ['214/TTr-UBND', false],
  ['3120/KH-SYT', false],
])('%s is of the city: %s', (number, is) => expect(isOfCity({ type: '', number, day: '' })).toBe(is))

it('reads no day that the calendar lacks', () =>
  expect([findDay('30/02/2024'), findDay('9/3/2022')]).toEqual(['', '09/3/2022']))

const by = { id: 'so-y-te', name: 'Sở Y tế', short: 'Sở Y tế' }

it.each([
  ['Đã mở 38 lớp', 'deed', 'đã mở 38 lớp'],
  ['Sở Y tế đã mở 38 lớp', 'deed', 'đã mở 38 lớp'],
  ['Sở đã mở 38 lớp', 'deed', 'đã mở 38 lớp'],
  ['Năm 2024, Sở Y tế đã mở 38 lớp', 'deed', 'đã mở 38 lớp'],
  ['Năm 2023, Sở Y tế đã mở 38 lớp', 'statement', 'năm 2023, Sở Y tế đã mở 38 lớp'],
  ['Được UBND Thành phố phê duyệt', 'passive', 'được UBND Thành phố phê duyệt'],
  ['Đã có 43 trường được thành lập', 'statement', 'đã có 43 trường được thành lập'],
  ['Kết quả: Mở 38 lớp', 'deed', 'mở 38 lớp'],
  ['Một số kết quả chính: 62 trạm được nâng cấp', 'statement', '62 trạm được nâng cấp'],
  ['43 trường được thành lập', 'statement', '43 trường được thành lập'],
  ['Thành phố đạt 27,2 giường', 'statement', 'Thành phố đạt 27,2 giường'],
])('%s is a %s', (prose, manner, text) => expect(readDeed(prose, by, 2024)).toEqual({ manner, text }))

it.each([
  ['nâng cấp 25 trạm trong quý III/2025', 'nâng cấp 25 trạm', 'quý III/2025', '2025-09-30'],
  ['Quý I năm 2025 ban hành kế hoạch', 'ban hành kế hoạch', 'quý I/2025', '2025-03-31'],
  ['giải quyết xong, hoàn thành trước ngày 30/6/2025.', 'giải quyết xong', 'ngày 30/6/2025', '2025-06-30'],
  ['mở lớp trong tháng 2/2025', 'mở lớp', 'tháng 02/2025', '2025-02-28'],
  ['mở 40 đợt trong năm 2025', 'mở 40 đợt', 'năm 2025', '2025-12-31'],
  ['xong trong 6 tháng đầu năm 2025', 'xong', '06 tháng đầu năm 2025', '2025-06-30'],
  ['tăng tuần tra (thường xuyên)', 'tăng tuần tra', 'thường xuyên', null],
  ['báo cáo trước 30/6/2025', 'báo cáo trước 30/6/2025', 'ngày 30/6/2025', '2025-06-30'],
])('the deadline of %j', (clause, rest, words, last) =>
  expect(readDeadline(clause)).toEqual({ work: rest, deadline: { words, last } }),
)

it.each(['mở 38 lớp', 'theo Kế hoạch số 57/KH-UBND ngày 22/02/2024', 'trước ngày 31/02/2025'])(
  'no deadline in %j',
  (clause) => expect(readDeadline(clause)).toEqual({ work: clause, deadline: null }),
)

it.each([
  [
    'Tham mưu xây dựng Đề án phân loại rác thải tại nguồn trên địa bàn Thành phố',
    'xây dựng Đề án phân loại rác thải tại nguồn trên địa bàn Thành phố',
  ],
  [
    'Chịu trách nhiệm hướng dẫn việc xét hộ nghèo (theo Quyết định số 1/QĐ-UBND)',
    'hướng dẫn việc xét hộ nghèo',
  ],
  ['Hàng năm: Kế hoạch thanh tra; kiểm tra', 'kế hoạch thanh tra'],
])('a task without a name of its own: %s', (text, short) => expect(shortenTask(text)).toBe(short))
