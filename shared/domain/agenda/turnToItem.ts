import type { AgendaItem } from '../../schema';
import { pauseDiscussion, startDiscussion } from './discussionTime';

export interface ItemChange {
  readonly id: string;
  readonly patch: Partial<Pick<AgendaItem, 'startedAt' | 'spentSeconds' | 'done' | 'speakers'>>;
}

/**
 * What turning the meeting to an item changes: every current stretch of discussion ends, and one begins for the item.
 * @param finished whether the item left behind is through, as when going on to the next one
 * @param toId `''` to stop discussing altogether
 * @param now milliseconds since the Unix epoch
 */
export function turnToItem(
  agenda: readonly AgendaItem[],
  toId: string,
  now: number,
  finished: boolean,
): readonly ItemChange[] {
  return agenda.flatMap((item): readonly ItemChange[] => {
    if (item.id === toId) return [{ id: item.id, patch: { ...startDiscussion(item, now), done: false } }];
    if (item.startedAt === '') return [];
    return [
      {
        id: item.id,
        patch: {
          ...pauseDiscussion(item, now),
          ...(finished && { done: true, ...(item.speakers.length > 0 && { speakers: [] }) }),
        },
      },
    ];
  });
}
