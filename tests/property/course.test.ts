import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseState,
  comesBack,
  endMeeting,
  isNotReached,
  ITEM_STATES,
  itemState,
  resumeItem,
  secondsToMinutes,
  stateToFields,
  turnToItem,
  type ItemChange,
} from '../../shared/domain/agenda';
import {
  instantToLocal,
  localToInstant,
  meetingDay,
  meetingGaps,
  moveStart,
  nextAction,
  startForNow,
} from '../../shared/domain/meetings';
import { checkDates, forbidsFreezing } from '../../shared/domain/minutes';
import type { AgendaItem } from '../../shared/schema';
import { mergeContent } from '../../shared/sync/merge/mergeContent';
import { createSharedText } from '../../shared/text/sharedText';
import { record } from '../support/records';

const MINUTE = 60_000;
const START = Date.parse('2026-12-09T09:00:00Z');
const state = fc.constantFrom(...ITEM_STATES);
const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kathmandu',
  'UTC',
  'America/St_Johns',
);
const minute = fc.integer({ min: 0, max: 3 * 365 * 24 * 60 });
const local = minute.map((minutes) => new Date(Date.UTC(2026, 0) + minutes * MINUTE).toISOString().slice(0, 16));
const instant = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2029, 0) });

describe('the state of an item', () => {
  test('is what was chosen, and comes back or not as earlier versions understand it', () => {
    fc.assert(
      fc.property(state, state, (before, after) => {
        const item = record('agendaItems', 'agendaItem:a', stateToFields(before));
        const chosen = { ...item, ...chooseState(item, after, START).patch };
        expect(itemState(chosen)).toBe(after);
        expect(comesBack(chosen)).toBe(!chosen.done);
      }),
    );
  });

  test('that two laptops chose at once for an open item is one of the two', () => {
    fc.assert(
      fc.property(state, state, (ours, theirs) => {
        const base = { ...record('agendaItems', 'agendaItem:a'), ...stateToFields('open') };
        const stamp = (device: string, hour: number) => ({
          updatedAt: `2026-12-09T1${hour}:00:00.000Z-0000-${device}`,
          updatedBy: device,
        });
        const { content } = mergeContent(
          base,
          { ...base, ...stamp('laptop-a', 0), ...stateToFields(ours) },
          { ...base, ...stamp('laptop-b', 1), ...stateToFields(theirs) },
        );
        const merged = record('agendaItems', 'agendaItem:a', content);
        expect([ours, theirs]).toContain(itemState(merged));
      }),
    );
  });

  const step = fc.oneof(
    fc.record({ kind: fc.constant('turn' as const), to: fc.nat(3), finished: fc.boolean(), minutes: fc.nat(5) }),
    fc.record({ kind: fc.constant('choose' as const), to: fc.nat(3), state, minutes: fc.nat(5) }),
    fc.record({ kind: fc.constant('resume' as const), to: fc.nat(3), minutes: fc.nat(5) }),
    fc.record({ kind: fc.constant('write' as const), to: fc.nat(3), minutes: fc.nat(5) }),
  );

  test('changes by nobody’s looking around: one clock runs at most, what is set aside stays so, and only what was taken is discussed', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let now = START;
        let shown = 'agendaItem:0';
        let agenda: readonly AgendaItem[] = [0, 1, 2, 3].map((at) => record('agendaItems', `agendaItem:${at}`));
        const ticked = new Set<string>();
        const apply = (changes: readonly ItemChange[]): void => {
          agenda = agenda.map((item) => ({ ...item, ...changes.find(({ id }) => id === item.id)?.patch }));
        };
        for (const each of steps) {
          now += each.minutes * MINUTE;
          const id = `agendaItem:${each.to}`;
          const item = agenda.find((one) => one.id === id) ?? record('agendaItems', id);
          const before = agenda;
          if (each.kind === 'turn') {
            const options = { now, finished: each.finished, outcomes: [], leftId: shown, isTimed: true };
            apply(turnToItem(agenda, id, options));
            shown = id;
            for (const [at, was] of before.entries())
              if (was.setAside !== '') expect(agenda[at]?.setAside).toBe(was.setAside);
          } else if (each.kind === 'choose') {
            apply([chooseState(item, each.state, now)]);
            if (each.state === 'discussed') ticked.add(id);
          } else if (each.kind === 'resume') {
            // As the screen does it: the clock of the item that is shown.
            const options = { now, finished: false, outcomes: [], leftId: shown, isTimed: true };
            apply(turnToItem(agenda, id, options));
            apply(agenda.filter((one) => one.id === id).map((one) => resumeItem(one, now)));
            shown = id;
          } else {
            const written = { ...item, body: createSharedText('Alle da.') };
            agenda = agenda.map((one) => (one.id === id ? written : one));
          }
          expect(agenda.filter(({ startedAt }) => startedAt !== '').length).toBeLessThanOrEqual(1);
        }
        for (const item of agenda)
          if (itemState(item) === 'discussed' && !ticked.has(item.id))
            expect(item.body.text !== '' || item.spentSeconds >= 60).toBe(true);
        // Closing says something of each: nothing is open that nobody came to.
        const setAsideBefore = new Set(agenda.filter(({ setAside }) => setAside !== '').map(({ id }) => id));
        const said = new Set(
          agenda.filter((item) => isNotReached(item, { outcomes: [], leftId: shown })).map(({ id }) => id),
        );
        apply(endMeeting(agenda, { now, outcomes: [], leftId: shown }));
        // The list before the end names exactly what the minutes then say.
        for (const item of agenda)
          if (item.setAside === 'notReached') expect(said.has(item.id) || setAsideBefore.has(item.id)).toBe(true);
          else expect(said.has(item.id)).toBe(false);
        for (const item of agenda)
          if (itemState(item) === 'open') expect(item.body.text !== '' || item.spentSeconds >= 60).toBe(true);
      }),
    );
  });

  test('takes whole minutes, none only where nothing was discussed', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (seconds) => {
        const minutes = secondsToMinutes(seconds);
        expect(Number.isInteger(minutes)).toBe(true);
        expect(minutes === 0).toBe(seconds === 0);
        expect(Math.abs(minutes * 60 - seconds)).toBeLessThan(60);
      }),
    );
  });
});

describe('the dates of a meeting', () => {
  test('times on the clock of a place and instants are two ways to say the same', () => {
    fc.assert(
      fc.property(local, zone, (time, timeZone) => {
        const ms = localToInstant(time, timeZone);
        const shown = instantToLocal(ms, timeZone);
        // Of an hour that the clocks skip there is no instant: then it is the hour after.
        if (shown !== time) expect(Date.parse(`${shown}Z`) - Date.parse(`${time}Z`)).toBe(60 * MINUTE);
      }),
    );
    fc.assert(
      fc.property(instant, zone, (ms, timeZone) => {
        const shown = instantToLocal(ms, timeZone);
        const again = localToInstant(shown, timeZone);
        expect(instantToLocal(again, timeZone)).toBe(shown);
        expect(again).toBeLessThanOrEqual(ms);
      }),
    );
  });

  test('the end moves with the start: the plan stays as long as it was, and goes back to what it was', () => {
    fc.assert(
      fc.property(local, local, local, (startsAt, endsAt, moved) => {
        const there = moveStart({ startsAt, endsAt }, moved);
        const length = (plan: typeof there): number => Date.parse(`${plan.endsAt}Z`) - Date.parse(`${plan.startsAt}Z`);
        if (endsAt >= startsAt) {
          expect(length(there)).toBe(length({ startsAt, endsAt }));
          expect(moveStart(there, startsAt)).toEqual({ startsAt, endsAt });
        } else expect(there.endsAt).toBe(endsAt);
      }),
    );
  });

  const plan = fc.record({
    startsAt: fc.oneof(local, fc.constant('')),
    endsAt: fc.oneof(local, fc.constant('')),
    timeZone: zone,
    status: fc.constantFrom('draft' as const, 'invited' as const, 'running' as const, 'closed' as const),
    cancelledAt: fc.constantFrom('', '2026-11-01T10:00:00Z'),
  });

  test('beginning is the next thing on the day of the meeting in its own zone, and on no other', () => {
    fc.assert(
      fc.property(plan, instant, fc.boolean(), fc.boolean(), (draft, now, hasAgenda, isInvited) => {
        const meeting = record('meetings', 'meeting:1', draft);
        const items = hasAgenda ? [record('agendaItems', 'agendaItem:1')] : [];
        const people = isInvited ? [record('attendance', 'attendance:1', { invited: true })] : [];
        const gaps = meetingGaps(meeting, items, people, new Map());
        const next = nextAction(meeting, gaps, now);
        const day = meetingDay(meeting, now);
        const isPlanned = (draft.status === 'draft' || draft.status === 'invited') && draft.cancelledAt === '';
        expect(next === 'begin').toBe(isPlanned && hasAgenda && day === 'today');
        expect(next === 'record').toBe(isPlanned && hasAgenda && day === 'after');
        if (next === 'invite') expect(gaps.every(({ isRequired }) => !isRequired)).toBe(true);
        if (next === 'complete') expect(gaps.some(({ isRequired }) => isRequired)).toBe(true);
      }),
    );
  });

  test('moved to now, a meeting is one of today, and its minutes can be frozen', () => {
    fc.assert(
      fc.property(plan, instant, (draft, now) => {
        const before = record('meetings', 'meeting:1', draft);
        const meeting = { ...before, ...moveStart(before, startForNow(before, now)) };
        expect(meetingDay(meeting, now)).toBe('today');
        const began = new Date(now).toISOString();
        expect(checkDates(meeting, { startedAt: began, closedAt: began }, now).some(forbidsFreezing)).toBe(false);
      }),
    );
  });
});
