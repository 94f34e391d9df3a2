import type { AgendaItem, Meeting } from '../../schema';

export interface TimedItem {
  readonly item: AgendaItem;
  /** Position as printed, from 1. */
  readonly number: number;
  /** Minutes from the start of the meeting. */
  readonly startsAfter: number;
  /** The heading right above the item; `''` where the previous heading still applies. */
  readonly section: string;
}

export interface AgendaTimes {
  readonly items: readonly TimedItem[];
  readonly plannedMinutes: number;
  /** Between start and end of the meeting; null where the end is not set. */
  readonly availableMinutes: number | null;
  /** Planned beyond what is available; 0 when it fits. */
  readonly overrunMinutes: number;
}

/** Order of an agenda: by position; equal positions (two laptops, offline) fall back to the id, so all see the same. */
export function compareAgendaItems(
  a: Pick<AgendaItem, 'position' | 'id'>,
  b: Pick<AgendaItem, 'position' | 'id'>,
): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}

/** What is discussed: everything in an agenda but its headings. */
export function isAgendaPoint({ kind }: Pick<AgendaItem, 'kind'>): boolean {
  return kind === 'item';
}

export function computeAgendaTimes(
  agenda: readonly AgendaItem[],
  meeting: Pick<Meeting, 'startsAt' | 'endsAt'>,
): AgendaTimes {
  let startsAfter = 0;
  let section = '';
  const items: TimedItem[] = [];
  for (const item of [...agenda].sort(compareAgendaItems)) {
    if (isAgendaPoint(item)) {
      items.push({ item, number: items.length + 1, startsAfter, section });
      startsAfter += item.plannedMinutes;
    }
    section = isAgendaPoint(item) ? '' : item.title;
  }
  const availableMinutes = minutesBetween(meeting.startsAt, meeting.endsAt);
  return {
    items,
    plannedMinutes: startsAfter,
    availableMinutes,
    overrunMinutes: availableMinutes === null ? 0 : Math.max(0, startsAfter - availableMinutes),
  };
}

/** Wall-clock times carry no zone of their own; read as UTC on both ends their difference is right but for a change of the clocks. */
export function minutesBetween(start: string, end: string): number | null {
  const ms = Date.parse(`${end}Z`) - Date.parse(`${start}Z`);
  return Number.isNaN(ms) || ms < 0 ? null : Math.round(ms / 60_000);
}

/** @param localDateTime `YYYY-MM-DDTHH:MM` */
export function addMinutes(localDateTime: string, minutes: number): string {
  const ms = Date.parse(`${localDateTime}Z`);
  return Number.isNaN(ms) ? '' : new Date(ms + minutes * 60_000).toISOString().slice(0, 16);
}

/** A position between two neighbours, so that moving an item touches that item only. */
export function positionBetween(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 1 : after - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}
