import { describe, expect, it } from 'vitest';
import { deviceToName } from '../../../shared/domain/devices';
import { fieldToLabel, labelOf } from '../../../renderer/features/sync/words/fieldToLabel';
import { recordToPath } from '../../../renderer/features/sync/words/recordToPath';
import { recordToTitle } from '../../../shared/domain/titles';
import { valueToWords, wordsToLine } from '../../../renderer/features/sync/words/valueToWords';
import { isPlainMessageKey, messagesByLanguage } from '../../../shared/messages';
import { COLLECTION_NAMES, collections, type AnyRecord, type CollectionName } from '../../../shared/schema';
import { record } from '../../support/records';
import { wordingOf } from './context';

interface Shape {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
}

/** Every field of a collection, those of list items included: `positions.office`. */
function fieldsOf(properties: Readonly<Record<string, Shape>>, prefix = ''): readonly (readonly [string, Shape])[] {
  return Object.entries(properties).flatMap(([field, shape]) => {
    const inner = shape.items?.properties;
    return [
      [`${prefix}${field}`, shape] as const,
      ...(inner ? fieldsOf(inner, `${prefix}${field}.`).filter(([name]) => !name.endsWith('.id')) : []),
    ];
  });
}

const FIELDS = COLLECTION_NAMES.flatMap((collection) =>
  fieldsOf(collections[collection].properties).map(([name, shape]) => ({ collection, name, shape })),
);
const ULM: AnyRecord = { ...record('institutions', 'institution:ulm', { name: 'Stadt Ulm' }) };
const MEMBER: AnyRecord = {
  ...record('members', 'member:1', {
    academicTitle: 'Dr.',
    givenName: 'Ayşe',
    familyName: 'Çelik',
    positions: [
      {
        id: 'p1',
        office: 'CDO',
        department: '',
        institutionId: 'institution:ulm',
        from: '2024-03',
        to: '',
        isMain: false,
      },
    ],
  }),
};
const MEETING: AnyRecord = { ...record('meetings', 'meeting:1', { title: 'Sommertreffen' }) };
const context = wordingOf([ULM, MEMBER, MEETING]);

function line(collection: CollectionName, name: string, value: unknown): string {
  return wordsToLine(valueToWords(collection, name, value, context), context);
}

describe('names of fields and values', () => {
  it('every field of every collection has a name in both languages', () => {
    const missing = FIELDS.map(({ collection, name }) => `records.field.${collection}.${name}`).filter(
      (key) => !isPlainMessageKey(key) || messagesByLanguage.en[key] === '',
    );
    expect(missing).toEqual([]);
  });

  it('every value of every enumeration has words of its own', () => {
    const bare = FIELDS.flatMap(({ collection, name, shape }) =>
      (shape.enum ?? [])
        .filter((value): value is string => typeof value === 'string' && value !== '' && !value.startsWith('TLP:'))
        .filter((value) => line(collection, name, value) === value)
        .map((value) => `${collection}.${name} ${value}`),
    );
    expect(bare).toEqual([]);
  });

  it('a field of an item is named with its list and the item', () => {
    expect(fieldToLabel(MEMBER, 'positions/p1/to', context)).toBe('Stationen › CDO · Stadt Ulm · 03/2024 › Bis');
    expect(fieldToLabel(MEMBER, 'positions/gone/to', context)).toBe('Stationen › Bis');
    expect(fieldToLabel(MEMBER, 'familyName', context)).toBe('Nachname');
    expect(labelOf('members', 'inventedLater', context)).toBe('inventedLater');
  });
});

describe('values in words', () => {
  it.each([
    ['members', 'membership', 'paused', 'Ruhend'],
    ['network', 'logo', 'data:image/png;base64,iVBORw0KGgo', 'Bild'],
    ['members', 'joinedOn', '2026-11-23', '23.11.2026'],
    ['members', 'positions.from', '2024-03', '03/2024'],
    ['meetings', 'startsAt', '2026-12-09T10:00', '09.12.2026, 10:00'],
    ['meetings', 'chairId', 'member:1', 'Dr. Ayşe Çelik'],
    ['meetings', 'chairId', 'member:gone', 'gelöschter Eintrag'],
    ['meetings', 'chairId', '', 'leer'],
    ['outcomes', 'votes', { yes: 12, no: 1, abstain: 2 }, '12 Ja · 1 Nein · 2 Enthaltungen'],
    ['outcomes', 'ownerIds', ['member:1', 'institution:ulm'], 'Dr. Ayşe Çelik; Stadt Ulm'],
    ['outcomes', 'entitled', 1234, '1.234'],
    ['topics', 'archived', true, 'ja'],
    ['notes', 'body', { update: 'AAAA', text: 'Erprobt in Ulm.' }, 'Erprobt in Ulm.'],
    ['institutions', 'topicWeights', [{ id: 'institution:ulm', weight: 3 }], 'Stadt Ulm · 3'],
    ['minutes', 'content', '{"a":1}', 'eingefrorener Inhalt'],
    ['members', 'seeks', [], 'leer'],
    ['meetings', 'tlp', 'TLP:AMBER+STRICT', 'TLP:AMBER+STRICT'],
  ] as const)('%s.%s', (collection, name, value, words) => {
    expect(line(collection, name, value)).toBe(words);
  });

  it('lists are told item by item, so that two can be compared', () => {
    expect(valueToWords('members', 'positions', MEMBER['positions'], context)).toEqual({
      kind: 'list',
      items: [{ id: 'p1', text: 'CDO · Stadt Ulm · 03/2024' }],
    });
  });
});

describe('what a record is called, and where it is edited', () => {
  const attendance: AnyRecord = {
    ...record('attendance', 'attendance:1:1', { meetingId: 'meeting:1', memberId: 'member:1' }),
  };
  const guest: AnyRecord = { ...record('attendance', 'attendance:1:g', { guestName: 'Lou Gast' }) };
  const outcome: AnyRecord = { ...record('outcomes', 'outcome:1', { meetingId: 'meeting:1', text: 'x'.repeat(200) }) };
  const block: AnyRecord = { ...record('network', 'network:numbers-B-2027-0', { numberSeries: 'B-2027' }) };

  it('by name, whatever its kind', () => {
    expect([MEMBER, ULM, attendance, guest].map((entry) => recordToTitle(entry, context))).toEqual([
      'Dr. Ayşe Çelik',
      'Stadt Ulm',
      'Dr. Ayşe Çelik (Sommertreffen)',
      'Lou Gast',
    ]);
    expect(recordToTitle(outcome, context)).toHaveLength(90);
    expect(recordToTitle({ ...record('topics', 'topic:x') }, context)).toBe('Ohne Namen');
    expect(recordToTitle(block, context)).toContain('B-2027');
  });

  it('on its own screen, or that of its meeting', () => {
    expect(recordToPath({ ...outcome, kind: 'task' })).toBe('/outcomes/outcome:1');
    expect([MEMBER, ULM, attendance, outcome].map(recordToPath)).toEqual([
      '/members/member:1',
      '/institutions/institution:ulm',
      '/meetings/meeting:1',
      '/meetings/meeting:1',
    ]);
    expect(recordToPath({ ...record('notes', 'note:1', { topicId: 'topic:x' }) })).toBe('/topics/topic:x/notes/note:1');
    expect(recordToPath({ ...record('agendaItems', 'agendaItem:1') })).toBe('/meetings');
  });

  it('nowhere while it lies in the trash', () => {
    expect(recordToPath({ ...MEMBER, deletedAt: 'x' })).toBeUndefined();
  });
});

describe('who wrote something', () => {
  const known = {
    own: 'a',
    devices: [
      { id: 'b', name: ' Mehmet Vogt ' },
      { id: 'c', name: '' },
    ],
  };

  it.each([
    ['a', 'dieses Gerät'],
    ['b', 'Mehmet Vogt'],
    ['c', 'ein anderes Gerät (c…)'],
    ['k3f9a2xq', 'ein anderes Gerät (k3f9…)'],
    ['', 'ein anderes Gerät'],
  ])('%s is %s', (id, name) => {
    expect(deviceToName(id, known, context.t)).toBe(name);
  });
});
