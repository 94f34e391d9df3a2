import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countEntitled,
  decisionStanding,
  fixedRule,
  isTaken,
  openingOf,
  quorumRuleOf,
} from '../../shared/domain/quorum';
import { CONFIRMATIONS } from '../../shared/schema/outcomes';
import { MEETING_QUORUM_RULES } from '../../shared/schema/meetings';
import { QUORUM_RULES, WITHOUT_QUORUM } from '../../shared/schema/network';
import { record } from '../support/records';

const START = Date.parse('2027-03-09T09:00:00Z');
const instant = (minute: number): string => new Date(START + minute * 60_000).toISOString();
const of = (count: number) => ({ members: count, byGroup: new Map<string, number>() });
const span = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }))
  .map(([from, stay]) => ({ from, until: stay === undefined ? undefined : from + stay }));
const hall = fc
  .array(
    fc.record({
      span,
      who: fc.constantFrom(
        'member' as const,
        'prospect' as const,
        'paused' as const,
        'left' as const,
        'guest' as const,
      ),
    }),
    { maxLength: 30 },
  )
  .map((people) => ({
    members: new Map(
      people.flatMap(({ who }, index) =>
        who === 'guest' ? [] : [[`member:${index}`, record('members', `member:${index}`, { membership: who })]],
      ),
    ),
    attendance: people.map(({ who, span: { from, until } }, index) =>
      record('attendance', `attendance:m:${index}`, {
        memberId: who === 'guest' ? '' : `member:${index}`,
        guestName: who === 'guest' ? 'Gast' : '',
        presentFrom: instant(from),
        presentUntil: until === undefined ? '' : instant(until),
      }),
    ),
    voters: people.filter(({ who }) => who === 'member').map((person) => person.span),
  }));
const quorum = fc.option(
  fc.record({
    at: fc.constant(instant(0)),
    present: fc.nat({ max: 50 }),
    required: fc.integer({ min: 1, max: 50 }),
    without: fc.constantFrom(...WITHOUT_QUORUM),
  }),
);

describe('who is entitled and present', () => {
  test('at any moment are exactly the members whose span holds it', () => {
    fc.assert(
      fc.property(hall, fc.integer({ min: -1, max: 401 }), ({ members, attendance, voters }, minute) => {
        const expected = voters.filter(
          ({ from, until }) => from <= minute && (until === undefined || minute < until),
        ).length;
        expect(countEntitled(attendance, members, instant(minute))).toBe(expected);
      }),
    );
  });

  test('the meeting is quorate from the first minute at which enough are there, and until the last loss that nobody made good', () => {
    fc.assert(
      fc.property(hall, fc.integer({ min: 1, max: 12 }), ({ members, attendance }, required) => {
        const counts = Array.from({ length: 402 }, (_, minute) => countEntitled(attendance, members, instant(minute)));
        const isEnough = counts.map((count) => count >= required);
        const first = isEnough.indexOf(true);
        const losses = isEnough.flatMap((enough, minute) => (!enough && isEnough[minute - 1] === true ? [minute] : []));
        const last = isEnough.at(-1) === true ? undefined : losses.at(-1);
        expect(openingOf(attendance, members, required)).toEqual({
          quorateFrom: first === -1 ? '' : instant(first),
          quorateUntil: last === undefined ? '' : instant(last),
          isInterrupted: losses.length > (last === undefined ? 0 : 1),
          present: Math.max(...counts),
        });
      }),
      { numRuns: 40 },
    );
  });
});

describe('the rule', () => {
  const network = fc
    .record({
      quorumRule: fc.constantFrom(...QUORUM_RULES),
      quorumNumber: fc.option(fc.integer({ min: -1, max: 60 })),
      quorumShare: fc.option(fc.integer({ min: -1, max: 120 })),
      withoutQuorum: fc.constantFrom(...WITHOUT_QUORUM),
    })
    .map((fields) => record('network', 'network:main', fields));
  const meeting = fc
    .record({
      quorumRule: fc.constantFrom(...MEETING_QUORUM_RULES),
      quorum: fc.option(fc.integer({ min: -1, max: 60 })),
      quorumShare: fc.option(fc.integer({ min: -1, max: 120 })),
      status: fc.constantFrom('draft' as const, 'running' as const),
    })
    .map((fields) => record('meetings', 'meeting:m', fields));

  test('asks for somebody, and of a share for just as many as are at least that share', () => {
    fc.assert(
      fc.property(meeting, network, fc.nat({ max: 300 }), (held, net, count) => {
        const rule = quorumRuleOf(held, net, of(count));
        if (!rule) return;
        expect(rule.required).toBeGreaterThanOrEqual(1);
        if (!rule.share || count === 0) return;
        const percent = Math.min(100, rule.share.percent);
        expect(rule.required * 100).toBeGreaterThanOrEqual(percent * count);
        if (rule.required > 1) expect((rule.required - 1) * 100).toBeLessThan(percent * count);
        expect(rule.required).toBeLessThanOrEqual(count);
      }),
    );
  });

  test('stays for ever what it was when the meeting was closed', () => {
    fc.assert(
      fc.property(
        meeting,
        network,
        network,
        fc.nat({ max: 300 }),
        fc.nat({ max: 300 }),
        (held, then, now, before, after) => {
          const closed = { ...held, ...fixedRule(held, then, of(before)), status: 'closed' as const };
          expect(quorumRuleOf(closed, now, of(after))).toEqual(quorumRuleOf(held, then, of(before)));
        },
      ),
    );
  });
});

describe('what a decision is worth', () => {
  test('nothing is taken without quorum that was not confirmed, and a quorum takes nothing away', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('adopted' as const, 'rejected' as const, 'consensus' as const),
        quorum,
        fc.constantFrom(...CONFIRMATIONS),
        (result, established, confirmation) => {
          const decision = { result, quorum: established, confirmation };
          const isMissed = established !== null && established.present < established.required;
          if (!isMissed) expect(decisionStanding(decision)).toBe(result);
          else if (established.without !== 'confirmedLater' || confirmation !== 'confirmed')
            expect(isTaken(decision)).toBe(false);
          if (isTaken(decision)) expect(result).not.toBe('rejected');
        },
      ),
    );
  });
});
