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

const offer = {
  id: 'offer',
  label: 'Çelik, Ayşe',
  isFirst: true,
  commands: [
    { id: 'copy', label: 'Adresse kopieren', run },
    { id: 'remove', label: 'Mitglied löschen', isDanger: true, run },
  ],
};

test('what can be done with the record on the screen stands first, under its name', () => {
  const [first] = createPaletteGroups('', [...groups, offer], [], 'Gefunden');
  expect(first?.label).toBe('Çelik, Ayşe');
  expect(first?.entries.map(({ label }) => label)).toEqual(['Adresse kopieren', 'Mitglied löschen']);
});

test('typed words find it behind records, before other commands, and what destroys last', () => {
  const labels = (query: string) =>
    createPaletteGroups(query, [...groups, offer], [hit], 'Gefunden').flatMap(({ entries }) =>
      entries.map(({ label }) => label),
    );
  expect(labels('kopieren')).toEqual(['Çelik, Ayşe', 'Adresse kopieren']);
  expect(labels('mitglied')).toEqual(['Çelik, Ayşe', 'Mitglieder', 'Mitglied anlegen', 'Mitglied löschen']);
});

test('entries of two records have ids of their own', () => {
  const ids = createPaletteGroups('', [offer, { ...offer, id: 'other' }], [], '').flatMap(({ entries }) =>
    entries.map(({ id }) => id),
  );
  expect(new Set(ids).size).toBe(4);
});
