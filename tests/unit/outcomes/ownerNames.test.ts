import { describe, expect, it } from 'vitest';
import {
  createOwnerResolver,
  createOwnerSearch,
  nameToMention,
  openMention,
  ownerNames,
  parseQuickCapture,
} from '../../../shared/domain/outcomes';
import { record } from '../../support/records';

const MINISTRY = 'Ministerium für Wirtschaft, Arbeit und Tourismus';
const resolveOwner = createOwnerResolver(
  [
    record('members', 'member:schaefer', { givenName: 'Ulrike', familyName: 'Schäfer', academicTitle: 'Dr.' }),
    record('members', 'member:m1', { givenName: 'Jana', familyName: 'Müller' }),
    record('members', 'member:m2', { givenName: 'Ole', familyName: 'Müller' }),
  ],
  [
    record('institutions', 'institution:koeln', { name: 'Stadt Köln' }),
    record('institutions', 'institution:ministry', { name: MINISTRY }),
  ],
);

describe('the names in a text of owners', () => {
  it('are known or not, each for itself', () => {
    expect(ownerNames('Stadt Köln, Unbekannt', resolveOwner)).toEqual([
      { name: 'Stadt Köln', isKnown: true },
      { name: 'Unbekannt', isKnown: false },
    ]);
    expect(ownerNames(' , ', resolveOwner)).toEqual([]);
  });
  it('may have commas of their own', () => {
    expect(ownerNames(`Kämmerei, ${MINISTRY}, Stadt Köln`, resolveOwner)).toEqual([
      { name: 'Kämmerei', isKnown: false },
      { name: MINISTRY, isKnown: true },
      { name: 'Stadt Köln', isKnown: true },
    ]);
  });
  it('are not known where several people are called so', () => {
    expect(ownerNames('Müller', resolveOwner)).toEqual([{ name: 'Müller', isKnown: false }]);
  });
});

describe('whom somebody is about to name', () => {
  const query = (input: string): string | undefined => openMention(input, resolveOwner)?.query;
  it('is what stands behind the last @', () => {
    expect(query('a: Vorlegen @Schä')).toBe('Schä');
    expect(query('a: Vorlegen @Stadt Köln, @Stadt B')).toBe('Stadt B');
    expect(openMention('a: Vorlegen @Mü', resolveOwner)?.at).toBe('a: Vorlegen '.length);
  });
  it('is nobody without an @, in an address, behind a whole name, in quotes', () => {
    for (const input of ['a: Vorlegen', 'a: Mail an info@dom', 'a: Vorlegen @', 'a: @„Amt für', 'a: @Schäfer'])
      expect(query(input)).toBeUndefined();
    expect(query('a: @Ulrike Schäfer bis Fr')).toBeUndefined();
  });
  it('is still open for a name that several have', () => {
    expect(query('a: Vorlegen @Müller')).toBe('Müller');
  });
});

describe('who is suggested', () => {
  const person = (id: string, name: string, isPresent = false) => ({ id, name, detail: 'Stadt Bonn', isPresent });
  const search = createOwnerSearch([
    person('a', 'Anna Maier'),
    person('b', 'Bernd Maier', true),
    person('c', 'Carla Maienfels'),
    person('d', 'Dora Schmidt', true),
  ]);
  it('is there first, then in the order of names', () => {
    expect(search('mai', 6).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    expect(search('mai', 2).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(search('bonn dora', 6).map(({ id }) => id)).toEqual(['d']);
    expect(search(' ', 6)).toEqual([]);
  });
  it.each(['Dr. Ulrike Schäfer', 'Stadt Köln', MINISTRY, 'Amt & Partner (Nord)'])(
    'is read back as one name when it is taken: %s',
    (name) => {
      const owner = { text: name };
      const captured = parseQuickCapture(`a: Vorlegen @${nameToMention(name)} bis Freitag`, {
        day: '2026-11-23',
        resolveOwner: (said) => (said === name ? owner : undefined),
      });
      expect(captured).toMatchObject({ text: 'Vorlegen', ownerText: name, due: '2026-11-27' });
    },
  );
});
