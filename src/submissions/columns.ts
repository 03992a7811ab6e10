import { answer, dimension, due, highlight, id, place } from './answer-columns.ts'
import type { FormColumn } from './column.ts'

// The column table: the form is written from it and read back by it. A column more is one entry more.

export const taskColumns = [
  id,
  {
    key: 'code',
    heading: 'Mã nhiệm vụ',
    others: ['Mã NV', 'Mã', 'Mã số'],
    width: 7,
    kind: 'fixed',
    locked: true,
    fillDown: true,
  },
  dimension,
  {
    key: 'subDimension',
    heading: 'Nội dung thành phần',
    others: ['Tên nội dung thành phần', 'Chỉ số nội dung thành phần', 'Nội dung TP', 'NDTP'],
    width: 15,
    kind: 'fixed',
    locked: true,
    fillDown: true,
  },
  {
    key: 'task',
    heading: 'Nhiệm vụ/Giải pháp',
    others: [
      'Nhiệm vụ',
      'Nhiệm vụ, giải pháp',
      'Tên nhiệm vụ',
      'Nội dung nhiệm vụ',
      'Nhiệm vụ được giao',
      'Nội dung công việc',
      'Nội dung thực hiện',
    ],
    width: 30,
    kind: 'fixed',
    locked: true,
    fillDown: true,
  },
  {
    key: 'programme',
    heading: 'Thuộc Chương trình',
    others: ['Chương trình', 'Chương trình của Thành ủy'],
    width: 10,
    kind: 'fixed',
    locked: true,
  },
  due,
  {
    key: 'coAgencies',
    heading: 'Cơ quan phối hợp',
    others: ['Đơn vị phối hợp', 'Phối hợp', 'Cơ quan, đơn vị phối hợp'],
    width: 12,
    kind: 'agencies',
    locked: false,
    help: 'Tên các cơ quan, đơn vị cùng thực hiện, cách nhau bằng dấu chấm phẩy.',
    example: 'Sở A; UBND huyện B',
  },
  ...answer,
  highlight,
] as const satisfies readonly FormColumn[]

export const solutionColumns = [
  id,
  place,
  dimension,
  {
    key: 'solution',
    heading: 'Giải pháp',
    others: ['Nội dung giải pháp', 'Giải pháp thực hiện', 'Nhiệm vụ/Giải pháp'],
    width: 48,
    kind: 'fixed',
    locked: true,
    fillDown: true,
  },
  ...answer,
] as const satisfies readonly FormColumn[]

export const dutyColumns = [
  id,
  place,
  {
    key: 'duty',
    heading: 'Trách nhiệm được giao',
    others: ['Nhiệm vụ chung', 'Trách nhiệm', 'Nhiệm vụ'],
    width: 52,
    kind: 'fixed',
    locked: true,
    fillDown: true,
  },
  ...answer,
] as const satisfies readonly FormColumn[]
