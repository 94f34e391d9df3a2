import type { AnyRecord, Attendance, Contested } from '../../schema';
import type { Contact, Position } from '../../schema/members';
import { bornContent } from '../../sync/decide';
import { isEqual } from '../../sync/isEqual';
import type { Content } from '../../sync/localEdit';
import { idTail } from '../../schema/records';
import { toAddressKey } from '../../text/plainText';
import { areToldApart } from './findContradictions';

type Kind = 'members' | 'institutions';

/** Decided apart, or by the merge itself. */
const OWN: ReadonlySet<string> = new Set([
  ...['id', 'createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'deletedAt', 'contested'],
  ...['rev', 'pending', 'base', 'refused', 'merges', 'mergedInto', 'notSameAs'],
]);

/** A field of which there is one value, and a person may have to choose. */
export interface Choice {
  readonly field: string;
  readonly stays: string;
  readonly goes: string;
}

/** By field, whose value is taken, or both of a long text; what is not named is as in the record that stays. */
export type Chosen = Readonly<Record<string, 'stays' | 'goes' | 'both'>>;

/** Where two records say different things. What only one of them says, and what stands in lists, is kept without a question. */
export function choicesOf(collection: Kind, stays: AnyRecord, goes: AnyRecord): readonly Choice[] {
  return fieldsOf(collection, goes).flatMap((field) => {
    const [mine, theirs] = [stays[field], goes[field]];
    if (typeof mine !== 'string' || typeof theirs !== 'string' || mine.trim() === '' || theirs.trim() === '') return [];
    return mine.trim() === theirs.trim() ? [] : [{ field, stays: mine, goes: theirs }];
  });
}

function fieldsOf(collection: Kind, record: AnyRecord): readonly string[] {
  const born = bornContent(collection, record.id);
  return Object.keys(born).filter((field) => !OWN.has(field));
}

/**
 * What the record that stays says after a merge: its own, what it lacks, all items of both lists, and of values that differ those that were chosen. Addresses and
 * numbers that were not chosen are kept among the contacts.
 */
export function combine(collection: Kind, stays: AnyRecord, goes: AnyRecord, chosen: Chosen = {}): Content {
  const born = bornContent(collection, stays.id);
  const patch: Record<string, unknown> = {};
  for (const field of fieldsOf(collection, goes)) {
    const [mine, theirs] = [stays[field], goes[field]];
    const value = combined(mine, theirs, born[field], chosen[field]);
    if (!isEqual(value, mine)) patch[field] = value;
  }
  const said = { ...stays, ...patch };
  if (collection === 'members') {
    const contacts = [...contactsOf(said), ...leftOver(said, stays, 'stays'), ...leftOver(said, goes, 'goes')];
    const unique = contacts.filter(
      (contact, at) => contacts.findIndex((other) => isSameContact(other, contact)) === at,
    );
    if (!isEqual(unique, stays['contacts'])) patch['contacts'] = unique;
    if (patch['positions']) patch['positions'] = withOneMain(patch['positions']);
  }
  const others = new Set([...textsOf(stays['notSameAs']), ...textsOf(goes['notSameAs'])]);
  others.delete(stays.id);
  others.delete(goes.id);
  if (!isEqual([...others], stays['notSameAs'])) patch['notSameAs'] = [...others];
  return patch;
}

function combined(mine: unknown, theirs: unknown, born: unknown, choice: Chosen[string] | undefined): unknown {
  if (Array.isArray(mine) && Array.isArray(theirs)) return united(mine, theirs);
  if (choice === 'both' && typeof mine === 'string' && typeof theirs === 'string') return `${mine}\n\n${theirs}`;
  if (choice === 'goes') return theirs;
  return isEqual(mine, born) || (typeof mine === 'string' && mine.trim() === '') ? theirs : mine;
}

/** Items of the one that stays first; of the same id its own. */
function united(mine: readonly unknown[], theirs: readonly unknown[]): readonly unknown[] {
  const known = new Set(mine.map(keyOf));
  return [...mine, ...theirs.filter((item) => !known.has(keyOf(item)))];
}

function keyOf(item: unknown): unknown {
  return typeof item === 'object' && item !== null && 'id' in item ? item.id : item;
}

/** The main office is that of the record that stays, where it has one. */
function withOneMain(positions: unknown): readonly Position[] {
  // A parsing edge: the schema says what the items of the list are.
  const list = positions as readonly Position[];
  const main = list.find(({ isMain }) => isMain);
  return list.map((position) => (position.isMain && position !== main ? { ...position, isMain: false } : position));
}

/** What the person was written to or called by and is no longer in the first place. */
function leftOver(said: Content, record: AnyRecord, side: string): readonly Contact[] {
  return (['email', 'phone'] as const).flatMap((kind) => {
    const value = textOf(record[kind]);
    if (value === '' || contactKey({ kind, value }) === contactKey({ kind, value: textOf(said[kind]) })) return [];
    // The same on every laptop that merges the two.
    return [{ id: `${side}-${idTail(record.id)}-${kind}`, kind, value, use: '', source: '', asOf: '' }];
  });
}

function isSameContact(one: Contact, other: Contact): boolean {
  return one.kind === other.kind && contactKey(one) === contactKey(other);
}

function contactKey({ kind, value }: Pick<Contact, 'kind' | 'value'>): string {
  return kind === 'email' ? toAddressKey(value) : value.replace(/[^\d+]/gu, '');
}

function contactsOf(content: Content): readonly Contact[] {
  // A parsing edge: the schema says what the items of the list are.
  return Array.isArray(content['contacts']) ? (content['contacts'] as readonly Contact[]) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/**
 * What the one that stays says once somebody wrote in the other one after the merge, on a laptop that did not know of it: as `combine`, and values that differ are
 * left to a person, since nobody saw the two beside each other. So is whether they are one at all, where somebody said that they are not: see [Note: one or two].
 */
export function absorb(collection: Kind, stays: AnyRecord, goes: AnyRecord): Content {
  const together = combine(collection, stays, goes);
  const patch = areToldApart(stays, goes) ? stillApart(together, stays, goes.id) : together;
  const left: readonly Contested[] = choicesOf(collection, stays, goes)
    .filter(({ field }) => field !== 'email' && field !== 'phone')
    .map(({ field, goes: value }) => ({
      id: field,
      value: JSON.stringify(value),
      at: goes.updatedAt,
      by: goes.updatedBy,
    }));
  const added = left.filter(
    (entry) => !stays.contested.some(({ id, value }) => id === entry.id && value === entry.value),
  );
  return added.length === 0 ? patch : { ...patch, contested: [...stays.contested, ...added] };
}

function stillApart(patch: Content, stays: AnyRecord, goesId: string): Content {
  const { notSameAs = stays['notSameAs'], ...rest } = patch;
  const said = [...new Set([...textsOf(stays['notSameAs']), ...textsOf(notSameAs), goesId])];
  return isEqual(said, stays['notSameAs']) ? rest : { ...rest, notSameAs: said };
}

/** One attendance of two of the same person at one meeting. */
export function combineAttendance(stays: Attendance | undefined, goes: Attendance): Partial<Attendance> {
  const { meetingId, guestName, guestOffice, guestInstitution, origins } = goes;
  if (!stays) {
    const { invited, rsvp, role, presentFrom, presentUntil, representedBy, sentSequence, sentAt, repliedAt } = goes;
    const { replyComment } = goes;
    const said = {
      invited,
      rsvp,
      role,
      presentFrom,
      presentUntil,
      representedBy,
      sentSequence,
      sentAt,
      repliedAt,
      replyComment,
    };
    return { meetingId, guestName, guestOffice, guestInstitution, origins, ...said };
  }
  const answer = stays.rsvp === 'none' || (goes.rsvp !== 'none' && goes.repliedAt > stays.repliedAt) ? goes : stays;
  const sent = goes.sentSequence > stays.sentSequence ? goes : stays;
  return {
    invited: stays.invited || goes.invited,
    rsvp: answer.rsvp,
    repliedAt: answer.repliedAt,
    replyComment: answer.replyComment,
    role: stays.role || goes.role,
    ...presence(stays, goes),
    representedBy: stays.representedBy || goes.representedBy,
    sentSequence: sent.sentSequence,
    sentAt: sent.sentAt,
    origins: [...new Set([...stays.origins, ...origins])],
  };
}

/** From the first coming to the last going; who is still there under one of the names is there. */
function presence(one: Attendance, other: Attendance): Pick<Attendance, 'presentFrom' | 'presentUntil'> {
  const present = [one, other].filter(({ presentFrom }) => presentFrom !== '');
  const from = present.map(({ presentFrom }) => presentFrom).toSorted()[0] ?? '';
  const until = present.map(({ presentUntil }) => presentUntil).toSorted();
  return { presentFrom: from, presentUntil: until[0] === '' ? '' : (until.at(-1) ?? '') };
}
