// The shipped form: a bundle in dist/, split so that `papi --version` loads almost nothing; an installed papi needs no other
// package. Run by `npm ci`, `npm pack` and before the transcripts.
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cyclonedxEsbuildPlugin } from '@cyclonedx/cyclonedx-esbuild'
import { build, transform } from 'esbuild'

// exceljs reads with these, and packs zips; papi only takes the parts of a workbook from it.
const unusedByExceljs = ['../csv/csv', 'archiver', 'jszip', 'saxes', 'tmp', 'unzipper', 'uuid']

const listPackages = (outputFile) =>
  cyclonedxEsbuildPlugin({
    outputFile,
    gatherLicenseTexts: true,
    outputReproducible: true,
    validate: false,
    logLevel: 'silent',
  })

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
  plugins: [
    listPackages('sbom.cdx.json'),
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

// esbuild splits ESM only, which Node loads slower than CommonJS, and without the bytecode that bin/load.js gives it.
await writeFile('dist/package.json', '{ "type": "commonjs" }\n')
for (const name of (await readdir('dist')).filter((one) => one.endsWith('.js'))) {
  const text = await readFile(`dist/${name}`, 'utf8')
  const { code } = await transform(
    text.replaceAll('import.meta.url', "require('node:url').pathToFileURL(__filename).href"),
    { format: 'cjs', platform: 'node', target: 'node20', supported: { 'dynamic-import': false } },
  )
  await writeFile(`dist/${name}`, code)
}

// A thread, too, begins with the bytecode.
for (const name of ['form-thread', 'old-workbook-thread']) {
  await rename(`dist/${name}.js`, `dist/${name}-main.js`)
  await writeFile(`dist/${name}.js`, `require('../bin/load.js').load('./${name}-main.js')\n`)
}

// The page on which an agency checks its own form: reader, rules and marks for a browser. It takes a workspace that was
// checked already, so that no schema of it ever parses: zod is a stub in which every name is the same nothing.
const nothing = `const nothing = new Proxy(() => {}, {
  get(_, name) { if (/parse/i.test(String(name))) throw new Error('no schemas here'); return nothing },
  apply: () => nothing,
})`
await build({
  entryPoints: { checker: 'src/checker/browser.ts' },
  outdir: 'dist',
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: ['chrome109', 'firefox115', 'safari16.4'],
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [
    listPackages('checker.cdx.json'),
    {
      name: 'for-the-browser',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /\/platform\.ts$/ }, ({ resolveDir }) => ({
          path: join(resolveDir, 'platform-browser.ts'),
        }))
        onResolve({ filter: /^zod$/ }, () => ({ path: 'zod', namespace: 'unused' }))
        onLoad({ filter: /.*/, namespace: 'unused' }, async () => ({
          contents: [
            nothing,
            ...Object.keys(await import('zod')).map((name) => `export { nothing as ${name} }`),
          ].join('\n'),
        }))
      },
    },
  ],
})

// What is in the bundles, without the stubs above, and the licences that have to go with it.
const isStub = (ref) => ref.includes('unused:')
const readBom = async (name) => {
  const { components, dependencies, ...rest } = JSON.parse(await readFile(`dist/${name}`, 'utf8'))
  const own = components.filter((one) => !isStub(one.name))
  const refs = dependencies
    .filter(({ ref }) => !isStub(ref))
    .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => !isStub(one)) }))
  return { ...rest, components: own, dependencies: refs }
}
const bom = await readBom('sbom.cdx.json')
const pageBom = await readBom('checker.cdx.json')
await rm('dist/checker.cdx.json')
const isNew = ({ purl }) => bom.components.every((one) => one.purl !== purl)
bom.components.push(...pageBom.components.filter(isNew))
for (const { ref, dependsOn } of pageBom.dependencies) {
  const known = bom.dependencies.find((one) => one.ref === ref)
  if (known) known.dependsOn = [...new Set([...known.dependsOn, ...dependsOn])].sort()
  else bom.dependencies.push({ ref, dependsOn })
}
await writeFile('dist/sbom.cdx.json', `${JSON.stringify(bom, null, 1)}\n`)
const noticesOf = ({ components }) =>
  components
    .map(({ name, version, licenses, evidence }) => {
      const texts = evidence.licenses.map(({ license }) =>
        Buffer.from(license.text.content, 'base64').toString().trim(),
      )
      const ids = licenses.map(({ license }) => license.id).join(', ')
      return [`${name} ${version} (${ids})`, ...texts].join('\n\n')
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`)
await writeFile('dist/third-party-notices.txt', `${noticesOf(bom)}\n`)
// The page goes out alone: its notices are in it.
const checker = await readFile('dist/checker.js', 'utf8')
await writeFile('dist/checker.js', `/*\n${noticesOf(pageBom)}\n*/\n${checker}`)

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

// Bytecode for bin/load.js, of what everyday commands run. Last, because they find the files of data/ known by now.
const { bytecode, load, keepBytecode } = await import('./bin/load.js')
await mkdir(bytecode)
const out = await mkdtemp(join(tmpdir(), 'papi-build-'))
const silent = { out() {}, talk() {}, terminal: { width: 80, colour: false, blocks: false }, folder: out }
const { main } = load('./cli.js')
const commands = [
  'diff 2023',
  'check',
  'status 2023',
  'form 2023',
  'validate bieu-mau-2023/so-y-te.xlsx',
  'report 2023',
  'page',
]
for (const words of commands)
  if ((await main(words.split(' '), silent)) > 1) throw new Error(`${words} failed`)
keepBytecode()
await rm(out, { recursive: true })
