/** For the end of a queue: the next in line waits for it and continues in any case. Whoever asked for the work learns of its failure. */
export function settled(work: Promise<unknown>): Promise<unknown> {
  // eslint-disable-next-line no-restricted-syntax -- see above: the failure is that of `work`, which somebody else waits for
  return work.catch(() => undefined);
}
