// The shipped form: one split ESM bundle in dist/, so that `papi --version` loads almost nothing and an
// installed papi needs no other package. Run by `npm ci`, `npm pack` and before the transcripts.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { cyclonedxEsbuildPlugin } from '@cyclonedx/cyclonedx-esbuild'
import { build } from 'esbuild'

// exceljs reads with these, and packs zips; papi only takes the parts of a workbook from it.
const unusedByExceljs = ['../csv/csv', 'archiver', 'jszip', 'saxes', 'tmp', 'unzipper', 'uuid']

await rm('dist', { recursive: true, force: true })
await build({
  entryPoints: [
    'src/cli.ts',
    'src/workspace/judge.ts',
    'src/workspace/open.ts',
    'src/io.ts',
    'src/commands/form-thread.ts',
    'src/commands/old-workbook-thread.ts',
    'src/workspace/known-files.ts',
    'src/workspace/results.ts',
  ],
  entryNames: '[name]',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyIdentifiers: false,
  legalComments: 'none',
  logLevel: 'warning',
  alias: { 'readable-stream': 'node:stream' },
  define: { PAPI_VERSION: JSON.stringify(JSON.parse(await readFile('package.json', 'utf8')).version) },
  banner: {
    js: "import{createRequire as papiRequire}from'node:module';const require=papiRequire(import.meta.url);",
  },
  plugins: [
    cyclonedxEsbuildPlugin({
      outputFile: 'sbom.cdx.json',
      gatherLicenseTexts: true,
      outputReproducible: true,
      validate: false,
      logLevel: 'silent',
    }),
    {
      name: 'unused-by-exceljs',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^/ }, ({ path, importer }) =>
          /[\\/]exceljs[\\/]/.test(importer) && unusedByExceljs.includes(path)
            ? { path, namespace: 'unused' }
            : undefined,
        )
        onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
      },
    },
  ],
})

// What is in the bundle, without the stubs above, and the licences that have to go with it.
const bom = JSON.parse(await readFile('dist/sbom.cdx.json', 'utf8'))
const isStub = (ref) => ref.includes('unused:')
bom.components = bom.components.filter(({ name }) => !isStub(name))
bom.dependencies = bom.dependencies
  .filter(({ ref }) => !isStub(ref))
  .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => !isStub(one)) }))
await writeFile('dist/sbom.cdx.json', `${JSON.stringify(bom, null, 1)}\n`)
const notices = bom.components.map(({ name, version, licenses, evidence }) => {
  const texts = evidence.licenses.map(({ license }) =>
    Buffer.from(license.text.content, 'base64').toString().trim(),
  )
  return [`${name} ${version} (${licenses.map(({ license }) => license.id).join(', ')})`, ...texts].join(
    '\n\n',
  )
})
await writeFile('dist/third-party-notices.txt', `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)

// The files of data/ as papi reads them: what has not changed since need not be parsed at every run.
const { findErrors, hashSound } = await import('./dist/judge.js')
const { openWorkspace } = await import('./dist/open.js')
const { systemIo: io } = await import('./dist/io.js')
const { knownFolder } = await import('./dist/known-files.js')
const { hashResults, listYears, readBytes, readYear, resultsPath } = await import('./dist/results.js')

const here = { io, folder: process.cwd(), workspace: 'data' }
const opened = await openWorkspace(here)
const { folder, workspace, known } = opened
const values = new Map(Object.entries(known))
if (workspace && (await findErrors(io, opened)).length === 0) values.set(hashSound(opened), true)
for (const year of workspace ? await listYears(here, folder) : []) {
  const { value, diagnostics } = await readYear(here, folder, year, workspace)
  const { value: bytes } = await readBytes(here, resultsPath(folder, year))
  if (value && bytes && diagnostics.length === 0) values.set(hashResults(bytes, year, workspace), value)
}
await mkdir(`dist/${knownFolder}`)
for (const [hash, value] of values) await writeFile(`dist/${knownFolder}/${hash}.json`, JSON.stringify(value))
