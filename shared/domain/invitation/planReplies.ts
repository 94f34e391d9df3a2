import type { Attendance, Meeting, Member, Rsvp } from '../../schema';
import { attendanceId } from '../../schema/records';
import type { Draft } from '../../schema/records';
import { toComparedAddress } from '../../text/comparedAddress';
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
  /** The same for the same answer, whatever is read besides. */
  readonly key: string;
  readonly file: string;
  readonly reply: CalendarReply;
  /** What stands beside it in the mail, for whoever reads it: programs write there as well. `''` for nothing. */
  readonly words: string;
  readonly state: ReplyState;
  readonly origin: ReplyOrigin;
  /** Taken over unless a person says no: a change by the very person who sent the mail. */
  readonly isPreselected: boolean;
  /** Whose it is a person said: the address is of nobody known. */
  readonly isChosen: boolean;
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
  /** The members as `membersByAddress` has them, where that is known already. */
  readonly byAddress?: ReadonlyMap<string, Member>;
  /** Ids of members by the key of an answer, where a person said whose an unknown address is. */
  readonly chosen?: ReadonlyMap<string, string>;
}

/** Answers of one file. */
export interface ReplyFile {
  readonly file: string;
  /** What tells it from all others, where its name does not. */
  readonly key?: string;
  readonly replies: readonly CalendarReply[];
  /** What the person wrote beside it in the mail. */
  readonly words?: string;
  /** Addresses of the mail around them, the surest first (From, Sender, Reply-To); absent where there is no mail. */
  readonly senders?: readonly string[];
}

interface Sourced {
  readonly key: string;
  readonly file: string;
  readonly reply: CalendarReply;
  readonly words: string;
  readonly origin: ReplyOrigin;
}

/** An answer and whose it is. */
interface Owned extends Sourced {
  readonly member: Member | undefined;
  /** By the word of whoever reads the answers. */
  readonly isChosen: boolean;
}

/** Matches answers to meetings by UID and to members by address, whatever its case. Nothing is guessed from names. */
export function planReplies(files: readonly ReplyFile[], sources: ReplySources): readonly PlannedReply[] {
  if (files.length === 0) return [];
  const meetingByUid = new Map(sources.meetings.map((meeting) => [sources.uidOf(meeting.id).toLowerCase(), meeting]));
  const memberByEmail = sources.byAddress ?? membersByAddress(sources.members);
  const memberById = membersChosen(sources);
  const attendanceById = new Map(sources.attendance.map((entry) => [entry.id, entry]));
  const all = files.flatMap(withOrigin).map((sourced): Owned => {
    const known = memberByEmail.get(toComparedAddress(sourced.reply.email));
    const chosen = known ? undefined : memberById.get(sources.chosen?.get(sourced.key) ?? '');
    return { ...sourced, member: known ?? chosen, isChosen: chosen !== undefined };
  });
  const latest = latestByPerson(all);
  return all.map((sourced) => {
    const { key, file, reply, words, origin, member, isChosen } = sourced;
    const meeting = meetingByUid.get(reply.uid.toLowerCase());
    const id = meeting && member ? attendanceId(meeting.id, member.id) : '';
    const entry = attendanceById.get(id);
    const after = ownValue(RSVP_BY_PARTSTAT, reply.partstat) ?? 'none';
    const state =
      weightOf(sourced) === 0
        ? 'listed'
        : stateOf(reply, meeting, member, entry, after, latest.get(personOf(sourced)) === sourced);
    return {
      key,
      file,
      reply,
      words,
      state,
      origin,
      isPreselected: state === 'change' && (origin === 'sender' || isChosen),
      isChosen,
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

/** Those whom a person chose, by id: nobody else is looked up so. */
export function membersChosen({
  members,
  chosen,
}: Pick<ReplySources, 'members' | 'chosen'>): ReadonlyMap<string, Member> {
  const ids = new Set(chosen?.values());
  if (ids.size === 0) return new Map();
  return new Map(members.flatMap((member) => (ids.has(member.id) ? [[member.id, member] as const] : [])));
}

/** By every address that is known of them. Who is written to at an address goes before who only has it beside. */
export function membersByAddress(members: readonly Member[]): ReadonlyMap<string, Member> {
  const beside = members.flatMap((member) =>
    member.contacts.flatMap(({ kind, value }) =>
      kind === 'email' ? [[toComparedAddress(value), member] as const] : [],
    ),
  );
  const first = members.map((member) => [toComparedAddress(member.email), member] as const);
  return new Map([...beside, ...first].filter(([address]) => address !== ''));
}

/**
 * A reply is that of the mail's sender, or of the person the sender replies for (SENT-BY, RFC 5545 §3.2.18). The first header with an
 * address that the answer knows decides: a Reply-To may name a list of many.
 */
function withOrigin({ file, key = file, replies, words = '', senders }: ReplyFile): readonly Sourced[] {
  const known = replies.map(({ email, sentBy }) => [toComparedAddress(email), toComparedAddress(sentBy)]);
  const sender = senders?.map(toComparedAddress).find((address) => known.some((own) => own.includes(address)));
  return replies.map((reply, index) => {
    const isOwn = sender !== undefined && known[index]?.includes(sender) === true;
    const origin = senders === undefined ? 'withoutMail' : isOwn ? 'sender' : 'otherSender';
    return { key: `${key}#${index}`, file, reply, words, origin };
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
function latestByPerson(all: readonly Owned[]): ReadonlyMap<string, Owned> {
  const latest = new Map<string, Owned>();
  for (const owned of all) {
    const known = latest.get(personOf(owned));
    const isNewer = !known || (weightOf(owned) - weightOf(known) || compareVersions(owned.reply, known.reply)) > 0;
    if (isNewer) latest.set(personOf(owned), owned);
  }
  return latest;
}

/** Of a member, whichever address it is; of nobody known, the address. */
function personOf({ reply, member }: Owned): string {
  return `${reply.uid.toLowerCase()} ${member?.id ?? toComparedAddress(reply.email)}`;
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
