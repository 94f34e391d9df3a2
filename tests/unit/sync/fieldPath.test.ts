import { describe, expect, test } from 'vitest';
import { patchAtPath, toFieldPath, valueAtPath } from '../../../shared/sync/merge/fieldPath';

const record = {
  city: 'Bonn',
  positions: [
    { id: 'p/1', office: 'CDO' },
    { id: 'p2', office: 'CIO' },
  ],
};
const office = toFieldPath(['positions', 'p/1', 'office']);

describe('a path into a record', () => {
  test('reaches fields, and fields of items whatever their id holds', () => {
    expect(valueAtPath(record, 'city')).toBe('Bonn');
    expect(valueAtPath(record, office)).toBe('CDO');
    expect(valueAtPath(record, toFieldPath(['positions', 'gone', 'office']))).toBeUndefined();
  });

  test('puts a value in its place and leaves the rest alone', () => {
    expect(patchAtPath(record, 'city', 'Ulm')).toEqual({ city: 'Ulm' });
    expect(patchAtPath(record, office, 'Amtsleitung')).toEqual({
      positions: [
        { id: 'p/1', office: 'Amtsleitung' },
        { id: 'p2', office: 'CIO' },
      ],
    });
  });

  test('changes nothing where the item is gone, but puts a whole item back', () => {
    expect(patchAtPath(record, toFieldPath(['positions', 'gone', 'office']), 'x')).toBeUndefined();
    expect(patchAtPath(record, toFieldPath(['positions', 'p3']), { id: 'p3', office: 'neu' })).toEqual({
      positions: [...record.positions, { id: 'p3', office: 'neu' }],
    });
  });
});
