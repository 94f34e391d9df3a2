import { describe, expect, it } from 'vitest';
import {
  addMinutes,
  computeAgendaTimes,
  minutesBetween,
  nextPosition,
  moveBeside,
  moveByStep,
  moveTo,
  positionBetween,
} from '../../../shared/domain/agenda';
import { record } from '../../support/records';

const item = (id: string, position: number, plannedMinutes = 10) =>
  record('agendaItems', `agendaItem:${id}`, { position, plannedMinutes });
const hours = { startsAt: '2026-12-09T10:00', endsAt: '2026-12-09T11:00' };

describe('computeAgendaTimes', () => {
  it('numbers items by position and adds up their starts', () => {
    const { items, plannedMinutes } = computeAgendaTimes([item('b', 2, 20), item('a', 1, 15)], hours);
    expect(items.map(({ item: { id }, number, startsAfter }) => [id, number, startsAfter])).toEqual([
      ['agendaItem:a', 1, 0],
      ['agendaItem:b', 2, 15],
    ]);
    expect(plannedMinutes).toBe(35);
  });
  it('orders equal positions by id, so that every laptop shows the same agenda', () => {
    expect(computeAgendaTimes([item('z', 1), item('a', 1)], hours).items.map(({ item: { id } }) => id)).toEqual([
      'agendaItem:a',
      'agendaItem:z',
    ]);
  });
  it('tells how many minutes too many are planned', () => {
    expect(computeAgendaTimes([item('a', 1, 75)], hours)).toMatchObject({ availableMinutes: 60, overrunMinutes: 15 });
  });
  it('knows no overrun without an end', () => {
    expect(computeAgendaTimes([item('a', 1, 75)], { startsAt: '2026-12-09T10:00', endsAt: '' })).toMatchObject({
      availableMinutes: null,
      overrunMinutes: 0,
    });
  });
});

describe('headings in an agenda', () => {
  const heading = (id: string, position: number, title: string) =>
    record('agendaItems', `agendaItem:${id}`, { kind: 'section', position, title });
  it('take no number and no time, and stand above the item that follows', () => {
    const { items, plannedMinutes } = computeAgendaTimes(
      [heading('h', 1, 'Auftakt'), item('a', 2), item('b', 3), heading('i', 4, 'Schluss'), item('c', 5)],
      hours,
    );
    expect(items.map(({ number, section }) => [number, section])).toEqual([
      [1, 'Auftakt'],
      [2, ''],
      [3, 'Schluss'],
    ]);
    expect(plannedMinutes).toBe(30);
  });
});

describe('wall-clock arithmetic', () => {
  it('adds minutes across midnight and the end of a year', () => {
    expect(addMinutes('2026-12-31T23:50', 20)).toBe('2027-01-01T00:10');
  });
  it('answers nothing for what is no time', () => {
    expect(addMinutes('', 5)).toBe('');
    expect(minutesBetween('', '2026-12-09T10:00')).toBeNull();
  });
  it('has no negative lengths', () => {
    expect(minutesBetween('2026-12-09T11:00', '2026-12-09T10:00')).toBeNull();
  });
});

describe('moving items', () => {
  const agenda = [item('a', 1), item('b', 2), item('c', 3)];
  it('puts an item between two others without touching them', () => {
    expect(moveTo(agenda, 'agendaItem:c', 1)).toEqual([{ id: 'agendaItem:c', position: 1.5 }]);
  });
  it('puts an item first and last', () => {
    expect(moveTo(agenda, 'agendaItem:b', 0)).toEqual([{ id: 'agendaItem:b', position: 0 }]);
    expect(moveTo(agenda, 'agendaItem:b', 2)).toEqual([{ id: 'agendaItem:b', position: 4 }]);
  });
  it('has nothing to do where an item is already, or is none', () => {
    expect(moveTo(agenda, 'agendaItem:b', 1)).toEqual([]);
    expect(moveTo(agenda, 'agendaItem:x', 1)).toEqual([]);
  });
  it('stops at both ends', () => {
    expect(moveByStep(agenda, 'agendaItem:a', -1)).toEqual([]);
    expect(moveByStep(agenda, 'agendaItem:c', 1)).toEqual([]);
    expect(moveByStep(agenda, 'agendaItem:a', 1)).toEqual([{ id: 'agendaItem:a', position: 2.5 }]);
    expect(moveByStep(agenda, 'agendaItem:x', 1)).toEqual([]);
  });
  it('makes room where two laptops put something at the same place', () => {
    const tied = [item('a', 1), item('b', 2), item('c', 2), item('d', 3)];
    expect(moveTo(tied, 'agendaItem:d', 2)).toEqual([
      { id: 'agendaItem:d', position: 3 },
      { id: 'agendaItem:c', position: 4 },
    ]);
    expect(moveTo(tied, 'agendaItem:a', 1)).toEqual([
      { id: 'agendaItem:a', position: 2 + 1 / 3 },
      { id: 'agendaItem:c', position: 2 + 2 / 3 },
    ]);
  });
  it('puts an item beside another wherever that is by now', () => {
    const reordered = [item('c', 1), item('a', 2), item('b', 3)];
    expect(moveBeside(reordered, 'agendaItem:b', { besideId: 'agendaItem:c', side: 'after' })).toEqual([
      { id: 'agendaItem:b', position: 1.5 },
    ]);
    expect(moveBeside(reordered, 'agendaItem:b', { besideId: 'agendaItem:a', side: 'after' })).toEqual([]);
    expect(moveBeside(reordered, 'agendaItem:b', { besideId: 'agendaItem:b', side: 'before' })).toEqual([]);
  });
  it('says so when the item or the one beside it has gone', () => {
    expect(moveBeside(agenda, 'agendaItem:x', { besideId: 'agendaItem:a', side: 'before' })).toBeUndefined();
    expect(moveBeside(agenda, 'agendaItem:a', { besideId: 'agendaItem:x', side: 'before' })).toBeUndefined();
  });
  it('finds the place of a first and a next item', () => {
    expect(positionBetween(undefined, undefined)).toBe(1);
    expect(nextPosition([])).toBe(1);
    expect(nextPosition(agenda)).toBe(4);
  });
});
