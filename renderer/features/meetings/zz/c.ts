import type { Event } from '../../../../shared/schema';
export function C(events: readonly Event[], id: string) {
  return events.filter((e) => e.title === id);
}
