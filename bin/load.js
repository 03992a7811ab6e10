// Loads the bundle in dist/ with the bytecode that build.js kept beside it: to compile everything again would be a third
// of a short command. V8 compiles as always what has none, and what it rejects, as under other flags.
const { existsSync, readFileSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const dist = join(__dirname, '..', 'dist')

/** Bytecode is good for one version of Node on one platform and architecture only. */
const bytecode = join(dist, `bytecode-${process.version}-${process.platform}-${process.arch}`)

/** What is loaded, by the name that parts of the bundle call each other by: `./cli.js`. */
const modules = new Map()
const scripts = new Map()

const readIfAny = (path) => {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** `require` for the parts of the bundle. */
const loadWithBytecode = (name) => {
  if (!name.startsWith('./')) return require(name)
  const known = modules.get(name)
  if (known) return known.exports
  const module = { exports: {} }
  modules.set(name, module)
  const filename = join(dist, name)
  const script = new Script(
    `(function (exports, require, module, __filename) { ${readFileSync(filename, 'utf8')}\n})`,
    { filename, cachedData: readIfAny(join(bytecode, `${name}.bin`)) },
  )
  scripts.set(name, script)
  script.runInThisContext()(module.exports, loadWithBytecode, module, filename)
  return module.exports
}

/** From 22.1 on Node keeps what it has compiled in the folder of temporary files, never where papi is installed. */
const loadWithNode = (name) => {
  require('node:module').enableCompileCache?.()
  return require(join(dist, name))
}

exports.bytecode = bytecode

exports.load = (name) => (existsSync(bytecode) ? loadWithBytecode : loadWithNode)(name)

/** Keeps the bytecode of all that was loaded, functions that ran included. */
exports.keepBytecode = () => {
  for (const [name, script] of scripts)
    writeFileSync(join(bytecode, `${name}.bin`), script.createCachedData())
}
