#!/usr/bin/env node
// Old versions of Node cannot even load the rest.
if (Number(process.versions.node.split('.')[0]) < 20) {
  const found = process.versions.node
  process.stderr.write(
    process.argv.some(
      (word, index, words) => word === '--lang=en' || (word === 'en' && words[index - 1] === '--lang'),
    )
      ? `papi needs Node.js 20 or later; this is ${found}. See https://nodejs.org\n`
      : `papi cần Node.js 20 trở lên; máy này đang dùng ${found}. Tải tại https://nodejs.org\n`,
  )
  process.exitCode = 2
} else
  import('../dist/cli.js')
    .then(({ main }) => main(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code
    })
