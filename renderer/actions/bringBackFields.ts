import type { AnyRecord, CollectionName, ContentByCollection } from '../../shared/schema';
import type { Draft } from '../../shared/schema/records';
import { isEqual } from '../../shared/sync/isEqual';
import type { Content } from '../../shared/sync/localEdit';
import { mergeField } from '../../shared/sync/merge/mergeFields';
import { RICH, WORDS } from '../../shared/text/describedText';
import { isSameNote } from '../../shared/text/rich/looks';
import { rewriteShared } from '../../shared/text/rewriteShared';
import { isSharedText } from '../../shared/text/sharedText';
import type { RecordStep, Session, Written } from '../data';

/** What is a step of its own, with its own way back: sent, cancelled, closed, numbered, deleted. */
const OWN_STEPS: Partial<Record<CollectionName, readonly string[]>> = {
  meetings: ['status', 'closedAt', 'sentEntry', 'sentTimeZone', 'cancelledAt'],
  agendaItems: ['meetingId', 'minutesId', 'carriedFromId'],
  outcomes: ['meetingId', 'agendaItemId', 'kind', 'number', 'quorum'],
};

/** What approved minutes say; the register goes on telling what becomes of a decision or a task. */
const AFTER_APPROVAL: ReadonlySet<string> = new Set([
  'ownerIds',
  'ownerText',
  'due',
  'state',
  'implementation',
  'followUpOn',
  'evidence',
  'remark',
]);

/** Whether a field can be set to what it said before a change. @param isApproved the minutes of its meeting are */
export function canComeBack({ collection }: RecordStep, field: string, isApproved: boolean): boolean {
  if (field === 'deletedAt' || OWN_STEPS[collection]?.includes(field)) return false;
  const isRecord = collection === 'meetings' || collection === 'agendaItems' || collection === 'outcomes';
  return !(isApproved && isRecord) || (collection === 'outcomes' && AFTER_APPROVAL.has(field));
}

/** Whether the record says again, or still, what it said before the change. */
export function saysSoNow(current: AnyRecord, { before, after }: RecordStep, field: string): boolean {
  return isEqual(earlierValue(current[field], before[field], after[field]), current[field]);
}

/** Sets fields to what they said before a change, whatever they say now. Of lists, what was added since stays. One step for Ctrl+Z. */
export function bringBackFields(
  { write }: Pick<Session, 'write'>,
  { collection, id, before, after }: RecordStep,
  fields: readonly string[],
): Promise<Written<void>> {
  return write((unit) => {
    // Typing edges: a record of any collection, looked at as such, and what it may be changed to.
    const current = unit.get(collection, id) as AnyRecord | undefined;
    if (!current) return;
    const patch = Object.fromEntries(
      withWords(fields, after).map((field) => [field, earlierValue(current[field], before[field], after[field])]),
    );
    unit.update(collection, id, draftOf(patch));
  });
}

/** See [Note: a description is said twice]: what is shown as one comes back as one. */
function withWords(fields: readonly string[], after: Content): readonly string[] {
  return fields.includes(RICH) && WORDS in after ? [...new Set([...fields, WORDS])] : fields;
}

function earlierValue(current: unknown, before: unknown, after: unknown): unknown {
  if (isSharedText(current) && isSharedText(before))
    return isSameNote(current, before) === true ? current : rewriteShared(current, before);
  // From `after` one way leads back to `before`, another one to what it says now: a three-way merge, in which before wins.
  return mergeField([], after, before, current, 'local').value;
}

function draftOf<N extends CollectionName>(content: Content): Draft<N> {
  return content as Partial<ContentByCollection[N]>;
}
