import { describe, expect, it } from 'vitest';
import {
  forecastAgenda,
  pauseDiscussion,
  secondsDiscussed,
  startDiscussion,
  turnToItem,
} from '../../../shared/domain/agenda';
import type { AgendaItem } from '../../../shared/schema';
import { record } from '../../support/records';

const at = (clock: string): number => Date.parse(`2026-12-09T${clock}:00Z`);
const iso = (clock: string): string => new Date(at(clock)).toISOString();

describe('the clock of an item', () => {
  it('adds the stretch under way to those that ended', () => {
    expect(secondsDiscussed({ spentSeconds: 60, startedAt: iso('10:00') }, at('10:05'))).toBe(360);
    expect(secondsDiscussed({ spentSeconds: 60, startedAt: '' }, at('10:05'))).toBe(60);
  });
  it('does not run backwards when the laptop’s clock was set back', () => {
    expect(secondsDiscussed({ spentSeconds: 60, startedAt: iso('10:00') }, at('09:00'))).toBe(60);
  });
  it('keeps its start when started twice', () => {
    const started = startDiscussion({ spentSeconds: 0, startedAt: '' }, at('10:00'));
    expect(startDiscussion(started, at('10:30'))).toEqual(started);
  });
  it('puts the stretch aside when paused', () => {
    expect(pauseDiscussion({ spentSeconds: 30, startedAt: iso('10:00') }, at('10:01'))).toEqual({
      spentSeconds: 90,
      startedAt: '',
    });
  });
});

describe('turnToItem', () => {
  const running = record('agendaItems', 'agendaItem:a', { startedAt: iso('10:00') });
  const done = record('agendaItems', 'agendaItem:b', { done: true, spentSeconds: 120 });
  const untouched = record('agendaItems', 'agendaItem:c');

  const turn = (agenda: readonly AgendaItem[], toId: string, finished: boolean, now = at('10:10')) =>
    turnToItem(agenda, toId, { now, finished, outcomes: [], leftId: 'agendaItem:a', isTimed: true });

  it('ends the item left behind and begins the next', () => {
    expect(turn([running, done, untouched], 'agendaItem:c', true)).toEqual([
      { id: 'agendaItem:a', patch: { spentSeconds: 600, startedAt: '', done: true } },
      { id: 'agendaItem:c', patch: { spentSeconds: 0, startedAt: iso('10:10'), done: false } },
    ]);
  });
  it('leaves an item open when somebody only looks elsewhere', () => {
    expect(turn([running, untouched], 'agendaItem:c', false)[0]?.patch).toEqual({
      spentSeconds: 600,
      startedAt: '',
    });
  });
  it('opens a finished item again', () => {
    expect(turn([done], 'agendaItem:b', false)[0]?.patch).toEqual({
      spentSeconds: 120,
      startedAt: iso('10:10'),
      done: false,
    });
  });
  it('stops every clock at the end of the meeting', () => {
    expect(turn([running, done], '', true)).toHaveLength(1);
  });
});

describe('forecastAgenda', () => {
  const agenda = [
    record('agendaItems', 'agendaItem:a', { position: 1, plannedMinutes: 10, done: true, spentSeconds: 900 }),
    record('agendaItems', 'agendaItem:b', { position: 2, plannedMinutes: 20, startedAt: iso('10:15') }),
    record('agendaItems', 'agendaItem:c', { position: 3, plannedMinutes: 30 }),
  ];
  const meeting = { startsAt: '2026-12-09T11:00', endsAt: '2026-12-09T12:00' };
  const moment = { now: at('10:20'), localNow: '2026-12-09T11:20', localStart: '2026-12-09T11:00' };

  it('adds what is left of the current item and all that is still to come', () => {
    expect(forecastAgenda(agenda, meeting, moment)).toEqual({ endsAt: '2026-12-09T12:05', overrunMinutes: 5 });
  });
  it('does not count an overrun item as time to come', () => {
    expect(forecastAgenda(agenda, meeting, { ...moment, now: at('10:45'), localNow: '2026-12-09T11:45' }).endsAt).toBe(
      '2026-12-09T12:15',
    );
  });
  it('is never over plan while it fits', () => {
    expect(forecastAgenda([], meeting, moment).overrunMinutes).toBe(0);
  });
  it('measures against the planned length when held on another day', () => {
    const postponed = { startsAt: '2026-12-01T10:00', endsAt: '2026-12-01T11:00' };
    expect(forecastAgenda(agenda, postponed, moment).overrunMinutes).toBe(5);
  });
  it('knows no plan without an end', () => {
    expect(forecastAgenda(agenda, { ...meeting, endsAt: '' }, moment).overrunMinutes).toBeNull();
    expect(forecastAgenda(agenda, { startsAt: '', endsAt: '2026-12-01T11:00' }, moment).overrunMinutes).toBeNull();
  });
});
