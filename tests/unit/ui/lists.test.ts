import { describe, expect, it, test } from 'vitest';
import { moveCursor } from '../../../renderer/ui/lists/moveCursor';
import { columnsToTracks, nextSort } from '../../../renderer/ui/lists/TableColumn';

test('arrows stop at both ends', () => {
  expect(moveCursor('ArrowDown', 9, 10, 5)).toBe(9);
  expect(moveCursor('ArrowUp', 0, 10, 5)).toBe(0);
});

test('the first arrow goes to the first row', () => {
  expect(moveCursor('ArrowDown', -1, 10, 5)).toBe(0);
  expect(moveCursor('ArrowUp', -1, 10, 5)).toBe(0);
});

test('pages and ends stay inside the list', () => {
  expect(moveCursor('PageDown', 7, 10, 5)).toBe(9);
  expect(moveCursor('PageUp', 7, 10, 5)).toBe(2);
  expect(moveCursor('End', 0, 10, 5)).toBe(9);
  expect(moveCursor('Home', 9, 10, 5)).toBe(0);
});

test('other keys and empty lists mean nothing', () => {
  expect(moveCursor('a', 0, 10, 5)).toBeUndefined();
  expect(moveCursor('ArrowDown', -1, 0, 5)).toBeUndefined();
});

test('sorting turns around on the same column and starts ascending on another', () => {
  const byName = nextSort(undefined, 'name');
  expect(byName).toEqual({ columnId: 'name', direction: 'ascending' });
  expect(nextSort(byName, 'name').direction).toBe('descending');
  expect(nextSort(nextSort(byName, 'name'), 'name').direction).toBe('ascending');
  expect(nextSort(byName, 'status')).toEqual({ columnId: 'status', direction: 'ascending' });
});

describe('columns', () => {
  it('of text share the room in proportion to what is in them, and may shrink below it; controls may not', () => {
    expect(columnsToTracks([{ kind: 'long' }, {}, { width: '7rem' }]).gridTemplateColumns).toBe(
      'minmax(0, 44fr) minmax(0, 20fr) 7rem',
    );
    expect(columnsToTracks([{ kind: 'name' }, { kind: 'date' }]).gridTemplateColumns).toBe('minmax(5rem, 18fr) 7.5rem');
  });
  it('end with the table where each has all that it needs', () => {
    expect(columnsToTracks([{ kind: 'long' }, {}, { width: '7.5rem' }]).maxWidth).toBe(
      'calc(71.5rem + 2 * var(--space-2) + 2 * var(--row-margin))',
    );
  });
});
