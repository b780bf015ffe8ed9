/**
 * Milliseconds of CPU time that this process takes for some work, its threads included. What else the machine has to do does not count, so
 * a limit says the same on a machine that rests and on one that has too much to do.
 */
export function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
