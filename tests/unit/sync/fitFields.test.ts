import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLLECTION_NAMES } from '../../../shared/schema';
import { fitFields } from '../../../shared/schema/fitFields';
import { withDefaults } from '../../../shared/schema/records';

describe('fields of a document that another tool wrote', () => {
  test('go where they are of the wrong kind, and stay where they fit or are unknown', () => {
    expect(
      fitFields('members', {
        familyName: 7,
        city: 'Ulm',
        membership: 'king',
        seeks: ['a', 1],
        positions: {},
        later: { any: 1 },
      }),
    ).toEqual({ city: 'Ulm', seeks: ['a'], later: { any: 1 } });
  });

  test('of items go with the item only where it cannot be used without them', () => {
    const whole = { id: 'p1', office: 'CDO', department: '', institutionId: '', from: '', to: '' };
    expect(fitFields('members', { positions: [whole, { id: 'p2' }, 'x', null] })).toEqual({ positions: [whole] });
  });

  test('numbers may be missing where the schema says so', () => {
    expect(fitFields('outcomes', { votes: null, entitled: 3, invalidVotes: null })).toEqual({
      votes: null,
      entitled: 3,
    });
    expect(fitFields('outcomes', { votes: { yes: 1, no: 'x', abstain: 0 } })).toEqual({});
  });

  test('of our own records all stay', () => {
    for (const collection of COLLECTION_NAMES) {
      const {
        rev: _r,
        pending: _p,
        base: _b,
        refused: _f,
        merges: _m,
        ...record
      } = withDefaults(collection, { id: 'x' });
      expect(fitFields(collection, record)).toEqual(record);
    }
  });

  test('of any kind never break reading', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...COLLECTION_NAMES),
        fc.dictionary(
          fc.constantFrom('title', 'positions', 'body', 'contested', 'deletedAt', 'votes', 'values'),
          fc.anything(),
        ),
        (collection, fields) => {
          expect(() => fitFields(collection, fields)).not.toThrow();
        },
      ),
    );
  });
});
