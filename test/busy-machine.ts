import { cpuTime } from './cpu.ts'

// The limits of time within papi count the processor's time in tests: a busy machine must not make them refuse a good file.
performance.now = cpuTime
