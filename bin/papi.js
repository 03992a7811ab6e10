#!/usr/bin/env node
// Written for Node 14 and later, which cannot load the rest before 20.
const found = process.versions.node
if (Number(found.split('.')[0]) < 20) {
  const isEnglish = / --lang[= ]en( |$)/.test(` ${process.argv.join(' ')}`)
  process.stderr.write(
    isEnglish
      ? `papi needs Node.js 20 or later; this is ${found}. See https://nodejs.org\n`
      : `papi cần Node.js 20 trở lên; máy này đang dùng ${found}. Tải tại https://nodejs.org\n`,
  )
  process.exitCode = 2
} else {
  Promise.resolve()
    .then(() => require('./load.js').load('./cli.js').main(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code
    })
    .catch((error) => {
      process.stderr.write(`${error.message}\n`)
      process.exitCode = 3
    })
}
