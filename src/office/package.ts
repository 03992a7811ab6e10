import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { type KindName, kinds } from './kind.ts'
import { limits } from './limits.ts'
import { refuseOtherZip, requireZip } from './recognise.ts'
import { catchRefusal, refuse, refuseDamaged, refuseTooLarge } from './refusal.ts'
import { scanXml, type XmlScanner } from './xml.ts'
import { decodeXml } from './xml-text.ts'
import { type Archive, normalizeName, openZip } from './zip.ts'

/** A pointer from one part of an Office file to another. Source: ECMA-376 part 2. */
export type Relationship = {
  /** Last word of its type, the same in transitional and strict files: `worksheet`, `styles`. */
  readonly type: string
  /** Name of the part, as `Archive` has it. */
  readonly target: string
}

export const scanPart = (archive: Archive, name: string): XmlScanner | undefined => {
  const bytes = archive.unpack(name)
  return bytes && scanXml(decodeXml(bytes), archive.checkTime)
}

/** `xl/` + `../a/b.xml` → `a/b.xml`; a leading `/` starts from the root. */
const resolveTarget = (folder: string, target: string): string => {
  const path = normalizeName(target)
  const steps = target.startsWith('/') || target.startsWith('\\') ? path : folder + path
  const resolved: string[] = []
  for (const step of steps.split('/')) {
    if (step === '..') resolved.pop()
    else if (step !== '.' && step !== '') resolved.push(step)
  }
  return resolved.join('/')
}

/** `word/document.xml` → `word/_rels/document.xml.rels`, `''` → `_rels/.rels`. */
export const relationshipsPart = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

/** What a part (`''` for the package) points to, by relationship id. */
export const readRelationships = (archive: Archive, part: string): ReadonlyMap<string, Relationship> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const found = new Map<string, Relationship>()
  const xml = scanPart(archive, relationshipsPart(part))
  while (xml?.next()) {
    if (xml.kind() !== 'open' || xml.name() !== 'Relationship') continue
    const [id, type, target] = [xml.attribute('Id'), xml.attribute('Type'), xml.attribute('Target')]
    if (id === undefined || type === undefined || target === undefined) return refuseDamaged()
    if (xml.attribute('TargetMode') === 'External') continue
    found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(folder, target) })
  }
  return found
}

/** The part that the first pointer of a type leads to; `undefined` where there is none. */
export const findTarget = (
  relationships: ReadonlyMap<string, Relationship>,
  type: string,
): string | undefined => [...relationships.values()].find((one) => one.type === type)?.target

/** The same of what a part points to. */
export const targetOf = (archive: Archive, from: string, type: string): string | undefined =>
  findTarget(readRelationships(archive, from), type)

const foreign: Readonly<Record<KindName, RegExp>> = {
  spreadsheet: /^(?:word|ppt)\/|\.bin$/,
  word: /^(?:xl|ppt)\/|\.bin$/,
}

/** The part that the others hang on; by the package's own pointer, else where nearly every program puts it. */
export const findMainPart = (archive: Archive, kind: KindName): string | undefined => {
  const pointed = [...readRelationships(archive, '').values()].filter(({ type }) => type === 'officeDocument')
  return [...pointed.map(({ target }) => target), kinds[kind].mainPart].find(
    (name) => archive.has(name) && !foreign[kind].test(name),
  )
}

const refuseLockFile = (): never =>
  refuse(({ program, noun }) => ({
    code: 'lock-file',
    message: {
      vi: `đây là tệp tạm của ${program} khi đang mở tài liệu, không phải ${noun.vi}`,
      en: `this is a temporary file of an open document, not a ${noun.en}`,
    },
    remedy: {
      vi: `đóng ${program}, rồi dùng tệp cùng tên không có "~$"`,
      en: `close ${program} and use the file of that name without "~$"`,
    },
  }))

/** Opens any bytes as an Office file of a kind and reads it, within `limits`. Never throws. */
export const readPackage = <T>(
  bytes: Uint8Array,
  file: string,
  kind: KindName,
  read: (
    archive: Archive,
    mainPart: string,
  ) => { readonly value: T; readonly diagnostics: readonly Diagnostic[] },
): Checked<T> =>
  catchRefusal(file, kind, () => {
    if (/(^|[/\\])~\$[^/\\]*$/.test(file)) refuseLockFile()
    checkSize(bytes)
    requireZip(bytes)
    const archive = openZip(bytes)
    return read(archive, findMainPart(archive, kind) ?? refuseOtherZip(archive.names))
  })

export const checkSize = (bytes: Uint8Array): void => {
  if (bytes.length > limits.fileBytes)
    refuseTooLarge({ vi: 'dung lượng hơn 20 MB', en: 'it is larger than 20 MB' })
}
