import { collectionOfId, type AnyRecord, type Institution, type Member } from '../../schema';
import { withDefaults } from '../../schema/records';
import { createTranslate } from '../../messages/translate';
import { isErased, type ErasureRegister } from '../../sync/erasure';
import type { Content } from '../../sync/localEdit';
import { groupMerged, targetsOf } from '../merging';
import { memberToDisplayName, memberToListName, positionOn } from '../membership';
import { placesInMinutes } from '../minutes';

export interface ErasePlan {
  readonly ids: readonly string[];
  readonly patches: readonly { readonly id: string; readonly patch: Content }[];
}

/**
 * [Note: what is left of an erased person] With a person goes their attendance at meetings that are still to come or under way. That somebody was there is
 * part of the record of a meeting that was held: its quorum and its counts rest on it. So it stays, as that of a guest without a name, with the office and the
 * institution of that day; what the person said, or others about them, goes. Minutes are left as they were frozen and note where they name the person, so
 * that from now on they are printed with the function instead. With a meeting goes all its attendance, with a
 * person what was merged into them and what they were written.
 * @param records of all collections, those in the trash included
 */
export function planErasure(wanted: readonly string[], records: readonly AnyRecord[]): ErasePlan {
  const ids = new Set(withMerged(wanted, records));
  const byId = new Map(records.map((record) => [record.id, record]));
  const people = [...ids].flatMap((id) => {
    const record = byId.get(id);
    if (!record || collectionOfId(id) !== 'members') return [];
    const member = withDefaults('members', record);
    return isStillHere(member, byId, ids) ? [] : [member];
  });
  const peopleById = new Map(people.map((member) => [member.id, member]));
  const patches: { readonly id: string; readonly patch: Content }[] = [];
  for (const record of records) {
    if (ids.has(record.id)) continue;
    const collection = collectionOfId(record.id);
    if (collection === 'attendance') {
      const meeting = byId.get(String(record['meetingId']));
      const member = peopleById.get(String(record['memberId']));
      if (ids.has(String(record['meetingId']))) ids.add(record.id);
      else if (member && meeting?.['status'] === 'closed')
        patches.push({ id: record.id, patch: asFunction(member, meeting, byId) });
      else if (member) ids.add(record.id);
    }
    // What somebody was written goes with them: it names them in every line.
    if (collection === 'messages' && peopleById.has(String(record['memberId']))) ids.add(record.id);
    if (collection === 'minutes' && people.length > 0) {
      const patch = minutesPatch(record, people);
      if (patch) patches.push({ id: record.id, patch });
    }
  }
  for (const record of records)
    if (collectionOfId(record.id) === 'sendings' && ids.has(String(record['messageId']))) ids.add(record.id);
  return { ids: [...ids], patches };
}

/**
 * A person is erased whole: with everything that was merged into their record, under whatever spelling of the name. What was merged and is erased alone was
 * somebody who is still here, so nothing about them changes.
 */
function withMerged(wanted: readonly string[], records: readonly AnyRecord[]): readonly string[] {
  const isWanted = new Set(wanted);
  const merged = groupMerged(records.filter(({ id }) => id.startsWith('member:')));
  return [...wanted, ...[...merged].flatMap(([id, into]) => (isWanted.has(into) && !isWanted.has(id) ? [id] : []))];
}

function isStillHere(member: Member, byId: ReadonlyMap<string, AnyRecord>, erased: ReadonlySet<string>): boolean {
  const into = targetsOf({ ...member })[0];
  return into !== undefined && byId.get(into)?.deletedAt === '' && !erased.has(into);
}

function asFunction(member: Member, meeting: AnyRecord, byId: ReadonlyMap<string, AnyRecord>): Content {
  const day = /^\d{4}-\d\d-\d\d/u.exec(String(meeting['startsAt']))?.[0] ?? '';
  const position = positionOn(member, day);
  // A typing edge: the id is that of an institution.
  const institution = byId.get(position?.institutionId ?? '') as (AnyRecord & Institution) | undefined;
  return {
    // Becomes data, as the standing topics do: in the language that comes first.
    guestName: createTranslate('de')('trash.erasedPerson'),
    guestOffice: position?.office ?? '',
    guestInstitution: institution?.name ?? '',
    representedBy: '',
    replyComment: '',
  };
}

function minutesPatch(record: AnyRecord, people: readonly Member[]): Content | undefined {
  const minutes = withDefaults('minutes', record);
  const names = people.flatMap((member) => [memberToDisplayName(member), memberToListName(member)]);
  const places = placesInMinutes(minutes, names);
  const erasedNames = [...new Set([...minutes.erasedNames, ...places])];
  const objections = minutes.objections.map((objection) =>
    names.includes(objection.raisedBy.trim()) ? { ...objection, raisedBy: '' } : objection,
  );
  const hasObjected = objections.some((objection, at) => objection !== minutes.objections[at]);
  if (erasedNames.length === minutes.erasedNames.length && !hasObjected) return undefined;
  return {
    ...(erasedNames.length > minutes.erasedNames.length && { erasedNames }),
    ...(hasObjected && { objections }),
  };
}

/**
 * What may come back of records that were kept elsewhere: in a restore point, a backup, a file to import. Everybody who brings records in calls this.
 * Who was erased is not among them, and what the others say about them is as erasing left it here.
 * @param records all of one state of the network, so that what belongs together is met together
 */
export function withoutErased(records: readonly AnyRecord[], register: ErasureRegister): readonly AnyRecord[] {
  const gone = register.size === 0 ? [] : records.filter((record) => isErased(record, register));
  if (gone.length === 0) return records;
  const { ids, patches } = planErasure(
    gone.map(({ id }) => id),
    records,
  );
  const erased = new Set(ids);
  const patchById = new Map(patches.map(({ id, patch }) => [id, patch]));
  return records.flatMap((record) => {
    if (erased.has(record.id)) return [];
    const patch = patchById.get(record.id);
    return [patch ? { ...record, ...patch } : record];
  });
}
