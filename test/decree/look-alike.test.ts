import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, it } from 'vitest'
import { checkDecree } from '../../src/decree/check-decree.ts'
import { readWord } from '../../src/read/word.ts'
import { renderDocx } from '../../src/render/docx/docx.ts'
import { sampleDocument } from '../render/sample-document.ts'

let draft: Uint8Array

beforeAll(async () => {
  draft = await renderDocx.render(sampleDocument)
})

const check = (bytes: Uint8Array) => {
  const { value, diagnostics } = readWord(bytes, 'van-ban.docx')
  return [...diagnostics, ...(value ? checkDecree(value) : [])]
}

it.each([
  ['Ð', 'chữ "Ð" (U+00D0) phải là "Đ" (U+0110)'],
  ['Ɖ', 'chữ "Ɖ" (U+0189) phải là "Đ" (U+0110)'],
])('names the letter %s of a motto that looks right', (letter, words) => {
  const wrong = plant(draft, 'word/document.xml', 'Độc lập - T', `${letter}ộc lập - T`)
  const found = check(wrong).map(({ code, message }) => `${code} ${message.vi}`)
  expect(found[0]).toBe(`look-alike-letter ${words}, ở 1 đoạn`)
  expect(found).toContain(`motto-words Tiêu ngữ ghi "${letter}ộc lập - Tự do - Hạnh phúc": ${words}`)
})

it('names the dash of a motto that looks right, and no letter where the eye sees the fault', () => {
  const say = (right: string, wrong: string) =>
    check(plant(draft, 'word/document.xml', right, wrong)).find(({ code }) => code === 'motto-words')?.message
      .vi
  expect(say('Độc lập - T', 'Độc lập – T')).toBe(
    'Tiêu ngữ ghi "Độc lập – Tự do - Hạnh phúc": chữ "–" (U+2013) phải là "-" (U+002D)',
  )
  expect(say('Độc lập - T', 'độc lập - T')).toBe('Tiêu ngữ ghi "độc lập - Tự do - Hạnh phúc"')
})

it('names the letter of a state that looks right', () => {
  const wrong = plant(draft, 'word/document.xml', 'CHỦ NGHĨA VIỆT', 'CHỦ NGHĨА VIỆT')
  expect(check(wrong).map(({ message }) => message.vi)).toContain(
    'Quốc hiệu ghi "CỘNG HÒA XÃ HỘI CHỦ NGHĨА VIỆT NAM": chữ "А" (U+0410) phải là "A" (U+0041)',
  )
})

/** The same file with something else in one of its parts. */
const plant = (bytes: Uint8Array, part: string, right: string, wrong: string): Uint8Array => {
  const parts = unzipSync(bytes)
  const before = strFromU8(parts[part] ?? new Uint8Array())
  const after = before.replace(new RegExp(right, 's'), wrong)
  expect(after).not.toBe(before)
  return zipSync({ ...parts, [part]: strToU8(after) })
}
