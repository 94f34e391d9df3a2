import { describe, expect, it } from 'vitest';
import {
  deliveryNote,
  fateOf,
  GRACE_MS,
  mailIdOf,
  messageIdOf,
  nextAttempt,
  outcomePatch,
  planMessages,
  planOutbox,
  sendingIdOf,
} from '../../../shared/domain/outbox';
import type { Letter, Message, Sending } from '../../../shared/schema';
import { withDefaults, type Draft } from '../../../shared/schema/records';
import { isMessageId } from '../../../shared/domain/mailing';
import { createClock } from '../../../shared/sync/clock';

const AT = '2027-01-04T08:00:00.000Z';
const NOW = Date.parse(AT);
const before = createClock('a', () => NOW - GRACE_MS).next();

function letter(draft: Draft<'letters'> = {}, createdAt = before): Letter {
  return { ...withDefaults('letters', { id: 'letter:l', createdAt }), sendsFrom: 'a', ...draft };
}
function message(id = 'message:l:p', draft: Draft<'messages'> = {}): Message {
  return { ...withDefaults('messages', { id }), letterId: 'letter:l', memberId: 'member:p', ...draft };
}
function sending(draft: Draft<'sendings'> & { rev?: string; createdBy?: string } = {}, round = 1): Sending {
  const id = sendingIdOf('message:l:p', round);
  return { ...withDefaults('sendings', { id, createdBy: 'a', rev: '1-x' }), messageId: 'message:l:p', ...draft };
}
function plan(sendings: readonly Sending[], of: Letter = letter(), now = NOW, messages = [message()]) {
  return planOutbox({
    letters: new Map([[of.id, of]]),
    messages,
    sendings,
    deviceId: 'a',
    now,
    graceMs: GRACE_MS,
    isHeldBack: ({ email }) => email === 'red@example.org',
  });
}

describe('the id of a message', () => {
  const invitation = { id: 'letter:l', kind: 'invite', targetId: 'meeting:m', sequence: 3 };

  it('is the same for whoever says the same to the same person', () => {
    expect(messageIdOf(invitation, 'member:p')).toBe('message:m:invite3:p');
    expect(messageIdOf({ ...invitation, id: 'letter:other' }, 'member:p')).toBe('message:m:invite3:p');
    expect(messageIdOf({ ...invitation, sequence: 4 }, 'member:p')).not.toBe('message:m:invite3:p');
  });

  it('is that of the letter where there is no end to what one may say', () => {
    expect(messageIdOf({ ...invitation, kind: 'remind', sequence: -1 }, 'member:p')).toBe('message:l:p');
  });

  it('is another one for what was said, taken back and is said again', () => {
    const taken = new Set(['message:m:invite3:p', 'message:m:invite3:p~2']);
    expect(messageIdOf(invitation, 'member:p', (id) => taken.has(id))).toBe('message:m:invite3:p~3');
  });

  it('leads to a Message-ID that mail servers take', () => {
    const id = mailIdOf(sendingIdOf('message:01J0:invite3:01J1~2', 2), 'example.org');
    expect(id).toBe('<01j0.invite3.01j1~2~2@example.org>');
    expect(isMessageId(id)).toBe(true);
  });
});

describe('what became of a message', () => {
  it.each([
    ['waiting', [], ''],
    ['claimed', [sending()], ''],
    ['delayed', [sending({ delayedAt: AT, delays: 1 })], ''],
    ['refused', [sending({ refusedAt: AT })], ''],
    ['doubted', [sending({ doubtedAt: AT })], ''],
    ['sent', [sending({ doubtedAt: AT, sentAt: AT })], ''],
    ['bounced', [sending({ sentAt: AT, bouncedAt: AT })], ''],
    ['cancelled', [], AT],
    ['cancelled', [sending({ refusedAt: AT })], AT],
    ['cancelled', [sending({ sentAt: AT, bouncedAt: AT })], AT],
    // What has left cannot be called back, and what has perhaps left neither.
    ['sent', [sending({ sentAt: AT })], AT],
    ['doubted', [sending({ doubtedAt: AT })], AT],
  ] as const)('is %s', (type, sendings, cancelledAt) => {
    expect(fateOf({ id: 'message:l:p', cancelledAt }, sendings).type).toBe(type);
  });

  it('is what became of the latest claim', () => {
    const rounds = [sending({ sentAt: AT }, 10), sending({ refusedAt: AT }), sending({ doubtedAt: AT }, 9)];
    expect(fateOf(message(), rounds).type).toBe('sent');
  });
});

describe('what is to leave', () => {
  it('is claimed first, and sent once the server says that the claim is ours', () => {
    expect(plan([]).toClaim).toEqual([{ id: 'sending:l:p', message: message() }]);
    expect(plan([sending({ rev: '' })])).toMatchObject({ toSend: [], unconfirmed: [{ id: 'sending:l:p' }] });
    expect(plan([sending({ createdBy: 'b' })])).toMatchObject({ toSend: [], toClaim: [], unconfirmed: [] });
    expect(plan([sending()]).toSend).toHaveLength(1);
    expect(plan([sending({ rev: '', claimedAlone: true })]).toSend).toHaveLength(1);
  });

  it('is left alone while the letter is held, sent elsewhere or TLP:RED', () => {
    for (const of of [letter({ heldAt: AT }), letter({ sendsFrom: 'b' }), letter({ sendsFrom: '' })])
      expect(plan([], of)).toEqual({ toSend: [], toClaim: [], unconfirmed: [], nextAt: undefined });
    const red = [message('message:l:p', { email: 'red@example.org' })];
    expect(plan([sending()], letter(), NOW, red).toSend).toEqual([]);
  });

  it('stays ours once it is claimed, whoever sends the rest', () => {
    expect(plan([sending()], letter({ sendsFrom: 'b' })).toSend).toHaveLength(1);
  });

  it('waits for the seconds in which the letter may be taken back', () => {
    const fresh = letter({}, createClock('a', () => NOW - 1000).next());
    expect(plan([], fresh)).toMatchObject({ toClaim: [], nextAt: NOW + GRACE_MS - 1000 });
    expect(plan([], fresh, NOW + GRACE_MS).toClaim).toHaveLength(1);
  });

  it('is claimed a few at a time', () => {
    const many = Array.from({ length: 50 }, (_, index) => message(`message:l:p${index}`));
    expect(plan([], letter(), NOW, many).toClaim).toHaveLength(10);
  });
});

describe('a server that does not take a message now', () => {
  it('is asked again later and later, and for a day', () => {
    let delayed = sending();
    let at = NOW;
    const waits: number[] = [];
    for (;;) {
      const patch = outcomePatch(
        { type: 'refused', isPermanent: false, status: '451', reply: 'later' },
        delayed,
        new Date(at).toISOString(),
      );
      delayed = { ...delayed, ...patch };
      if (delayed.refusedAt !== '') break;
      expect(plan([delayed], letter(), nextAttempt(delayed) - 1)).toMatchObject({
        toSend: [],
        nextAt: nextAttempt(delayed),
      });
      expect(plan([delayed], letter(), nextAttempt(delayed)).toSend).toHaveLength(1);
      waits.push((nextAttempt(delayed) - at) / 60_000);
      at = nextAttempt(delayed);
    }
    expect(waits).toEqual([5, 15, 30, 60, 240, 240, 480]);
  });

  it('gives way to messages that were never tried', () => {
    const other = message('message:l:q');
    const claims = [
      sending({ delayedAt: AT, delays: 1 }),
      { ...sending(), id: 'sending:l:q', messageId: 'message:l:q' },
    ];
    const { toSend } = plan(claims, letter(), NOW + 60 * 60_000, [message(), other]);
    expect(toSend.map(({ message: { id } }) => id)).toEqual(['message:l:q', 'message:l:p']);
  });
});

describe('a letter that is put into the outbox', () => {
  const invitation = { id: 'letter:new', kind: 'invite', targetId: 'meeting:m', sequence: 0 };
  const drafts = [{ memberId: 'member:p' }, { memberId: 'member:q' }];
  const known = message('message:m:invite0:p');

  it('says nothing to those who are being told already', () => {
    const planned = planMessages(
      invitation,
      drafts,
      (id) => (id === known.id ? known : undefined),
      () => [],
    );
    expect(planned.underway).toEqual(['member:p']);
    expect(planned.messages.map(({ id }) => id)).toEqual(['message:m:invite0:q']);
  });

  it('says again what was sent, and taken back in between', () => {
    const planned = planMessages(
      invitation,
      drafts,
      (id) => (id === known.id ? known : undefined),
      () => [sending({ sentAt: AT })],
    );
    expect(planned.messages.map(({ id }) => id)).toEqual(['message:m:invite0:p~2', 'message:m:invite0:q']);
  });
});

describe('an invitation that was sent', () => {
  it('is noted at the person, and its withdrawal as nothing held', () => {
    const of = { kind: 'invite', targetId: 'meeting:m', sequence: 2 };
    expect(deliveryNote(of, message(), AT)).toEqual({
      id: 'attendance:m:p',
      patch: { sentSequence: 2, sentAt: AT },
    });
    expect(deliveryNote({ ...of, kind: 'uninvite' }, message(), AT)?.patch.sentSequence).toBe(-1);
    expect(deliveryNote({ ...of, kind: 'remind', sequence: -1 }, message(), AT)).toBeUndefined();
  });
});
