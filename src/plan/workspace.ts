import type { Activities } from './activities.ts'
import type { Agency } from './agency.ts'
import type { Breaks } from './breaks.ts'
import type { Calendar } from './calendar.ts'
import type { Commendation } from './commendation.ts'
import type { Dimension } from './dimension.ts'
import type { Letterhead } from './letterhead.ts'
import type { Plan } from './plan.ts'
import type { Province, ProvinceSet } from './province.ts'
import type { Published } from './published.ts'
import type { Units } from './unit.ts'

/**
 * A plan with all that belongs to it. Paths run as in the files: `['dimensions', 5, …]` is inside one file of
 * `dimensions/`, `['activities', 0, …]` inside one of `activities/`, `['plan', …]` inside `plan.yaml`, `['agencies', 'agencies', 3]` inside `agencies.yaml`.
 */
export type Workspace = {
  readonly plan: Plan
  /** In the order of their numbers. */
  readonly dimensions: readonly Dimension[]
  readonly agencies: { readonly agencies: readonly Agency[] }
  readonly provinces: {
    readonly source: string
    readonly provinces: readonly Province[]
    readonly sets?: readonly ProvinceSet[] | undefined
  }
  readonly letterhead: Letterhead
  /** `breaks.yaml`, which a workspace may leave out: then only ranges and alarms show other scales. */
  readonly breaks?: Breaks
  /** `calendar.yaml`, which a workspace may leave out. */
  readonly calendar?: Calendar
  /** `commendation.yaml`, which a workspace may leave out. */
  readonly commendation?: Commendation
  /** `published.yaml`, which a workspace may leave out. */
  readonly published?: Published
  /** `units.yaml` or `units.csv`, which a workspace may leave out: then general forms are not expected of anybody by name. */
  readonly units?: Units
  /** One file a year, earliest first; empty where no year is recorded. */
  readonly activities: readonly Activities[]
}
