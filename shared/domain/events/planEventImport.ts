import type { Event } from '../../schema';
import type { Draft } from '../../schema/records';
import { fold } from '../../text/fold';
import type { CalendarEntry } from '../calendar';
import { splitLocation } from './splitLocation';

const COMPARED = ['title', 'startsOn', 'endsOn', 'place', 'city', 'organiser', 'website'] as const;
type ComparedField = (typeof COMPARED)[number];

export interface FieldChange {
  readonly field: ComparedField;
  readonly before: string;
  readonly after: string;
}

export interface PlannedEvent {
  readonly entry: CalendarEntry;
  /** `adopt`: the same congress was typed in before; it gets the UID and is not created twice. */
  readonly action: 'create' | 'update' | 'adopt' | 'same' | 'cancelled';
  readonly existing?: Event;
  readonly changes: readonly FieldChange[];
  readonly draft: Draft<'events'>;
}

/** What an import would do. Entries are recognised by UID, so that reading a newer file updates; notes of the network are never overwritten. */
export function planEventImport(entries: readonly CalendarEntry[], events: readonly Event[]): readonly PlannedEvent[] {
  const byUid = new Map(
    events.filter(({ calendarUid }) => calendarUid !== '').map((event) => [event.calendarUid, event]),
  );
  const byName = new Map(
    events.filter(({ calendarUid }) => calendarUid === '').map((event) => [nameKey(event), event]),
  );
  // The same UID twice in one file: the later entry is the newer version.
  const unique = [...new Map(entries.map((entry) => [entry.uid, entry])).values()];
  return unique.map((entry) => {
    const draft = toDraft(entry);
    const known = byUid.get(entry.uid);
    const existing = known ?? byName.get(nameKey(entry));
    if (!existing) return { entry, action: entry.isCancelled ? 'cancelled' : 'create', changes: [], draft };
    const changes = changesOf(existing, draft);
    const notes = existing.notes === '' && entry.description !== '' ? { notes: entry.description } : {};
    const patch = {
      calendarUid: entry.uid,
      ...Object.fromEntries(changes.map(({ field, after }) => [field, after])),
      ...notes,
    };
    const action = entry.isCancelled ? 'cancelled' : !known ? 'adopt' : changes.length > 0 ? 'update' : 'same';
    return { entry, action, existing, changes, draft: patch };
  });
}

function toDraft({
  uid,
  title,
  startsOn,
  endsOn,
  location,
  organiser,
  website,
  description,
}: CalendarEntry): Draft<'events'> {
  return {
    title,
    startsOn,
    endsOn,
    ...splitLocation(location),
    organiser,
    website,
    notes: description,
    calendarUid: uid,
  };
}

/** What the file leaves empty it does not delete. */
function changesOf(existing: Event, draft: Draft<'events'>): readonly FieldChange[] {
  return COMPARED.flatMap((field) => {
    const after = draft[field] ?? '';
    return after === '' || after === existing[field] ? [] : [{ field, before: existing[field], after }];
  });
}

function nameKey({ title, startsOn }: Pick<Event, 'title' | 'startsOn'>): string {
  return `${fold(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} ${startsOn}`;
}
