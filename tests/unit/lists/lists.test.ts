import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addFilter,
  createSorter,
  filterRows,
  filterToId,
  idToFilter,
  removeFilter,
} from '../../../shared/domain/lists';

type Row = { readonly id: number; readonly name: string };
const byName = (left: Row, right: Row): number => left.name.localeCompare(right.name, 'de') || left.id - right.id;

describe('createSorter', () => {
  it('gives the order of a full sort, whatever was added, changed or removed since the last one', () => {
    const changes = fc.array(fc.array(fc.record({ id: fc.nat(40), name: fc.string({ maxLength: 3 }) })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(changes, (steps) => {
        const sort = createSorter<Row>();
        let rows: readonly Row[] = [];
        for (const step of steps) {
          const ids = new Set(step.map(({ id }) => id));
          const fresh = [...new Map(step.map((row) => [row.id, row])).values()];
          rows = [...rows.filter(({ id }) => !ids.has(id) && id % 5 !== 0), ...fresh];
          expect(sort(rows, byName)).toEqual(rows.toSorted(byName));
        }
      }),
      { seed: 20261123 },
    );
  });

  it('returns the same array when nothing changed', () => {
    const sort = createSorter<Row>();
    const rows = [
      { id: 1, name: 'b' },
      { id: 2, name: 'a' },
    ];
    expect(sort(rows, byName)).toBe(sort(rows, byName));
  });

  it('compares few pairs when one row of many changed', () => {
    let compared = 0;
    const counting = (left: Row, right: Row): number => {
      compared += 1;
      return byName(left, right);
    };
    const sort = createSorter<Row>();
    const rows = Array.from({ length: 10_000 }, (_, id) => ({ id, name: String((id * 7919) % 10_007) }));
    sort(rows, counting);
    compared = 0;
    sort(rows.with(5_000, { id: 5_000, name: 'm' }), counting);
    expect(compared).toBeLessThan(100);
  });

  it('keeps every place, and compares each row once, when all rows changed but not in what they are sorted by', () => {
    let compared = 0;
    const counting = (left: { readonly name: string }, right: { readonly name: string }): number => {
      compared += 1;
      return left.name.localeCompare(right.name, 'de');
    };
    const sort = createSorter<{ readonly name: string; readonly tag: string }>();
    const rows = Array.from({ length: 1_000 }, (_, id) => ({ name: String((id * 7919) % 97), tag: '' }));
    sort(rows, counting);
    compared = 0;
    const tagged = rows.map((row) => ({ ...row, tag: 'Beirat' }));
    expect(sort(tagged, counting)).toEqual(tagged.toSorted((left, right) => left.name.localeCompare(right.name, 'de')));
    expect(compared).toBe(1_000);
  });

  it('compares what came in and no more when a page is added to many rows', () => {
    let compared = 0;
    const counting = (left: Row, right: Row): number => {
      compared += 1;
      return left.id - right.id;
    };
    const sort = createSorter<Row>();
    const rows = Array.from({ length: 10_000 }, (_, id) => ({ id: (id * 7919) % 10_007, name: '' }));
    const page = Array.from({ length: 100 }, (_, id) => ({ id: 20_000 - id, name: '' }));
    sort(rows, counting);
    compared = 0;
    expect(sort([...rows, ...page], counting)).toEqual([...rows, ...page].toSorted((a, b) => a.id - b.id));
    // A search of 14 steps for each, and their own order.
    expect(compared).toBeLessThan(100 * 14 + 100 * 7);
  });
});

describe('filters', () => {
  const rows = [
    { sector: 'municipal', state: 'DE-NW' },
    { sector: 'municipal', state: 'DE-BY' },
    { sector: 'federal', state: 'DE-NW' },
  ];
  type Kind = 'sector' | 'state';
  const KINDS = ['sector', 'state'] as const satisfies readonly Kind[];
  const pass = (filters: readonly { readonly kind: Kind; readonly value: string }[]): readonly object[] =>
    filterRows(rows, filters, (row, { kind, value }) => row[kind] === value);

  it('leaves the list as it is without filters', () => {
    expect(pass([])).toBe(rows);
  });

  it('narrows by filters of different kinds', () => {
    expect(
      pass([
        { kind: 'sector', value: 'municipal' },
        { kind: 'state', value: 'DE-NW' },
      ]),
    ).toEqual([rows[0]]);
  });

  it('widens by filters of the same kind', () => {
    expect(
      pass([
        { kind: 'state', value: 'DE-NW' },
        { kind: 'state', value: 'DE-BY' },
      ]),
    ).toHaveLength(3);
  });

  it('knows a filter by its id, also where the value holds an equals sign', () => {
    const filter = { kind: 'state' as const, value: 'a=b' };
    expect(idToFilter(filterToId(filter), KINDS)).toEqual(filter);
    expect(idToFilter('colour=red', KINDS)).toBeUndefined();
  });

  it('adds a filter once and removes it by id', () => {
    const filter = { kind: 'state' as const, value: 'DE-NW' };
    const once = addFilter(addFilter<Kind>([], filter), filter);
    expect(once).toEqual([filter]);
    expect(removeFilter(once, filterToId(filter))).toEqual([]);
  });
});
