/** The list with one entry put before or after another one; the very same where either is not in it. */
export function moveBeside<T>(entries: readonly T[], entry: T, beside: T, side: 'before' | 'after'): readonly T[] {
  if (entry === beside || !entries.includes(entry) || !entries.includes(beside)) return entries;
  const others = entries.filter((other) => other !== entry);
  const at = others.indexOf(beside) + (side === 'after' ? 1 : 0);
  return others.toSpliced(at, 0, entry);
}
