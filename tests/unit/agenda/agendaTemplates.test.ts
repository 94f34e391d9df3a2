import { expect, it } from 'vitest';
import { approvalItem, createAgendaTemplates, entriesToDrafts, itemsToEntries } from '../../../shared/domain/agenda';
import { createTranslate } from '../../../shared/messages/translate';
import { labelsAmong } from '../../support/labels';
import { record } from '../../support/records';

const labelOf = labelsAmong([record('meetings', 'meeting:1')]);

it('comes with agendas that fit into half a day, in both languages', () => {
  for (const language of ['de', 'en'] as const) {
    for (const { entries } of createAgendaTemplates(createTranslate(language))) {
      expect(entries.every(({ title }) => title !== '')).toBe(true);
      expect(entries.reduce((sum, { plannedMinutes }) => sum + plannedMinutes, 0)).toBeLessThanOrEqual(240);
    }
  }
});
it('keeps of an agenda what the next meeting can use, in order', () => {
  const agenda = [
    record('agendaItems', 'agendaItem:b', {
      position: 2,
      title: 'Umfrage',
      presenterId: 'member:x',
      plannedMinutes: 20,
    }),
    record('agendaItems', 'agendaItem:a', { position: 1, title: 'Auftakt', kind: 'section' }),
  ];
  const entries = itemsToEntries(agenda, labelOf);
  expect(entries).toEqual([
    { id: '1', kind: 'section', title: 'Auftakt', goal: 'discuss', topicId: '', plannedMinutes: 15 },
    { id: '2', kind: 'item', title: 'Umfrage', goal: 'discuss', topicId: '', plannedMinutes: 20 },
  ]);
  expect(entriesToDrafts(entries, 'meeting:1', 5).map(({ draft: { title, position } }) => [title, position])).toEqual([
    ['Auftakt', 5],
    ['Umfrage', 6],
  ]);
});

it('puts what is to be approved where a template has a place for it, and remembers the place of the open tasks', () => {
  const [quarterly] = createAgendaTemplates(createTranslate('de'));
  const approvals = [
    approvalItem(
      'meeting:1',
      record('minutes', 'minutes:1', { meetingId: 'meeting:0' }),
      'Genehmigung des Protokolls P-2027-01',
    ),
  ];
  const drafts = entriesToDrafts(quarterly?.entries ?? [], 'meeting:1', 1, approvals);
  expect(drafts.map(({ draft }) => draft.title).slice(0, 4)).toEqual([
    createTranslate('de')('meetings.template.section.opening'),
    'Begrüßung und Tagesordnung',
    'Genehmigung des Protokolls P-2027-01',
    'Offene Aufgaben',
  ]);
  expect(drafts[2]).toMatchObject({ id: approvals[0]?.id, draft: { purpose: 'approval', position: 3 } });
  const agenda = drafts.map(({ draft }, index) => record('agendaItems', `agendaItem:${index}`, draft));
  const kept = itemsToEntries(agenda, labelOf);
  expect(kept.map(({ title }) => title)).not.toContain('Genehmigung des Protokolls P-2027-01');
  expect(kept.find(({ purpose }) => purpose === 'tasks')?.title).toBe('Offene Aufgaben');
});

it('keeps nothing that is TLP:RED: a template goes round with the network', () => {
  const note = record('notes', 'note:1', { title: 'Personalie', tlp: 'TLP:RED' });
  const proposed = record('agendaItems', 'agendaItem:p', { title: 'Personalie', noteId: note.id });
  const open = record('agendaItems', 'agendaItem:o', { title: 'Umfrage' });
  const entries = itemsToEntries([proposed, open], labelsAmong([note]));
  expect(entries.map(({ title }) => title)).toEqual(['Umfrage']);
});
