import { describe, expect, it } from 'vitest';
import { readReplies } from '../../../shared/domain/calendar';
import { planReplies } from '../../../shared/domain/invitation';
import { meetingUid } from '../../../shared/domain/meetings';
import { record } from '../../support/records';

const meeting = record('meetings', 'meeting:01ABC', { title: 'Treffen', calendarSequence: 1 });
const members = ['a', 'b'].map((name) =>
  record('members', `member:${name}`, { email: `${name.toUpperCase()}@Example.org`, familyName: name }),
);
const entry = (name: string, fields: object = {}) =>
  record('attendance', `attendance:01ABC:${name}`, {
    meetingId: meeting.id,
    memberId: `member:${name}`,
    invited: true,
    ...fields,
  });

interface Answer {
  readonly email?: string;
  readonly partstat?: string;
  readonly sequence?: number;
  readonly stamp?: string;
  readonly uid?: string;
  readonly extra?: string;
}
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const reply = ({
  email = 'a@example.org',
  partstat = 'ACCEPTED',
  sequence = 1,
  stamp = '20261120T080000Z',
  uid = '01abc@verbund',
  extra = '',
}: Answer = {}): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp}`,
    `SEQUENCE:${sequence}`,
    `ATTENDEE;CN="Çelik, Ayşe";PARTSTAT=${partstat}${extra}:MAILTO:${email}`,
    'COMMENT:Komme später\\, ab 11 Uhr',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
const plan = (texts: readonly string[], attendance = [entry('a'), entry('b')], people = members) =>
  planReplies(
    texts.map((text, index) => {
      const read = readReplies(bytesOf(text));
      if (!read.ok) throw new Error(read.error.type);
      return { file: `${index}.ics`, replies: read.value };
    }),
    { meetings: [meeting], attendance, members: people, uidOf: meetingUid },
  );

describe('readReplies', () => {
  it('reads who answers what, and when', () => {
    const read = readReplies(bytesOf(reply()));
    expect(read.ok && read.value).toEqual([
      {
        uid: '01abc@verbund',
        sequence: 1,
        stamp: '2026-11-20T08:00:00.000Z',
        email: 'a@example.org',
        name: 'Çelik, Ayşe',
        partstat: 'ACCEPTED',
        comment: 'Komme später, ab 11 Uhr',
        delegatedTo: '',
        sentBy: '',
        attendeeCount: 1,
      },
    ]);
  });
  it.each([
    ['a web page', '<html>', 'notCalendar'],
    ['an invitation', reply().replace('METHOD:REPLY', 'METHOD:REQUEST'), 'notReply'],
    ['a proposal of another time', reply().replace('METHOD:REPLY', 'METHOD:COUNTER'), 'counter'],
    ['an answer of nobody', reply().replace(/ATTENDEE.*\r\n/u, ''), 'unreadable'],
    ['half a file', reply().split('COMMENT')[0] ?? '', 'unreadable'],
  ])('says what is wrong with %s', (_, text, type) => {
    const read = readReplies(bytesOf(text));
    expect(read.ok ? 'ok' : read.error.type).toBe(type);
  });
});

describe('planReplies', () => {
  it('finds the member by address, whatever its case, and plans the change', () => {
    expect(plan([reply()])).toMatchObject([
      {
        state: 'change',
        member: { id: 'member:a' },
        before: 'none',
        after: 'yes',
        attendanceId: 'attendance:01ABC:a',
        patch: { rsvp: 'yes', replyComment: 'Komme später, ab 11 Uhr' },
      },
    ]);
  });
  it.each([
    ['unknownSender', { email: 'x@example.org' }, undefined],
    ['unknownMeeting', { uid: 'other' }, undefined],
    ['undecided', { partstat: 'NEEDS-ACTION' }, undefined],
    ['outdated', { sequence: 0 }, undefined],
    ['same', {}, { rsvp: 'yes' as const, replyComment: 'Komme später, ab 11 Uhr' }],
    ['superseded', {}, { repliedAt: '2026-11-21T08:00:00.000Z' }],
    ['uninvited', {}, { invited: false }],
  ] as const)('%s', (state, answer, fields) => {
    expect(plan([reply(answer)], [entry('a', fields)]).map((planned) => planned.state)).toEqual([state]);
  });
  it('takes the later of two answers of one person', () => {
    expect(
      plan([reply(), reply({ partstat: 'DECLINED', stamp: '20261121T080000Z' })]).map(({ state, after }) => [
        state,
        after,
      ]),
    ).toEqual([
      ['superseded', 'yes'],
      ['change', 'no'],
    ]);
  });
  it('keeps who comes instead', () => {
    expect(plan([reply({ partstat: 'DELEGATED', extra: ';DELEGATED-TO="mailto:c@example.org"' })])).toMatchObject([
      { after: 'no', patch: { representedBy: 'c@example.org' } },
    ]);
  });
});

describe('somebody with several addresses', () => {
  const known = (value: string) => ({ id: value, kind: 'email', value, use: 'private', source: '', asOf: '' });
  const [a, b] = ['a', 'b'].map((name) =>
    record('members', `member:${name}`, {
      email: `${name}@example.org`,
      contacts: [known('Home@Example.org '), known('b@example.org'), known('')],
    }),
  );
  const people = [a, b].filter((one) => one !== undefined);
  const ofMember = (email: string) => plan([reply({ email })], [entry('a'), entry('b')], people)[0]?.member?.id;

  it('answers from any of them', () => {
    expect(plan([reply({ email: 'home@example.org' })], [entry('a')], people.slice(0, 1))[0]?.member?.id).toBe(
      'member:a',
    );
  });

  it('goes behind whoever is written to there', () => {
    expect(ofMember('b@example.org')).toBe('member:b');
    expect(ofMember('a@example.org')).toBe('member:a');
  });
});
