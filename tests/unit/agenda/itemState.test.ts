import { describe, expect, it } from 'vitest';
import {
  endMeeting,
  chooseState,
  itemState,
  openItems,
  resumeItem,
  turnToItem,
  type TurnOptions,
} from '../../../shared/domain/agenda';
import type { AgendaItem } from '../../../shared/schema';
import { createSharedText } from '../../../shared/text/sharedText';
import { record } from '../../support/records';

const NOW = Date.parse('2026-12-09T10:10:00Z');
const iso = (minutesAgo: number): string => new Date(NOW - minutesAgo * 60_000).toISOString();
const item = (id: string, draft: Partial<AgendaItem> = {}): AgendaItem =>
  record('agendaItems', `agendaItem:${id}`, { title: id, ...draft });
const options: TurnOptions = { now: NOW, finished: true, outcomes: [], leftId: 'agendaItem:a', isTimed: true };
const patched = (of: AgendaItem, changes: ReturnType<typeof turnToItem>): AgendaItem => ({
  ...of,
  ...changes.find(({ id }) => id === of.id)?.patch,
});

describe('going on to the next item', () => {
  it('does not say of an item that it was discussed when it was only passed by', () => {
    const passed = item('a', { startedAt: iso(0.2) });
    expect(itemState(patched(passed, turnToItem([passed, item('b')], 'agendaItem:b', options)))).toBe('open');
  });
  it('says so of one that took a minute, has a text, or has an outcome', () => {
    const [long, written, decided] = [
      item('a', { startedAt: iso(2) }),
      item('a', { startedAt: iso(0), body: createSharedText('Alle da.') }),
      item('a', { startedAt: iso(0) }),
    ];
    const stateOf = (of: AgendaItem, outcomes: TurnOptions['outcomes'] = []) =>
      itemState(patched(of, turnToItem([of, item('b')], 'agendaItem:b', { ...options, outcomes })));
    expect(stateOf(long)).toBe('discussed');
    expect(stateOf(written)).toBe('discussed');
    expect(stateOf(decided, [{ agendaItemId: 'agendaItem:a' }])).toBe('discussed');
  });
  it('says so of one whose clock stands, and whose minutes are written afterwards', () => {
    const written = item('a', { body: createSharedText('Alle da.') });
    const after = turnToItem([written, item('b')], 'agendaItem:b', { ...options, isTimed: false });
    expect(itemState(patched(written, after))).toBe('discussed');
    expect(after.every(({ patch }) => (patch.startedAt ?? '') === '')).toBe(true);
  });
  it('leaves alone what somebody set aside', () => {
    const adjourned = item('a', { setAside: 'adjourned', body: createSharedText('Fehlt die Vorlage.') });
    expect(turnToItem([adjourned, item('b')], 'agendaItem:b', options)).toHaveLength(1);
  });
  it('only looks at one that was set aside; taking it up again is an act of its own', () => {
    const adjourned = item('b', { setAside: 'adjourned' });
    expect(turnToItem([item('a'), adjourned], 'agendaItem:b', options)).toEqual([]);
    expect(itemState(patched(adjourned, [resumeItem(adjourned, NOW)]))).toBe('open');
  });
});

describe('choosing a state', () => {
  it('stops the clock and sends home who wanted to speak', () => {
    const speaker = { id: 's', attendanceId: '', name: 'Ayşe Çelik', startedAt: '', endedAt: '' };
    const { patch } = chooseState(item('a', { startedAt: iso(3), speakers: [speaker] }), 'adjourned', NOW);
    expect(patch).toEqual({ done: false, setAside: 'adjourned', startedAt: '', spentSeconds: 180, speakers: [] });
  });
  it('says to versions that know nothing of it whether the item comes back', () => {
    const done = (state: 'adjourned' | 'withdrawn' | 'notReached') => chooseState(item('a'), state, NOW).patch.done;
    expect([done('adjourned'), done('notReached'), done('withdrawn')]).toEqual([false, false, true]);
  });
});

describe('the end of a meeting', () => {
  const agenda = [
    item('heading', { kind: 'section' }),
    item('discussed', { done: true }),
    item('written', { body: createSharedText('Halb fertig.') }),
    item('withdrawn', { done: true, setAside: 'withdrawn' }),
    item('adjourned', { setAside: 'adjourned' }),
    item('passedBy', { spentSeconds: 20 }),
    item('last'),
  ];
  it('says of what nobody came to that it was not reached', () => {
    expect(
      endMeeting(agenda, { now: NOW, outcomes: [], leftId: '' })
        .filter(({ patch }) => patch.setAside === 'notReached')
        .map(({ id }) => id),
    ).toEqual(['agendaItem:passedBy', 'agendaItem:last']);
  });
  it.each([
    ['its clock runs', { startedAt: iso(0.5) }],
    ['its clock stands', { spentSeconds: 20 }],
  ])('counts what is under discussion as discussed, however short, while %s', (_, fields) => {
    const current = item('current', fields);
    const changes = endMeeting([current, item('last')], { now: NOW, outcomes: [], leftId: current.id });
    const closed = patched(current, changes);
    expect([itemState(closed), closed.startedAt, closed.spentSeconds > 0]).toEqual(['discussed', '', true]);
    expect(itemState(patched(item('last'), changes))).toBe('notReached');
    const adjourned = { ...current, setAside: 'adjourned' as const };
    expect(itemState(patched(adjourned, endMeeting([adjourned], { now: NOW, outcomes: [], leftId: current.id })))).toBe(
      'adjourned',
    );
  });
  it('leaves to the next meeting what was adjourned, not reached, or left open, and nothing that was withdrawn', () => {
    const closed = agenda.map((each) => patched(each, endMeeting(agenda, { now: NOW, outcomes: [], leftId: '' })));
    expect(
      openItems(closed)
        .map(({ title }) => title)
        .toSorted(),
    ).toEqual(['adjourned', 'last', 'passedBy', 'written']);
  });
  it('keeps the meaning of records that earlier versions wrote', () => {
    expect(itemState(item('a', { done: true }))).toBe('discussed');
    expect(itemState(item('a', { done: false }))).toBe('open');
  });
});
