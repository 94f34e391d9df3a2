import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  electorateOf,
  establishAt,
  fixedRule,
  groupsOf,
  isRoomQuorate,
  quorumRuleOf,
  roomQuorum,
} from '../../shared/domain/quorum';
import { isQuorumMet } from '../../shared/documents';
import { SECTORS } from '../../shared/schema/institutions';
import { record } from '../support/records';

const DAY = '2027-03-09';
const NOON = `${DAY}T12:00:00.000Z`;
const institutions = new Map(
  SECTORS.map((sector) => [`institution:${sector}`, record('institutions', `institution:${sector}`, { sector })]),
);
const meeting = record('meetings', 'meeting:m', { status: 'running', startsAt: `${DAY}T10:00` });
const sector = fc.constantFrom(...SECTORS.slice(0, 4));
const people = fc.array(
  fc.record({
    sector: fc.option(sector),
    membership: fc.constantFrom('member' as const, 'member' as const, 'member' as const, 'prospect' as const),
    isThere: fc.boolean(),
  }),
  { maxLength: 40 },
);
type People = typeof people extends fc.Arbitrary<infer T> ? T : never;
const groups = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...SECTORS.slice(0, 4)),
    amount: fc.integer({ min: 0, max: 6 }),
    isShare: fc.boolean(),
    members: fc.constant(null),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 4 },
);
const asShares = groups.map((each) =>
  each.map((group) => (group.isShare ? { ...group, amount: group.amount * 16 } : group)),
);

function hallOf(all: People) {
  const members = new Map(
    all.map(({ sector: group, membership }, index) => [
      `member:${index}`,
      record('members', `member:${index}`, {
        membership,
        positions:
          group === null
            ? []
            : [
                {
                  id: 'p',
                  office: '',
                  department: '',
                  institutionId: `institution:${group}`,
                  from: '2020-01',
                  to: '',
                  isMain: false,
                },
              ],
      }),
    ]),
  );
  const attendance = all.flatMap(({ isThere }, index) =>
    isThere
      ? [
          record('attendance', `attendance:m:${index}`, {
            memberId: `member:${index}`,
            presentFrom: `${DAY}T09:00:00.000Z`,
          }),
        ]
      : [],
  );
  return { members, attendance, electorate: electorateOf({ members, institutions, day: DAY }) };
}

const networkOf = (quorumGroups: readonly { id: string; amount: number; isShare: boolean; members: null }[]) =>
  record('network', 'network:main', { quorumRule: 'share', quorumShare: 100, quorumGroups: [...quorumGroups] });

function stand(all: People, network: ReturnType<typeof networkOf>) {
  const { members, attendance } = hallOf(all);
  return roomQuorum({ meeting, network, attendance, members, institutions });
}

describe('a quorum by group', () => {
  test('is met exactly where each group has its own, counted by hand', () => {
    fc.assert(
      fc.property(people, asShares, (all, rules) => {
        const voters = all.filter(({ membership }) => membership === 'member');
        const demanded = rules.filter(({ amount }) => amount > 0);
        const expected = demanded.every(({ id, amount, isShare }) => {
          const group = voters.filter((person) => person.sector === id);
          const there = group.filter(({ isThere }) => isThere).length;
          return isShare ? there >= 1 && there * 100 >= amount * group.length : there >= amount;
        });
        expect(isRoomQuorate(stand(all, networkOf(rules)))).toBe(demanded.length === 0 ? undefined : expected);
      }),
    );
  });

  test('that is met stays met when one more entitled person comes, and their group never has fewer', () => {
    fc.assert(
      fc.property(people, asShares, fc.nat(), (all, rules, pick) => {
        const away = all.flatMap((person, index) => (person.isThere ? [] : [index]));
        fc.pre(away.length > 0);
        const comes = away[pick % away.length];
        const before = stand(all, networkOf(rules));
        const after = stand(
          all.map((person, index) => (index === comes ? { ...person, isThere: true } : person)),
          networkOf(rules),
        );
        if (isRoomQuorate(before)) expect(isRoomQuorate(after)).toBe(true);
        for (const [index, { present }] of (after.groups ?? []).entries())
          expect(present).toBeGreaterThanOrEqual(before.groups?.[index]?.present ?? 0);
      }),
    );
  });

  test('is judged by the two numbers of a vote alone as by its groups, which a laptop without them does not read', () => {
    fc.assert(
      fc.property(people, asShares, (all, rules) => {
        const room = stand(all, networkOf(rules));
        const established = establishAt(room, NOON);
        if (established.quorum === null) return;
        const named = groupsOf(established);
        expect(named).toEqual(room.groups);
        expect(isQuorumMet(established.quorum)).toBe(named.every(isQuorumMet));
      }),
    );
  });

  test('is never taken for met by a laptop that reads the share alone, unless it is, or no number could meet it', () => {
    fc.assert(
      fc.property(people, asShares, (all, rules) => {
        const network = networkOf(rules);
        const { electorate } = hallOf(all);
        const byShare = isRoomQuorate(stand(all, { ...network, quorumGroups: [] }));
        const isReachable = (quorumRuleOf(meeting, network, electorate)?.groups ?? []).every(
          ({ group, required }) => required <= (electorate.byGroup.get(group) ?? 0),
        );
        if (byShare && isReachable) expect(isRoomQuorate(stand(all, network))).not.toBe(false);
      }),
    );
  });

  test('stays for ever what it was when the meeting was closed', () => {
    fc.assert(
      fc.property(people, people, asShares, asShares, (then, now, rules, later) => {
        const before = hallOf(then).electorate;
        const network = networkOf(rules);
        const closed = { ...meeting, ...fixedRule(meeting, network, before), status: 'closed' as const };
        expect(quorumRuleOf(closed, networkOf(later), hallOf(now).electorate)).toEqual(
          quorumRuleOf(meeting, network, before),
        );
      }),
    );
  });
});
