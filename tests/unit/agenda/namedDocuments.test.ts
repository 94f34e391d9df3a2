import { expect, it } from 'vitest';
import { namedDocuments } from '../../../shared/domain/agenda';

it('lines that were added and left empty are no documents of an item', () => {
  const [titled, linked] = [
    { id: '1', title: 'Entwurf', url: '' },
    { id: '2', title: '', url: 'entwurf.pdf' },
  ];
  expect(namedDocuments({ documents: [titled, linked, { id: '3', title: ' ', url: '' }] })).toEqual([titled, linked]);
});
