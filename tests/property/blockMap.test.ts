import fc from 'fast-check';
import type { RxDocumentData } from 'rxdb';
import { expect, test } from 'vitest';
import { createBlockMap, type BlockMap, type StoredBlock } from '../../renderer/data/store/blockMap';

interface Row {
  readonly id: string;
  readonly text: string;
}
type Document = RxDocumentData<Row>;

function document(id: string, text: string): Document {
  return { id, text, _deleted: false, _rev: '1-a', _meta: { lwt: 1 }, _attachments: {} };
}

const idOf = ({ id }: Document): string => id;
const id = fc.integer({ min: 0, max: 30 }).map((number) => `member:${number}`);
/** From a name to a text that is heavier than a block. */
const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.integer({ min: 0, max: 60_000 }).map((length) => 'x'.repeat(length)),
);
const step = fc.record({
  rows: fc.dictionary(id, text, { minKeys: 1, maxKeys: 12 }),
  happens: fc.oneof(fc.constant('written'), fc.constant('cut off'), fc.constant('written, then restarted')),
});

test('after any writes, failed writes and restarts each document lies on the disk once and as it was written last', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const disk = new Map<number, StoredBlock<Row>>();
      const expected = new Map<string, string>();
      let map: BlockMap<Row> = createBlockMap<Row>([], idOf);
      for (const { rows, happens } of steps) {
        const changed = Object.entries(rows);
        const plan = map.plan(new Map(changed.map(([key, value]) => [key, document(key, value)])));
        if (happens === 'cut off') continue;
        for (const key of plan.empty) disk.delete(key);
        for (const block of plan.put) disk.set(block.key, block);
        plan.commit();
        for (const [key, value] of changed) expected.set(key, value);
        if (happens !== 'written') map = createBlockMap<Row>([...disk.values()], idOf);
      }
      const found = [...disk.values()].flatMap(({ documents }) =>
        documents.map(({ id: key, text: value }) => [key, value] as const),
      );
      expect(found).toHaveLength(expected.size);
      expect(new Map(found)).toEqual(expected);
      expect(new Map([...map.documents].map(([key, { text: value }]) => [key, value]))).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('a block holds dozens of usual records, and a large one lies alone', () => {
  const map = createBlockMap<Row>([], idOf);
  const small = Array.from({ length: 600 }, (_, index) => document(`member:${index}`, 'x'.repeat(500)));
  const plan = map.plan(new Map([...small, document('note:1', 'x'.repeat(200_000))].map((row) => [row.id, row])));
  const sizes = plan.put.map(({ documents }) => documents.length);
  expect(plan.put.length).toBeLessThan(14);
  expect(sizes.at(-1)).toBe(1);
});
