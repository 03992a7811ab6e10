import type { Paragraph, Table } from 'docx'
import type { Heading } from '../../document/document.ts'
import { letterhead, points, ruleShare, size, textWidth } from '../house-style.ts'
import {
  aboutLine,
  addresseeLines,
  dateLine,
  motto,
  numberLine,
  stateName,
  upper,
} from '../official-lines.ts'
import { type Face, measureText } from '../text-width.ts'
import { balanceLines } from './balance.ts'
import { columns, type TwoColumnRow } from './columns.ts'
import { gap, linesParagraph, paragraph, rule } from './paragraph.ts'

/** The rule under a name or a title: between a third and a half of its longest line. */
export const shareRule = (lines: readonly string[], room: number, height: number, face: Face): Paragraph =>
  rule(Math.max(0, ...lines.map((line) => Math.min(room, measureText(line, height, face)))) * ruleShare, room)

const balance = (text: string, height: number, face: Face): readonly string[] =>
  balanceLines(upper(text), letterhead.left, height, face)

/** Cells 1-4, and 5b of a letter: names to the left, the state and its motto to the right, number and date on one line. */
const renderNames = (heading: Heading, comments: readonly number[]): Table => {
  const issuer = balance(heading.issuer, size.issuer, 'bold')
  const parent =
    heading.parent === null ? [] : [linesParagraph('Parent', balance(heading.parent, size.parent, 'regular'))]
  const names: TwoColumnRow = {
    left: [
      ...parent,
      linesParagraph('Issuer', issuer),
      shareRule(issuer, letterhead.left, size.issuer, 'bold'),
    ],
    right: [
      paragraph('State', stateName),
      paragraph('Motto', motto),
      rule(measureText(motto, size.motto, 'bold'), letterhead.right),
    ],
  }
  const registration: TwoColumnRow = {
    left: [paragraph('Number', numberLine(heading), { spacing: { before: points(8) } })],
    right: [paragraph('Date', dateLine(heading), { spacing: { before: points(8) } })],
    align: 'bottom',
  }
  const about: TwoColumnRow = {
    left: [
      linesParagraph(
        'About',
        balanceLines(aboutLine(heading), letterhead.left, size.about, 'regular'),
        { spacing: { before: points(6) } },
        comments,
      ),
    ],
    right: [gap(1)],
  }
  const isLetter = heading.subjectPlace === 'below-number'
  return columns(letterhead, [names, registration, ...(isLetter ? [about] : [])])
}

/** Titles in the middle of the page keep clear of its edges. */
const titleRoom = textWidth('portrait') - 2 * points(28)

/** Cell 5a: kind and subject. */
const renderSubject = (
  { type, subject, subjectPlace }: Heading,
  comments: readonly number[],
): readonly Paragraph[] => {
  if (subjectPlace === 'below-number') return []
  const lines = balanceLines(subject, titleRoom, size.subject, 'bold')
  return [
    paragraph('Title', upper(type)),
    linesParagraph('Subtitle', lines, {}, comments),
    shareRule(lines, textWidth('portrait'), size.subject, 'bold'),
  ]
}

const greeting = 'Kính gửi'

/** Cell 9a. Several names are listed with their dashes under the colon. */
const renderAddressees = (heading: Heading): readonly Paragraph[] => {
  const lines = addresseeLines(heading)
  const before = { spacing: { before: points(14) } }
  if (lines.length === 0) return []
  if (lines.length === 1) return [paragraph('Addressee', `${greeting}: ${lines[0]}`, before)]
  // The left edge of the decree's own sample, 35 mm from the text.
  const left = 1985
  const colon = left + measureText(greeting, size.body)
  const dash = measureText('- ', size.body)
  return [
    paragraph('AddresseeList', `${greeting}:`, { ...before, indent: { left } }),
    ...lines.map((text) =>
      paragraph('AddresseeList', text, { indent: { left: colon + dash, hanging: dash } }),
    ),
  ]
}

/** The opening of a document down to its text; `comments` are attached to its subject. */
export const renderLetterhead = (
  heading: Heading,
  comments: readonly number[],
): readonly (Paragraph | Table)[] => [
  renderNames(heading, comments),
  ...renderSubject(heading, comments),
  ...renderAddressees(heading),
  gap(14),
]
