import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { approvalItem, compareAgendaItems, placeStandingItems, tasksItem } from '../../../shared/domain/agenda';
import { createId } from '../../../shared/schema/records';
import { record } from '../../support/records';

const MEETING = 'meeting:n';
const minutes = record('minutes', 'minutes:1', { meetingId: 'meeting:a' });
const items = [approvalItem(MEETING, minutes, 'Genehmigung'), tasksItem(MEETING, 'Offene Aufgaben')];
const opening = record('agendaItems', 'agendaItem:o', {
  title: 'Begrüßung',
  goal: 'inform',
  plannedMinutes: 10,
  position: 1,
});
const debate = record('agendaItems', 'agendaItem:d', {
  title: 'Leitfaden',
  goal: 'discuss',
  plannedMinutes: 45,
  position: 2,
});

function orderWith(agenda: readonly ReturnType<typeof record<'agendaItems'>>[], added = items): readonly string[] {
  const placed = placeStandingItems(added, agenda).map(({ id, draft }) => record('agendaItems', id, draft));
  return [...agenda, ...placed].sort(compareAgendaItems).map(({ title }) => title);
}

describe('standing items', () => {
  it('stand behind the opening', () => {
    expect(orderWith([opening, debate])).toEqual(['Begrüßung', 'Genehmigung', 'Offene Aufgaben', 'Leitfaden']);
    expect(orderWith([opening])).toEqual(['Begrüßung', 'Genehmigung', 'Offene Aufgaben']);
  });
  it('stand first where there is no opening, and alone in an empty agenda', () => {
    expect(orderWith([debate])).toEqual(['Genehmigung', 'Offene Aufgaben', 'Leitfaden']);
    expect(orderWith([])).toEqual(['Genehmigung', 'Offene Aufgaben']);
  });
  it('follow those that are there', () => {
    const there = record('agendaItems', 'agendaItem:s', {
      title: 'Erste Genehmigung',
      purpose: 'approval',
      goal: 'decide',
      position: 1.5,
    });
    expect(orderWith([opening, there, debate], [tasksItem(MEETING, 'Offene Aufgaben')])).toEqual([
      'Begrüßung',
      'Erste Genehmigung',
      'Offene Aufgaben',
      'Leitfaden',
    ]);
  });
  it('have ids that follow from the meetings, whatever the version of the minutes', () => {
    const newer = record('minutes', 'minutes:2', { meetingId: 'meeting:a', revision: 2 });
    expect(approvalItem(MEETING, newer, 'anders').id).toBe(items[0]?.id);
    expect(approvalItem('meeting:m', minutes, 'x').id).not.toBe(items[0]?.id);
    expect(
      approvalItem(createId('meetings'), record('minutes', 'minutes:1', { meetingId: createId('meetings') }), '').id
        .length,
    ).toBeLessThanOrEqual(120);
  });
  it('never change the order of what is planned, and keep their own', () => {
    const entry = fc.record({
      position: fc.integer({ min: -5, max: 5 }),
      plannedMinutes: fc.integer({ min: 1, max: 60 }),
      goal: fc.constantFrom('inform', 'discuss', 'decide'),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
        const agenda = entries.map((draft, index) =>
          record('agendaItems', `agendaItem:${index}`, {
            ...draft,
            position: draft.position + index / 10,
            title: `${index}`,
          }),
        );
        const planned = [...agenda].sort(compareAgendaItems).map(({ title }) => title);
        const order = orderWith(agenda);
        expect(order.filter((title) => /^\d/u.test(title))).toEqual(planned);
        expect(order.indexOf('Offene Aufgaben')).toBe(order.indexOf('Genehmigung') + 1);
      }),
    );
  });
});
