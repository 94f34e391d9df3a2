import { readFileSync } from 'node:fs';
import type { InstitutionFacts, PersonFacts } from '../../../shared/domain/duplicates';
import type { LabelledPair } from './memberPairs';

export function hardPeople(): readonly LabelledPair<PersonFacts>[] {
  return readCases('people', (cells, id) => {
    const [givenName = '', familyName = '', email = '', phone = '', place = '', salutation = ''] = cells;
    return {
      id: `member:${id}`,
      salutation,
      givenName,
      familyName,
      city: '',
      emails: email === '' ? [] : [email],
      phones: phone === '' ? [] : [phone],
      institutionIds: place === '' ? [] : [`institution:${place}`],
      notSameAs: [],
    };
  });
}

export function hardInstitutions(): readonly LabelledPair<InstitutionFacts>[] {
  return readCases('institutions', (cells, id) => {
    const [name = '', shortName = '', state = '', city = '', website = ''] = cells;
    return { id: `institution:${id}`, name, shortName, sector: '', state, city, website, notSameAs: [] };
  });
}

function readCases<T>(file: string, toFacts: (cells: readonly string[], id: string) => T): readonly LabelledPair<T>[] {
  const lines = readFileSync(new URL(`../data/twins/${file}.txt`, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => /^[+-] /u.test(line))
    .map((line, at) => {
      const [one = '', other = ''] = line.slice(2).split('|');
      const read = (text: string, side: string): T =>
        toFacts(
          text.split(';').map((cell) => cell.trim()),
          `hard-${at}-${side}`,
        );
      return { kind: line, isSame: line.startsWith('+'), pair: [read(one, 'a'), read(other, 'b')] };
    });
}
