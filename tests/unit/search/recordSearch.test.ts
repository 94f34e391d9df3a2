import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRecordSearch } from '../../../renderer/data';

interface Person {
  readonly id: string;
  readonly name: string;
}

const people: readonly Person[] = [
  'Müller, Ayşe',
  'Mueller, Jörg',
  'Große-Brinkhaus, Renée',
  'Grosse, Götz',
  'Öztürk, Elif',
  'Schäfer, Miriam',
].map((name, index) => ({ id: `member:${index}`, name }));

const namesFor = (query: string): readonly string[] =>
  createRecordSearch<Person>(({ name }) => [name])
    .find(people, query)
    .found.map(({ name }) => name);

describe('record search', () => {
  it('finds by the beginnings of words, in the given order, whatever the spelling of umlauts', () => {
    expect(namesFor('mull')).toEqual(['Müller, Ayşe', 'Mueller, Jörg']);
    expect(namesFor('gros')).toEqual(['Große-Brinkhaus, Renée', 'Grosse, Götz']);
    expect(namesFor('jorg muel')).toEqual(['Mueller, Jörg']);
  });

  it('shows everybody for an empty query, and says when only something similar was found', () => {
    const search = createRecordSearch<Person>(({ name }) => [name]);
    expect(search.find(people, '')).toEqual({ found: people, fuzzy: false });
    const { found, fuzzy } = search.find(people, 'schaefr');
    expect([found.map(({ name }) => name), fuzzy]).toEqual([['Schäfer, Miriam'], true]);
  });

  it('prepares in pauses what the first search then need not, once for each list', async () => {
    const asked: string[] = [];
    const search = createRecordSearch<Person>(
      ({ name }) => {
        asked.push(name);
        return [name];
      },
      { findsSimilar: false },
    );
    await Promise.all([search.prepare(people), search.prepare(people)]);
    expect(asked).toHaveLength(people.length);
    expect(search.find(people, 'mull').found).toHaveLength(2);
    await search.prepare(people);
    const others = people.slice(2);
    const first = search.prepare(others);
    await search.prepare(people);
    await first;
    expect(asked).toHaveLength(people.length);
    expect(search.find(people, 'schaefr')).toEqual({ found: [], fuzzy: false });
  });

  it('finds the same letter by letter as at once, also when letters are taken back', () => {
    const letter = fc.constantFrom(...Array.from('müeloßsagrö -,é'), '⌫');
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 12 }), (typed) => {
        const search = createRecordSearch<Person>(({ name }) => [name]);
        let query = '';
        for (const key of typed) {
          query = key === '⌫' ? query.slice(0, -1) : query + key;
          expect(search.find(people, query).found.map(({ name }) => name)).toEqual(namesFor(query));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('finds from three letters on inside words too, where it is told to, letter by letter as at once', () => {
    const inside = () => createRecordSearch<Person>(({ name }) => [name], { findsInside: true });
    const search = inside();
    for (const query of ['h', 'ha', 'haf', 'hafe', 'haf', 'ha'])
      expect(search.find(people, query)).toEqual(inside().find(people, query));
    expect(
      inside()
        .find(people, 'hafer')
        .found.map(({ name }) => name),
    ).toEqual(['Schäfer, Miriam']);
    expect(inside().find(people, 'rinkh').found).toHaveLength(1);
    // Two letters are in nearly every word: only beginnings count.
    expect(inside().find(people, 'og')).toMatchObject({ fuzzy: true });
  });

  it('leaves out whole words, not those that begin so', () => {
    const titled = [
      { id: 'a', name: 'Dr. Weiß' },
      { id: 'b', name: 'Dresen, Prof. Dr.' },
      { id: 'c', name: 'Dresden' },
    ];
    const search = createRecordSearch<Person>(({ name }) => [name]);
    expect(search.without(titled, ['dr']).map(({ id }) => id)).toEqual(['c']);
    expect(search.without(titled, ['dr dresen']).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(search.without(titled, [])).toBe(titled);
  });

  it('looks at the records it is given now, not at those of the query before', () => {
    const search = createRecordSearch<Person>(({ name }) => [name]);
    search.find(people.slice(0, 1), 'mu');
    expect(search.find(people, 'mul').found).toHaveLength(2);
  });
});
