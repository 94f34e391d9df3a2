import type { Attendance, Meeting, Member, Rsvp } from '../../schema';
import { attendanceId } from '../../schema/records';
import type { Draft } from '../../schema/records';
import { toAddressKey } from '../../text/plainText';
import { ownValue } from '../../ownValue';
import { compareVersions, type CalendarReply } from '../calendar';

/** What becomes of an answer. `change`, `outdated` and `uninvited` may be chosen; see `isPreselected`. */
export type ReplyState =
  | 'change'
  | 'same'
  /** About an invitation before the last change of time or place. */
  | 'outdated'
  /** A later answer of the same person is known or in the files. */
  | 'superseded'
  /** A member who is not on the list: somebody passed the invitation on. */
  | 'uninvited'
  | 'unknownSender'
  | 'unknownMeeting'
  /** A PARTSTAT that says neither yes nor no nor maybe. */
  | 'undecided'
  /** In the answer of somebody else, whose calendar program lists all who were invited: no answer of this person (RFC 5546 §3.2.3). */
  | 'listed';

/** Whose word an answer is: of the mail's sender, of another one, or of nobody knows whom, because there is no mail around it. */
export type ReplyOrigin = 'sender' | 'otherSender' | 'withoutMail';

export interface PlannedReply {
  readonly key: string;
  readonly file: string;
  readonly reply: CalendarReply;
  readonly state: ReplyState;
  readonly origin: ReplyOrigin;
  /** Taken over unless a person says no: a change by the very person who sent the mail. */
  readonly isPreselected: boolean;
  readonly meeting?: Meeting;
  readonly member?: Member;
  readonly before: Rsvp;
  readonly after: Rsvp;
  /** Of the record to write, where there is something to write. */
  readonly attendanceId: string;
  readonly patch: Draft<'attendance'>;
}

const RSVP_BY_PARTSTAT: Readonly<Record<string, Rsvp>> = {
  ACCEPTED: 'yes',
  DECLINED: 'no',
  TENTATIVE: 'maybe',
  DELEGATED: 'no',
};

export interface ReplySources {
  readonly meetings: readonly Meeting[];
  readonly attendance: readonly Attendance[];
  readonly members: readonly Member[];
  readonly uidOf: (meetingId: string) => string;
}

/** Answers of one file. */
export interface ReplyFile {
  readonly file: string;
  readonly replies: readonly CalendarReply[];
  /** Addresses of the mail around them, the surest first (From, Sender, Reply-To); absent where there is no mail. */
  readonly senders?: readonly string[];
}

type Sourced = { readonly file: string; readonly reply: CalendarReply; readonly origin: ReplyOrigin };

/** Matches answers to meetings by UID and to members by address, whatever its case. Nothing is guessed from names. */
export function planReplies(files: readonly ReplyFile[], sources: ReplySources): readonly PlannedReply[] {
  const meetingByUid = new Map(sources.meetings.map((meeting) => [sources.uidOf(meeting.id).toLowerCase(), meeting]));
  const memberByEmail = membersByAddress(sources.members);
  const attendanceById = new Map(sources.attendance.map((entry) => [entry.id, entry]));
  const all = files.flatMap(withOrigin);
  const latest = latestByPerson(all);
  return all.map((sourced, index) => {
    const { file, reply, origin } = sourced;
    const meeting = meetingByUid.get(reply.uid.toLowerCase());
    const member = memberByEmail.get(reply.email);
    const id = meeting && member ? attendanceId(meeting.id, member.id) : '';
    const entry = attendanceById.get(id);
    const after = ownValue(RSVP_BY_PARTSTAT, reply.partstat) ?? 'none';
    const state =
      weightOf(sourced) === 0
        ? 'listed'
        : stateOf(reply, meeting, member, entry, after, latest.get(personOf(reply)) === sourced);
    return {
      key: String(index),
      file,
      reply,
      state,
      origin,
      isPreselected: state === 'change' && origin === 'sender',
      ...(meeting && { meeting }),
      ...(member && { member }),
      before: entry?.rsvp ?? 'none',
      after,
      attendanceId: id,
      patch: {
        rsvp: after,
        repliedAt: reply.stamp,
        replyComment: reply.comment,
        ...(reply.partstat === 'DELEGATED' && { representedBy: reply.delegatedTo }),
      },
    };
  });
}

/** By every address that is known of them. Who is written to at an address goes before who only has it beside. */
function membersByAddress(members: readonly Member[]): ReadonlyMap<string, Member> {
  const beside = members.flatMap((member) =>
    member.contacts.flatMap(({ kind, value }) => (kind === 'email' ? [[toAddressKey(value), member] as const] : [])),
  );
  const first = members.map((member) => [toAddressKey(member.email), member] as const);
  return new Map([...beside, ...first].filter(([address]) => address !== ''));
}

/**
 * A reply is that of the mail's sender, or of the person the sender replies for (SENT-BY, RFC 5545 §3.2.18). The first header with an
 * address that the answer knows decides: a Reply-To may name a list of many.
 */
function withOrigin({ file, replies, senders }: ReplyFile): readonly Sourced[] {
  if (senders === undefined) return replies.map((reply) => ({ file, reply, origin: 'withoutMail' }));
  const sender = senders
    .map(toAddressKey)
    .find((address) => replies.some(({ email, sentBy }) => email === address || sentBy === address));
  return replies.map((reply) => {
    const isOwn = sender !== undefined && (reply.email === sender || reply.sentBy === sender);
    return { file, reply, origin: isOwn ? 'sender' : 'otherSender' };
  });
}

/** How far an answer speaks for the person; of 0 it does not at all. Only the weightiest of a person's answers are compared. */
function weightOf({ reply, origin }: Sourced): number {
  const isAlone = reply.attendeeCount === 1;
  if (origin === 'sender') return 2;
  if (origin === 'otherSender') return isAlone ? 1 : 0;
  return isAlone ? 2 : 1;
}

/** Of each person and meeting the newest of the weightiest answers (RFC 5546 §2.1.5). */
function latestByPerson(all: readonly Sourced[]): ReadonlyMap<string, Sourced> {
  const latest = new Map<string, Sourced>();
  for (const sourced of all) {
    const known = latest.get(personOf(sourced.reply));
    const isNewer = !known || (weightOf(sourced) - weightOf(known) || compareVersions(sourced.reply, known.reply)) > 0;
    if (isNewer) latest.set(personOf(sourced.reply), sourced);
  }
  return latest;
}

function personOf({ uid, email }: CalendarReply): string {
  return `${uid.toLowerCase()} ${email}`;
}

function stateOf(
  reply: CalendarReply,
  meeting: Meeting | undefined,
  member: Member | undefined,
  entry: Attendance | undefined,
  after: Rsvp,
  isLatest: boolean,
): ReplyState {
  if (!meeting) return 'unknownMeeting';
  if (!member) return 'unknownSender';
  if (after === 'none') return 'undecided';
  if (!isLatest || (entry && entry.repliedAt !== '' && reply.stamp !== '' && reply.stamp < entry.repliedAt))
    return 'superseded';
  if (!entry?.invited) return 'uninvited';
  if (reply.sequence < meeting.calendarSequence) return 'outdated';
  return entry.rsvp === after && (reply.comment === '' || entry.replyComment === reply.comment) ? 'same' : 'change';
}
