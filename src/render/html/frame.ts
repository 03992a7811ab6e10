import { escapeHtml } from './text.ts'

const hashOf = async (text: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`
}

type HtmlFrame = {
  readonly title: string
  readonly language?: 'vi' | 'en'
  readonly viewport: string
  readonly style: string
  readonly script?: string
  /** More that is allowed, beside style and script. */
  readonly policy?: readonly string[]
  readonly body: readonly string[]
}

/** A page in one file that loads nothing. Only its own style and script are allowed, by their hashes. */
export const writeHtml = async (frame: HtmlFrame): Promise<Uint8Array> => {
  const { title, language = 'vi', viewport, style, script, policy: more = [], body } = frame
  const policy = [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src ${await hashOf(script)}`]),
    `style-src ${await hashOf(style)}`,
    ...more,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="${viewport}">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
    '</body>',
    '</html>',
    '',
  ]
  return new TextEncoder().encode(lines.join('\n'))
}
