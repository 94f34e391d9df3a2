import { describe, expect, it } from 'vitest';
import {
  columnsFor,
  fieldsFor,
  institutionList,
  LIST_KINDS,
  memberList,
  meetingList,
  noteList,
  planListExport,
  planMail,
  toColumns,
  toValues,
  type FieldId,
  type MemberExportRow,
} from '../../../shared/domain/listExport';
import type { Member } from '../../../shared/schema';
import { exportWords } from '../../support/exportWords';
import { record } from '../../support/records';

const consent = (scope: 'list' | 'contact'): Member['consents'][number] => ({
  id: scope,
  scope,
  givenOn: '2026-03-01',
  textVersion: '2',
});

function person(id: string, fields: Partial<Member> = {}): MemberExportRow {
  const member = { ...record('members', `member:${id}`, { familyName: id, membership: 'member' }), ...fields };
  return { id: member.id, member, position: undefined, institution: undefined };
}

const people = [
  person('list', { consents: [consent('list'), consent('contact')] }),
  person('contact', { consents: [consent('contact')] }),
  person('silent'),
  person('gone', { consents: [consent('list'), consent('contact')], membership: 'left' }),
];
const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] =>
  rows.map(({ id }) => id.split(':')[1] ?? '');

describe('who is in a file', () => {
  it('of the list of members: who agreed to it, and of the others it says why not', () => {
    const plan = planListExport(memberList, people, 'list');
    expect(idsOf(plan.rows)).toEqual(['list']);
    expect(plan.omitted).toEqual([
      { reason: 'left', count: 1 },
      { reason: 'noListConsent', count: 2 },
    ]);
    expect(plan.tlp).toBe('TLP:AMBER');
  });

  it('is the same for a letter to many as for a list of people to be written to', () => {
    const plan = planMail(people.map(({ member }) => member));
    expect(idsOf(plan.agreed)).toEqual(idsOf(planListExport(memberList, people, 'contact').rows));
    expect([idsOf(plan.notAgreed), idsOf(plan.left)]).toEqual([['silent'], ['gone']]);
  });

  it('of people to be written to: who agreed to that', () => {
    const plan = planListExport(memberList, people, 'contact');
    expect(idsOf(plan.rows)).toEqual(['list', 'contact']);
    expect(plan.omitted).toEqual([
      { reason: 'left', count: 1 },
      { reason: 'noContactConsent', count: 1 },
    ]);
  });

  it('for coordinators: everybody, in the order of the list', () => {
    const plan = planListExport(memberList, people.toReversed(), 'internal');
    expect(idsOf(plan.rows)).toEqual(['gone', 'silent', 'contact', 'list']);
    expect(plan.omitted).toEqual([]);
    expect(plan.tlp).toBe('TLP:AMBER+STRICT');
  });

  it('never what is TLP:RED, whoever asks; the label is the strictest of what is left', () => {
    const note = (id: string, tlp: 'TLP:RED' | 'TLP:GREEN' | 'TLP:AMBER') => ({
      id,
      note: record('notes', id, { tlp: 'TLP:GREEN' }),
      tlp,
    });
    const rows = [note('note:1', 'TLP:GREEN'), note('note:2', 'TLP:RED'), note('note:3', 'TLP:AMBER')];
    const plan = planListExport(noteList, rows, 'internal');
    expect(plan.rows.map(({ id }) => id)).toEqual(['note:1', 'note:3']);
    expect(plan.omitted).toEqual([{ reason: 'red', count: 1 }]);
    expect(plan.tlp).toBe('TLP:AMBER');
    expect(planListExport(meetingList, [], 'internal').tlp).toBe('TLP:CLEAR');
  });
});

describe('what a file says', () => {
  it('has notes and other internal details only for coordinators, though they stay chosen', () => {
    const chosen: readonly FieldId[] = ['notes', 'familyName', 'tags', 'consentList'];
    expect(columnsFor(memberList, 'list', chosen).map(({ id }) => id)).toEqual(['familyName']);
    expect(columnsFor(memberList, 'internal', chosen).map(({ id }) => id)).toEqual([
      'familyName',
      'tags',
      'consentList',
      'notes',
    ]);
    expect(fieldsFor(institutionList, 'network').map(({ id }) => id)).not.toContain('notes');
  });

  it('names every field, in both languages, and calls the id the same in both', () => {
    for (const language of ['de', 'en'] as const) {
      const labels = toColumns(memberList.fields, exportWords(language)).map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.at(-1)).toBe('Verbund-ID');
    }
    expect(LIST_KINDS).toHaveLength(7);
  });

  it('tells several addresses, roles of today, consents with their day', () => {
    const row = person('x', {
      email: 'a@x.example',
      phone: '',
      contacts: [
        { id: '1', kind: 'email', value: 'A@x.example', use: 'work', source: '', asOf: '' },
        { id: '2', kind: 'email', value: 'b@x.example', use: 'private', source: '', asOf: '' },
        { id: '3', kind: 'phone', value: '+49 1', use: 'mobile', source: '', asOf: '' },
      ],
      roles: [
        { id: '1', groupId: 'g', kind: 'speaker', title: '', from: '2026', to: '' },
        { id: '2', groupId: '', kind: 'deputy', title: '', from: '2020', to: '2021-03' },
        { id: '3', groupId: '', kind: '', title: 'Gründungsmitglied', from: '', to: '' },
      ],
      consents: [consent('list')],
    });
    const words = exportWords('de', {
      groups: new Map([['g', { id: 'g', title: 'Legal Tech', description: '', endedOn: '' }]]),
    });
    const value = (id: FieldId): unknown =>
      toValues(
        row,
        memberList.fields.filter((field) => field.id === id),
        words,
      )[0];
    expect(value('moreEmails')).toBe('b@x.example');
    expect(value('morePhones')).toBe('+49 1');
    expect(value('roles')).toBe('Sprecher:in (Legal Tech); Gründungsmitglied');
    expect(value('consentList')).toBe('ja');
    expect(value('consentListOn')).toBe('2026-03-01');
    expect(value('consentContact')).toBe('nein');
    expect(value('id')).toBe('member:x');
  });
});
