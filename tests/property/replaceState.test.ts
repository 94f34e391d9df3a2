import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareReplacement, isSameState } from '../../renderer/data/backup/compareReplacement';
import { replaceRecords } from '../../renderer/data/backup/replaceRecords';
import type { RecordsByCollection } from '../../renderer/data';
import { compareStates } from '../../shared/domain/backup';
import type { AnyRecord } from '../../shared/schema';
import { record } from '../support/records';

const STAMP = '2026-11-29T12:00:00.000Z';

/** One of a few notes, in one of a few states: what two states hold of it is often the same, and often not. */
const note = fc.record({
  id: fc.constantFrom('note:1', 'note:2', 'note:3', 'note:4', 'note:5'),
  title: fc.constantFrom('', 'Notiz', 'No\u0308tiz', 'Andere Notiz'),
  tlp: fc.constantFrom('TLP:GREEN' as const, 'TLP:AMBER' as const, 'TLP:RED' as const),
  deletedAt: fc.constantFrom('', '2026-11-01T08:00:00.000Z'),
  rev: fc.constantFrom('', '3-abc'),
});

const state = fc.uniqueArray(note, { selector: ({ id }) => id }).map(
  (notes): RecordsByCollection =>
    new Map([
      [
        'notes',
        notes.map(({ id, title, tlp, deletedAt, rev }): AnyRecord => ({
          ...record('notes', id, { title, tlp }),
          deletedAt,
          rev,
        })),
      ],
    ]),
);

test('whatever is here and whatever was there, the result is what was there, by edits that the server can merge', async () => {
  await fc.assert(
    fc.asyncProperty(state, state, async (present, saved) => {
      const compared = compareStates(present, saved);
      const next = replaceRecords(
        present,
        {
          saved: compared.flatMap(({ comesBack, older }) => [...comesBack, ...older]),
          lost: compared.flatMap(({ lost }) => lost.map(({ id }) => id)),
        },
        { stamp: () => STAMP, deviceId: 'laptop' },
      );
      expect(isSameState(await compareReplacement(saved, present, next))).toBe(true);
      const before = new Map((present.get('notes') ?? []).map((one) => [one.id, one]));
      for (const after of next.get('notes') ?? []) {
        const was = before.get(after.id);
        // Nothing leaves the store, nothing that is as it was is written, and every change stands on what the server last had.
        if (was === after || !was) continue;
        expect(after).toMatchObject({ rev: was.rev, pending: 1, updatedBy: 'laptop' });
      }
      expect((next.get('notes') ?? []).map(({ id }) => id)).toEqual(expect.arrayContaining([...before.keys()]));
    }),
  );
});

test('a state that differs in one word is not taken for the same', async () => {
  const saved: RecordsByCollection = new Map([['notes', [{ ...record('notes', 'note:1', { title: 'Notiz' }) }]]]);
  const other: RecordsByCollection = new Map([['notes', [{ ...record('notes', 'note:1', { title: 'Notitz' }) }]]]);
  const fewer: RecordsByCollection = new Map([['notes', []]]);
  expect(isSameState(await compareReplacement(saved, saved, saved))).toBe(true);
  expect(isSameState(await compareReplacement(saved, saved, other))).toBe(false);
  expect(isSameState(await compareReplacement(saved, saved, fewer))).toBe(false);
});

test('a text that was stored before texts entered plain is the same, touched or not', async () => {
  const written: AnyRecord = { ...record('notes', 'note:1', { title: 'No\u0308tiz' }) };
  const saved: RecordsByCollection = new Map([['notes', [written]]]);
  const edited: RecordsByCollection = new Map([['notes', [{ ...written, title: 'N\u00f6tiz' }]]]);
  expect(isSameState(await compareReplacement(saved, saved, saved))).toBe(true);
  expect(isSameState(await compareReplacement(saved, saved, edited))).toBe(true);
});
