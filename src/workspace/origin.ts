import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { checkSchema } from '../diagnostics/schema.ts'
import { text } from '../plan/fields.ts'
import { readYaml } from '../read/yaml.ts'

/** The file of a workspace that keeps where its other files come from. */
export const originFile = 'origin.yaml'

/** `results/2024.xlsx`: never a way out of the workspace. */
const fileName = z
  .string()
  .regex(/^\w[\w-]*(\.\w[\w-]*)*(\/\w[\w-]*(\.\w[\w-]*)*)*$/, { error: 'workspace-file' })

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'sha256' })

/** `papi`: the version that brought the file; `sha256`: the file as that version ships it, see `hashFile`. */
const fileSchema = z.strictObject({ file: fileName, papi: text, sha256 })

export const originSchema = z.strictObject({
  /** The version of papi that last wrote into the workspace. */
  papi: text,
  /** Plan that was copied, as it is cited. */
  plan: text,
  files: z.array(fileSchema),
})

export type Origin = z.infer<typeof originSchema>

const isText = (file: string): boolean => /\.(ya?ml|md|csv|json)$/.test(file)

/** SHA-256; of texts without byte order mark and with `\n` at line ends, which editors and Git change on their own. */
export const hashFile = (file: string, bytes: Uint8Array): string => {
  const content = isText(file)
    ? new TextDecoder()
        .decode(bytes)
        .replace(/^\ufeff/, '')
        .replaceAll('\r\n', '\n')
    : bytes
  return createHash('sha256').update(content).digest('hex')
}

export const readOrigin = (bytes: Uint8Array, file: string): Checked<Origin> => {
  const { value: loaded, diagnostics } = readYaml(bytes, file)
  if (!loaded) return { value: undefined, diagnostics }
  const { value, diagnostics: found } = checkSchema<Origin>(originSchema, loaded)
  return { value, diagnostics: [...diagnostics, ...found] }
}

const header = `# Xuất xứ của từng tệp trong thư mục làm việc này: do papi init, papi upgrade ghi, cán bộ không sửa.
# papi: phiên bản papi mang tệp đến; sha256: dấu nhận biết nội dung tệp khi đó. Nhờ vậy papi upgrade biết tệp nào đã được
# sửa tại đây (giữ nguyên) và tệp nào chưa (thay được). Nguồn của nội dung: data/README.md của papi, chép ở README.md.
`

export const writeOrigin = ({ papi, plan, files }: Origin): Uint8Array => {
  const lines = files.map(
    (one) => `  - { file: ${one.file}, papi: "${one.papi}", sha256: "${one.sha256}" }\n`,
  )
  return new TextEncoder().encode(`${header}papi: "${papi}"\nplan: ${plan}\nfiles:\n${lines.join('')}`)
}
