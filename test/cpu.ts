/** Milliseconds of processor time that this process has used: unlike a clock, it does not run while others work. */
export const cpuTime = (): number => process.cpuUsage().user / 1000
