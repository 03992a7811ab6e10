// Whole processes and what they take. Linux only: seconds of processor come from /proc.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Seconds of processor of all children that have ended. */
const childrenTime = () => {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1].split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** Wall and processor seconds, and the most memory in MB. Exit 1 says that forms have errors: some of the benches' have. */
export const run = ([program, ...words], folder) => {
  const before = childrenTime()
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%M', program, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    cwd: folder,
  })
  const wall = Number(process.hrtime.bigint() - start) / 1e9
  if (status !== 0 && status !== 1)
    throw new Error(`${words.join(' ')}: exit ${status}\n${stderr.slice(0, 2000)}`)
  return { wall, processor: childrenTime() - before, memory: Number(stderr.trim().split('\n').at(-1)) / 1024 }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

/** Runs commands in turn, so that a machine that slows down slows all of them: medians of wall, means of processor time. */
export const runInTurn = (commands, runs, folder) => {
  const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let round = runs > 1 ? -1 : 0; round < runs; round++)
    for (const [name, words] of Object.entries(commands)) {
      const one = run(words, folder)
      // The first of several rounds only warms the disk.
      if (round >= 0) taken[name].push(one)
    }
  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => [
      name,
      {
        wall: median(all.map(({ wall }) => wall)),
        processor: all.reduce((sum, one) => sum + one.processor, 0) / all.length,
        memory: Math.max(...all.map(({ memory }) => memory)),
      },
    ]),
  )
}

export const show = (...cells) =>
  console.log(cells.map((cell, i) => (i === 0 ? cell.padEnd(30) : cell.padStart(12))).join(''))
