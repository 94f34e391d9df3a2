import { withPauses, type Sliced } from '../data';

type Source<T> = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly records: () => readonly T[];
};

/** So many changed records are made something of in one rendering. */
const FEW = 2000;

/**
 * Records for a list that makes something of each: a change of thousands is shown once `prepare` has gone through them in steps. Until then the list stands
 * as it was, and the page can be used.
 */
export function createUnhurriedView<T>(
  { subscribe, records }: Source<T>,
  prepare: (records: readonly T[]) => Sliced<void>,
): { readonly subscribe: Source<T>['subscribe']; readonly snapshot: () => readonly T[] } {
  let shown = records();
  let isPreparing = false;

  function look(listener: () => void): void {
    const latest = records();
    if (isPreparing || latest === shown) return;
    if (!areManyChanged(shown, latest)) {
      shown = latest;
      listener();
      return;
    }
    isPreparing = true;
    const show = (): void => {
      isPreparing = false;
      shown = latest;
      listener();
      look(listener);
    };
    // What cannot be prepared fails where it is shown, as without preparation.
    withPauses(prepare(latest)).then(show, show);
  }

  return {
    subscribe(listener) {
      if (!isPreparing) shown = records();
      return subscribe(() => look(listener));
    },
    snapshot: () => shown,
  };
}

function areManyChanged<T>(before: readonly T[], now: readonly T[]): boolean {
  let changed = Math.abs(now.length - before.length);
  for (let at = 0; at < now.length && changed <= FEW; at += 1) if (now[at] !== before[at]) changed += 1;
  return changed > FEW;
}
