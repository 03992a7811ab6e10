import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { tcvn3, vni } from '../../src/read/legacy-tables.ts'
import { decodeTcvn3, decodeVni, readLegacyTexts } from '../../src/read/legacy-text.ts'

const readLegacyText = (text: string) => readLegacyTexts([text])[0] ?? { text: '' }

const folder = join(import.meta.dirname, '../../data')

const collectTexts = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(collectTexts)
      : []

const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => collectTexts(parse(readFileSync(join(folder, name), 'utf8'))))
  .map((text) => text.normalize('NFC'))

const words = [...new Set(texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []))]
const encode = (table: ReadonlyMap<string, string>, text: string): string =>
  [...text].map((letter) => table.get(letter) ?? letter).join('')
const isVietnamese = (text: string): boolean => /[ăâđêôơưà-ỹ]/i.test(text)

describe('known pairs', () => {
  it.each([
    ['tcvn3', 'TiÕng ViÖt rÊt hay', 'Tiếng Việt rất hay'],
    ['vni', 'Tieáng Vieät raát hay', 'Tiếng Việt rất hay'],
    ['tcvn3', '§¬n vÞ b¸o c¸o', 'Đơn vị báo cáo'],
    ['tcvn3', 'BiÓu sè', 'Biểu số'],
    ['tcvn3', 'Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['tcvn3', '§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['tcvn3', 'Uû ban nh©n d©n thµnh phè Hµ Néi', 'Uỷ ban nhân dân thành phố Hà Nội'],
    ['tcvn3', 'CéNG HOµ X· HéI', 'CỘNG HOÀ XÃ HỘI'],
    ['vni', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['vni', 'Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['vni', 'Ñôn vò baùo caùo', 'Đơn vị báo cáo'],
    ['tcvn3', 'H¹n göi: 15/12/2023', 'Hạn gửi: 15/12/2023'],
  ] as const)('%s: %s', (from, legacy, text) => {
    expect(readLegacyText(legacy)).toEqual({ text, from })
  })
})

describe('what is not legacy text', () => {
  it.each([
    'Tiếng Việt rất hay',
    'Là cá bê và tô',
    'hoà thuận, hòa bình, Thuý, Thúy',
    'Lâm Hà, Krông Ana, Krông Bông, Ea Súp, Ê Đê',
    'MÔ TÔ, ÔTÔ',
    'café, pâté, crème brûlée, Hôtel Métropole, Côte d’Ivoire, où',
    'François Noël, José, Zoë, Müller, São Paulo, Bogotá, Perú, Çelik, Núñez',
    'naïve résumé, garçon, élan, Citroën',
    '15 µg/m³, 10 µm, 25 °C, m², ½, ¼, 3 × 4, M×N, 10 ÷ 2',
    '© 2023, ® ™, § 5, « trích dẫn », 5 £, 10 ¥, ¿Qué?',
    '1.234,5',
    '85%',
    'Plain English text',
    '',
    '29/63',
    'Sè',
    'Bé',
    'Lý',
    'x',
    'À',
    'Ý kiến',
  ])('%s', (text) => {
    expect(readLegacyText(text)).toEqual({ text })
  })

  it('is every text of the plan', () => {
    expect(texts.length).toBeGreaterThan(500)
    expect(texts.filter((text) => readLegacyText(text).from)).toEqual([])
    expect(readLegacyTexts(texts).filter(({ from }) => from)).toEqual([])
    expect(words.filter((word) => readLegacyText(word).from)).toEqual([])
  })
})

describe('there and back', () => {
  it('has every word of the plan in TCVN3, small letters', () => {
    const wrong = words
      .map((word) => word.toLowerCase())
      .filter((word) => decodeTcvn3(encode(tcvn3, word)) !== word)
    expect(wrong).toEqual([])
  })

  it('has every word of the plan in VNI', () => {
    const wrong = words.filter((word) => decodeVni(encode(vni, word)) !== word)
    expect(wrong).toEqual([])
  })

  it('has every Vietnamese letter', () => {
    for (const letter of vni.keys()) {
      expect(decodeVni(encode(vni, letter))).toBe(letter)
      if (letter === letter.toLowerCase()) expect(decodeTcvn3(encode(tcvn3, letter))).toBe(letter)
    }
  })

  const passages = texts.filter((text) => text.split(' ').length > 3 && isVietnamese(text))

  it.each([
    ['tcvn3', tcvn3],
    ['vni', vni],
  ] as const)('knows every passage of the plan in %s', (from, table) => {
    const prepare = (text: string) => (from === 'tcvn3' ? text.toLowerCase() : text)
    const wrong = passages.map(prepare).filter((text) => {
      const read = readLegacyText(encode(table, text))
      return read.text !== text || read.from !== from
    })
    // Each of their words reads in Unicode as well.
    expect([...new Set(wrong)]).toEqual(
      from === 'vni' ? ['Lưu: VP, NC(Binh), SNV(10b)', 'TP. Hồ Chí Minh'] : [],
    )
  })

  it('never changes Unicode text with a letter that only Unicode has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('đ', 'ế', 'ữ', 'ị', 'Ạ'), (text, letter) => {
        expect(readLegacyText(text + letter)).toEqual({ text: text + letter })
      }),
    )
  })
})

describe('the cells of one sheet', () => {
  it('decide for those too short to tell', () => {
    const cells = ['§¬n vÞ b¸o c¸o', 'BiÓu sè', 'KÕt qu¶ thùc hiÖn', 'Sè', '12', 'abc']
    expect(readLegacyTexts(cells).map(({ text }) => text)).toEqual([
      'Đơn vị báo cáo',
      'Biểu số',
      'Kết quả thực hiện',
      'Số',
      '12',
      'abc',
    ])
  })

  it('are left alone where Unicode prevails', () => {
    const cells = ['Đơn vị báo cáo', 'Kết quả', 'Tình trạng', 'Thời hạn', 'BiÓu sè', 'Sè', 'Bé']
    expect(readLegacyTexts(cells).map(({ text }) => text)).toEqual([
      'Đơn vị báo cáo',
      'Kết quả',
      'Tình trạng',
      'Thời hạn',
      'Biểu số',
      'Sè',
      'Bé',
    ])
  })
})
