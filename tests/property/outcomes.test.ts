import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createOpenSince,
  DECISION_FILTERS,
  followUpsDue,
  isDecisionShown,
  isUnfinished,
} from '../../shared/domain/outcomes';
import { IMPLEMENTATIONS } from '../../shared/schema/outcomes';
import { record } from '../support/records';

const TODAY = '2026-11-23';
const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-11-${String(number).padStart(2, '0')}`);
const meetings = fc
  .array(
    fc.record({
      startsAt: day,
      status: fc.constantFrom('draft' as const, 'running' as const, 'closed' as const),
      cancelledAt: fc.constantFrom('', '2026-11-01T08:00:00Z'),
    }),
    { maxLength: 12 },
  )
  .map((drafts) => drafts.map((draft, index) => record('meetings', `meeting:${index}`, draft)));
const decisions = fc
  .array(
    fc.record({
      result: fc.constantFrom('' as const, 'adopted' as const, 'rejected' as const, 'consensus' as const),
      implementation: fc.constantFrom(...IMPLEMENTATIONS),
      followUpOn: fc.oneof(day, fc.constant('')),
    }),
    { maxLength: 30 },
  )
  .map((drafts) =>
    drafts.map((draft, index) => record('outcomes', `outcome:${index}`, { kind: 'decision', ...draft })),
  );

describe('open since', () => {
  test('never shrinks when another meeting is held, grows by one at most, and does not depend on order', () => {
    fc.assert(
      fc.property(meetings, day, (known, startsAt) => {
        const one = record('meetings', 'meeting:new', { startsAt, status: 'closed' });
        const [before, after, shuffled] = [
          createOpenSince(known),
          createOpenSince([...known, one]),
          createOpenSince([one, ...known.toReversed()]),
        ];
        for (const { id } of known) {
          const task = record('outcomes', 'outcome:x', { kind: 'task', meetingId: id });
          expect([0, 1]).toContain(after(task) - before(task));
          expect(shuffled(task)).toBe(after(task));
        }
      }),
    );
  });

  test('what comes from an earlier meeting has been open for as many meetings or more', () => {
    fc.assert(
      fc.property(meetings, (known) => {
        const openSince = createOpenSince(known);
        const counts = known
          .toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
          .map(({ id }) => openSince(record('outcomes', 'outcome:x', { kind: 'task', meetingId: id })));
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('the register', () => {
  test('puts every decision that was taken into open or finished, never both', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        for (const decision of all) {
          const shown = DECISION_FILTERS.filter(
            (filter) => filter !== 'all' && filter !== 'followUp' && isDecisionShown(decision, filter, TODAY),
          );
          expect(shown).toHaveLength(decision.result === '' ? 0 : 1);
        }
      }),
    );
  });

  test('lists for follow-up what the filter shows, unfinished and in the order of its days', () => {
    fc.assert(
      fc.property(decisions, (all) => {
        const due = followUpsDue(all, TODAY);
        expect(new Set(due)).toEqual(new Set(all.filter((decision) => isDecisionShown(decision, 'followUp', TODAY))));
        expect(due.every(isUnfinished)).toBe(true);
        const days = due.map(({ followUpOn }) => followUpOn);
        expect(days).toEqual(days.toSorted());
      }),
    );
  });
});
