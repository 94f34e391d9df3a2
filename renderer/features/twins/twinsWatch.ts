import type { SearchProgress, TwinPair, Twins } from '../../../shared/domain/duplicates';
import type { Session } from '../../data';
import { searchTwins } from './searchTwins';

export interface TwinsSnapshot {
  /** Undefined before the first search has ended. */
  readonly twins: Twins | undefined;
  /** Of the search under way. */
  readonly progress: SearchProgress | undefined;
  readonly failure: Error | undefined;
}

export interface TwinsWatch {
  readonly snapshot: () => TwinsSnapshot;
  /** Searches, and again after changes, as long as somebody listens. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** After a change; while something is typed or comes in, nobody waits for the figure. */
const QUIET_MS = 1500;

const watches = new WeakMap<Session['repositories'], TwinsWatch>();

/** One for each open network: what was found stays found when another screen is looked at. */
export function watchTwins(repositories: Session['repositories']): TwinsWatch {
  const known = watches.get(repositories);
  if (known) return known;
  const created = createWatch(repositories);
  watches.set(repositories, created);
  return created;
}

function createWatch({ members, institutions }: Session['repositories']): TwinsWatch {
  const listeners = new Set<() => void>();
  let now: TwinsSnapshot = { twins: undefined, progress: undefined, failure: undefined };
  let searched: readonly object[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let search: AbortController | undefined;
  let ends: readonly (() => void)[] = [];

  function set(next: Partial<TwinsSnapshot>): void {
    now = { ...now, ...next };
    for (const listener of listeners) listener();
  }

  function present(): readonly [ReturnType<typeof members.snapshot>, ReturnType<typeof institutions.snapshot>] {
    return [members.snapshot(), institutions.snapshot()];
  }

  function isSearched(): boolean {
    return present().every((snapshot, at) => snapshot === searched[at]);
  }

  function look(): void {
    timer = undefined;
    if (isSearched()) return;
    search?.abort();
    const control = new AbortController();
    search = control;
    const [people, bodies] = present();
    searchTwins(people.records, bodies.records, {
      signal: control.signal,
      onProgress: (progress) => set({ progress }),
    }).then(
      (twins) => {
        if (!twins || search !== control) return;
        searched = [people, bodies];
        search = undefined;
        set({ twins, progress: undefined, failure: undefined });
        if (!isSearched()) lookSoon();
      },
      (failure: unknown) => {
        search = undefined;
        set({ progress: undefined, failure: failure instanceof Error ? failure : new Error(String(failure)) });
      },
    );
  }

  function lookSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(look, QUIET_MS);
  }

  return {
    snapshot: () => now,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        ends = [members.subscribe(lookSoon), institutions.subscribe(lookSoon)];
        look();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        for (const end of ends) end();
        clearTimeout(timer);
        search?.abort();
        search = undefined;
        now = { ...now, progress: undefined };
      };
    },
  };
}

/** Without those of whom one is gone, or somebody has decided, since they were found. */
export function stillOpen<L>(
  pairs: readonly TwinPair<L>[],
  byId: ReadonlyMap<string, { readonly notSameAs: readonly string[] }>,
): readonly TwinPair<L>[] {
  return pairs.filter(({ ids: [one, other] }) => {
    const [first, second] = [byId.get(one), byId.get(other)];
    return first && second && !first.notSameAs.includes(other) && !second.notSameAs.includes(one);
  });
}
