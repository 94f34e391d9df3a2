import { expect, it } from 'vitest';
import { createAgendaTemplates, entriesToDrafts, itemsToEntries } from '../../../shared/domain/agenda';
import { createTranslate } from '../../../shared/messages/translate';
import { record } from '../../support/records';

it('comes with agendas that fit into half a day, in both languages', () => {
  for (const language of ['de', 'en'] as const) {
    for (const { entries } of createAgendaTemplates(createTranslate(language))) {
      expect(entries.every(({ title }) => title !== '')).toBe(true);
      expect(entries.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)).toBeLessThanOrEqual(240);
    }
  }
});
it('keeps of an agenda what the next meeting can use, in order', () => {
  const agenda = [record('agendaItems', 'agendaItem:b', { position: 2, title: 'Umfrage', presenterId: 'member:x', plannedMinutes: 20 }), record('agendaItems', 'agendaItem:a', { position: 1, title: 'Auftakt', kind: 'section' })];
  const entries = itemsToEntries(agenda);
  expect(entries).toEqual([
    { id: '1', kind: 'section', title: 'Auftakt', goal: 'discuss', topicId: '', plannedMinutes: 15 },
    { id: '2', kind: 'item', title: 'Umfrage', goal: 'discuss', topicId: '', plannedMinutes: 20 },
  ]);
  expect(entriesToDrafts(entries, 'meeting:1', 5).map(({ title, position }) => [title, position])).toEqual([['Auftakt', 5], ['Umfrage', 6]]);
});
