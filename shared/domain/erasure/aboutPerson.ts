import { collectionOfId, type AnyRecord, type Member } from '../../schema';
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
  /** Records whose free texts have the full name: nobody but a person can say what becomes of those. */
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
    mentions: hasFullName ? records.filter((record) => isMention(record, name, gone)) : [],
  };
}

/** Frozen minutes are no free text: what becomes of them is said by itself. */
function isMention(record: AnyRecord, name: string, gone: ReadonlySet<string>): boolean {
  const collection = collectionOfId(record.id);
  if (gone.has(record.id) || record.deletedAt !== '' || collection === 'minutes' || collection === 'network')
    return false;
  return JSON.stringify(Object.values(record).filter(isText)).includes(JSON.stringify(name).slice(1, -1));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null && 'text' in value);
}
