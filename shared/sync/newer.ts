import type { RemoteState } from './wire';

/** Documents that only a newer Verbund can read, and which one can read them all. */
export function newerOf(states: readonly RemoteState[]): { readonly ids: readonly string[]; readonly needs: string } {
  const newer = states.flatMap((state) => (state.kind === 'skipped' && state.why === 'newer' ? [state] : []));
  return { ids: newer.map(({ id }) => id), needs: newer.map(({ needs }) => needs).reduce(laterVersion, '') };
}

/** The later one of two version numbers such as `0.10.2`; `''` is before all others. */
export function laterVersion(a: string, b: string): string {
  const [ours, theirs] = [partsOf(a), partsOf(b)];
  for (let at = 0; at < Math.max(ours.length, theirs.length); at += 1) {
    const difference = (ours[at] ?? 0) - (theirs[at] ?? 0);
    if (difference !== 0) return difference > 0 ? a : b;
  }
  return a === '' ? b : a;
}

function partsOf(version: string): readonly number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10) || 0);
}
