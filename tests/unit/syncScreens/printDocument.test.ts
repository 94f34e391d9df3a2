import { describe, expect, test } from 'vitest';
import { printDocument } from '../../../renderer/features/sync/unreadable/printDocument';

describe('a document to look at', () => {
  test.each([
    [{ _id: 'member:1', seeks: ['a', 1], empty: {}, none: null, nested: { deep: true } }],
    [['x', [], [[]]]],
    ['text'],
    [7],
  ])('is printed as JSON is: %j', (value) => {
    expect(printDocument(value)).toBe(JSON.stringify(value, null, 2));
  });

  test('is cut off where it is nested too deep', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`);
    expect(printDocument(deep)).toContain('{…}');
  });

  test('is cut off where it is too long, in texts, lists and keys', () => {
    for (const value of [
      'x'.repeat(1_000_000),
      Array.from({ length: 100_000 }, (_, at) => at),
      Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`key${at}`, 'x'])),
    ])
      expect(printDocument(value).length).toBeLessThan(21_000);
  });
});
