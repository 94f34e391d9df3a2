import { useEffect, useMemo, useState } from 'react';
import {
  comparePeople,
  memberToFacts,
  readPerson,
  type LikelyPerson,
  type Person,
} from '../../../shared/domain/duplicates';
import type { Member } from '../../../shared/schema';
import { breathe } from '../../data';
import { useRecords, useSession } from '../../live';
import { useAct } from '../../ui';

export interface LikeMember {
  readonly member: Member;
  readonly likely: LikelyPerson;
}

/** After the last letter; long enough that a name is not compared half typed. */
const QUIET_MS = 400;
/** How long the page may be held up at a time, in milliseconds. */
const SLICE_MS = 8;

const readOnce = new WeakMap<Member, Person>();

/** The likeliest other record of a person, looked for in slices of time. */
export function useLikeMember(member: Member): LikeMember | undefined {
  const { repositories } = useSession();
  const act = useAct();
  const [found, setFound] = useState<LikeMember>();
  const people = useRecords('members').byId;
  const { givenName, familyName, email, phone, positions, notSameAs, salutation, city, contacts, id } = member;
  const facts = useMemo(
    () => memberToFacts({ givenName, familyName, email, phone, positions, notSameAs, salutation, city, contacts, id }),
    [givenName, familyName, email, phone, positions, notSameAs, salutation, city, contacts, id],
  );

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      act(async () => {
        const like = await likest(readPerson(facts), repositories.members.snapshot().records, () => isCurrent);
        if (isCurrent) setFound(like);
      });
    }, QUIET_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [act, facts, repositories]);

  // Whoever was found may be gone, and may be of the record that was open before.
  const other = found && people.get(found.member.id);
  const isApart = other?.notSameAs.includes(id) === true || notSameAs.includes(found?.member.id ?? '');
  return other && other.id !== id && !isApart ? found : undefined;
}

async function likest(
  person: Person,
  members: readonly Member[],
  isCurrent: () => boolean,
): Promise<LikeMember | undefined> {
  let best: LikeMember | undefined;
  let end = performance.now() + SLICE_MS;
  for (const member of members) {
    if (member.id !== person.facts.id) {
      const likely = comparePeople(person, readOnceFrom(member));
      if (likely && likely.score > (best?.likely.score ?? 0)) best = { member, likely };
    }
    if (performance.now() < end) continue;
    await breathe();
    if (!isCurrent()) return undefined;
    end = performance.now() + SLICE_MS;
  }
  return best;
}

function readOnceFrom(member: Member): Person {
  const known = readOnce.get(member);
  if (known) return known;
  const read = readPerson(memberToFacts(member));
  readOnce.set(member, read);
  return read;
}
