import { describe, expect, test } from 'vitest';
import {
  holdLetter,
  putIntoOutbox,
  sendAgain,
  sendFromHere,
  settleAsSent,
  withdrawMessages,
  type LetterToSend,
} from '../../renderer/actions';
import type { MailAnswer, MailPort } from '../../renderer/data';
import { fateOf, groupByMessage, type Fate } from '../../shared/domain/outbox';
import { attendanceId } from '../../shared/schema/records';
import { isUpToDate, type Laptop } from '../support/laptop';
import { openLaptopsAtServer } from '../support/laptopsAtServer';

const { laptop, networkOn, setOnline } = openLaptopsAtServer();
const MEETING = 'meeting:m';

/** A mail server that takes everything, unless it is told what befalls a message to an address. */
function createPost(answers: Readonly<Record<string, MailAnswer>> = {}) {
  const taken: string[] = [];
  const port: MailPort = {
    account: () => Promise.resolve({ perMinute: 60_000, domain: 'example.org' }),
    send({ message }) {
      const answer = answers[message.email] ?? { type: 'sent', status: '250', reply: '2.0.0 Ok' };
      if (answer.type === 'sent') taken.push(message.email);
      return Promise.resolve(answer);
    },
  };
  return { taken, port };
}

const PEOPLE = ['p', 'q', 'r'];

function invitation(id: string): LetterToSend {
  return {
    id,
    draft: { kind: 'invite', title: 'Einladung', targetId: MEETING, sequence: 0 },
    messages: PEOPLE.map((person) => ({ memberId: `member:${person}`, email: `${person}@example.org` })),
    meeting: { calendarSequence: 0 },
  };
}

async function meetingOn(of: Laptop): Promise<void> {
  of.sync.start();
  await of.write((unit) => {
    unit.create('meetings', { title: 'Frühjahrstreffen' }, { id: MEETING });
    for (const person of PEOPLE) {
      unit.create('members', { familyName: person }, { id: `member:${person}` });
      unit.create(
        'attendance',
        { meetingId: MEETING, memberId: `member:${person}`, invited: true },
        { id: attendanceId(MEETING, `member:${person}`) },
      );
    }
  });
  await of.until(isUpToDate);
}

function fatesOn({ repositories: { messages, sendings } }: Laptop): readonly Fate['type'][] {
  const groups = groupByMessage(sendings.snapshot().records);
  return messages.snapshot().records.map((message) => fateOf(message, groups.get(message.id) ?? []).type);
}

/** Resolves as soon as all messages have met their fates, in whatever order. */
function untilFates(of: Laptop, ...wanted: readonly Fate['type'][]): Promise<void> {
  return new Promise((resolve) => {
    const { messages, sendings } = of.repositories;
    const ends = [messages.subscribe(check), sendings.subscribe(check)];
    check();
    function check(): void {
      if (fatesOn(of).toSorted().join() !== wanted.toSorted().join()) return;
      queueMicrotask(() => ends.forEach((end) => end()));
      resolve();
    }
  });
}

describe('the outbox of a laptop at a server', () => {
  test('sends each message once, and notes at the person what they hold', async () => {
    const { port, taken } = createPost();
    const one = await networkOn('a', { mailPort: port });
    await meetingOn(one);
    await putIntoOutbox(one, invitation('letter:1'));
    await untilFates(one, 'sent', 'sent', 'sent');
    expect(taken.toSorted()).toEqual(['p@example.org', 'q@example.org', 'r@example.org']);
    const held = one.repositories.attendance.get(attendanceId(MEETING, 'member:p'));
    expect(held?.sentSequence).toBe(0);
    expect(held?.sentAt).not.toBe('');
    expect(one.defects).toEqual([]);
  });

  test('says the same to nobody whom another laptop has told while neither knew of the other', async () => {
    const post = createPost();
    const one = await networkOn('a', { mailPort: post.port });
    await meetingOn(one);
    const two = await laptop('b', { mailPort: post.port });
    two.sync.start();
    await two.until(isUpToDate);
    setOnline(false);
    await putIntoOutbox(one, invitation('letter:1'));
    await putIntoOutbox(two, invitation('letter:2'));
    setOnline(true);
    await Promise.all([one, two].map((each) => untilFates(each, 'sent', 'sent', 'sent')));
    expect(post.taken.toSorted()).toEqual(['p@example.org', 'q@example.org', 'r@example.org']);
  });

  test('waits for the server, since only that knows whose a message is', async () => {
    const { port, taken } = createPost();
    const one = await networkOn('a', { mailPort: port });
    await meetingOn(one);
    setOnline(false);
    await putIntoOutbox(one, invitation('letter:1'));
    await untilFates(one, 'claimed', 'claimed', 'claimed');
    expect(taken).toEqual([]);
    setOnline(true);
    await untilFates(one, 'sent', 'sent', 'sent');
  });

  test('takes back a letter that has not left, and what is held or withdrawn does not leave', async () => {
    const { port, taken } = createPost();
    const one = await networkOn('a', { mailPort: port });
    await meetingOn(one);
    // In the place of the seconds that a person has.
    setOnline(false);
    const { undo } = await putIntoOutbox(one, invitation('letter:1'));
    expect(await undo.undo()).toMatchObject({ kind: 'undone' });
    expect(fatesOn(one)).toEqual([]);
    expect(await putIntoOutbox(one, invitation('letter:2'))).toMatchObject({ count: 3, underway: 0 });
    await holdLetter(one, 'letter:2', '2027-01-04T08:00:00.000Z');
    const rest = one.repositories.messages.snapshot().records.filter(({ memberId }) => memberId !== 'member:p');
    await withdrawMessages(one, rest, '2027-01-04T08:00:00.000Z');
    setOnline(true);
    await one.until(isUpToDate);
    expect(taken).toEqual([]);
    await holdLetter(one, 'letter:2', '');
    await untilFates(one, 'sent', 'cancelled', 'cancelled');
    expect(taken).toEqual(['p@example.org']);
  });

  test('asks a person about what was refused or is unknown, and goes on as they say', async () => {
    const answers: Record<string, MailAnswer> = {
      'p@example.org': { type: 'refused', isPermanent: true, status: '5.1.1', reply: 'unknown' },
      'q@example.org': { type: 'perhaps' },
    };
    const { port, taken } = createPost(answers);
    const one = await networkOn('a', { mailPort: port });
    await meetingOn(one);
    await putIntoOutbox(one, invitation('letter:1'));
    await untilFates(one, 'refused', 'doubted', 'sent');
    const { messages, sendings, letters } = one.repositories;
    const [message] = messages.snapshot().records.filter(({ memberId }) => memberId === 'member:q');
    const [sending] = sendings.snapshot().records.filter(({ messageId }) => messageId === message?.id);
    const letter = letters.get('letter:1');
    if (!message || !sending || !letter) return expect.unreachable();
    await settleAsSent(one, [{ letter, message, sendingId: sending.id }], '2027-01-04T08:00:00.000Z');
    await untilFates(one, 'refused', 'sent', 'sent');
    delete answers['p@example.org'];
    const refused = messages.snapshot().records.filter(({ memberId }) => memberId === 'member:p');
    await sendAgain(one, refused);
    await untilFates(one, 'sent', 'sent', 'sent');
    expect(taken.toSorted()).toEqual(['p@example.org', 'r@example.org']);
    expect(new Set(sendings.snapshot().records.map(({ mailId }) => mailId)).size).toBe(4);
  });

  test('sends the rest of a letter that another laptop leaves behind', async () => {
    const post = createPost();
    const one = await networkOn('a');
    await meetingOn(one);
    await putIntoOutbox(one, invitation('letter:1'));
    await one.until(isUpToDate);
    const two = await laptop('b', { mailPort: post.port });
    two.sync.start();
    await two.until(isUpToDate);
    expect(fatesOn(two)).toEqual(['waiting', 'waiting', 'waiting']);
    await sendFromHere(two, 'letter:1');
    await untilFates(two, 'sent', 'sent', 'sent');
  });
});
