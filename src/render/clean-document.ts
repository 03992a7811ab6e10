import { mapTexts } from '../document/map-texts.ts'

/** Control characters, halves of pairs and noncharacters: no XML file may hold them, and `docx` lets some through. */
const unwritable = /(?![\t\n])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu

/** The same document, or page, without the characters that XML cannot hold. */
export const cleanDocument = <T>(document: T): T => mapTexts(document, (text) => text.replace(unwritable, ''))
