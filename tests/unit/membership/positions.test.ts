import { describe, expect, test } from 'vitest';
import { positionOn } from '../../../shared/domain/membership';

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

  test('is none where nothing is held', () => {
    expect(positionOn({ positions: [{ ...position, to: '2020' }] }, '2026-11-29')).toBeUndefined();
  });
});
