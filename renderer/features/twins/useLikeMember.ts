import { useCallback, useMemo } from 'react';
import {
  comparePeople,
  memberToFacts,
  readPerson,
  type LikelyPerson,
  type Person,
} from '../../../shared/domain/duplicates';
import type { Member } from '../../../shared/schema';
import { useRecords, useSession } from '../../live';
import { isStillLike, useLikest, type Like } from './useLikest';

const readOnce = new WeakMap<Member, Person>();

/** The likeliest other record of a person. */
export function useLikeMember(member: Member): Like<Member, LikelyPerson> | undefined {
  const { repositories } = useSession();
  const people = useRecords('members').byId;
  const { givenName, familyName, email, phone, positions, notSameAs, salutation, city, contacts, id } = member;
  const person = useMemo(
    () =>
      readPerson(
        memberToFacts({ givenName, familyName, email, phone, positions, notSameAs, salutation, city, contacts, id }),
      ),
    [givenName, familyName, email, phone, positions, notSameAs, salutation, city, contacts, id],
  );
  const compare = useCallback((other: Member) => comparePeople(person, readOnceFrom(other)), [person]);
  const all = useCallback(() => repositories.members.snapshot().records, [repositories]);
  const found = useLikest({ compare, id, all });
  return found && isStillLike(member, people.get(found.record.id)) ? found : undefined;
}

function readOnceFrom(member: Member): Person {
  const known = readOnce.get(member);
  if (known) return known;
  const read = readPerson(memberToFacts(member));
  readOnce.set(member, read);
  return read;
}
