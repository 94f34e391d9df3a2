import type { StatusTone } from '../../ui';

/** The state in words, „Offline seit 14:02 · 3 Änderungen warten“; the tone only repeats them. */
export type SyncStatus = { readonly tone: StatusTone; readonly text: string };
