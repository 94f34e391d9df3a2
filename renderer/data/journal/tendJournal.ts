import type { EngineTime } from '../sync/syncService';
import type { Store } from '../store/openStore';
import { tidyJournal } from './tidyJournal';

const DAY_MS = 24 * 60 * 60_000;
/** When a network was opened, people want to work first. */
const BEGINNING_MS = 2 * 60_000;

interface TendEffects {
  readonly store: Pick<Store, 'tidyJournal'>;
  /** How long steps can be taken back, milliseconds. */
  readonly stepsMs: number;
  readonly isErased: (id: string) => boolean;
  readonly time: Pick<EngineTime, 'now' | 'after'>;
  readonly onDefect: (defect: unknown) => void;
}

/** Keeps the journal within its time and its size: some minutes after the start, and once a day. @returns ends it */
export function tendJournal({ store, stepsMs, isErased, time, onDefect }: TendEffects): () => void {
  let cancel = time.after(BEGINNING_MS, tidy);

  function tidy(): void {
    const now = time.now();
    store
      .tidyJournal(({ entries }) => tidyJournal(entries, { now, stepsSince: now - stepsMs, isErased }))
      .then((isDone) => {
        cancel = time.after(isDone ? DAY_MS : BEGINNING_MS, tidy);
      })
      .catch(onDefect);
  }

  return () => cancel();
}
