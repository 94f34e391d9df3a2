import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMinutes,
  carriedFrom,
  compareAgendaItems,
  computeAgendaTimes,
  minutesBetween,
  moveTo,
  openItems,
  parseDuration,
  rolloverDrafts,
} from '../../shared/domain/agenda';
import { decideVote } from '../../shared/domain/outcomes';
import type { AgendaItem } from '../../shared/schema';
import { record } from '../support/records';

const ulid = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/);
const entry = fc.record({
  id: ulid,
  kind: fc.constantFrom('item' as const, 'item' as const, 'section' as const),
  position: fc.integer({ min: 0, max: 20 }),
  plannedMinutes: fc.integer({ min: 0, max: 240 }),
  done: fc.boolean(),
  title: fc.string(),
});
const agenda = fc
  .uniqueArray(entry, { selector: ({ id }) => id, maxLength: 40 })
  .map((entries) => entries.map(({ id, ...draft }) => record('agendaItems', `agendaItem:${id}`, draft)));
const meeting = { startsAt: '2026-12-09T10:00', endsAt: '2026-12-09T12:00' };

describe('agenda times', () => {
  test('each item begins when the one before it ends, and the last ends with the plan', () => {
    fc.assert(
      fc.property(agenda, (entries) => {
        const { items, plannedMinutes, overrunMinutes } = computeAgendaTimes(entries, meeting);
        let at = 0;
        items.forEach(({ item, number, startsAfter }, index) => {
          expect([number, startsAfter]).toEqual([index + 1, at]);
          at += item.plannedMinutes;
        });
        expect(plannedMinutes).toBe(at);
        expect(overrunMinutes).toBe(Math.max(0, at - 120));
      }),
    );
  });

  test('are the same whatever order the records come in', () => {
    fc.assert(
      fc.property(agenda, (entries) => {
        const order = (list: readonly AgendaItem[]) =>
          computeAgendaTimes(list, meeting).items.map(({ item, section }) => [item.id, section]);
        expect(order([...entries].reverse())).toEqual(order(entries));
      }),
    );
  });

  test('wall-clock minutes added are minutes between', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (minutes) => {
        expect(minutesBetween(meeting.startsAt, addMinutes(meeting.startsAt, minutes))).toBe(minutes);
      }),
    );
  });

  test('an item moved to a place is there, and the others keep their order', () => {
    fc.assert(
      fc.property(agenda, fc.nat(), fc.nat(), (unordered, from, to) => {
        fc.pre(unordered.length > 0);
        const entries = [...unordered].sort(compareAgendaItems);
        const moved = entries[from % entries.length];
        const target = to % entries.length;
        const positionById = new Map(
          moveTo(entries, moved?.id ?? '', target).map(({ id, position }) => [id, position]),
        );
        const after = entries
          .map((item) => ({ ...item, position: positionById.get(item.id) ?? item.position }))
          .sort(compareAgendaItems);
        expect(after.findIndex(({ id }) => id === moved?.id)).toBe(target);
        expect(after.filter(({ id }) => id !== moved?.id).map(({ id }) => id)).toEqual(
          entries.filter(({ id }) => id !== moved?.id).map(({ id }) => id),
        );
      }),
    );
  });
});

describe('rollover', () => {
  test('carries each open item on exactly once, in order, and its history leads back to the first meeting', () => {
    fc.assert(
      fc.property(agenda, fc.array(ulid, { minLength: 1, maxLength: 5 }), (entries, meetings) => {
        const known = new Map(entries.map((item) => [item.id, item]));
        let current = openItems(entries);
        const roots = current.map(({ id }) => id);
        for (const id of meetings) {
          current = rolloverDrafts(current, `meeting:${id}`, 1).map(({ id: itemId, draft }) =>
            record('agendaItems', itemId, draft),
          );
          for (const item of current) known.set(item.id, item);
        }
        expect(new Set(current.map(({ id }) => id)).size).toBe(roots.length);
        expect(current.map((item) => carriedFrom(item, known).at(-1)?.id)).toEqual(roots);
        expect(current.every(({ id, done }) => !done && id.length <= 120)).toBe(true);
      }),
    );
  });
});

describe('majorities', () => {
  const count = fc.nat({ max: 500 });
  test('one more yes never turns an adopted motion into a rejected one, one more no never the other way round', () => {
    fc.assert(
      fc.property(
        count,
        count,
        count,
        count,
        fc.constantFrom('simple' as const, 'absolute' as const, 'twoThirdsCast' as const, 'twoThirdsPresent' as const),
        (yes, no, abstain, absent, majority) => {
          const entitled = yes + no + abstain + absent + 1;
          const { result } = decideVote({ yes, no, abstain }, majority, entitled);
          if (result === 'adopted')
            expect(decideVote({ yes: yes + 1, no, abstain }, majority, entitled).result).toBe('adopted');
          else expect(decideVote({ yes, no: no + 1, abstain }, majority, entitled).result).toBe('rejected');
        },
      ),
    );
  });
  test('what has two thirds has a simple majority, what has two thirds of those present an absolute one', () => {
    fc.assert(
      fc.property(count, count, count, (yes, no, abstain) => {
        const votes = { yes, no, abstain };
        const entitled = yes + no + abstain;
        const adopted = (majority: Parameters<typeof decideVote>[1]) =>
          decideVote(votes, majority, entitled).result === 'adopted';
        if (adopted('twoThirdsCast')) expect(adopted('simple')).toBe(true);
        if (adopted('twoThirdsPresent')) expect(adopted('absolute') && adopted('twoThirdsCast')).toBe(true);
      }),
    );
  });
  test('the number needed is the smallest that is enough', () => {
    fc.assert(
      fc.property(
        count,
        count,
        fc.constantFrom('absolute' as const, 'twoThirdsPresent' as const),
        (entitled, no, majority) => {
          const { required } = decideVote({ yes: 0, no, abstain: 0 }, majority, entitled);
          expect(decideVote({ yes: required, no, abstain: 0 }, majority, entitled).result).toBe('adopted');
          expect(decideVote({ yes: required - 1, no, abstain: 0 }, majority, entitled).result).toBe('rejected');
        },
      ),
    );
  });
});

describe('durations as people type them', () => {
  test('hours with a comma, hours and minutes, and plain minutes mean the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 24 * 60 - 1 }), (minutes) => {
        const clock = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
        const words = `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
        expect([
          parseDuration(String(minutes)),
          parseDuration(clock),
          parseDuration(words),
          parseDuration(` ${minutes} Minuten `),
        ]).toEqual([minutes, minutes, minutes, minutes]);
        expect(parseDuration(`${String(minutes / 60).replace('.', ',')} h`)).toBe(minutes);
      }),
    );
  });
  test('nothing typed is ever more than a day, negative or half a minute', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const minutes = parseDuration(typed);
        if (minutes !== undefined) expect(Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440).toBe(true);
      }),
    );
  });
});
