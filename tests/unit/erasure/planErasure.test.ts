import { describe, expect, it } from 'vitest';
import { aboutPerson, planErasure, withoutErased } from '../../../shared/domain/erasure';
import { freezeMinutes, hasChangedSince } from '../../../shared/domain/minutes';
import type { AnyRecord } from '../../../shared/schema';
import { PLAIN_LOOK, richLine } from '../../../shared/text/rich/richText';
import { writeRich } from '../../../shared/text/rich/writeRich';
import { createSharedText, openSharedText, readSharedText } from '../../../shared/text/sharedText';
import { record } from '../../support/records';

const MEMBER = record('members', 'member:1', {
  givenName: 'Ayşe',
  familyName: 'Çelik',
  positions: [
    { id: 'p', office: 'CDO', department: '', institutionId: 'institution:1', from: '2020-01', to: '', isMain: false },
    {
      id: 'q',
      office: 'Referentin',
      department: '',
      institutionId: 'institution:1',
      from: '2018-01',
      to: '2019-12',
      isMain: false,
    },
  ],
});
const CLOSED = record('meetings', 'meeting:closed', { status: 'closed', startsAt: '2026-01-10T10:00' });
const OPEN = record('meetings', 'meeting:open', { status: 'invited', startsAt: '2027-01-10T10:00' });
const attended = record('attendance', 'attendance:closed:1', {
  meetingId: CLOSED.id,
  memberId: MEMBER.id,
  presentFrom: '2026-01-10T09:00:00Z',
  representedBy: 'Dr. Kühn',
  replyComment: 'bin krank',
});
const invited = record('attendance', 'attendance:open:1', { meetingId: OPEN.id, memberId: MEMBER.id, invited: true });
const task = record('outcomes', 'outcome:1', { kind: 'task', ownerIds: [MEMBER.id], text: 'Ayşe Çelik fragt nach.' });
const ALL: readonly AnyRecord[] = [
  MEMBER,
  CLOSED,
  OPEN,
  attended,
  invited,
  task,
  record('institutions', 'institution:1', { name: 'Stadt Ulm' }),
  record('attendance', 'attendance:open:2', { meetingId: OPEN.id, memberId: 'member:2' }),
].map((each) => ({ ...each }));

describe('erasing a person', () => {
  it('takes attendance at open meetings along and leaves that at closed ones as a function', () => {
    const { ids, patches } = planErasure([MEMBER.id], ALL);
    expect(ids).toEqual([MEMBER.id, invited.id]);
    expect(patches).toEqual([
      {
        id: attended.id,
        patch: {
          guestName: 'Gelöschte Person',
          guestOffice: 'CDO',
          guestInstitution: 'Stadt Ulm',
          representedBy: '',
          replyComment: '',
        },
      },
    ]);
  });

  it('takes along what they were written, and what became of it', () => {
    const toPerson = record('messages', 'message:open:invite0:1', { letterId: 'letter:1', memberId: MEMBER.id });
    const toOther = record('messages', 'message:open:invite0:2', { letterId: 'letter:1', memberId: 'member:2' });
    const sendings = [toPerson, toOther].map(({ id }) =>
      record('sendings', id.replace('message', 'sending'), { messageId: id, reply: '250 <1@example.org> accepted' }),
    );
    const records = [...ALL, toPerson, toOther, ...sendings].map((each) => ({ ...each }));
    expect(planErasure([MEMBER.id], records).ids).toEqual([
      MEMBER.id,
      invited.id,
      toPerson.id,
      'sending:open:invite0:1',
    ]);
  });

  it('is said before, with the texts that nobody but a person can decide about', () => {
    expect(aboutPerson(MEMBER, ALL, planErasure([MEMBER.id], ALL))).toEqual({
      positions: 2,
      invitations: 1,
      attended: 1,
      tasks: 1,
      minutes: 0,
      mentions: [task],
    });
  });

  it('says where a text mentions the person, whatever it calls them, also where the full name is not known', () => {
    const text = { ...richLine('text', ''), runs: [{ text: 'A. Yılmaz', ...PLAIN_LOOK, mention: MEMBER.id }] };
    const doc = openSharedText({ update: '', text: '' });
    writeRich(doc, [text]);
    const note = { ...record('notes', 'note:1', { body: readSharedText(doc) }) };
    const other = { ...record('notes', 'note:2', { body: createSharedText('A. Yılmaz') }) };
    const all = [...ALL, note, other];
    expect(aboutPerson(MEMBER, all, planErasure([MEMBER.id], all)).mentions).toEqual([task, note]);
    const nameless = { ...MEMBER, givenName: '' };
    expect(aboutPerson(nameless, all, planErasure([MEMBER.id], all)).mentions).toEqual([note]);
  });

  it('takes the name out of an objection', () => {
    const minutes = record('minutes', 'minutes:1', {
      objections: [
        {
          id: 'o',
          raisedOn: '',
          raisedBy: 'Ayşe Çelik',
          itemNumber: '',
          text: 'Falsch.',
          state: 'open',
          settlement: '',
        },
      ],
    });
    const { patches } = planErasure([MEMBER.id], [...ALL, { ...minutes }]);
    expect(JSON.stringify(patches)).not.toContain('Çelik');
    expect(patches).toContainEqual(expect.objectContaining({ id: minutes.id }));
  });
});

describe('erasing a meeting', () => {
  it('takes all its attendance along, living or not', () => {
    expect(planErasure([OPEN.id], ALL).ids).toEqual([OPEN.id, invited.id, 'attendance:open:2']);
  });
});

describe('records that were kept elsewhere', () => {
  it('come back without whom the register names, and as erasing left the others', () => {
    const back = withoutErased(ALL, new Map([[MEMBER.id, '2026-11-29']]));
    expect(back.map(({ id }) => id)).toEqual(
      ALL.map(({ id }) => id).filter((id) => id !== MEMBER.id && id !== invited.id),
    );
    expect(back.find(({ id }) => id === attended.id)).toMatchObject({
      guestName: 'Gelöschte Person',
      replyComment: '',
    });
  });

  it('are the same list where nobody of them was erased', () => {
    expect(withoutErased(ALL, new Map([['member:99', '2026-11-29']]))).toBe(ALL);
  });
});

describe('the record of a meeting', () => {
  const source = {
    network: undefined,
    meeting: CLOSED,
    event: undefined,
    agendaItems: [],
    attendance: [attended],
    outcomes: [],
    members: new Map([[MEMBER.id, MEMBER]]),
    institutions: new Map([['institution:1', record('institutions', 'institution:1', { name: 'Stadt Ulm' })]]),
    topics: new Map(),
    files: new Map(),
  };
  const draft = freezeMinutes(source, {
    existing: [],
    number: 'P-2026-01',
    language: 'de',
    finalisedAt: '2026-01-11T10:00:00Z',
    labelOf: () => ({ tlp: undefined, redFrom: [], unknown: [] }),
    deviceId: 'a',
  });
  const minutes = record('minutes', 'minutes:1', draft);

  it('has not moved on because somebody in it was erased', () => {
    const { patches } = planErasure([MEMBER.id], [...ALL, { ...minutes }]);
    const erasedNames = patches.flatMap(({ id, patch }) => (id === minutes.id ? [patch['erasedNames']] : []));
    expect(erasedNames).toEqual([['present.0']]);
    const after = { ...source, members: new Map(), attendance: [{ ...attended, guestName: 'Gelöschte Person' }] };
    const content = JSON.parse(draft.content) as Parameters<typeof hasChangedSince>[1];
    expect(hasChangedSince(after, content)).toBe(true);
    expect(hasChangedSince(after, content, ['present.0'])).toBe(false);
    const moved = { ...after, meeting: { ...CLOSED, place: 'Ulm' } };
    expect(hasChangedSince(moved, content, ['present.0'])).toBe(true);
  });
});
