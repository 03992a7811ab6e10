import type { Cell } from '../document/document.ts'
import { describePlaces } from '../progress/change.ts'
import type { Change } from '../progress/comparable/comparability.ts'
import { noCell, textCell } from './cells.ts'
import { tellPoints } from './compared-words.ts'

type Look = Omit<Cell, 'value'>

/** There is nothing to compare with. */
const none = 'chưa có'

/** `giảm 3`, without the zero of prose, or that the two ranks are not compared. */
export const placesCell = (change: Change | null, look: Look = {}): Cell =>
  change
    ? textCell(describePlaces(change).vi.replace(/0?(\d+) bậc/, '$1'), { align: 'center', ...look })
    : noCell(none, look)

/** `tăng 0,0554`, or that the two were measured otherwise. */
export const pointsCell = (change: Change | null, look: Look = {}): Cell => {
  if (!change) return noCell(none, look)
  if (change.pointsGained === null) return textCell('cách đo khác, không tính', { align: 'center', ...look })
  return textCell(tellPoints(change).replaceAll(' điểm', ''), { align: 'center', ...look })
}
