import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COLLECTION_NAMES, type CollectionName } from '../../../shared/schema';
import { fitFields } from '../../../shared/schema/fitFields';
import { withDefaults } from '../../../shared/schema/records';

describe('fields of a document that another tool wrote', () => {
  test('go where they are of the wrong kind, by name, and stay where they fit or are unknown', () => {
    expect(
      fitFields('members', {
        familyName: 7,
        city: 'Ulm',
        membership: 'king',
        seeks: ['a', 1],
        positions: {},
        later: { any: 1 },
      }),
    ).toEqual({
      fields: { city: 'Ulm', seeks: ['a'], later: { any: 1 } },
      unfit: ['familyName', 'membership', 'seeks', 'positions'],
    });
  });

  test('of items go with the item only where it cannot be used without them', () => {
    const whole = { id: 'p1', office: 'CDO', department: '', institutionId: '', from: '', to: '', isMain: false };
    expect(fitFields('members', { positions: [whole, { id: 'p2' }, 'x', null] })).toEqual({
      fields: { positions: [whole] },
      unfit: ['positions'],
    });
  });

  test('numbers may be missing where the schema says so, and null says nothing anywhere', () => {
    expect(fitFields('outcomes', { votes: null, entitled: 3, invalidVotes: null })).toEqual({
      fields: { votes: null, entitled: 3 },
      unfit: [],
    });
    expect(fitFields('outcomes', { votes: { yes: 1, no: 'x', abstain: 0 } })).toEqual({ fields: {}, unfit: ['votes'] });
  });

  const FORMS: readonly (readonly [CollectionName, string, unknown, readonly unknown[]])[] = [
    ['members', 'joinedOn', '2027-02-28', ['2027-02-29', '2027-2-1', 'x', '28.02.2027', '12027-01-01']],
    ['meetings', 'startsAt', '2027-02-28T23:59', ['x', '2027-02-30T10:00', '2027-02-28T24:00', '2027-02-28T10:00Z']],
    ['meetings', 'startedAt', '2027-02-28T10:00:00.000Z', ['2027-02-28T10:00', 'bald', '9999999-01-01T00:00:00Z']],
    ['meetings', 'timeZone', 'Europe/Berlin', ['Mars/Olympus', '../../etc', 'x'.repeat(500)]],
    ['meetings', 'chairId', 'member:1', ['m'.repeat(121)]],
    ['meetings', 'quorum', 30, [1e300, -1e300]],
    ['meetings', 'description', 'ä'.repeat(100_000), ['x'.repeat(8_000_001)]],
    ['meetings', 'tlp', 'TLP:RED', ['TLP:PINK', 'tlp:red']],
    [
      'members',
      'positions',
      [{ id: 'p', office: '', department: '', institutionId: '', from: '2027-02', to: '2027-02-03', isMain: false }],
      [[{ id: 'p', office: '', department: '', institutionId: '', from: 'gestern', to: '', isMain: false }]],
    ],
    [
      'members',
      'contested',
      [{ id: 'city', value: '"Ulm"', at: '', by: '' }],
      [[{ id: 'city', value: `${'['.repeat(5000)}${']'.repeat(5000)}`, at: '', by: '' }]],
    ],
  ];
  test.each(FORMS)('%s.%s has a form of its own', (collection, field, right, wrong) => {
    expect(fitFields(collection, { [field]: right })).toEqual({ fields: { [field]: right }, unfit: [] });
    for (const value of wrong) expect(fitFields(collection, { [field]: value }).unfit, String(value)).toEqual([field]);
  });

  test('that no schema describes stay only while they can be handled', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`);
    expect(fitFields('members', { city: 'Ulm', later: deep })).toEqual({ fields: { city: 'Ulm' }, unfit: ['later'] });
    const position = { id: 'p1', office: '', department: '', institutionId: '', from: '', to: '', isMain: false };
    expect(fitFields('members', { positions: [{ ...position, later: deep }] }).unfit).toEqual(['positions']);
    // A parsing edge: as it arrives.
    const polluted = JSON.parse('{"__proto__": {"city": "Ulm"}, "constructor": {"a": 1}}') as Record<string, unknown>;
    const { fields, unfit } = fitFields('members', polluted);
    expect(unfit).toEqual(['__proto__']);
    expect(fields['city']).toBeUndefined();
    expect(fields['constructor']).toEqual({ a: 1 });
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
      expect(fitFields(collection, record)).toEqual({ fields: record, unfit: [] });
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
