import { describe, expect, it } from 'vitest';
import {
  memberQueryFields,
  memberTexts,
  narrowMembers,
  toMemberSubject,
  viewToFilters,
  type MemberSubject,
} from '../../../shared/domain/membership';
import { createTranslate } from '../../../shared/messages/translate';
import { createRecordSearch } from '../../../renderer/data';
import { record } from '../../support/records';

const TODAY = '2026-11-29';
const bonn = record('institutions', 'institution:bonn', {
  name: 'Stadt Bonn',
  shortName: 'BN',
  sector: 'municipal',
  state: 'DE-NW',
});
const institutions = new Map([[bonn.id, bonn]]);
const position = {
  id: '1',
  department: '',
  institutionId: bonn.id,
  from: '',
  to: '2026-12',
  office: 'CDO',
  isMain: false,
};
const contact = { use: '', source: '', asOf: '' };
const role = { id: 'r', groupId: 'g:open', kind: 'speaker', title: '', from: '2026-01', to: '' };
const members = [
  record('members', 'member:celik', {
    familyName: 'Çelik',
    academicTitle: 'Dr.',
    membership: 'member',
    positions: [position],
    offers: ['topic:legal'],
    tags: ['Beirat'],
    roles: [role],
    joinedOn: '2025-03-01',
  }),
  record('members', 'member:dresen', {
    familyName: 'Dresen',
    email: 'a.ahlers@stadt-bonn.example',
    phone: '+49 69 90009 447',
    membership: 'prospect',
    city: 'Dresden',
    seeks: ['topic:ki'],
  }),
  record('members', 'member:former', {
    familyName: 'Former',
    email: 'former@kreis.example',
    contacts: [
      { ...contact, id: 'c', kind: 'phone', value: '0228/77-12 34' },
      { ...contact, id: 'd', kind: 'email', value: 'zweite@post.example' },
    ],
    positions: [{ ...position, to: '2026-10' }],
    roles: [{ ...role, to: '2026-02' }],
  }),
];
const source = {
  topics: [
    { id: 'topic:legal', title: 'Legal Tech' },
    { id: 'topic:ki', title: 'KI in der Verwaltung' },
  ],
  groups: [{ id: 'g:open', title: 'UAK Open Source' }],
  tags: ['Beirat'],
  institutions: [bonn],
  today: TODAY,
};
const german = memberQueryFields(source, [createTranslate('de'), createTranslate('en')]);
const english = memberQueryFields(source, [createTranslate('en'), createTranslate('de')]);
const subjects = members.map((member) => toMemberSubject(member, institutions, TODAY));

function find(query: string, filters: readonly string[] = [], fields = german): string {
  const search = createRecordSearch<MemberSubject>(memberTexts, { findsInside: true });
  const narrowed = narrowMembers(subjects, { query, filters: viewToFilters(filters).filters }, fields, TODAY);
  const { found } = search.find(search.without(narrowed.rows, narrowed.withoutWords), narrowed.words);
  return found.map(({ member }) => member.familyName).join(' ');
}

describe('members are asked for', () => {
  it.each([
    ['land:NW', 'Çelik'],
    ['mail:stadt-bonn', 'Dresen'],
    ['mail:@stadt-bonn.example', 'Dresen'],
    ['mail:AHLERS', 'Dresen'],
    ['mail:bonn.example,kreis', 'Dresen Former'],
    ['mail:ohne', 'Çelik'],
    ['telefon:06990009447', 'Dresen'],
    ['telefon:+496990009447', 'Dresen'],
    ['telefon:004969', 'Dresen'],
    ['telefon:"069 90009"', 'Dresen'],
    ['telefon:90009', 'Dresen'],
    ['telefon:"+49 (0)228 771234"', 'Former'],
    ['telefon:ohne', 'Çelik'],
    ['06990009447', 'Dresen'],
    ['+496990009447', 'Dresen'],
    ['00496990009447', 'Dresen'],
    ['"069 90009"', 'Dresen'],
    ['+49 69 90009-447', 'Dresen'],
    ['0228-77', 'Former'],
    ['state:NW', 'Çelik'],
    ['ebene:kommune', 'Çelik'],
    ['level:municipal', 'Çelik'],
    ['status:mitglied', 'Çelik'],
    ['status:Interested', 'Dresen Former'],
    ['thema:"Legal Tech"', 'Çelik'],
    ['sucht:ki', 'Dresen'],
    ['bietet:ki', ''],
    ['gruppe:"open source"', 'Çelik'],
    ['rolle:sprecher', 'Çelik'],
    ['schlagwort:beirat', 'Çelik'],
    ['institution:bn', 'Çelik'],
    ['seit:>2025', ''],
    ['seit:2025', 'Çelik'],
    ['funktion:cdo', 'Çelik'],
    ['-land:NW', 'Dresen Former'],
    ['celik land:NW', 'Çelik'],
    ['-dr', 'Dresen Former'],
    ['resd', 'Dresen'],
    ['ahlers@', 'Dresen'],
    ['zweite@post', 'Former'],
    ['beir', 'Çelik'],
  ])('by %s, in either language', (query, expected) => {
    expect(find(query)).toBe(expected);
    expect(find(query, [], english)).toBe(expected);
  });

  it('by chips and words together', () => {
    expect(find('-beirat', ['membership=member', 'membership=prospect'])).toBe('Dresen Former');
    expect(find('', ['group=g:open'])).toBe('Çelik');
    expect(find('', ['tag=BEIRAT', 'state=DE-NW'])).toBe('Çelik');
  });

  it('the office and the group of the day count', () => {
    const then = members.map((member) => toMemberSubject(member, institutions, '2026-02-01'));
    const { rows } = narrowMembers(
      then,
      { query: '', filters: [{ kind: 'group', value: 'g:open' }] },
      german,
      '2026-02-01',
    );
    expect(rows.map(({ member }) => member.familyName)).toEqual(['Çelik', 'Former']);
  });
});

it('filters of a later version are told apart, and doubled ones count once', () => {
  expect(viewToFilters(['mood=good', 'state=DE-BY', 'state=DE-BY'])).toEqual({
    filters: [{ kind: 'state', value: 'DE-BY' }],
    unknown: ['mood=good'],
  });
});
