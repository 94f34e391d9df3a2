import { describe, expect, it } from 'vitest';
import { ledgerToCsv, ledgerToJson } from '../../../renderer/features/sync/ledger/ledgerFiles';
import {
  compareLedger,
  countLedger,
  filterLedger,
  toLedgerRows,
} from '../../../renderer/features/sync/ledger/ledgerRows';
import { refusalToText } from '../../../renderer/features/sync/ledger/refusalToText';
import { unsentRemovals } from '../../../renderer/features/sync/trouble/unsentRemovals';
import type { AnyRecord } from '../../../shared/schema';
import { applyCreation, applyLocalEdit } from '../../../shared/sync/localEdit';
import { record } from '../../support/records';
import { wordingOf } from './context';

const { t } = wordingOf();

function member(id: string, familyName: string): AnyRecord {
  return { ...record('members', `member:${id}`, { familyName }) };
}

const waiting = applyCreation(member('1', 'Brandt'), 's1', 'a');
const refused: AnyRecord = {
  ...applyLocalEdit({ ...member('2', 'Vogt'), rev: '1-a' }, { city: 'Ulm' }, 's2', 'a'),
  refused: { status: 403, reason: 'no such town', at: 'x' },
};
const secret = applyCreation(member('3', 'Çelik'), 's3', 'a');
const deleted = applyLocalEdit({ ...member('4', 'Kühn'), rev: '1-a' }, { deletedAt: 's4' }, 's4', 'a');
const rows = toLedgerRows([waiting, refused, secret, deleted], ({ id }) => id === 'member:3');

describe('the ledger', () => {
  it('says of every record whether it waits, was refused or stays here', () => {
    expect(rows.map(({ state }) => state)).toEqual(['waiting', 'refused', 'withheld', 'waiting']);
    expect(countLedger(rows)).toEqual({ all: 4, waiting: 2, refused: 1, withheld: 1 });
    expect(filterLedger(rows, 'refused').map(({ id }) => id)).toEqual(['member:2']);
  });

  it('is in the order of time, or of titles', () => {
    const collator = new Intl.Collator('de');
    const titleOf = ({ record: { id } }: { readonly record: AnyRecord }): string =>
      ({ 'member:1': 'Brandt', 'member:2': 'Vogt', 'member:3': 'Çelik', 'member:4': 'Kühn' })[id] ?? '';
    const idsBy = (columnId: string): readonly string[] =>
      rows
        .toReversed()
        .toSorted(compareLedger(columnId, titleOf, collator))
        .map(({ id }) => id);
    expect(idsBy('changed')).toEqual(['member:1', 'member:2', 'member:3', 'member:4']);
    expect(idsBy('title')).toEqual(['member:1', 'member:3', 'member:4', 'member:2']);
  });

  it('finds what was deleted here and is still on the server', () => {
    const neverSent = applyLocalEdit(waiting, { deletedAt: 's5' }, 's5', 'a');
    expect(unsentRemovals([waiting, refused, deleted, neverSent], 'members')).toEqual(['member:4']);
    expect(unsentRemovals([deleted], 'topics')).toEqual([]);
  });
});

describe('reasons in plain words', () => {
  it('known ones are told, unknown ones quoted', () => {
    expect(refusalToText({ status: 403, reason: 'role coordinator required' }, t)).toMatch(
      /^Ihr Zugang darf nicht schreiben/u,
    );
    expect(refusalToText({ status: 409, reason: 'newer_schema' }, t)).toMatch(/neuere Version von Verbund/u);
    expect(refusalToText({ status: 403, reason: 'no such town' }, t)).toBe('Der Server sagt: „no such town“ (403)');
  });
});

describe('the ledger as files', () => {
  const texts = {
    kind: () => 'Mitglied',
    title: ({ record: { familyName } }: (typeof rows)[number]) => String(familyName),
    change: () => 'Ort; "Stadt"',
    at: () => '25.11.2026, 04:18',
    state: () => '=1+1',
  };

  it('a list that a German Excel opens, in which nothing runs as a formula', () => {
    expect(ledgerToCsv(rows.slice(0, 1), ['Art', 'Eintrag', 'Änderung', 'Geändert', 'Zustand', 'Kennung'], texts)).toBe(
      '\uFEFF"Art";"Eintrag";"Änderung";"Geändert";"Zustand";"Kennung"\r\n"Mitglied";"Brandt";"Ort; ""Stadt""";"25.11.2026, 04:18";"\'=1+1";"member:1"\r\n',
    );
  });

  it('the whole content with what the server is known to hold, without bookkeeping of the laptop', () => {
    const { exportedAt, records } = JSON.parse(ledgerToJson(rows, '2026-11-25T04:18:00.000Z')) as {
      readonly exportedAt: string;
      readonly records: readonly Record<string, unknown>[];
    };
    expect(exportedAt).toBe('2026-11-25T04:18:00.000Z');
    expect(records).toHaveLength(4);
    expect(records[1]).toMatchObject({ state: 'refused', id: 'member:2', city: 'Ulm', base: { city: '' } });
    expect(records[1]).not.toHaveProperty('merges');
  });
});
