import type { Attendance, Meeting, Member, Rsvp } from '../../schema';
import { attendanceId } from '../../schema/records';
import type { Draft } from '../../schema/records';
import type { CalendarReply } from '../calendar';

/** What becomes of an answer. Only `change` is taken over without asking; `outdated` and `uninvited` may be chosen. */
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
  | 'undecided';

export interface PlannedReply {
  readonly key: string;
  readonly file: string;
  readonly reply: CalendarReply;
  readonly state: ReplyState;
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

/** Matches answers to meetings by UID and to members by address, whatever its case. Nothing is guessed from names. */
export function planReplies(
  files: readonly { readonly file: string; readonly replies: readonly CalendarReply[] }[],
  sources: ReplySources,
): readonly PlannedReply[] {
  const meetingByUid = new Map(sources.meetings.map((meeting) => [sources.uidOf(meeting.id).toLowerCase(), meeting]));
  const memberByEmail = new Map(
    sources.members
      .filter(({ email }) => email.trim() !== '')
      .map((member) => [member.email.trim().toLowerCase(), member]),
  );
  const attendanceById = new Map(sources.attendance.map((entry) => [entry.id, entry]));
  const all = files.flatMap(({ file, replies }) => replies.map((reply) => ({ file, reply })));
  const latest = new Map<string, CalendarReply>();
  for (const { reply } of all) {
    const known = latest.get(personOf(reply));
    if (!known || reply.stamp > known.stamp) latest.set(personOf(reply), reply);
  }
  return all.map(({ file, reply }, index) => {
    const meeting = meetingByUid.get(reply.uid.toLowerCase());
    const member = memberByEmail.get(reply.email);
    const id = meeting && member ? attendanceId(meeting.id, member.id) : '';
    const entry = attendanceById.get(id);
    const after = RSVP_BY_PARTSTAT[reply.partstat] ?? 'none';
    return {
      key: String(index),
      file,
      reply,
      state: stateOf(reply, meeting, member, entry, after, latest.get(personOf(reply)) === reply),
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
