import type { Workspace } from './workspace.ts'

/** A passage of the plan that asks for something, with its place. */
export type Passage = { readonly id: string; readonly text: string; readonly at: string }

/** Every passage of II.1, II.3, II.4 and III. */
export const listPassages = ({ plan }: Pick<Workspace, 'plan'>): readonly Passage[] => [
  ...plan.communication,
  ...plan.inspection,
  ...plan.coordination,
  ...plan.duties,
]
