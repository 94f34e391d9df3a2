import { describe, expect, it } from 'vitest';
import { emailProblemOf } from '../../../renderer/features/members/detail/emailProblem';
import { memberHistory } from '../../../renderer/features/members/detail/memberHistory';
import {
  endsBeforeItBegins,
  sortPositions,
  succeedPosition,
} from '../../../renderer/features/members/detail/positionEdits';
import { withDefaults } from '../../../shared/schema/records';

describe('emailProblemOf', () => {
  it.each(['', 'ayse.celik@stadt-koeln.example', 'o’neill@bund.de', ' a@b.de '])(
    'finds nothing wrong with „%s“',
    (address) => {
      expect(emailProblemOf(address)).toBeUndefined();
    },
  );

  it.each([
    ['anna', 'noAt'],
    ['a@b@c.de', 'manyAt'],
    ['anna mueller@bonn.de', 'space'],
    ['@bonn.de', 'noName'],
    ['anna@', 'noDomain'],
    ['anna@example', 'noEnding'],
    ['anna@bonn.', 'noEnding'],
    ['anna@bonn..de', 'noEnding'],
    ['<anna@bonn.de>', 'characters'],
  ])('%s: %s', (address, problem) => {
    expect(emailProblemOf(address)).toBe(problem);
  });
});

describe('positions', () => {
  const old = {
    id: 'old',
    office: 'Referentin',
    department: '',
    institutionId: 'x',
    from: '2019-09',
    to: '2024-02',
    isMain: false,
  };
  const present = {
    id: 'present',
    office: 'CDO',
    department: '',
    institutionId: 'y',
    from: '2024-03',
    to: '',
    isMain: false,
  };

  it('shows present offices before former ones', () => {
    expect(sortPositions([old, present], '2026-11-23').map(({ id }) => id)).toEqual(['present', 'old']);
  });

  it('shows the main one of the present offices first, whenever it began', () => {
    const beside = { ...present, id: 'beside', from: '2026-01' };
    const main = { ...present, isMain: true };
    const formerMain = { ...old, isMain: true };
    expect(sortPositions([formerMain, beside, main], '2026-11-23').map(({ id }) => id)).toEqual([
      'present',
      'beside',
      'old',
    ]);
  });

  it('ends an office and begins the next in the same month', () => {
    const next = succeedPosition([present], 'present', 'next', '2026-11');
    expect(next).toEqual([
      { ...present, to: '2026-11' },
      { id: 'next', office: '', department: '', institutionId: '', from: '2026-11', to: '', isMain: false },
    ]);
  });

  it('notices an end before the beginning, by month where only one is known to the day', () => {
    expect(endsBeforeItBegins({ from: '2024-03', to: '2024-02' })).toBe(true);
    expect(endsBeforeItBegins({ from: '2024-03-15', to: '2024-03' })).toBe(false);
    expect(endsBeforeItBegins({ from: '', to: '2024-03' })).toBe(false);
    expect(endsBeforeItBegins({ from: '2024-03', to: '' })).toBe(false);
  });
});

describe('memberHistory', () => {
  const closed = withDefaults('meetings', {
    id: 'meeting:1',
    title: 'Treffen Q3',
    startsAt: '2026-09-18T10:00',
    status: 'closed',
  });
  const coming = withDefaults('meetings', {
    id: 'meeting:2',
    title: 'Treffen Q4',
    startsAt: '2026-12-09T10:00',
    status: 'invited',
  });
  const person = withDefaults('members', {
    id: 'member:a',
    positions: [{ id: 'p', office: 'CDO', institutionId: 'institution:bonn', from: '2024-03', to: '2026-09' }],
  });
  const meetings = new Map([closed, coming].map((meeting) => [meeting.id, meeting]));
  const take = (fields: Readonly<Record<string, unknown>>) =>
    withDefaults('attendance', { id: 'attendance:x', memberId: 'member:a', ...fields });
  const NONE = {
    attendance: [],
    outcomes: [],
    meetings,
    notes: [],
    letters: new Map(),
    messages: new Map(),
    sendings: [],
  } as const;
  const partOf = (fields: Readonly<Record<string, unknown>>): unknown =>
    memberHistory(person, { ...NONE, attendance: [take(fields)] })[0];

  it.each([
    [{ meetingId: 'meeting:1', presentFrom: '2026-09-18T08:00:00Z' }, 'present'],
    [{ meetingId: 'meeting:1', representedBy: 'B' }, 'represented'],
    [{ meetingId: 'meeting:1', rsvp: 'no' }, 'excused'],
    [{ meetingId: 'meeting:1', rsvp: 'yes' }, 'absent'],
    [{ meetingId: 'meeting:2', rsvp: 'yes' }, 'accepted'],
    [{ meetingId: 'meeting:2' }, 'invited'],
  ])('%o: %s', (fields, part) => {
    expect(partOf(fields)).toMatchObject({ part });
  });

  it('lists the tasks and decisions of the person and nobody else’s, the latest meeting first', () => {
    const task = withDefaults('outcomes', {
      id: 'outcome:1',
      kind: 'task',
      meetingId: 'meeting:1',
      ownerIds: ['member:a'],
      text: 'Leitfaden',
      due: '2026-12-15',
    });
    const decision = withDefaults('outcomes', {
      id: 'outcome:3',
      kind: 'decision',
      meetingId: 'meeting:1',
      ownerIds: ['member:a'],
      number: 'B-2026-03',
    });
    const other = withDefaults('outcomes', {
      id: 'outcome:2',
      kind: 'task',
      meetingId: 'meeting:1',
      ownerIds: ['member:b'],
    });
    const entries = memberHistory(person, {
      ...NONE,
      attendance: [take({ meetingId: 'meeting:2' })],
      outcomes: [task, other, decision],
    });
    expect(entries.map(({ kind, date }) => [kind, date])).toEqual([
      ['attendance', '2026-12-09'],
      ['decision', '2026-09-18'],
      ['task', '2026-09-18'],
    ]);
  });

  it('lists approaches of an institution while the person held an office there, and no other notes', () => {
    const note = (id: string, day: string, fields: Readonly<Record<string, unknown>> = {}) =>
      withDefaults('notes', {
        id,
        kind: 'approach',
        topicId: 'topic:1',
        title: id,
        institutionIds: ['institution:bonn'],
        createdAt: `${day}T08:00:00.000Z-0000-laptop`,
        ...fields,
      });
    const notes = [
      note('during', '2026-09-30'),
      note('before', '2024-02-28'),
      note('afterwards', '2026-10-01'),
      note('elsewhere', '2026-05-01', { institutionIds: ['institution:ulm'] }),
      note('question', '2026-05-01', { kind: 'question' }),
    ];
    expect(memberHistory(person, { ...NONE, notes })).toEqual([
      { id: 'during', kind: 'approach', date: '2026-09-30', href: '/topics/topic:1/notes/during', title: 'during' },
    ]);
  });

  it('lists letters that were sent, and none that only wait', () => {
    const letter = withDefaults('letters', { id: 'letter:l', title: 'Einladung' });
    const messages = ['p', 'q'].map((tail) =>
      withDefaults('messages', { id: `message:l:${tail}`, letterId: 'letter:l', memberId: 'member:a' }),
    );
    const sendings = [
      withDefaults('sendings', { id: 'sending:l:p', messageId: 'message:l:p', sentAt: '2026-10-05T09:00:00.000Z' }),
      withDefaults('sendings', { id: 'sending:l:q', messageId: 'message:l:q' }),
    ];
    const sources = {
      ...NONE,
      letters: new Map([[letter.id, letter]]),
      messages: new Map(messages.map((message) => [message.id, message])),
      sendings,
    };
    expect(memberHistory(person, sources)).toEqual([
      { id: 'sending:l:p', kind: 'letter', date: '2026-10-05', href: '/outbox/letter:l', title: 'Einladung' },
    ]);
  });

  it('leaves out what belongs to a meeting that is gone', () => {
    expect(partOf({ meetingId: 'meeting:gone' })).toBeUndefined();
  });
});
