// The shipped form: one split ESM bundle in dist/, so that `papi --version` loads almost nothing and an
// installed papi needs no other package. Run by `npm ci`, `npm pack` and before the transcripts.
import { rm } from 'node:fs/promises'
import { build } from 'esbuild'

// exceljs reads CSV and streams zips through these; papi only writes workbooks into memory.
const unusedByExceljs = ['fast-csv', 'archiver', 'unzipper', 'tmp', 'readable-stream']

await rm('dist', { recursive: true, force: true })
await build({
  entryPoints: ['src/cli.ts'],
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
  banner: {
    js: "import{createRequire as papiRequire}from'node:module';const require=papiRequire(import.meta.url);",
  },
  plugins: [
    {
      name: 'unused-by-exceljs',
      setup({ onResolve, onLoad }) {
        onResolve({ filter: new RegExp(`^(${unusedByExceljs.join('|')})$`) }, ({ path }) => ({
          path,
          namespace: 'unused',
        }))
        onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {}' }))
      },
    },
  ],
})
