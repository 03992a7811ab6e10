const hashOf = async (text: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`
}

/** Nothing but this very style sheet and script: no other script, picture, form or address that text might bring along. */
export const policyFor = async ({ style, script }: { style: string; script?: string }): Promise<string> =>
  [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src ${await hashOf(script)}`]),
    `style-src ${await hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
