import { describe, expect, test } from 'vitest';
import { chooseMain, endPosition, periodKind, positionOn, positionsOn } from '../../../shared/domain/membership';

const position = { id: 'p', office: '', department: '', institutionId: '', from: '', to: '', isMain: false };

describe('the office of a day', () => {
  test('is the one that began last', () => {
    const positions = [
      { ...position, id: 'old', from: '2020-01' },
      { ...position, id: 'new', from: '2024-05-01' },
    ];
    expect(positionOn({ positions }, '2026-11-29')?.id).toBe('new');
    expect(positionOn({ positions }, '2024-04-30')?.id).toBe('old');
  });

  test('is the main one of several, as long as it is held', () => {
    const positions = [
      { ...position, id: 'main', from: '2020-01', to: '2025-12', isMain: true },
      { ...position, id: 'other', from: '2024-05' },
    ];
    expect(positionOn({ positions }, '2025-12-31')?.id).toBe('main');
    expect(positionOn({ positions }, '2026-01-01')?.id).toBe('other');
  });

  test('stands in front of all others that are held then', () => {
    const positions = [
      { ...position, id: 'older', from: '2020-01' },
      { ...position, id: 'newer', from: '2024-05' },
      { ...position, id: 'main', from: '2019-01', isMain: true },
      { ...position, id: 'over', to: '2019-12' },
    ];
    expect(positionsOn({ positions }, '2026-11-29').map(({ id }) => id)).toEqual(['main', 'newer', 'older']);
  });

  test('is none where nothing is held', () => {
    expect(positionOn({ positions: [{ ...position, to: '2020' }] }, '2026-11-29')).toBeUndefined();
  });
});

describe('a main office', () => {
  const former = { ...position, id: 'former', from: '2018-01', to: '2019-12', isMain: true };
  const first = { ...position, id: 'first', from: '2020-01', isMain: true };
  const second = { ...position, id: 'second', from: '2024-05' };

  test('is one of those held at the same time; what was one before stays it', () => {
    expect(chooseMain([former, first, second], 'second')).toEqual([
      former,
      { ...first, isMain: false },
      { ...second, isMain: true },
    ]);
  });

  test('of the same month counts as held at the same time, and an unknown one changes nothing', () => {
    const until = { ...first, to: '2024-05' };
    expect(chooseMain([until, second], 'second')[0]?.isMain).toBe(false);
    expect(chooseMain([{ ...first, to: '2024-04-30' }, second], 'second')[0]?.isMain).toBe(true);
    expect(chooseMain([first], 'gone')).toEqual([first]);
  });
});

describe('an end', () => {
  test('is the last day in office', () => {
    const positions = [{ ...position, from: '2020-01' }];
    expect(endPosition(positions, 'p', '2026-11-30')).toEqual([{ ...position, from: '2020-01', to: '2026-11-30' }]);
  });

  test('before the beginning leaves nothing of it', () => {
    expect(endPosition([{ ...position, from: '2027-01' }], 'p', '2026-11-30')).toEqual([]);
  });
});

describe('the time of an office in words', () => {
  test('has no today in it where it has not begun', () => {
    expect(periodKind({ from: '2027-03', to: '' }, '2026-11-30')).toBe('coming');
    expect(periodKind({ from: '2026-12-01', to: '' }, '2026-11-30')).toBe('coming');
    expect(periodKind({ from: '2026-11', to: '' }, '2026-11-30')).toBe('since');
    expect(periodKind({ from: '2026-11-30', to: '' }, '2026-11-30')).toBe('since');
    expect(periodKind({ from: '2027-03', to: '2028-01' }, '2026-11-30')).toBe('both');
    expect(periodKind({ from: '', to: '2028-01' }, '2026-11-30')).toBe('until');
    expect(periodKind({ from: '', to: '' }, '2026-11-30')).toBe('other');
  });
});
