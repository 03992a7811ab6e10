export type Face = 'regular' | 'bold' | 'italic'

/**
 * Advance widths of Times New Roman in thousandths of its size, by character: letters that are not listed are as wide
 * as their base letter, anything else is 500. Source: Liberation Serif, which is metrically the same.
 */
const groups: Readonly<Record<Face, Readonly<Record<number, string>>>> = {
  regular: {
    180: "'",
    200: '|',
    250: ' ,.\u00a0',
    278: '/:;\\ijlt',
    333: '!()-I[]`fr‘’',
    389: 'Js',
    408: '"',
    444: '?acez“”',
    480: '{}',
    529: 'ơ',
    541: '~ư',
    556: 'FPS',
    564: '+<=>',
    611: 'ELTZ',
    667: 'BCR',
    722: 'ADGHKNOQUVXYwĐƠ',
    776: 'Ư',
    778: '&m',
    833: '%',
    889: 'M',
    944: '@W',
    1000: '…',
  },
  bold: {
    220: '|',
    250: ' ,.\u00a0',
    278: "'/\\il",
    333: '!()-:;[]`fjt‘’',
    389: 'Is',
    394: '{}',
    444: 'cerz',
    554: 'ơ',
    556: 'Sbdđhknpqu"',
    570: '+<=>',
    600: 'ư',
    611: 'FP',
    667: 'BELTZ',
    722: 'ACDĐNRUVXYw',
    778: 'GHKOQƠ',
    796: 'Ư',
    833: '&m',
    944: '@M',
    1000: '%W…',
  },
  italic: {
    214: "'",
    250: ' ,.\u00a0',
    278: '/\\fijlt|',
    333: '!()-:;I`‘’',
    389: '[]rsz',
    420: '{}"',
    444: 'Jcekvxy',
    534: 'ơ',
    545: 'ư~',
    556: 'LTYZ“”',
    611: 'ABEFPRVX',
    667: 'CKNw+<=>',
    722: 'DGHOQUmĐƠ',
    754: 'Ư',
    778: '&',
    833: '%MW',
    889: '…',
    920: '@',
  },
}

const read = (face: Face): Map<string, number> =>
  new Map(
    Object.entries(groups[face]).flatMap(([width, text]) => [...text].map((sign) => [sign, Number(width)])),
  )

const widths = { regular: read('regular'), bold: read('bold'), italic: read('italic') }

/** The same by unit of UTF-16, filled as they are met; 0 where it was not met. */
const known = {
  regular: new Uint16Array(2 ** 16),
  bold: new Uint16Array(2 ** 16),
  italic: new Uint16Array(2 ** 16),
}

/** The letter below the marks, which take no room; the horn of ơ and ư, which NFD puts first, does. */
const bare = (sign: string): string =>
  sign
    .normalize('NFD')
    .replace(/[ouOU]\u031b/g, (letter) => letter.normalize('NFC'))
    .replace(/\p{M}/gu, '')

const measureSign = (sign: string, face: Face): number =>
  widths[face].get(sign) ?? widths[face].get(bare(sign)) ?? 500

/** Length of one line of text in twips; `size` in points. */
export const measureText = (text: string, size: number, face: Face = 'regular'): number => {
  const line = text.normalize('NFC')
  const met = known[face]
  let sum = 0
  for (let at = 0; at < line.length; at++) {
    const unit = line.charCodeAt(at)
    // A pair is one sign, as wide as any that is not listed.
    if ((line.codePointAt(at) ?? 0) > 0xffff) at++
    if (met[unit] === 0) met[unit] = measureSign(line.charAt(at), face)
    sum += met[unit] ?? 0
  }
  return Math.round((sum * size * 20) / 1000)
}

/** The lines that text takes when it is broken between words within `width` twips. */
export const wrapText = (
  text: string,
  width: number,
  size: number,
  face: Face = 'regular',
): readonly string[] => {
  const space = measureText(' ', size, face)
  const lines: string[] = []
  let filled = Number.POSITIVE_INFINITY
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const length = measureText(word, size, face)
    const fits = filled + space + length <= width
    if (fits) lines[lines.length - 1] += ` ${word}`
    else lines.push(word)
    filled = fits ? filled + space + length : length
  }
  return lines
}
