import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMailJournal, type JournalDisk, type MailJournal } from '../../../electron/main/mail/createMailJournal';

const N = 'network';
const idOf = (number: number): string => `<message${number}@example.org>`;
let folder: string;
let told: string[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'verbund-journal-'));
  told = [];
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const file = (): string => path.join(folder, 'mail.journal');

function open(disk?: JournalDisk): MailJournal {
  return createMailJournal({
    folder,
    now: () => new Date('2026-12-01T09:00:00.000Z'),
    onTrouble: (where) => told.push(where),
    ...(disk && { disk }),
  });
}

const states = (journal: MailJournal, ...numbers: readonly number[]): readonly string[] =>
  numbers.map((number) => journal.read(N, idOf(number)).state);

describe('the journal of sent mail', () => {
  test('remembers each message of each network, and when', () => {
    const journal = open();
    expect(states(journal, 1)).toEqual(['unknown']);
    journal.note(N, idOf(1), 'begun');
    journal.note(N, idOf(1), 'sent');
    journal.note(N, idOf(2), 'begun');
    journal.note(N, idOf(3), 'refused');
    for (const each of [journal, open()]) {
      expect(states(each, 1, 2, 3, 4)).toEqual(['sent', 'begun', 'refused', 'unknown']);
      expect(each.read(N, idOf(1)).at).toBe('2026-12-01T09:00:00.000Z');
      expect(each.read('another', idOf(1)).state).toBe('unknown');
    }
    expect(told).toEqual([]);
  });

  test('says nothing about anybody, and belongs to its user alone', () => {
    open().note(N, '<01k0@landratsamt.example>', 'begun');
    expect(fs.readFileSync(file(), 'latin1')).toMatch(/^b [\da-f]{32} 2026-12-01T09:00:00\.000Z [\da-f]{8}\n$/u);
    expect(fs.statSync(file()).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  });

  test('forgets what somebody said, and does not grow for ever', () => {
    const journal = open();
    for (let number = 0; number < 600; number += 1) journal.note(N, idOf(number), 'sent');
    const largest = fs.statSync(file()).size;
    journal.forget(N, [idOf(1), idOf(1), idOf(7000)]);
    expect(states(journal, 0, 1)).toEqual(['sent', 'unknown']);
    expect(states(open(), 0, 1)).toEqual(['sent', 'unknown']);
    journal.forget(
      N,
      Array.from({ length: 599 }, (_, number) => idOf(number)),
    );
    expect(fs.statSync(file()).size).toBeLessThan(largest / 100);
    expect(states(journal, 598, 599)).toEqual(['unknown', 'sent']);
    journal.note(N, idOf(598), 'begun');
    expect(states(open(), 598, 599)).toEqual(['begun', 'sent']);
  });

  test('cuts a tail that was torn, at any byte, and tells it', () => {
    open().note(N, idOf(1), 'sent');
    const whole = fs.readFileSync(file());
    open().note(N, idOf(2), 'begun');
    const both = fs.readFileSync(file());
    for (let length = whole.length + 1; length < both.length; length += 7) {
      told = [];
      fs.writeFileSync(file(), both.subarray(0, length));
      const journal = open();
      expect(states(journal, 1, 2)).toEqual(['sent', 'unknown']);
      expect(told).toEqual(['read the mail journal']);
      journal.note(N, idOf(3), 'begun');
      expect(states(open(), 1, 2, 3)).toEqual(['sent', 'unknown', 'begun']);
      expect(fs.statSync(file()).size).toBe(both.length);
    }
  });

  test('keeps what is whole around a damaged entry', () => {
    const journal = open();
    for (const number of [1, 2, 3]) journal.note(N, idOf(number), 'sent');
    const bytes = fs.readFileSync(file());
    bytes.fill(0, 69, 2 * 69);
    fs.writeFileSync(file(), bytes);
    const later = open();
    expect(states(later, 1, 2, 3)).toEqual(['sent', 'unknown', 'sent']);
    later.note(N, idOf(4), 'begun');
    expect(states(open(), 1, 3, 4)).toEqual(['sent', 'sent', 'begun']);
  });

  test('notes nothing on a full disk and says so, and the next entry takes the place of the half one', () => {
    open().note(N, idOf(1), 'sent');
    const journal = open({
      ...fs,
      // A parsing edge: `writeSync` has several forms, of which the journal uses one.
      writeSync: ((handle: number, bytes: Uint8Array, _at: number, _length: number, place: number): number => {
        if (bytes.byteLength < 69) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return fs.writeSync(handle, bytes, 0, 30, place);
      }) as typeof fs.writeSync,
    });
    expect(() => journal.note(N, idOf(2), 'begun')).toThrow(expect.objectContaining({ code: 'profileFull' }));
    expect(states(journal, 1, 2)).toEqual(['sent', 'unknown']);
    const later = open();
    later.note(N, idOf(3), 'begun');
    expect(states(open(), 1, 2, 3)).toEqual(['sent', 'unknown', 'begun']);
  });

  test('that cannot be read lets nothing be noted', () => {
    fs.mkdirSync(file());
    const journal = open();
    expect(() => journal.note(N, idOf(1), 'begun')).toThrow();
    expect(() => journal.read(N, idOf(1))).toThrow();
  });
});
