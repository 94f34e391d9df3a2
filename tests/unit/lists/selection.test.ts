import { describe, expect, it } from 'vitest';
import {
  meansSelection,
  NOTHING_SELECTED,
  selectAll,
  selectedOf,
  selectTo,
  toggleAllOf,
  toggleSelected,
  type Selection,
} from '../../../shared/domain/lists';

const order = ['a', 'b', 'c', 'd', 'e'];
const idsOf = ({ ids }: Selection): string => [...ids].sort().join('');

describe('a selection', () => {
  it('takes single rows in and out', () => {
    const two = toggleSelected(toggleSelected(NOTHING_SELECTED, 'b'), 'd');
    expect([idsOf(two), idsOf(toggleSelected(two, 'b'))]).toEqual(['bd', 'd']);
  });

  it('reaches from the row selected last to the one that is pressed, in both directions', () => {
    const from = toggleSelected(NOTHING_SELECTED, 'c');
    expect([idsOf(selectTo(from, null, 'e', order)), idsOf(selectTo(from, null, 'a', order))]).toEqual(['cde', 'abc']);
  });

  it('gives back what a range took when the range gets shorter, and keeps what was selected before', () => {
    const before = toggleSelected(toggleSelected(NOTHING_SELECTED, 'a'), 'c');
    const long = selectTo(before, null, 'e', order);
    expect([idsOf(long), idsOf(selectTo(long, null, 'd', order))]).toEqual(['acde', 'acd']);
  });

  it('begins a range where the arrows stood when nothing was selected yet, or what was is out of sight', () => {
    expect(idsOf(selectTo(NOTHING_SELECTED, 'b', 'd', order))).toBe('bcd');
    expect(idsOf(selectTo(toggleSelected(NOTHING_SELECTED, 'gone'), 'b', 'c', order))).toBe('bcgone');
  });

  it('counts only what is shown', () => {
    const shown = [{ id: 'a' }, { id: 'b' }];
    expect(selectedOf(selectAll(order), shown)).toEqual(shown);
  });

  it('takes all of a group, and none where it had all', () => {
    const some = toggleSelected(NOTHING_SELECTED, 'b');
    const all = toggleAllOf(some, ['b', 'c']);
    expect([idsOf(all), idsOf(toggleAllOf(all, ['b', 'c']))]).toEqual(['bc', '']);
  });
});

it('a key on one of several selected rows means all of them, on any other row that row', () => {
  const two = toggleSelected(toggleSelected(NOTHING_SELECTED, 'b'), 'd');
  expect(meansSelection(two, 'b')).toBe(true);
  expect(meansSelection(two, 'c')).toBe(false);
  expect(meansSelection(toggleSelected(NOTHING_SELECTED, 'b'), 'b')).toBe(false);
});
