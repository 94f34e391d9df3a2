import type { Event } from '../../schema';
import type { Draft } from '../../schema/records';
import { fold } from '../../text/fold';
import { compareVersions, latestVersions, type CalendarEntry } from '../calendar';
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
  readonly action:
    | 'create'
    | 'update'
    /** The same congress was typed in before; it gets the UID and is not created twice. */
    | 'adopt'
    /** Very likely the same: its name differs by the year alone, its first day by one at most, or it came with another UID. A person decides. */
    | 'alike'
    | 'same'
    /** The version that is here is the newer one (RFC 5546 §2.1.5): nothing changes. */
    | 'older'
    /** Called off. With `existing` that can be noted there; without, nothing is created. */
    | 'cancelled';
  readonly existing?: Event;
  readonly changes: readonly FieldChange[];
  /** Of the new event, or what to change in `existing`. */
  readonly draft: Draft<'events'>;
  /** With `alike`: the event as a new one, should it be another one after all. */
  readonly ownDraft: Draft<'events'>;
}

type Match = { readonly existing: Event; readonly by: 'uid' | 'name' | 'likeness' };

/** What an import would do. Entries are recognised by UID, so that reading a newer file updates; notes of the network are never overwritten. */
export function planEventImport(entries: readonly CalendarEntry[], events: readonly Event[]): readonly PlannedEvent[] {
  const latest = latestVersions(entries);
  const matchOf = matchEntries(latest, events);
  return latest.map((entry) => planEntry(entry, matchOf.get(entry)));
}

function planEntry(entry: CalendarEntry, match: Match | undefined): PlannedEvent {
  const ownDraft = toDraft(entry);
  // What only looks like an event that is here does not call it off.
  if (!match || (entry.isCancelled && match.by === 'likeness'))
    return { entry, action: entry.isCancelled ? 'cancelled' : 'create', changes: [], draft: ownDraft, ownDraft };
  const { existing, by } = match;
  const kept = { sequence: existing.calendarSequence, stamp: existing.calendarStamp };
  if (by === 'uid' && compareVersions(entry, kept) < 0)
    return { entry, action: 'older', existing, changes: [], draft: {}, ownDraft };
  const version = {
    calendarUid: entry.uid,
    calendarSequence: entry.sequence,
    calendarStamp: entry.stamp,
    isCancelled: entry.isCancelled,
  };
  if (entry.isCancelled) {
    const action = existing.isCancelled ? 'same' : 'cancelled';
    return { entry, action, existing, changes: [], draft: version, ownDraft };
  }
  const changes = changesOf(existing, ownDraft);
  const notes = existing.notes === '' && entry.description !== '' ? { notes: entry.description } : {};
  const draft = { ...version, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])), ...notes };
  return { entry, action: actionOf(match, changes), existing, changes, draft, ownDraft };
}

function actionOf({ by, existing }: Match, changes: readonly FieldChange[]): PlannedEvent['action'] {
  if (by === 'likeness') return 'alike';
  if (by === 'name') return 'adopt';
  return changes.length > 0 || existing.isCancelled ? 'update' : 'same';
}

/**
 * Which event an entry is, the surest first, each event for one entry: two days of one fair in a file are two entries and do not both
 * become the one that was typed in.
 */
function matchEntries(entries: readonly CalendarEntry[], events: readonly Event[]): ReadonlyMap<CalendarEntry, Match> {
  const matches = new Map<CalendarEntry, Match>();
  const byUid = new Map(
    events.filter(({ calendarUid }) => calendarUid !== '').map((event) => [event.calendarUid, event]),
  );
  for (const entry of entries) {
    const existing = byUid.get(entry.uid);
    if (existing) matches.set(entry, { existing, by: 'uid' });
  }
  const taken = new Set([...matches.values()].map(({ existing }) => existing));
  const claim = (
    by: 'name' | 'likeness',
    keysOf: (entry: Dated) => readonly string[],
    free: readonly Event[],
  ): void => {
    const byKey = new Map<string, Event>();
    for (const event of free) for (const key of keysOf(event).slice(0, 1)) if (!byKey.has(key)) byKey.set(key, event);
    for (const entry of entries) {
      if (matches.has(entry)) continue;
      const existing = keysOf(entry)
        .map((key) => byKey.get(key))
        .find((event) => event !== undefined && !taken.has(event));
      if (!existing) continue;
      matches.set(entry, { existing, by });
      taken.add(existing);
    }
  };
  claim(
    'name',
    exactKeys,
    events.filter(({ calendarUid }) => calendarUid === ''),
  );
  claim('likeness', likenessKeys, events);
  return matches;
}

type Dated = Pick<Event, 'title' | 'startsOn'>;

function exactKeys({ title, startsOn }: Dated): readonly string[] {
  const name = nameOf(title);
  return name === '' || startsOn === '' ? [] : [`${name} ${startsOn}`];
}

/** The day itself first, then the days beside it: calendars that count in UTC lose one. */
function likenessKeys({ title, startsOn }: Dated): readonly string[] {
  const name = nameOf(title);
  const day = Date.parse(`${startsOn}T00:00:00Z`);
  if (name === '' || Number.isNaN(day)) return [];
  // A name that is nothing but a year keeps it.
  const plain = name.replace(YEARS, ' ').replace(/\s+/gu, ' ').trim() || name;
  return [0, -1, 1].map((days) => `${plain} ${new Date(day + days * DAY).toISOString().slice(0, 10)}`);
}

const DAY = 86_400_000;
/** "2027", "2026/27", "2026/2027", "’27" in a name whose signs have become blanks. */
const YEARS = /(?<=^| )(?:(?:19|20)\d\d(?: (?:(?:19|20)\d\d|\d\d))?|year \d\d)(?= |$)/gu;

function nameOf(title: string): string {
  return fold(title)
    .replace(/['’‘](?=\d\d(?!\d))/gu, ' year ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function toDraft({
  uid,
  sequence,
  stamp,
  isCancelled,
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
    calendarSequence: sequence,
    calendarStamp: stamp,
    isCancelled,
  };
}

/** What the file leaves empty it does not delete. */
function changesOf(existing: Event, draft: Draft<'events'>): readonly FieldChange[] {
  return COMPARED.flatMap((field) => {
    const after = draft[field] ?? '';
    return after === '' || after === existing[field] ? [] : [{ field, before: existing[field], after }];
  });
}
