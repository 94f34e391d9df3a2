import { describe, expect, test } from 'vitest';
import type { JournalEntry, JournalRecord, StoredEntry } from '../../../renderer/data/journal/journalEntry';
import { HISTORY_DAYS, HISTORY_MEGABYTES, tidyJournal } from '../../../renderer/data/journal/tidyJournal';

const DAY = 24 * 60 * 60_000;
const MINUTE = 60_000;
const NOW = Date.parse('2026-11-29T12:00:00Z');
const OPTIONS = { now: NOW, stepsSince: NOW - DAY, isErased: () => false };

function change(at: number, before: object, after: object, more: Partial<JournalRecord> = {}): JournalRecord {
  return {
    collection: 'members',
    id: 'member:1',
    isNew: false,
    before: { ...before },
    after: { ...after },
    by: 'a',
    at,
    ...more,
  };
}

function entry(
  n: number,
  at: number,
  records: readonly JournalRecord[],
  more: Partial<JournalEntry> = {},
): StoredEntry {
  return { n, entry: { n, since: at, at, records, isTyped: true, ...more }, size: 100 };
}

/** What nobody typed. */
function act(n: number, at: number, records: readonly JournalRecord[]): StoredEntry {
  return { n, entry: { n, since: at, at, records }, size: 100 };
}

const step = {
  stack: { kind: 'step', step: { kind: 'update', collection: 'members', count: 1, recordId: 'member:1' } },
} as const;

test('what is within its time and says nothing but history stays as it is', () => {
  const stored = [entry(1, NOW - 3 * DAY, [change(0, { city: 'Ulm' }, { city: 'Bonn' })])];
  expect(tidyJournal(stored, OPTIONS)).toEqual({ put: [], drop: [] });
});

test('what is older than the promise goes, and what the disk lost', () => {
  const stored = [
    entry(1, NOW - (HISTORY_DAYS + 1) * DAY, [change(0, { city: 'Ulm' }, { city: 'Bonn' })]),
    { n: 2, entry: undefined, size: 0 },
    entry(3, NOW - (HISTORY_DAYS - 1) * DAY, [change(0, { city: 'Bonn' }, { city: 'Köln' })]),
  ];
  expect(tidyJournal(stored, OPTIONS)).toEqual({ put: [], drop: [1, 2] });
});

describe('a step', () => {
  test('of the last day stays, whatever it says', () => {
    const created = change(NOW, {}, {}, { isNew: true });
    expect(tidyJournal([entry(1, NOW - DAY + 1, [created], step)], OPTIONS)).toEqual({ put: [], drop: [] });
  });

  test('that is older leaves only the history of its records', () => {
    const records = [
      change(0, { city: 'Ulm', origins: [] }, { city: 'Bonn', origins: ['note:1'] }),
      change(0, { memberId: 'member:1' }, { memberId: '' }, { collection: 'attendance', id: 'attendance:1' }),
    ];
    const created = change(0, {}, {}, { isNew: true });
    const at = NOW - 2 * DAY;
    expect(tidyJournal([entry(1, at, records, step), entry(2, at, [created], step)], OPTIONS)).toEqual({
      put: [{ n: 1, since: at, at, isTyped: true, records: [change(0, { city: 'Ulm' }, { city: 'Bonn' })] }],
      drop: [2],
    });
  });
});

describe('a field that was typed in one go', () => {
  const at = NOW - 2 * DAY;

  test('is one change, however often it was stored', () => {
    const stored = ['', 'U', 'Ul', 'Ulm']
      .slice(1)
      .map((city, index) =>
        entry(
          index + 1,
          at + index * MINUTE,
          [change(at + index * MINUTE, { city: 'Ulm'.slice(0, index) }, { city })],
          step,
        ),
      );
    expect(tidyJournal(stored, OPTIONS)).toMatchObject({
      put: [{ n: 1, since: at, at: at + 2 * MINUTE, records: [{ before: { city: '' }, after: { city: 'Ulm' } }] }],
      drop: [2, 3],
    });
  });

  test.each([
    ['is one change where words were only added after a pause', 'Gut so', [2]],
    ['is two where only the look changed', 'Gut', []],
  ])('%s', (_name, text, drop) => {
    const body = (words: string, looks: readonly unknown[] = []): object => ({
      body: { update: '', text: words, looks },
    });
    const note = { collection: 'notes', id: 'note:1' } as const;
    const stored = [
      entry(1, at, [change(at, body(''), body('Gut'), note)], { sitting: '1' }),
      entry(2, at + 5 * MINUTE, [change(at, body('Gut'), body(text, [[3, { bold: true }]]), note)], { sitting: '2' }),
    ];
    expect(tidyJournal(stored, OPTIONS)).toMatchObject({ drop });
  });

  test('is one where words were only added, and what was typed over then stays apart', () => {
    const [from, then] = [at + 5 * MINUTE, at + 5.5 * MINUTE];
    const stored = [
      entry(1, at, [change(at, { city: '' }, { city: 'Ulm' })]),
      entry(2, from, [change(from, { city: 'Ulm' }, { city: 'Ulm an der Donau' })]),
      entry(3, then, [change(then, { city: 'Ulm an der Donau' }, { city: 'Weg' })]),
    ];
    expect(tidyJournal(stored, OPTIONS)).toMatchObject({ drop: [2], put: [{ n: 1, hasPause: true }] });
  });

  test('and says in the end what it said before, did not change', () => {
    const stored = [
      entry(1, at, [change(at, { city: 'Ulm' }, { city: 'Bonn' })], step),
      entry(2, at + MINUTE / 2, [change(at, { city: 'Bonn' }, { city: 'Ulm' })], step),
    ];
    expect(tidyJournal(stored, OPTIONS)).toEqual({ put: [], drop: [2, 1] });
  });

  test.each([
    ['after a long pause', { at: at + 20 * MINUTE }],
    ['after a pause in which it said what somebody may want back', { at: at + 2 * MINUTE }],
    ['by somebody else', { by: 'b' }],
    ['of a list', { before: { seeks: [] }, after: { seeks: ['topic:1'] } }],
    ['of a label', { before: { tlp: 'TLP:RED' }, after: { tlp: 'TLP:GREEN' } }],
    ['after a change that is not here', { before: { city: 'Köln' } }],
  ])('is another change %s', (_name, other) => {
    const then = {
      ...change(at, { city: 'Ulm' }, { city: 'Bonn' }),
      ...{ before: { city: 'Bonn' }, after: { city: 'Hürth' } },
      ...other,
    };
    const stored = [
      entry(1, at, [change(at, { city: 'Ulm' }, { city: 'Bonn' })]),
      entry(2, 'at' in other ? other.at : at + MINUTE / 2, [then]),
    ];
    expect(tidyJournal(stored, OPTIONS)).toEqual({ put: [], drop: [] });
  });
});

test('what was brought back right after stays a change of its own', () => {
  const at = NOW - 2 * DAY;
  const stored = [
    entry(1, at, [change(at, { city: 'Ulm' }, { city: 'Bonn' })]),
    act(2, at + MINUTE, [change(at, { city: 'Bonn' }, { city: 'Ulm' })]),
  ];
  expect(tidyJournal(stored, OPTIONS)).toEqual({ put: [], drop: [] });
});

test('the oldest goes first where the whole is too large', () => {
  const half = (HISTORY_MEGABYTES * 1024 * 1024) / 2;
  const stored = [1, 2, 3].map((n) => ({
    ...entry(n, NOW - 10 * DAY + n * DAY, [change(n, { city: `${n}` }, { city: `x${n}` })]),
    size: half,
  }));
  expect(tidyJournal(stored, OPTIONS)).toEqual({ put: [], drop: [1] });
});

test('who was erased is not in it, where an earlier version erased them', () => {
  const both = [
    change(0, { city: 'Ulm' }, { city: 'Bonn' }),
    change(0, { city: 'x' }, { city: 'y' }, { id: 'member:2' }),
  ];
  const stored = [entry(1, NOW - 3 * DAY, both), entry(2, NOW, [change(0, {}, {}, { isNew: true })], step)];
  expect(tidyJournal(stored, { ...OPTIONS, isErased: (id) => id === 'member:1' })).toMatchObject({
    put: [{ n: 1, records: [{ id: 'member:2' }] }],
    drop: [2],
  });
});
