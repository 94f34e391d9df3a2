import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeContent } from '../../shared/sync/merge/mergeContent';
import { isEqual } from '../../shared/sync/isEqual';

const item = fc.record({ id: fc.constantFrom('p1', 'p2', 'p3'), office: fc.string({ maxLength: 3 }) });
const fields = fc.record({
  city: fc.string({ maxLength: 3 }),
  phone: fc.string({ maxLength: 3 }),
  seeks: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
  positions: fc.uniqueArray(item, { selector: ({ id }) => id }),
  deletedAt: fc.constantFrom('', '', '', '2026-11-23T09:00:00.000Z-0000-x'),
});

const envelope = { id: 'member:1', createdAt: 't0', createdBy: 'a', contested: [] };
const state = (stamp: string) =>
  fields.map((content) => ({ ...envelope, ...content, updatedAt: stamp, updatedBy: stamp }));
const base = state('t0');
const a = state('t1-a');
const b = state('t2-b');

/** Lists may differ in order only: additions of both sides come after the remote's. */
function sorted(content: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map((entry) => JSON.stringify(entry)).sort() : value,
    ]),
  );
}

describe('three-way merge', () => {
  test('gives the same content whichever side is called local', () => {
    fc.assert(
      fc.property(base, a, b, (start, left, right) => {
        expect(sorted(mergeContent(start, left, right).content)).toEqual(
          sorted(mergeContent(start, right, left).content),
        );
      }),
    );
  });

  test('of a state with itself changes nothing', () => {
    fc.assert(
      fc.property(base, a, (start, left) => {
        expect(isEqual(mergeContent(start, left, left).content, left)).toBe(true);
      }),
    );
  });

  test('with an untouched side is the other side', () => {
    fc.assert(
      fc.property(base, a, (start, left) => {
        fc.pre(start.deletedAt === '' && left.deletedAt === '');
        expect(sorted(mergeContent(start, left, start).content)).toEqual(sorted(left));
      }),
    );
  });

  test('loses no scalar: the value that did not win is contested', () => {
    fc.assert(
      fc.property(base, a, b, (start, left, right) => {
        const { content } = mergeContent(start, left, right);
        for (const field of ['city', 'phone'] as const) {
          const kept = [
            content[field],
            ...(Array.isArray(content['contested'])
              ? content['contested'].map(({ value }: { value: string }) => JSON.parse(value) as unknown)
              : []),
          ];
          for (const side of [left, right]) if (side[field] !== start[field]) expect(kept).toContain(side[field]);
        }
      }),
    );
  });
});
