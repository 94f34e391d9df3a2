import { expect, test } from 'vitest';
import { printedRows, shownFor, withheldOf, type ShownList } from '../../../renderer/features/listExport/shownList';

const people = [{ id: 'member:1' }, { id: 'member:2' }];
const shown: ShownList = {
  columns: [
    { label: 'Name', textOf: (id) => id },
    { label: 'Schlagwörter', isInternal: true, textOf: () => 'schwierig' },
  ],
  grouping: {
    label: 'Schlagwort',
    isInternal: true,
    groupsOf: (ids) => [
      { label: 'Beirat', ids },
      { label: 'Presse', ids: ids.slice(0, 1) },
    ],
  },
  order: 'nach Name',
  countOf: String,
};

test('what is for coordinators only is on no list for others, neither as a column nor as headings, and that is said', () => {
  const { columns, grouping } = shownFor(shown, 'list');
  expect(columns.map(({ label }) => label)).toEqual(['Name']);
  expect(grouping).toBeUndefined();
  expect(withheldOf(shown, 'list')).toEqual(['Schlagwörter', 'Schlagwort']);
  expect(shownFor(shown, 'internal')).toBe(shown);
  expect(withheldOf(shown, 'internal')).toEqual([]);
});

test('who belongs to several groups stands below each of them', () => {
  expect(printedRows(shown, people)).toEqual([
    { group: 'Beirat' },
    'member:1',
    'member:2',
    { group: 'Presse' },
    'member:1',
  ]);
  expect(printedRows({ grouping: undefined }, people)).toEqual(['member:1', 'member:2']);
});
