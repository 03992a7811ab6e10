import { renderMarkdown } from '../markdown.ts'
import { toDocument } from './document.ts'
import type { FindingsRenderer } from './findings.ts'

/** A GitHub table, for notes and mails. */
export const renderMd: FindingsRenderer = async (findings) =>
  new TextDecoder().decode(await renderMarkdown.render(toDocument(findings)))
