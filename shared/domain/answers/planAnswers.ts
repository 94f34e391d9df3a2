import type { Attendance, Meeting, Member, Rsvp } from '../../schema';
import { attendanceId, type Draft } from '../../schema/records';
import { toComparedAddress } from '../../text/comparedAddress';
import { membersByAddress, membersChosen, planReplies, type PlannedReply, type ReplySources } from '../invitation';
import type { AnswerContent } from './answerContent';
import { bounceReason, type BounceReason, type Delivery } from './deliveryStatus';
import type { MailAddress } from './mailParts';
import { createMeetingFinder } from './subjects';

/** One mail as it was read, or a calendar's answer without a mail. */
export interface ReadAnswer {
  /** The same for the same mail, wherever it lay. */
  readonly key: string;
  readonly file: string;
  readonly from: MailAddress;
  /** Addresses of the mail, the surest first; absent where there is no mail. */
  readonly senders?: readonly string[];
  readonly subject: string;
  /** Instant; `''` where it is not known. */
  readonly date: string;
  readonly content: AnswerContent;
  /** All of its words. */
  readonly text: string;
  /** The mail has more text than was kept. */
  readonly isCut: boolean;
}

export interface PlannedMail {
  readonly answer: ReadAnswer;
  /** Who sent it, by the address; or, where nobody is known by that, by the word of whoever reads. */
  readonly member?: Member;
  /** Whose address the mail within it has, where it was passed on: offered, never taken. */
  readonly proposed?: Member;
  /** What it is about: what its subject names, and else the meeting whose answers are read. */
  readonly meeting: Meeting;
}

export interface PlannedBounce {
  readonly key: string;
  readonly answer: ReadAnswer;
  readonly delivery: Delivery;
  readonly reason: BounceReason;
  readonly member?: Member;
}

export interface AnswerPlan {
  readonly replies: readonly PlannedReply[];
  /** One for each address, that of its last report. */
  readonly bounces: readonly PlannedBounce[];
  readonly automatic: readonly PlannedMail[];
  readonly words: readonly PlannedMail[];
  readonly receipts: readonly PlannedMail[];
  readonly unclear: readonly PlannedMail[];
}

/** What a person decides about the words of another one. */
export interface NotedAnswer {
  readonly rsvp: Rsvp;
  readonly comment: string;
}

export interface AnswerSources extends ReplySources {
  /** Whose answers are read. */
  readonly meeting: Meeting;
}

/** Sorts what was read by what it is, and finds the person by the address. */
export function planAnswers(answers: readonly ReadAnswer[], sources: AnswerSources): AnswerPlan {
  if (answers.length === 0) return NOTHING;
  const byAddress = sources.byAddress ?? membersByAddress(sources.members);
  const byId = membersChosen(sources);
  const find = (address: string): Member | undefined => byAddress.get(toComparedAddress(address));

  const findMeeting = createMeetingFinder(sources.meetings);

  function toMail(answer: ReadAnswer): PlannedMail {
    const { content, key, subject, senders = [] } = answer;
    const [sender = ''] = senders;
    const member = find(sender) ?? byId.get(sources.chosen?.get(key) ?? '');
    const forwarded = content.type === 'words' ? content.forwarded : undefined;
    const proposed = member ? undefined : find(forwarded?.from.address ?? '');
    const meeting = findMeeting(subject) ?? findMeeting(forwarded?.subject ?? '') ?? sources.meeting;
    return { answer, meeting, ...(member && { member }), ...(proposed && { proposed }) };
  }
  const ofType = (type: AnswerContent['type']): readonly PlannedMail[] =>
    answers.filter(({ content }) => content.type === type).map(toMail);

  return {
    replies: planReplies(
      answers.flatMap(({ content, ...mail }) =>
        content.type === 'calendar' ? [{ ...mail, replies: content.replies, words: content.words }] : [],
      ),
      { ...sources, byAddress },
    ),
    bounces: planBounces(answers, find),
    automatic: ofType('automatic'),
    // Of whom nobody knows may be read last.
    words: ofType('words').toSorted((a, b) => Number(isUnknown(a)) - Number(isUnknown(b))),
    receipts: ofType('receipt'),
    unclear: ofType('unclear'),
  };
}

const NOTHING: AnswerPlan = { replies: [], bounces: [], automatic: [], words: [], receipts: [], unclear: [] };

function isUnknown({ member, proposed }: PlannedMail): boolean {
  return member === undefined && proposed === undefined;
}

function planBounces(
  answers: readonly ReadAnswer[],
  find: (address: string) => Member | undefined,
): readonly PlannedBounce[] {
  const byAddress = new Map<string, PlannedBounce>();
  for (const answer of answers.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    if (answer.content.type !== 'bounce') continue;
    for (const delivery of answer.content.deliveries) {
      const key = toComparedAddress(delivery.address);
      const member = find(key);
      byAddress.set(key, { key, answer, delivery, reason: bounceReason(delivery), ...(member && { member }) });
    }
  }
  return [...byAddress.values()];
}

/** What is written where words of a person are noted as their answer. */
export interface NotedReply {
  readonly attendanceId: string;
  readonly patch: Draft<'attendance'>;
  readonly meeting: Meeting;
  readonly member: Member;
}

/**
 * What a person decided about words, as it is written; of several of one person the last counts. It is of the day of the mail, so that a calendar's answer of
 * a later day still goes before it.
 */
export function notedToReplies(
  mails: readonly PlannedMail[],
  noted: ReadonlyMap<string, NotedAnswer>,
): readonly NotedReply[] {
  const byId = new Map<string, NotedReply>();
  for (const { answer, member, meeting } of mails.toSorted((a, b) => (a.answer.date < b.answer.date ? -1 : 1))) {
    const decided = noted.get(answer.key);
    if (!decided || decided.rsvp === 'none' || !member) continue;
    const id = attendanceId(meeting.id, member.id);
    const patch = {
      rsvp: decided.rsvp,
      replyComment: decided.comment,
      ...(answer.date !== '' && { repliedAt: answer.date }),
    };
    byId.set(id, { attendanceId: id, patch, meeting, member });
  }
  return [...byId.values()];
}

/** What the invitation list says of the person until now. */
export function rsvpOf({ member, meeting }: PlannedMail, attendance: ReadonlyMap<string, Attendance>): Rsvp {
  return (member && attendance.get(attendanceId(meeting.id, member.id))?.rsvp) ?? 'none';
}
