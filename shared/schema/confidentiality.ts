import type { AnyRecord, SyncedRecord } from './envelope';
import { COLLECTION_NAMES, collectionOfId, type CollectionName } from './index';
import { tlp, type Tlp } from './properties';

/**
 * [Note: confidentiality is inherited] What a record says is as confidential as what it is about. So the label that counts is the
 * strictest of its own and of every record that it points to through one of these fields, however long the way. Whoever adds a reference
 * that carries content along (a copy, a reply, a summary) adds it here; `origins` is for copies that need no field of their own.
 */
const INHERITED_FROM: { readonly [N in CollectionName]?: readonly string[] } = {
  notes: ['parentId'],
  agendaItems: ['meetingId', 'noteId', 'carriedFromId', 'minutesId'],
  attendance: ['meetingId'],
  outcomes: ['meetingId', 'agendaItemId'],
  minutes: ['meetingId', 'supersedesId', 'amendsId'],
  files: ['targetId'],
  letters: ['targetId'],
  messages: ['letterId'],
  sendings: ['messageId'],
};

/** Collections whose records have a label or inherit one. */
export const INHERITING: ReadonlySet<CollectionName> = new Set<CollectionName>([
  'meetings',
  ...COLLECTION_NAMES.filter((name) => name in INHERITED_FROM),
]);

export const RED: Tlp = 'TLP:RED';

/** From what everybody may know to what nobody passes on (TLP 2.0, “TLP definitions”). */
const STRICTNESS: readonly string[] = tlp.enum;

type Fields = Readonly<Record<string, unknown>>;

export interface Confidentiality {
  /** The label that counts; undefined where neither the record nor anything behind it has one. */
  readonly tlp: Tlp | undefined;
  /** Records marked TLP:RED that make it so, itself included. */
  readonly redFrom: readonly string[];
  /** References that nobody can follow here and the server has not seen. They count as TLP:RED. */
  readonly unknown: readonly string[];
}

const NOTHING: Confidentiality = { tlp: undefined, redFrom: [], unknown: [] };

/**
 * The label that counts for a record. Ends where references go round in a circle. A reference to a record that is not on this laptop
 * counts as TLP:RED until the record arrives, unless the server has seen that reference: then it was let out when its label was known, or
 * came from there. What is marked TLP:RED here is never removed by sync, since it is never in agreement with the server; and what hangs on a
 * record that only inherits it stays withheld when that is removed, see [Note: taken off the server]. So the missing one is none of ours.
 * @param get looks up any record, those in the trash included: a deleted note is as confidential as before
 * @param isRecalled whether a record was taken off the server elsewhere because it is TLP:RED there: see [Note: taken off the server]
 */
export function confidentialityOf(
  record: AnyRecord,
  get: (id: string) => AnyRecord | undefined,
  isRecalled: (id: string) => boolean = () => false,
): Confidentiality {
  if (record['tlp'] === undefined && fieldsOf(record.id) === undefined) return NOTHING;
  let label = -1;
  const redFrom: string[] = [];
  const unknown: string[] = [];
  const seen = new Set([record.id]);
  const open = [record];
  for (let at = open.pop(); at; at = open.pop()) {
    const own = STRICTNESS.indexOf(String(at['tlp']));
    if (own > label) label = own;
    if (at['tlp'] === RED || isRecalled(at.id)) redFrom.push(at.id);
    for (const [field, id] of referencesOf(at)) {
      if (seen.has(id)) continue;
      seen.add(id);
      const target = get(id);
      if (target) open.push(target);
      else if (!hasServerSeen(at, field, id)) unknown.push(id);
    }
  }
  if (unknown.length > 0 || redFrom.length > 0) label = STRICTNESS.indexOf(RED);
  return { tlp: tlp.enum[label], redFrom, unknown };
}

/** What other labels would change. */
export interface LabelChange {
  /** New ones, by record id. */
  readonly labels: ReadonlyMap<string, Tlp>;
  readonly get: (id: string) => AnyRecord | undefined;
  /** See `confidentialityOf`: as it is now, and as it would be with the other labels. */
  readonly isRecalled?: (id: string) => boolean;
  readonly staysRecalled?: (id: string) => boolean;
}

/** Records that are TLP:RED and would not be with other labels: what a person lets out by lowering one. @param records those that may be among them */
export function releasedBy(records: readonly AnyRecord[], change: LabelChange): readonly AnyRecord[] {
  return records.filter((record) => isRed(record, change, false) && !isRed(record, change, true));
}

/** Records that are not TLP:RED and would be with other labels. @param records those that may be among them */
export function raisedBy(records: readonly AnyRecord[], change: LabelChange): readonly AnyRecord[] {
  return records.filter((record) => !isRed(record, change, false) && isRed(record, change, true));
}

function isRed(
  record: AnyRecord,
  { labels, get, isRecalled, staysRecalled = isRecalled }: LabelChange,
  isChanged: boolean,
): boolean {
  if (!isChanged) return confidentialityOf(record, get, isRecalled).tlp === RED;
  const relabel = (each: AnyRecord): AnyRecord => {
    const label = labels.get(each.id);
    return label === undefined ? each : { ...each, tlp: label };
  };
  const getRelabelled = (id: string): AnyRecord | undefined => {
    const found = get(id);
    return found && relabel(found);
  };
  return confidentialityOf(relabel(record), getRelabelled, staysRecalled).tlp === RED;
}

/** Whether a record is TLP:RED for a reason other than the meeting that it is shown in. */
export function isRedBesides({ redFrom, unknown }: Confidentiality, meetingId: string): boolean {
  return unknown.length > 0 || redFrom.some((id) => id !== meetingId);
}

export function toTlp(value: unknown): Tlp | undefined {
  return tlp.enum.find((label) => label === value);
}

/** The strictest of several labels; undefined where there is none. */
export function strictest(labels: readonly (Tlp | undefined)[]): Tlp | undefined {
  return tlp.enum[Math.max(-1, ...labels.map((label) => STRICTNESS.indexOf(String(label))))];
}

/** Fields of a collection that a label comes through; undefined where nothing is inherited. */
function fieldsOf(id: string): readonly string[] | undefined {
  const collection = collectionOfId(id);
  return collection && INHERITED_FROM[collection];
}

/** What a record's label depends on besides its own: field and id of each reference. */
function referencesOf(record: Fields): readonly (readonly [field: string, id: string])[] {
  const fields = fieldsOf(String(record['id']));
  if (!fields) return [];
  const references: (readonly [string, string])[] = [];
  for (const field of fields) {
    const id = record[field];
    if (typeof id === 'string' && id !== '') references.push([field, id]);
  }
  for (const id of idsIn(record['origins'])) references.push(['origins', id]);
  return references;
}

/** Whether a record's label depends on another one directly. */
export function refersTo(record: AnyRecord, id: string): boolean {
  return referencesOf(record).some(([, target]) => target === id);
}

/** Whether the same label follows from both states of a record, as far as the record itself goes and nothing is missing that it refers to. */
export function isLabelledAlike(one: Fields, other: Fields): boolean {
  if (one['tlp'] !== other['tlp']) return false;
  const [before, after] = [referencesOf(one), referencesOf(other)];
  return (
    before.length === after.length && before.every(([field, id], at) => after[at]?.[0] === field && after[at][1] === id)
  );
}

/**
 * [Note: origins are kept] A record that stops pointing to another, because somebody moved it or a merge chose another reference,
 * may still say what that one said. So what it pointed to stays in `origins`.
 * @param after the new state
 * @param befores states that it came from
 * @returns what `origins` must be; undefined where it is right as it is
 */
export function keptOrigins(after: Fields, befores: readonly Fields[]): readonly string[] | undefined {
  if (!fieldsOf(String(after['id']))) return undefined;
  const own = idsIn(after['origins']);
  const current = new Set(referencesOf(after).flatMap(([field, id]) => (field === 'origins' ? [] : [id])));
  const all = [...own, ...befores.flatMap((before) => referencesOf(before).map(([, id]) => id))];
  const kept = [...new Set(all)].filter((id) => !current.has(id));
  const isRight = kept.length === own.length && kept.every((id) => own.includes(id));
  // Sorted, so that two laptops that merge the same write the same.
  return isRight ? undefined : kept.sort();
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string' && id !== '') : [];
}

/** What stands in a record as the server has it; of an unsent record that is its base. */
function hasServerSeen(record: AnyRecord, field: string, id: string): boolean {
  if (isNew(record)) return false;
  const seen = record.pending === 1 ? record.base?.[field] : record[field];
  return seen === id || idsIn(seen).includes(id);
}

/** Whether the server holds some state of a record, as far as this laptop knows. */
export function isOnServer(record: SyncedRecord): boolean {
  return !isNew({ ...record });
}

/** The server has nothing of it: it never got it, or buried it. */
function isNew({ rev, pending, base }: Fields): boolean {
  return rev === '' || (pending === 1 && base === null);
}
