import type { Change } from '../progress/comparable/comparability.ts'

/** A change for machines: `null` and the id of the reason where the core does not subtract. */
export const flattenChange = (change: Change | null) =>
  change && {
    from: change.from,
    to: change.to,
    placesGained: change.placesGained,
    frame: change.frame?.kind ?? null,
    pointsGained: change.pointsGained,
    scale: change.scale.kind === 'broken' ? change.scale.reason.kind : change.scale.kind,
    shares: change.shares,
    remainder: change.remainder,
    newSample: change.newSample !== null,
  }
