import * as z from 'zod'
import { day, monthDay, slug, text } from './fields.ts'

/** A recipient, or one of some years only: `from` and `until` are the first and last days on which a document goes to it. */
const recipientSchema = z.union([text, z.strictObject({ text, from: day.optional(), until: day.optional() })])

/** What an officer changes: whose paper it is, whom it goes to, who signs. Capitals are set by the layout, not here. */
export const issuerSchema = z.strictObject({
  /** Agency id. */
  agency: slug,
  /** The body above the issuer; `null` when there is none, as UBND Thành phố does. */
  parent: text.nullable(),
  name: text,
  /** Place of the date line. */
  place: text,
  /** Symbol a kind of document, after the number: `BC-SNV`. */
  symbols: z.record(z.string(), text),
  /** `Kính gửi`: bodies above the issuer that a report goes to. */
  addressees: z.array(text),
  /** `Nơi nhận`, without dashes; the last one is the archive line. */
  recipients: z.array(recipientSchema).min(1),
  signatory: z.strictObject({
    /** Lines above the signature: `GIÁM ĐỐC`, or `KT. GIÁM ĐỐC` and `PHÓ GIÁM ĐỐC`. */
    lines: z.array(text).min(1),
    /** `null` until it is known who signs: left blank in the document. */
    name: text.nullable(),
  }),
})

/** What agencies are asked for, and when: printed on the forms. A line that is not given stays blank there. */
const reportingSchema = z.strictObject({
  /** Whom to ask: a division and its telephone or mail address. */
  contact: text.optional(),
  /** Last day of a year's report, `12-15`; the year is that of the report. */
  deadline: monthDay.optional(),
})

export const letterheadSchema = z.strictObject({
  /** The issuer of reports unless the command names another. */
  default: slug,
  issuers: z.array(issuerSchema).min(1),
  reporting: reportingSchema.optional(),
})
