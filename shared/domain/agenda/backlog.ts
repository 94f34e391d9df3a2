import type { AgendaItem } from '../../schema';

/** Items without a meeting, the latest proposal first. */
export function backlogItems(items: readonly AgendaItem[]): readonly AgendaItem[] {
  return items.filter(({ meetingId }) => meetingId === '').sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
}
