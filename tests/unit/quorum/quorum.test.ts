import { describe, expect, it } from 'vitest';
import {
  countEntitled,
  decisionStanding,
  establishedWith,
  fixedRule,
  isConfirmable,
  isEntitled,
  isEstablishedOtherwise,
  isTaken,
  momentOf,
  openingOf,
  quorumRuleOf,
  roomQuorum,
} from '../../../shared/domain/quorum';
import { record } from '../../support/records';

/** A network of so many members, of whom nobody knows a group. */
const of = (count: number) => ({ members: count, byGroup: new Map<string, number>() });
const at = (time: string): string => `2027-03-09T${time}:00.000Z`;
const member = (id: string, membership: 'member' | 'prospect' | 'paused' | 'left' = 'member') =>
  record('members', `member:${id}`, { membership });
const members = new Map(
  [
    member('a'),
    member('b'),
    member('c'),
    member('new', 'prospect'),
    member('rests', 'paused'),
    member('gone', 'left'),
  ].map((one) => [one.id, one]),
);
const present = (id: string, from: string, until = '') =>
  record('attendance', `attendance:m:${id}`, {
    memberId: `member:${id}`,
    presentFrom: at(from),
    presentUntil: until === '' ? '' : at(until),
  });

describe('who may vote', () => {
  it('are members, and nobody else who is in the room', () => {
    expect(['a', 'new', 'rests', 'gone'].map((id) => isEntitled({ memberId: `member:${id}` }, members))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(isEntitled({ memberId: '' }, members)).toBe(false);
  });
  it('is still somebody whose record was erased since', () => {
    expect(isEntitled({ memberId: 'member:erased' }, members)).toBe(true);
  });
  it('is counted at a moment, by the times of check-in', () => {
    const entries = [present('a', '09:00', '10:00'), present('b', '09:30'), present('new', '09:00')];
    expect(['08:59', '09:00', '09:59', '10:00'].map((time) => countEntitled(entries, members, at(time)))).toEqual([
      0, 1, 2, 1,
    ]);
  });
  it('is there through another person who represents them', () => {
    const represented = { ...present('a', '09:00'), representedBy: 'Kühn' };
    expect(countEntitled([represented], members, at('09:05'))).toBe(1);
  });
});

describe('how a meeting became quorate', () => {
  const entries = [present('a', '09:00', '09:20'), present('b', '09:10'), present('c', '09:30')];
  it('names the arrival that made it so, and the most who were there', () => {
    expect(openingOf(entries, members, 2)).toEqual({
      quorateFrom: at('09:10'),
      quorateUntil: '',
      isInterrupted: true,
      present: 2,
    });
  });
  it('names none where enough came, but never at the same time', () => {
    expect(openingOf(entries, members, 3)).toEqual({
      quorateFrom: '',
      quorateUntil: '',
      isInterrupted: false,
      present: 2,
    });
  });
  it('names when too many had left, but not who left at the end', () => {
    const left = [present('a', '09:00', '10:00'), present('b', '09:10', '11:00'), present('c', '09:10', '11:00')];
    expect(openingOf(left, members, 3, at('11:00')).quorateUntil).toBe(at('10:00'));
    expect(openingOf(left, members, 2, at('11:00')).quorateUntil).toBe('');
    expect(openingOf(left, members, 2).quorateUntil).toBe(at('11:00'));
  });
});

describe('the rule of a meeting', () => {
  const network = record('network', 'network:main', { quorumRule: 'number', quorumNumber: 30 });
  const meeting = record('meetings', 'meeting:m', { status: 'running' });
  it('is the network’s, unless the meeting has one of its own', () => {
    expect(quorumRuleOf(meeting, network, of(47))).toEqual({ required: 30, without: 'notPossible' });
    expect(quorumRuleOf({ ...meeting, quorumRule: 'none' }, network, of(47))).toBeUndefined();
    expect(quorumRuleOf({ ...meeting, quorumRule: 'share', quorumShare: 50 }, network, of(47))).toEqual({
      required: 24,
      share: { percent: 50, members: 47 },
      without: 'notPossible',
    });
  });
  it('is the number that an earlier version gave the meeting', () => {
    expect(quorumRuleOf({ ...meeting, quorum: 20 }, network, of(47))?.required).toBe(20);
    expect(quorumRuleOf({ ...meeting, quorum: 20 }, undefined, of(47))).toEqual({
      required: 20,
      without: 'notPossible',
    });
  });
  it('is never that of a network that made it after the meeting was closed', () => {
    expect(quorumRuleOf({ ...meeting, status: 'closed' }, network, of(47))).toBeUndefined();
    expect(quorumRuleOf({ ...meeting, status: 'closed', quorum: 20 }, network, of(47))?.required).toBe(20);
  });
  it('asks for nothing without a number', () => {
    expect(quorumRuleOf(meeting, { ...network, quorumNumber: null }, of(47))).toBeUndefined();
    expect(quorumRuleOf({ ...meeting, quorum: 0 }, network, of(47))).toBeUndefined();
  });
  it('stays what it was when the meeting was closed, whatever becomes of the network', () => {
    const shared = {
      ...network,
      quorumRule: 'share' as const,
      quorumShare: 50,
      withoutQuorum: 'recommendation' as const,
    };
    const closed = { ...meeting, ...fixedRule(meeting, shared, of(47)), status: 'closed' as const };
    expect(quorumRuleOf(closed, { ...network, quorumNumber: 5 }, of(90))).toEqual(
      quorumRuleOf(meeting, shared, of(47)),
    );
    const free = { ...meeting, ...fixedRule(meeting, undefined, of(47)), status: 'closed' as const };
    expect(quorumRuleOf(free, network, of(47))).toBeUndefined();
  });
});

describe('what is established with a vote', () => {
  const rule = { required: 30, without: 'notPossible' } as const;
  const open = { result: '', quorum: null, quorumGroups: [] } as const;
  it('belongs to the moment of the first result, and does not move with who comes later', () => {
    const established = establishedWith(open, 'adopted', { present: 20, rule }, at('10:00'));
    expect(established.quorum).toEqual({ at: at('10:00'), present: 20, required: 30, without: 'notPossible' });
    const later = establishedWith(
      { result: 'adopted', ...established },
      'rejected',
      { present: 35, rule },
      at('11:00'),
    );
    expect(later.quorum).toBe(established.quorum);
  });
  it('is nothing without a result, and where no quorum is asked for', () => {
    const quorum = { at: at('10:00'), present: 20, required: 30, without: 'notPossible' } as const;
    const taken = { result: 'adopted', quorum, quorumGroups: [] } as const;
    expect(establishedWith(taken, '', { present: 20, rule }, at('10:00')).quorum).toBeNull();
    expect(establishedWith(open, 'adopted', { present: 20, rule: undefined }, at('10:00')).quorum).toBeNull();
  });
  it('is said to be out of date when others have come or the rule was changed', () => {
    const quorum = { at: at('10:00'), present: 20, required: 30, without: 'notPossible' } as const;
    expect(isEstablishedOtherwise({ quorum, quorumGroups: [] }, { present: 20, rule })).toBe(false);
    expect(isEstablishedOtherwise({ quorum, quorumGroups: [] }, { present: 31, rule })).toBe(true);
    expect(isEstablishedOtherwise({ quorum, quorumGroups: [] }, { present: 20, rule: undefined })).toBe(true);
    expect(isEstablishedOtherwise({ quorum: null, quorumGroups: [] }, { present: 20, rule: undefined })).toBe(false);
  });
  it('is of the end of the meeting, where it is recorded afterwards', () => {
    const meeting = record('meetings', 'meeting:m', { status: 'closed', closedAt: at('12:00') });
    expect(momentOf(meeting, at('15:00'))).toBe(at('12:00'));
    expect(momentOf({ closedAt: '' }, at('15:00'))).toBe(at('15:00'));
    const attendance = [present('a', '09:00'), present('b', '09:00', '11:00')];
    expect(roomQuorum({ meeting, network: undefined, attendance, members, institutions: new Map() }).present).toBe(1);
  });
});

describe('what a decision is worth', () => {
  const missed = { at: at('10:00'), present: 20, required: 30 };
  const standing = (
    result: 'adopted' | 'rejected' | 'consensus',
    without: 'notPossible' | 'recommendation' | 'confirmedLater',
    confirmation: '' | 'confirmed' | 'declined' = '',
  ) => decisionStanding({ result, quorum: { ...missed, without }, confirmation });

  it('is its result where nobody asked for a quorum, or enough were there', () => {
    expect(decisionStanding({ result: 'adopted', quorum: null, confirmation: '' })).toBe('adopted');
    const met = { ...missed, present: 30, without: 'notPossible' } as const;
    expect(decisionStanding({ result: 'adopted', quorum: met, confirmation: '' })).toBe('adopted');
  });
  it('is never "adopted" without quorum, but what the rule makes of it', () => {
    expect(standing('adopted', 'notPossible')).toBe('void');
    expect(standing('consensus', 'notPossible')).toBe('void');
    expect(standing('adopted', 'recommendation')).toBe('recommended');
    expect(standing('rejected', 'recommendation')).toBe('advisedAgainst');
    expect(standing('consensus', 'confirmedLater')).toBe('provisional');
    expect(standing('rejected', 'confirmedLater')).toBe('provisionallyRejected');
  });
  it('is its result once it is confirmed, and nothing once that is refused', () => {
    expect(standing('adopted', 'confirmedLater', 'confirmed')).toBe('adopted');
    expect(standing('adopted', 'confirmedLater', 'declined')).toBe('unconfirmed');
    expect(standing('adopted', 'recommendation', 'confirmed')).toBe('recommended');
  });
  it('is taken when adopted or confirmed', () => {
    const quorum = { ...missed, without: 'confirmedLater' } as const;
    expect(isTaken({ result: 'adopted', quorum, confirmation: '' })).toBe(false);
    expect(isTaken({ result: 'adopted', quorum, confirmation: 'confirmed' })).toBe(true);
    expect(isConfirmable({ result: 'adopted', quorum })).toBe(true);
    expect(isConfirmable({ result: '', quorum })).toBe(false);
  });
});
