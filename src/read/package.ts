import { refuseDamaged } from './refusal.ts'
import { scanXml, type XmlScanner } from './xml.ts'
import { decodeXml } from './xml-text.ts'
import { type Archive, normalizeName } from './zip.ts'

/** A pointer from one part of an Office file to another. Source: ECMA-376 part 2. */
export type Relationship = {
  /** Last word of its type, the same in transitional and strict files: `worksheet`, `styles`. */
  readonly type: string
  /** Name of the part, as `Archive` knows it. */
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

/** What a part (`''` for the package) points to, by relationship id. */
export const readRelationships = (archive: Archive, part: string): ReadonlyMap<string, Relationship> => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const found = new Map<string, Relationship>()
  const xml = scanPart(archive, `${folder}_rels/${part.slice(folder.length)}.rels`)
  while (xml?.next()) {
    if (xml.kind() !== 'open' || xml.name() !== 'Relationship') continue
    const [id, type, target] = [xml.attribute('Id'), xml.attribute('Type'), xml.attribute('Target')]
    if (id === undefined || type === undefined || target === undefined) return refuseDamaged()
    if (xml.attribute('TargetMode') === 'External') continue
    found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(folder, target) })
  }
  return found
}
