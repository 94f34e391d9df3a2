import { expect, test } from 'vitest';
import { createUnhurriedView } from '../../../renderer/live/unhurriedView';
import { breathe } from '../../../renderer/data';

type Row = { readonly at: number };

function createSource(count: number) {
  let records: readonly Row[] = Array.from({ length: count }, (_, at) => ({ at }));
  const listeners = new Set<() => void>();
  return {
    records: () => records,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(count: number) {
      records = records.map((row, at) => (at < count ? { ...row } : row));
      for (const listener of listeners) listener();
    },
  };
}

test('a change of thousands is shown once it is prepared, with what was changed meanwhile', async () => {
  const source = createSource(5000);
  const prepared = new Set<Row>();
  const view = createUnhurriedView(source, function* prepare(rows) {
    for (const row of rows) {
      yield;
      prepared.add(row);
    }
  });
  let told = 0;
  const before = view.snapshot();
  const end = view.subscribe(() => (told += 1));

  source.change(5000);
  expect(view.snapshot()).toBe(before);
  source.change(1);
  expect(told).toBe(0);

  while (told === 0) await breathe();
  expect(view.snapshot()).toBe(source.records());
  expect(
    view
      .snapshot()
      .slice(1)
      .every((row) => prepared.has(row)),
  ).toBe(true);
  end();
});

test('a small change is shown at once', () => {
  const source = createSource(5000);
  const view = createUnhurriedView(source, function* nothing() {
    yield;
  });
  view.subscribe(() => undefined);
  source.change(3);
  expect(view.snapshot()).toBe(source.records());
});

test('what cannot be prepared is shown all the same', async () => {
  const source = createSource(5000);
  let told = 0;
  const view = createUnhurriedView(source, function* fail() {
    yield;
    throw new Error('no row of this');
  });
  view.subscribe(() => (told += 1));
  source.change(5000);
  while (told === 0) await breathe();
  expect(view.snapshot()).toBe(source.records());
});
