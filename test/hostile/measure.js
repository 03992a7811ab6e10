// Loaded into a process before its program: at the end it writes what the process took to the file named by PAPI_TEST_USE.
import { readFileSync, writeFileSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  // The peak of this program alone: `maxRSS` of a child begins with that of its parent.
  const [, peak] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
  const use = { seconds: (user + system) / 1e6, megabytes: Number(peak) / 1024 }
  writeFileSync(process.env.PAPI_TEST_USE ?? '', JSON.stringify(use))
})
