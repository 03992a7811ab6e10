/** Forms of an answer, apart from what writes them: the command line needs the names alone. */
export const insightFormats = ['text', 'json', 'csv'] as const

export type InsightFormat = (typeof insightFormats)[number]
