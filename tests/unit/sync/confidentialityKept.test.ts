import { expect, it } from 'vitest';
import { createConfidentiality } from '../../../renderer/data/sync/createConfidentiality';
import { collectionOfId, type AnyRecord, type SyncedRecord } from '../../../shared/schema';
import { confidentialityOf } from '../../../shared/schema/confidentiality';
import { createRandom } from '../../../shared/demo/random';
import { createMemoryStore } from '../../support/memoryStore';
import { record } from '../../support/records';

const SIZE = 12;

it('is what it would be if it were asked for the first time, whatever came, went and changed in between', async () => {
  const random = createRandom('labels');
  const { tables } = createMemoryStore();
  const kept = createConfidentiality(tables);
  const get = (id: string): AnyRecord | undefined => {
    const name = collectionOfId(id);
    return name && tables[name].get(id);
  };
  const note = (): string => `note:${random.between(0, SIZE)}`;
  for (let step = 0; step < 400; step += 1) {
    const id = random.chance(0.5) ? note() : `agendaItem:${random.between(0, SIZE)}`;
    const table = id.startsWith('note') ? tables.notes : tables.agendaItems;
    const origins = random.chance(0.3) ? [note()] : [];
    const next: SyncedRecord = id.startsWith('note')
      ? record('notes', id, {
          parentId: random.chance(0.6) ? note() : '',
          tlp: random.pick(['TLP:GREEN', 'TLP:RED']),
          origins,
        })
      : record('agendaItems', id, { noteId: random.chance(0.8) ? note() : '', origins });
    const rev = random.pick(['', '1-a']);
    await table.write([id], (_id, current) => {
      if (random.chance(0.15)) return 'remove';
      // What a keystroke does: everything stays but the title.
      if (current && random.chance(0.5)) return { ...current, title: String(step) };
      return { ...(next as AnyRecord), rev, pending: 1, base: rev === '' ? null : { noteId: note() } };
    });
    for (const each of [...tables.notes.snapshot().all, ...tables.agendaItems.snapshot().all])
      expect(kept.of(each)).toEqual(confidentialityOf(each, get));
  }
});
