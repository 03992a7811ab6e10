import { renderHtml } from '../html/html.ts'
import { toDocument } from './document.ts'
import type { FindingsRenderer } from './findings.ts'

/** One page that needs nothing else and runs nothing. */
export const renderHtmlPage: FindingsRenderer = async (findings) =>
  new TextDecoder().decode(await renderHtml.render(toDocument(findings)))
