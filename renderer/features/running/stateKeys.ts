import type { ItemState } from '../../../shared/domain/agenda';

/** They follow the numbers of the fields, Ctrl+1 to Ctrl+4. */
export const STATE_KEYS = {
  discussed: 'mod+5',
  adjourned: 'mod+6',
  withdrawn: 'mod+7',
  notReached: 'mod+8',
} as const satisfies Readonly<Record<Exclude<ItemState, 'open'>, string>>;
