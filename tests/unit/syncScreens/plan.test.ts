import { describe, expect, it } from 'vitest';
import { toLedgerRows } from '../../../renderer/features/sync/ledger/ledgerRows';
import { countsToText } from '../../../renderer/features/sync/plan/countsToText';
import { groupOutgoing, likelyDuplicates, listIncoming } from '../../../renderer/features/sync/plan/sendingPlan';
import type { AnyRecord } from '../../../shared/schema';
import { applyCreation, applyLocalEdit } from '../../../shared/sync/localEdit';
import { record } from '../../support/records';
import { wordingOf } from './context';

const { t } = wordingOf();
const known = record('members', 'member:known', { familyName: 'Jäger', email: 'c.jaeger@ulm.example' });
const created = record('members', 'member:new', { familyName: 'Jaeger', email: 'C.Jaeger@ulm.example' });
const synced: AnyRecord = { ...record('topics', 'topic:x', { title: 'Legal Tech' }), rev: '1-a' };
const unsent: readonly AnyRecord[] = [
  applyLocalEdit(synced, { title: 'Legal Tech und mehr' }, 's1', 'a'),
  applyCreation({ ...created }, 's2', 'a'),
  applyLocalEdit({ ...known, id: 'member:gone', rev: '1-a' }, { deletedAt: 's3' }, 's3', 'a'),
  { ...applyCreation({ ...record('notes', 'note:1') }, 's4', 'a'), refused: { status: 403, reason: '', at: '' } },
];
const rows = toLedgerRows(unsent, () => false);

describe('the plan after an absence', () => {
  it('groups what would be sent in the order of the network; refused records are not sent', () => {
    expect(
      groupOutgoing(rows).map(({ rows: group, ...counts }) => ({ ...counts, ids: group.map(({ id }) => id) })),
    ).toEqual([
      { collection: 'members', created: 1, changed: 0, removed: 1, ids: ['member:new', 'member:gone'] },
      { collection: 'topics', created: 0, changed: 1, removed: 0, ids: ['topic:x'] },
    ]);
  });

  it('lists what came, without collections in which nothing happened', () => {
    expect(
      listIncoming({
        topics: { created: 0, changed: 0, removed: 0 },
        members: { created: 12, changed: 3, removed: 1 },
      }),
    ).toEqual([{ collection: 'members', created: 12, changed: 3, removed: 1 }]);
  });

  it('says counts in words, and nothing of what did not happen', () => {
    expect(countsToText({ created: 1200, changed: 3, removed: 1 }, t)).toBe('1.200 neu · 3 geändert · 1 gelöscht');
    expect(countsToText({ created: 0, changed: 2, removed: 0 }, t)).toBe('2 geändert');
  });

  it('names members made here that somebody else has, too', () => {
    expect(
      likelyDuplicates(rows, [known, created]).map(({ created: one, known: other, by }) => [one.id, other.id, by]),
    ).toEqual([['member:new', 'member:known', 'email']]);
  });
});
