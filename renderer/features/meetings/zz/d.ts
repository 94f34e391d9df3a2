import type { RecordByCollection } from '../../../../shared/schema';
export function D(events: readonly RecordByCollection['events'][], id: string) {
  return events.filter((e) => e.title === id);
}
