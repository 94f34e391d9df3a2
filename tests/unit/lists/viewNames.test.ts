import { describe, expect, it } from 'vitest';
import { isPlainList, viewCalled, withView } from '../../../shared/domain/lists';
import { groupCalled } from '../../../shared/domain/membership';

const shown = { filters: ['state:DE-BE'], query: '', groupBy: '', columns: [] };
const berlin = { ...shown, id: 'v1', title: 'Berlin', list: 'members' };

describe('the name of a view', () => {
  it('is one, whatever its case, but in its list only', () => {
    expect(viewCalled([berlin], 'members', ' berlin ')).toBe(berlin);
    expect(viewCalled([berlin], 'institutions', 'Berlin')).toBeUndefined();
    const views = withView([berlin], { ...shown, query: 'amt', id: 'v2', title: 'berlin', list: 'members' });
    expect(views).toEqual([{ ...berlin, query: 'amt', title: 'berlin' }]);
  });

  it('is shown no longer where nothing is asked of the list', () => {
    expect(isPlainList(shown)).toBe(false);
    expect(isPlainList({ ...shown, filters: [], query: ' ' })).toBe(true);
  });
});

it('two groups do not differ in case alone; one is not in its own way', () => {
  const group = { id: 'g', title: 'UAK Büro', description: '', endedOn: '' };
  expect(groupCalled([group], 'uak buro', '')).toBe(group);
  expect(groupCalled([group], 'UAK Büro', 'g')).toBeUndefined();
  expect(groupCalled([{ ...group, title: '' }], '', '')).toBeUndefined();
});
