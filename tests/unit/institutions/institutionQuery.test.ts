import { describe, expect, it, test } from 'vitest';
import { institutionQueryFields } from '../../../shared/domain/institutions';
import { narrowRows } from '../../../shared/domain/listQuery';
import { createTranslate } from '../../../shared/messages/translate';
import { record } from '../../support/records';

const site = { id: 's', title: 'Außenstelle', street: '', postalCode: '', city: 'Jena', state: 'DE-TH' };
const institutions = [
  record('institutions', 'institution:bonn', {
    name: 'Stadt Bonn',
    sector: 'municipal',
    state: 'DE-NW',
    city: 'Bonn',
    topicWeights: [
      { id: 'topic:legal', weight: 3 },
      { id: 'topic:ki', weight: 0 },
    ],
  }),
  record('institutions', 'institution:office', {
    name: 'Bürgeramt Bonn',
    sector: 'municipal',
    state: 'DE-NW',
    city: 'Bonn',
    parentId: 'institution:bonn',
    website: 'https://buergeramt.bonn.example',
  }),
  record('institutions', 'institution:uni', { name: 'Universität Gera', sector: 'science', sites: [site] }),
];
const topics = [
  { id: 'topic:legal', title: 'Legal Tech' },
  { id: 'topic:ki', title: 'KI in der Verwaltung' },
];
const [de, en] = [createTranslate('de'), createTranslate('en')];
const german = institutionQueryFields({ topics, institutions }, [de, en]);
const english = institutionQueryFields({ topics, institutions }, [en, de]);
const rows = institutions.map((institution) => ({ institution }));

function find(query: string, fields = german): readonly string[] {
  return narrowRows(rows, query, fields).rows.map(({ institution }) => institution.name);
}

describe('institutions are asked for', () => {
  it.each([
    ['land:NW', ['Stadt Bonn', 'Bürgeramt Bonn']],
    ['land:thüringen', ['Universität Gera']],
    ['ebene:kommune -teil:"Stadt Bonn"', ['Stadt Bonn']],
    ['thema:"Legal Tech"', ['Stadt Bonn']],
    // Weight 0 says that it does not matter.
    ['thema:KI', []],
    ['ort:jena', ['Universität Gera']],
    ['land:ohne', []],
    ['website:buergeramt', ['Bürgeramt Bonn']],
  ])('%s', (query, found) => {
    expect(find(query)).toEqual(found);
  });

  test('in the other language as well, so that a saved view works for colleagues', () => {
    expect(find('state:NW level:"Municipal"', english)).toEqual(find('land:NW ebene:kommune', german));
    expect(find('land:NW', english)).toEqual(find('land:NW', german));
  });

  test('and what nobody understands finds nothing and is said', () => {
    const { rows: found, problems } = narrowRows(rows, 'status:mitglied', german);
    expect([found, problems.map(({ kind }) => kind)]).toEqual([[], ['unknownField']]);
  });
});
