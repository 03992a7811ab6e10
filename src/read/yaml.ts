import { type Checked, type Diagnostic, hasErrors, type Loaded } from '../diagnostics/diagnostic.ts'
import { formatNumber } from '../vi.ts'
import { decodeText } from './text.ts'
import { readAnyYaml } from './yaml-library.ts'
import { locateInTree, toSource, toValue } from './yaml-tree.ts'

/** Bytes. The largest shipped file is a seventh of it; the time of the full parser on damaged text grows with its square. */
export const maxYamlBytes = 256 * 1024

/** A YAML file as read: `text` serves frames even where no value came out. */
export type YamlFile = Checked<Loaded<unknown>> & { readonly text: string }

const reportTooLarge = (file: string, size: number): Diagnostic => ({
  code: 'file-too-large',
  severity: 'error',
  message: {
    vi: `tệp ${formatNumber(size / 1024, 0)} KB, quá lớn (tối đa ${maxYamlBytes / 1024} KB)`,
    en: `the file is ${formatNumber(size / 1024, 0)} KB, more than ${maxYamlBytes / 1024} KB`,
  },
  place: { kind: 'file', file },
  remedy: { vi: 'kiểm tra xem có đúng tệp kế hoạch không', en: 'check that it is a file of a plan' },
})

/** Bytes of a YAML file → its value with places, or what is wrong with it. Never rejects because of what the file holds. */
export const readYaml = (bytes: Uint8Array, file: string): YamlFile => {
  if (bytes.length > maxYamlBytes)
    return { value: undefined, text: '', diagnostics: [reportTooLarge(file, bytes.length)] }
  const { text, diagnostics: found } = decodeText(bytes, file)
  if (hasErrors(found)) return { value: undefined, text, diagnostics: found }

  const source = toSource(file, text)
  const { value: root, diagnostics } = readAnyYaml(source)
  if (!root) return { value: undefined, text, diagnostics: [...found, ...diagnostics] }
  return {
    value: { value: toValue(root), text, locate: locateInTree(source, root) },
    text,
    diagnostics: found,
  }
}
