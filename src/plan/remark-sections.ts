/** Where a document prints a sentence of the officer: what only people can judge. */
export const remarkSections = [
  'results',
  'directing',
  'tasks',
  'achievements',
  'limits',
  'causes',
  'duty',
  'next',
  'proposals',
] as const
