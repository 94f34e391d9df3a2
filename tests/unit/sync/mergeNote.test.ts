import { describe, expect, test } from 'vitest';
import { addMergeNote } from '../../../shared/sync/mergeNote';

const nothing = { differences: [], revived: false };
const city = (local: string, remote: string) => ({
  differences: [{ field: 'city', local, remote, from: 'later' as const }],
  revived: false,
});

describe('the notes of automatic merges', () => {
  test('are written for what differed, and for a record that came back to life', () => {
    expect(addMergeNote([], nothing, 'b', '2026-11-24T10:00:00.000Z')).toEqual([]);
    expect(addMergeNote([], { ...nothing, revived: true }, '', '2026-11-24T10:00:00.000Z')).toEqual([
      { id: '2026-11-24T10:00:00.000Z', by: '', revived: true, fields: [] },
    ]);
    expect(addMergeNote([], city('Bonn', 'Ulm'), 'b', '2026-11-24T10:00:00.000Z')).toMatchObject([
      { by: 'b', fields: [{ id: 'city', mine: '"Bonn"', theirs: '"Ulm"', from: 'later' }] },
    ]);
  });

  test('of one occasion are one note, which still knows what was ours before the first merge', () => {
    const first = addMergeNote([], city('Bonn', 'Ulm'), 'b', '2026-11-24T10:00:00.000Z');
    const second = addMergeNote(first, city('Ulm', 'Trier'), 'b', '2026-11-24T10:05:00.000Z');
    expect(second).toEqual([
      {
        id: '2026-11-24T10:05:00.000Z',
        by: 'b',
        revived: false,
        fields: [{ id: 'city', mine: '"Bonn"', theirs: '"Trier"', from: 'later' }],
      },
    ]);
  });

  test('of another device or another hour stand for themselves, ten at most', () => {
    let notes = addMergeNote([], city('a', 'b'), 'b', '2026-11-24T10:00:00.000Z');
    notes = addMergeNote(notes, city('a', 'c'), 'c', '2026-11-24T10:01:00.000Z');
    expect(notes).toHaveLength(2);
    for (let hour = 11; hour < 24; hour += 1)
      notes = addMergeNote(notes, city('a', 'b'), 'b', `2026-11-24T${hour}:00:00.000Z`);
    expect(notes).toHaveLength(10);
    expect(notes.at(-1)?.id).toBe('2026-11-24T23:00:00.000Z');
  });
});
