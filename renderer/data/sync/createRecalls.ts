import type { Revision } from '../../../shared/sync/couch';
import type { RecallNotice } from '../../../shared/sync/recalled';
import { settled } from '../../../shared/settled';
import { generationOf } from '../../../shared/sync/wire';
import type { Store } from '../store/openStore';

/** What was ordered here to be taken off the server, and what was taken off it elsewhere: see [Note: taken off the server]. */
export interface Recalls {
  /** When a person ordered that what is TLP:RED by the label of this record leaves the server, ISO 8601; undefined where nobody did. */
  readonly orderedAt: (id: string) => string | undefined;
  readonly hasOrders: () => boolean;
  /** Stands until a label is lowered: also for what comes to hang on these records later, or comes back to the server by another way. */
  readonly order: (ids: readonly string[]) => Promise<void>;
  /** Takes an order back. What has left the server already, is sent again only when the label is lowered. */
  readonly cancel: (ids: readonly string[]) => Promise<void>;
  /** Whether a record was taken off the server elsewhere. */
  readonly isRecalled: (id: string) => boolean;
  /** The same, once the labels of `ids` are lowered here. */
  readonly isRecalledWithout: (ids: ReadonlySet<string>) => (id: string) => boolean;
  readonly note: (notices: readonly RecallNotice[]) => Promise<void>;
  /** Which of these living documents were taken off the server before: somebody let them out again. */
  readonly letOutAgain: (living: readonly Revision[]) => readonly string[];
  readonly noteLetOut: (ids: readonly string[]) => Promise<void>;
  /** Somebody lowered these labels here: what was ordered because of them and what is held back because of them ends. */
  readonly noteLowered: (ids: readonly string[]) => Promise<void>;
  readonly subscribe: (listener: () => void) => () => void;
}

type Orders = Readonly<Record<string, string>>;
type Known = Readonly<Record<string, Pick<RecallNotice, 'rev' | 'because'>>>;

const NOTHING: readonly never[] = [];

const ORDERS = 'recall-orders';
const KNOWN = 'recalled';

/** Both count from the moment they are said; a promise says when they are on the disk. */
export async function createRecalls(
  { readLocal, writeLocal }: Pick<Store, 'readLocal' | 'writeLocal'>,
  now: () => number,
): Promise<Recalls> {
  // Parsing edges: only this file writes these values.
  let orders = new Map(Object.entries(((await readLocal(ORDERS)) as Orders | undefined) ?? {}));
  let known = new Map(Object.entries(((await readLocal(KNOWN)) as Known | undefined) ?? {}));
  const listeners = new Set<() => void>();
  let written: Promise<unknown> = Promise.resolve();

  /** One write after the other, so that the disk ends with the last. */
  function save(key: string, value: () => unknown): Promise<void> {
    const saved = written.then(() => writeLocal(key, value(), 'strict'));
    written = settled(saved);
    for (const listener of listeners) listener();
    return saved;
  }

  function setOrders(next: typeof orders): Promise<void> {
    orders = next;
    return save(ORDERS, () => Object.fromEntries(orders));
  }

  function setKnown(next: typeof known): Promise<void> {
    known = next;
    return save(KNOWN, () => Object.fromEntries(known));
  }

  function without(ids: ReadonlySet<string>): typeof known {
    return new Map(
      [...known].flatMap(([id, { rev, because }]) => {
        const left = because.filter((reason) => !ids.has(reason));
        return ids.has(id) || (left.length === 0 && because.length > 0) ? [] : [[id, { rev, because: left }] as const];
      }),
    );
  }

  return {
    orderedAt: (id) => orders.get(id),
    hasOrders: () => orders.size > 0,
    order: (ids) => setOrders(new Map([...orders, ...ids.map((id) => [id, new Date(now()).toISOString()] as const)])),
    cancel: (ids) => setOrders(new Map([...orders].filter(([id]) => !ids.includes(id)))),
    isRecalled: (id) => known.has(id),
    isRecalledWithout(ids) {
      const left = without(ids);
      return (id) => left.has(id);
    },
    async note(notices) {
      const news = notices.filter(
        ({ id, rev }) => !known.has(id) || generationOf(known.get(id)?.rev ?? '') < generationOf(rev),
      );
      if (news.length > 0)
        await setKnown(new Map([...known, ...news.map(({ id, rev, because }) => [id, { rev, because }] as const)]));
    },
    letOutAgain: (living) =>
      known.size === 0
        ? NOTHING
        : living.flatMap(({ id, rev }) => {
            const tombstone = known.get(id);
            return tombstone && tombstone.rev !== '' && generationOf(rev) > generationOf(tombstone.rev) ? [id] : [];
          }),
    noteLetOut: (ids) => setKnown(new Map([...known].filter(([id]) => !ids.includes(id)))),
    async noteLowered(ids) {
      const lowered = new Set(ids);
      if (ids.some((id) => orders.has(id))) await setOrders(new Map([...orders].filter(([id]) => !lowered.has(id))));
      const left = without(lowered);
      if (
        left.size < known.size ||
        [...left].some(([id, { because }]) => because.length !== known.get(id)?.because.length)
      )
        await setKnown(left);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
