import type { Inline } from '../../document/document.ts'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '').replace(/\n/g, '<br>')

export const renderInline = ({ text, bold, italic }: Inline): string => {
  const slanted = italic ? `<em>${escapeHtml(text)}</em>` : escapeHtml(text)
  return bold ? `<strong>${slanted}</strong>` : slanted
}

export const renderText = (text: readonly Inline[]): string => text.map(renderInline).join('')
