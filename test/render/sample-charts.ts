import type { Chart } from '../../src/document/chart.ts'
import type { Document, Value } from '../../src/document/document.ts'

// SAMPLES (MẪU): a chart of each shape, with gaps, ties, lanes and text that means something in XML.

const rank = (place: number, of = 61): Value => ({ kind: 'rank', rank: place, of })
const number = (value: number, digits = 0): Value => ({ kind: 'number', value, digits })
const gap: Value = { kind: 'none', word: 'không đo lường' }

const axis = { name: 'Thứ hạng (1 là cao nhất)', from: 1, to: 65, step: 10, digits: 0 }

export const yearsChart: Chart = {
  kind: 'chart',
  shape: 'years',
  title: 'MẪU: thứ hạng qua các năm',
  alternative: 'MẪU: năm 2021 xếp thứ 37/60, năm 2023 xếp thứ 61/61.',
  rowsName: 'Năm',
  axis,
  fromTop: true,
  series: [
    { name: 'Thứ hạng thực tế', tone: 'total', labels: 'value' },
    { name: 'Chỉ tiêu', tone: 'target', labels: 'value' },
    { name: 'Số tỉnh, thành phố có kết quả', tone: 'muted' },
  ],
  rows: [
    { name: '2021', values: [rank(37, 60), number(58), number(60)] },
    { name: '2022', values: [gap, number(54), gap] },
    { name: '2023', values: [rank(61), number(50), number(61)] },
    { name: '2024', values: [gap, number(45), gap] },
  ],
}

export const barsChart: Chart = {
  kind: 'chart',
  shape: 'bars',
  title: 'MẪU: tăng, giảm bậc <b>&',
  alternative: 'MẪU: "6.2" tăng 32 bậc & 5.4 giảm 23 bậc.',
  rowsName: 'Nội dung',
  axis: { name: 'Số bậc', from: -30, to: 40, step: 10, digits: 0 },
  series: [
    { name: 'Tăng bậc', tone: 'good', labels: 'value' },
    { name: 'Giảm bậc', tone: 'bad', labels: 'value' },
  ],
  rows: [
    { name: '6.2. Giáo dục tiểu học công lập', values: [number(32), gap] },
    { name: '3.3. Tiếp cận dịch vụ tư pháp', values: [number(0), gap] },
    { name: '5.4. Thủ tục hành chính cấp xã', values: [gap, number(-23)] },
  ],
}

export const stackedChart: Chart = {
  ...barsChart,
  title: 'MẪU: nhiệm vụ theo tình trạng',
  axis: { name: 'Số nhiệm vụ', from: 0, to: 10, step: 2, digits: 0 },
  series: [
    { name: 'Hoàn thành', tone: 'good', labels: 'value' },
    { name: 'Thực hiện thường xuyên', tone: 'plain', labels: 'value' },
    { name: 'Đang thực hiện', tone: 'plain', labels: 'value' },
  ],
  rows: [
    { name: 'Sở Y tế', values: [number(4), number(2), number(1)] },
    { name: 'Sở Xây dựng', values: [number(0), number(3), number(0)] },
  ],
}

export const dotsChart: Chart = {
  kind: 'chart',
  shape: 'dots',
  title: 'MẪU: chỉ tiêu và thứ hạng',
  alternative: 'MẪU: 7.2 chưa đạt, 8.1 đạt, 5.2 không đo lường.',
  rowsName: 'Nội dung',
  axis: { ...axis, to: 61 },
  series: [
    { name: 'Chỉ tiêu', tone: 'target' },
    { name: 'Đạt', tone: 'good', labels: 'value' },
    { name: 'Chưa đạt', tone: 'bad', labels: 'value' },
  ],
  rows: [
    { name: '7.2. Chất lượng không khí', values: [number(50), gap, rank(61)] },
    {
      name: '8.1. Sử dụng cổng giao tiếp điện tử của chính quyền địa phương',
      values: [number(29), rank(9), gap],
    },
    { name: '1.3. Chất lượng bầu cử', values: [number(12), gap, rank(31)] },
    { name: '5.2. Thủ tục cấp phép xây dựng', values: [number(40), gap, gap] },
  ],
  ties: { last: 2, above: 'Thiếu (bậc)', below: 'Vượt (bậc)' },
}

export const lanesChart: Chart = {
  kind: 'chart',
  shape: 'dots',
  title: 'MẪU: vị trí trong các tỉnh',
  alternative: 'MẪU: Hà Nội 43,9603 điểm, nhóm 1.',
  rowsName: 'Tỉnh, thành phố',
  axis: { name: 'Điểm', from: 38, to: 47, step: 1, digits: 0 },
  lanes: { name: 'Nhóm', names: ['Nhóm 1 (Cao)', 'Nhóm 2 (Thấp)'] },
  series: [
    { name: 'Tỉnh, thành phố khác', tone: 'muted' },
    { name: 'Hà Nội', tone: 'total', labels: 'name' },
  ],
  rows: [
    { name: 'Thừa Thiên-Huế', lane: 0, values: [number(46.0415, 4), gap] },
    { name: 'Hà Nội', lane: 0, values: [gap, number(43.9603, 4)] },
    { name: 'Đắk Nông', lane: 1, values: [number(38.9711, 4), gap] },
  ],
}

export const sampleCharts: readonly Chart[] = [yearsChart, barsChart, stackedChart, dotsChart, lanesChart]

export const chartDocument = (charts: readonly Chart[] = sampleCharts): Document => ({
  title: 'MẪU: biểu đồ',
  draft: false,
  heading: null,
  body: [{ kind: 'paragraph', text: [{ text: 'Các biểu đồ.' }] }, ...charts],
  closing: null,
  annexes: [],
})
