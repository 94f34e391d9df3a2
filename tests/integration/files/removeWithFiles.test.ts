import { expect, test } from 'vitest';
import { removeWithFiles } from '../../../renderer/actions';
import { toTrashRows } from '../../../renderer/features/trash/trashRows';
import type { AnyRecord } from '../../../shared/schema';
import { openLaptop } from '../../support/laptop';
import { createMemoryChunks } from '../../support/memoryChunks';
import { bytesOf, fileOf } from '../../support/testFiles';

test('what hangs on a record goes with it, is in its row of the trash, and comes back with it', async () => {
  const laptop = await openLaptop({
    deviceId: 'laptop-a',
    base: 'http://127.0.0.1:9/none',
    chunks: createMemoryChunks(),
  });
  const { repositories, write, files } = laptop;
  const { value: ids } = await write((unit) => ({
    note: unit.create('notes', { title: 'Leitfaden' }).id,
    other: unit.create('notes', { title: 'Anderes' }).id,
  }));
  for (const target of [ids.note, ids.other]) await files.add(target, fileOf('Vermerk.pdf', bytesOf(1, 1000)));

  const { undo } = await write((unit) => removeWithFiles(unit, 'notes', [ids.note]));
  const names = (): readonly string[] => repositories.files.snapshot().records.map(({ targetId }) => targetId);
  expect(names()).toEqual([ids.other]);
  // A typing edge: records of two collections in one list.
  const deleted = [
    ...repositories.notes.snapshot().deleted,
    ...repositories.files.snapshot().deleted,
  ] as readonly unknown[] as readonly AnyRecord[];
  const rows = toTrashRows(deleted, {
    kindOf: ({ id }) => id,
    titleOf: ({ id }) => id,
    context: { get: () => undefined },
  });
  expect(rows).toMatchObject([{ id: ids.note, together: 1 }]);

  expect(await undo.undo()).toMatchObject({ kind: 'undone', step: { kind: 'remove', collection: 'notes', count: 1 } });
  expect(names().toSorted()).toEqual([ids.note, ids.other].toSorted());
  await laptop.close();
});
