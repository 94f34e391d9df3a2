import { describe, expect, it } from 'vitest';
import { groupRows, isShown, moveBeside, viewsOf, withView } from '../../../shared/domain/lists';
import { mergeContent } from '../../../shared/sync/merge/mergeContent';
import { groupsToEntries } from '../../../renderer/ui/lists/tableEntries';

interface Row {
  readonly id: string;
  readonly values: readonly string[];
}
const rows: readonly Row[] = [
  { id: '1', values: ['state'] },
  { id: '2', values: [] },
  { id: '3', values: ['federal', 'zeta'] },
  { id: '4', values: ['alpha'] },
  { id: '5', values: ['state'] },
];
const grouped = () =>
  groupRows(
    rows,
    ({ values }) => values,
    ['federal', 'state'],
    (left, right) => left.localeCompare(right),
  );

describe('groupRows', () => {
  it('puts rows under each of their values: known ones in their order, then others, then those without', () => {
    expect(grouped().map(({ id, rows: of }) => [id, of.map((row) => row.id).join('')])).toEqual([
      ['federal', '3'],
      ['state', '15'],
      ['alpha', '4'],
      ['zeta', '3'],
      ['', '2'],
    ]);
  });

  it('gives a row that is in two groups two lines with keys of their own, and hides what is in a closed one', () => {
    const groups = grouped().map((group) => ({ ...group, label: group.id }));
    const entries = groupsToEntries(groups, new Set(['state']));
    const keys = Array.from({ length: entries.count }, (_, at) => entries.at(at)?.key);
    expect(new Set(keys).size).toBe(entries.count);
    expect(entries.count).toBe(5 + 4);
    expect(entries.rowIds()).toEqual(['3', '4', '2']);
    expect(entries.at(entries.indexOfRow('4'))).toMatchObject({ kind: 'row', row: { id: '4' } });
  });
});

describe('saved views', () => {
  const view = { filters: ['state=DE-NW'], query: 'thema:ki', groupBy: '', columns: [] };

  it('take the place of one with the same title in the same list, under its id', () => {
    const [first] = withView([], { ...view, id: 'a', title: 'NRW', list: 'members' });
    const views = withView(first ? [first] : [], { ...view, query: '-dr', id: 'b', title: 'NRW', list: 'members' });
    expect(views).toMatchObject([{ id: 'a', query: '-dr' }]);
    expect(withView(views, { ...view, id: 'c', title: 'NRW', list: 'institutions' })).toHaveLength(2);
    expect(viewsOf(views, 'institutions')).toEqual([]);
  });

  it('are shown whatever the order of filters, and whatever columns where they have none of their own', () => {
    const shown = { filters: ['b=1', 'a=1'], query: ' x', groupBy: 'tag', columns: ['city'] };
    expect(isShown({ ...shown, filters: ['a=1', 'b=1'], query: 'x', columns: [] }, shown)).toBe(true);
    expect(isShown({ ...shown, columns: ['email'] }, shown)).toBe(false);
    expect(isShown({ ...shown, groupBy: '' }, shown)).toBe(false);
  });

  it('saved on two laptops at once are both there', () => {
    const saved = (id: string) => [{ ...view, id, title: id, list: 'members' }];
    const merged = mergeContent({ savedViews: [] }, { savedViews: saved('mine') }, { savedViews: saved('theirs') });
    expect(JSON.stringify(merged)).toContain('mine');
    expect(JSON.stringify(merged)).toContain('theirs');
  });
});

it('a column is put before or after another one', () => {
  expect(moveBeside(['a', 'b', 'c'], 'a', 'c', 'after')).toEqual(['b', 'c', 'a']);
  expect(moveBeside(['a', 'b', 'c'], 'c', 'a', 'before')).toEqual(['c', 'a', 'b']);
  expect(moveBeside(['a', 'b'], 'a', 'gone', 'before')).toEqual(['a', 'b']);
});
