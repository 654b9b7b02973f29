/** Milliseconds of processor time that the work takes: other processes on the machine do not count. */
export function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times as much the work costs for eight times the size, each the least of three tries; 8 is in proportion, 64 its square. */
export function costOfEightTimes(size: number, work: (size: number) => void): number {
  const least = (of: number) => Math.min(...[0, 1, 2].map(() => processorTime(() => work(of))));
  work(size);
  // Below some milliseconds the clock is coarse.
  return least(8 * size) / Math.max(least(size), 2);
}
