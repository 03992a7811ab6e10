import type { z } from 'zod'
import type { issuerSchema, letterheadSchema } from './letterhead-schema.ts'

export type Letterhead = z.infer<typeof letterheadSchema>
export type Issuer = z.infer<typeof issuerSchema>

/** An issuer as it writes on one day. */
export type DatedIssuer = Omit<Issuer, 'recipients'> & { readonly recipients: readonly string[] }

/** The recipients of a document issued on `day`, `2025-07-01`; the last one is the archive line. */
export const recipientsOn = ({ recipients }: Pick<Issuer, 'recipients'>, day: string): readonly string[] =>
  recipients.flatMap((one) => {
    if (typeof one === 'string') return [one]
    const { text: name, from, until } = one
    return (from === undefined || from <= day) && (until === undefined || day <= until) ? [name] : []
  })
