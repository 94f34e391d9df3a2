import { describe, expect, it } from 'vitest';
import { fieldName } from '../../../renderer/features/sync/conflicts/fieldName';
import { parseValue } from '../../../renderer/features/sync/conflicts/parseValue';
import { thirdValueOf } from '../../../renderer/features/sync/conflicts/thirdValue';
import { visibleMerges } from '../../../renderer/features/sync/conflicts/visibleMerges';
import { countDisputes } from '../../../renderer/features/syncStatus/countDisputes';
import type { MergedFieldNote, MergeNote } from '../../../shared/schema';

function note(by: string, fields: readonly Pick<MergedFieldNote, 'id' | 'from'>[], revived = false): MergeNote {
  return {
    id: '2026-11-25T04:00:00.000Z',
    by,
    revived,
    fields: fields.map((field) => ({ ...field, mine: '""', theirs: '""' })),
  };
}

describe('automatic merges that a person may want to see', () => {
  it('without bookkeeping, and without what is to be decided anyway', () => {
    const merges = [
      note('b', [
        { id: 'city', from: 'later' },
        { id: 'phone', from: 'remote' },
        { id: 'currentItemId', from: 'remote' },
      ]),
    ];
    expect(visibleMerges({ id: 'member:1', merges }, 'a')).toEqual([note('b', [{ id: 'phone', from: 'remote' }])]);
  });

  it('without what met only an earlier state of this laptop', () => {
    expect(visibleMerges({ id: 'member:1', merges: [note('a', [{ id: 'phone', from: 'local' }])] }, 'a')).toEqual([]);
  });

  it('a record that survived its deletion is shown even where no field differs', () => {
    expect(visibleMerges({ id: 'member:1', merges: [note('', [], true)] }, 'a')).toHaveLength(1);
  });
});

describe('a value of its own', () => {
  it.each([
    ['members', 'city', 'Ulm', 'Köln', 'text'],
    ['members', 'joinedOn', '', '2026-11-23', 'date'],
    ['outcomes', 'entitled', null, 12, 'number'],
    ['institutions', 'sector', 'state', 'municipal', 'choice'],
    ['members', 'consents.scope', 'contact', 'list', 'choice'],
    ['notes', 'body', { update: '', text: 'a' }, { update: '', text: 'b' }, 'text'],
  ] as const)('%s.%s is entered as %5$s', (collection, name, current, other, kind) => {
    expect(thirdValueOf(collection, name, current, other)?.kind).toBe(kind);
  });

  it.each([
    ['meetings', 'chairId', '', 'member:1'],
    ['members', 'seeks', ['topic:x'], []],
    ['outcomes', 'votes', null, { yes: 1, no: 0, abstain: 0 }],
  ] as const)('%s.%s is better changed in the record itself', (collection, name, current, other) => {
    expect(thirdValueOf(collection, name, current, other)).toBeUndefined();
  });

  it('a text with history gets a value that is edited into it', () => {
    const third = thirdValueOf('notes', 'body', { update: 'AA', text: 'a' }, null);
    expect(third?.kind === 'text' && third.toValue('neu')).toEqual({ update: '', text: 'neu' });
  });

  it('offers no empty choice', () => {
    const third = thirdValueOf('institutions', 'sector', '', 'state');
    expect(third?.kind === 'choice' && third.choices).not.toContain('');
  });
});

describe('entries as they are kept', () => {
  it('names of fields without the ids of items', () => {
    expect([fieldName('city'), fieldName('positions/p%2F1/office')]).toEqual(['city', 'positions.office']);
  });

  it('values are JSON, or the text that another tool wrote', () => {
    expect([parseValue('"Ulm"'), parseValue('[1]'), parseValue('Ulm')]).toEqual(['Ulm', [1], 'Ulm']);
  });

  it('every undecided value counts, merges do not', () => {
    const entry = { id: 'city', value: '""', at: '', by: '' };
    expect(countDisputes([{ contested: [entry, entry] }, { contested: [] }, { contested: [entry] }])).toBe(3);
  });
});
