import type { Cell } from '../document/document.ts'
import { describePlaces, describePointsGained } from '../progress/change.ts'
import type { Change } from '../progress/comparable/comparability.ts'
import { centred, type Look, noCell } from './cells.ts'

/** There is nothing to compare with. */
const none = 'chưa có'

/** `giảm 3`, without the zero of prose, or that the two ranks are not compared. */
export const placesCell = (change: Change | null, look: Look = {}): Cell =>
  change ? centred(describePlaces(change).vi.replace(/0?(\d+) bậc/, '$1'), look) : noCell(none, look)

/** Of points gained where some of the parts were measured otherwise: prose names them, a cell has no room. */
export const measuredOtherwise = ({ shares }: Change): string =>
  shares.length > 0 ? ' (một phần đo khác)' : ''

/** `tăng 0,0554 (một phần đo khác)`, or that the two were measured otherwise. */
export const pointsCell = (change: Change | null, look: Look = {}): Cell => {
  if (!change) return noCell(none, look)
  if (change.pointsGained === null) return centred('cách đo khác, không tính', look)
  const gained = describePointsGained(change.pointsGained).vi.replace(' điểm', '')
  return centred(gained + measuredOtherwise(change), look)
}
