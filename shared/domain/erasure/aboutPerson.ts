import { collectionOfId, type AnyRecord, type Member } from '../../schema';
import { namesRecord } from '../../text/rich/namesRecord';
import { isSharedText } from '../../text/sharedText';
import { memberToDisplayName } from '../membership';
import type { ErasePlan } from './planErasure';

/** What erasing a person means, in numbers for the question before it. */
export interface PersonErasure {
  readonly positions: number;
  /** Attendance at meetings that are not closed: goes. */
  readonly invitations: number;
  /** Attendance at closed meetings: stays as that of a function. */
  readonly attended: number;
  /** Open tasks that the person answers for. */
  readonly tasks: number;
  /** Versions of minutes that name the person. */
  readonly minutes: number;
  /** Records whose free texts have the full name or mention the person: nobody but a person can say what becomes of those. */
  readonly mentions: readonly AnyRecord[];
}

/** @param plan of erasing this person alone */
export function aboutPerson(member: Member, records: readonly AnyRecord[], plan: ErasePlan): PersonErasure {
  const gone = new Set(plan.ids);
  const patched = new Set(plan.patches.map(({ id }) => id));
  const of = (ids: ReadonlySet<string>, collection: string): number =>
    [...ids].filter((id) => collectionOfId(id) === collection).length;
  const name = memberToDisplayName({ ...member, academicTitle: '' });
  const hasFullName = member.givenName.trim() !== '' && member.familyName.trim() !== '';
  return {
    positions: member.positions.length,
    invitations: of(gone, 'attendance'),
    attended: of(patched, 'attendance'),
    minutes: of(patched, 'minutes'),
    tasks: records.filter(
      (record) =>
        collectionOfId(record.id) === 'outcomes' &&
        record['kind'] === 'task' &&
        record['state'] === 'open' &&
        record.deletedAt === '' &&
        JSON.stringify(record['ownerIds']).includes(`"${member.id}"`),
    ).length,
    mentions: records.filter(
      (record) =>
        isFreeText(record, gone) && ((hasFullName && holdsName(record, name)) || mentionsPerson(record, member.id)),
    ),
  };
}

/** Frozen minutes are no free text: what becomes of them is said by itself. */
function isFreeText({ id, deletedAt }: AnyRecord, gone: ReadonlySet<string>): boolean {
  const collection = collectionOfId(id);
  return !gone.has(id) && deletedAt === '' && collection !== 'minutes' && collection !== 'network';
}

/** Whatever the letters say: a name that was written before somebody married. */
function mentionsPerson(record: AnyRecord, id: string): boolean {
  return Object.values(record).some((value) => isSharedText(value) && namesRecord(value, id));
}

function holdsName(record: AnyRecord, name: string): boolean {
  return JSON.stringify(Object.values(record).filter(isText)).includes(JSON.stringify(name).slice(1, -1));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'text' in value);
}
