import { describe, expect, test } from 'vitest';
import { createMentions } from '../../../renderer/app/mentions/createMentions';
import { createTranslate } from '../../../shared/messages/translate';
import { collectionOfId, type RecordByCollection, type SyncedRecord } from '../../../shared/schema';
import { confidentialityOf } from '../../../shared/schema/confidentiality';
import { record } from '../../support/records';

const institutions = [
  record('institutions', 'institution:ulm', { name: 'Stadt Ulm', shortName: 'Ulm', city: 'Ulm' }),
  inTrash(record('institutions', 'institution:old', { name: 'Ulm alt', mergedInto: 'institution:ulm' })),
];
const position = {
  id: 'p',
  institutionId: 'institution:ulm',
  office: 'CDO',
  department: '',
  from: '',
  to: '',
  isMain: true,
};
const member = (id: string, academicTitle: string, givenName: string, familyName: string) =>
  record('members', `member:${id}`, { academicTitle, givenName, familyName, positions: [position] });
const members = [
  member('1', 'Dr.', 'Ayşe', 'Çelik'),
  ...Array.from({ length: 20 }, (_, index) => member(`ulm-${index}`, '', 'Ulf', `Ulmer ${index}`)),
  inTrash(member('gone', '', 'Ayla', 'Celan')),
  record('members', 'member:in-kiel', {
    givenName: 'Jo',
    familyName: 'Zwilling',
    city: 'Kiel',
    email: 'jo@kiel.example',
  }),
  record('members', 'member:by-mail', { givenName: 'Jo', familyName: 'Zwilling', email: 'jo@bonn.example' }),
];
const topics = [
  record('topics', 'topic:1', { title: 'Quantencomputer' }),
  record('topics', 'topic:2', { title: 'Integration in bestehende Prozesse' }),
];
const meetings = [
  record('meetings', 'meeting:1', { title: 'Quartalstreffen\tUlm', startsAt: '2026-03-12T10:00' }),
  record('meetings', 'meeting:red', { title: 'Quertreiber', tlp: 'TLP:RED' }),
  record('meetings', 'meeting:none', { title: ' ' }),
];
const outcomes = [
  record('outcomes', 'outcome:1', {
    kind: 'decision',
    number: 'B-2026-03',
    text: 'Quantenschutz',
    meetingId: 'meeting:1',
  }),
  record('outcomes', 'outcome:red', { kind: 'decision', number: 'B-2026-04', text: 'Que', meetingId: 'meeting:red' }),
  record('outcomes', 'outcome:draft', { kind: 'decision', text: 'Quer', meetingId: 'meeting:1' }),
  record('outcomes', 'outcome:task', { kind: 'task', number: 'A-1', text: 'Quer', meetingId: 'meeting:1' }),
];

const all: readonly SyncedRecord[] = [...institutions, ...members, ...topics, ...meetings, ...outcomes];
const opened: string[] = [];

function repository<N extends 'members' | 'institutions' | 'topics' | 'meetings' | 'outcomes'>(
  records: readonly RecordByCollection[N][],
) {
  const living = records.filter(({ deletedAt }) => deletedAt === '');
  const snapshot = { records: living, byId: new Map<string, RecordByCollection[N]>(), deleted: [] };
  return { get: (id: string) => records.find((one) => one.id === id), snapshot: () => snapshot };
}

const mentions = createMentions({
  repositories: {
    members: repository<'members'>(members),
    institutions: repository<'institutions'>(institutions),
    topics: repository<'topics'>(topics),
    meetings: repository<'meetings'>(meetings),
    outcomes: repository<'outcomes'>(outcomes),
  },
  confidentiality: {
    of: (one) =>
      confidentialityOf({ ...one }, (id) => {
        const found = all.find((each) => each.id === id);
        return found && { ...found };
      }),
  },
  t: createTranslate('de'),
  formatDate: (day) => day.split('-').reverse().join('.'),
  today: '2026-06-01',
  open: ({ id }) => opened.push(id),
});

const labels = (sign: '@' | '#', words: string, isRed = false): readonly string[] =>
  mentions.find(sign, words, isRed).map(({ label, detail }) => [label, detail].filter(Boolean).join(' | '));

describe('names that are offered', () => {
  test('are those of members and institutions, whatever the spelling, with what tells them apart', () => {
    expect(labels('@', 'ayse c')).toEqual(['Dr. Ayşe Çelik | Stadt Ulm']);
    expect(labels('@', 'celik')).toEqual(['Dr. Ayşe Çelik | Stadt Ulm']);
  });

  test('are eight, and a city is among them whose letters twenty people share', () => {
    const found = mentions.find('@', 'ulm', false);
    expect(found).toHaveLength(8);
    expect(found.at(-1)?.label).toBe('Stadt Ulm');
  });

  test('are topics, meetings and decisions that have a number, on one line', () => {
    expect(labels('#', 'qua')).toEqual([
      'Quantencomputer | Thema',
      'Quartalstreffen Ulm | Treffen · 12.03.2026',
      'B-2026-03 | Quantenschutz',
    ]);
    expect(labels('#', 'b-2026')).toEqual(['B-2026-03 | Quantenschutz']);
    expect(labels('#', '12.03')).toEqual(['Quartalstreffen Ulm | Treffen · 12.03.2026']);
  });

  test('begin with those whose number or title begins as was typed', () => {
    expect(labels('#', 'b-')).toEqual(['B-2026-03 | Quantenschutz', 'Integration in bestehende Prozesse | Thema']);
  });

  test('tell two of one name apart who have no office', () => {
    expect(labels('@', 'jo zwilling')).toEqual(['Jo Zwilling | Kiel', 'Jo Zwilling | jo@bonn.example']);
  });

  test('are none that are only written alike: the list is closed, and the letters are letters', () => {
    expect(labels('@', 'celki')).toEqual([]);
  });

  test('are of TLP:RED only in a text that is TLP:RED', () => {
    expect(labels('#', 'que')).toEqual([]);
    expect(labels('#', 'que', true)).toEqual(['Quertreiber | Treffen', 'B-2026-04 | Que']);
  });

  test('can be searched once they are prepared', async () => {
    await mentions.prepare('@');
    await mentions.prepare('@');
    expect(labels('@', 'celik')).toHaveLength(1);
  });
});

describe('a record that a text names', () => {
  test('is shown as it is called today, and opens; of two that became one, the one that stays', () => {
    expect(mentions.get('member:1')?.label).toBe('Dr. Ayşe Çelik');
    expect(mentions.get('institution:old')?.label).toBe('Stadt Ulm');
    mentions.open('institution:old');
    mentions.open('member:nobody');
    expect(opened.map((id) => [id, collectionOfId(id)])).toEqual([['institution:ulm', 'institutions']]);
  });

  test('that is in the trash, not here, or of a kind that nobody names is none', () => {
    expect(['member:gone', 'member:nobody', 'note:1', ''].map((id) => mentions.get(id))).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });

  test('may come along from elsewhere if it is here, and TLP:RED only into what is TLP:RED', () => {
    expect(mentions.mayName('member:1', false)).toBe(true);
    expect(mentions.mayName('member:nobody', true)).toBe(false);
    expect(mentions.mayName('outcome:red', false)).toBe(false);
    expect(mentions.mayName('outcome:red', true)).toBe(true);
  });
});

function inTrash<T extends SyncedRecord>(one: T): T {
  return { ...one, deletedAt: '2026-01-01T00:00:00Z' };
}
