import { expect, test, vi } from 'vitest';
import { createPaletteGroups } from '../../../renderer/app/frame/paletteEntries';

const run = vi.fn();
const groups = [
  { id: 'go', label: 'Gehe zu', commands: [{ id: 'members', label: 'Mitglieder', keywords: ['Personen'], run }] },
  { id: 'new', label: 'Anlegen', commands: [{ id: 'member', label: 'Mitglied anlegen', run }] },
];
const hit = { id: 'member:1', label: 'Çelik, Ayşe', run };

test('without a query all commands are offered and no empty group', () => {
  expect(createPaletteGroups('', groups, [], 'Gefunden').map(({ id }) => id)).toEqual(['group:go', 'group:new']);
});

test('records come before commands', () => {
  expect(createPaletteGroups('mitglied', groups, [hit], 'Gefunden').map(({ label }) => label)).toEqual([
    'Gefunden',
    'Gehe zu',
    'Anlegen',
  ]);
});

test('a command is found by all its words and by its keywords', () => {
  const labels = (query: string) =>
    createPaletteGroups(query, groups, [], '').flatMap(({ entries }) => entries.map(({ label }) => label));
  expect(labels('anl mitglied')).toEqual(['Mitglied anlegen']);
  expect(labels('PERSONEN')).toEqual(['Mitglieder']);
  expect(labels('wetter')).toEqual([]);
});

test('what was open a moment ago is offered before anything is typed, and found as a record afterwards', () => {
  const recent = [{ id: 'recent', label: 'Zuletzt', commands: [{ ...hit, isOffer: true }] }];
  expect(createPaletteGroups('', recent, [], '').map(({ id }) => id)).toEqual(['group:recent']);
  expect(createPaletteGroups('çelik', recent, [hit], '').map(({ id }) => id)).toEqual(['records']);
});
