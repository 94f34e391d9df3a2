import type { Attendance, Meeting, Rsvp } from '../../schema';
import { attendanceId, type Draft } from '../../schema/records';
import { stampToInstant } from '../../sync/clock';
import type { ImportProblem } from './importProblem';
import type { PlannedRow } from './planMemberImport';
import { readAnswer } from './readAnswer';
import { slashOrderOf } from './readDate';
import { readInstant } from './readInstant';
import { readMeetingRole } from './readMeetingRole';

export type InviteeState =
  /** Comes on to the list without an answer. */
  | 'invite'
  /** With one, or gives another than before. */
  | 'answer'
  /** Is on the list and comes as something else. */
  | 'role'
  /** All of it is known. */
  | 'same'
  /** A later answer is known. */
  | 'older'
  /** Another answer is known, and nobody can tell which is the later one: a person says. */
  | 'uncertain'
  /** Was checked in: what was taken in the hall stays as it is. */
  | 'present'
  /** Another row of the file speaks for the person. */
  | 'superseded'
  /** Whoever it is, a person says first. */
  | 'undecided'
  /** Nobody comes in by this row. */
  | 'out';

export type PlannedInvitee = {
  readonly line: number;
  readonly state: InviteeState;
  readonly before: Rsvp;
  readonly after: Rsvp;
  /** What the person comes as after the import; `''` as everybody. */
  readonly role: string;
  /** Words that were not understood; they become the comment on the answer. */
  readonly unread: string;
  /** Whether the row changes something on the list. */
  readonly isWritten: boolean;
  readonly problems: readonly ImportProblem[];
};

export type InviteeWrite = {
  /** A member, or the line that one is made of. */
  readonly who: Who;
  readonly patch: Draft<'attendance'>;
};

export type InviteePlan = {
  readonly byLine: ReadonlyMap<number, PlannedInvitee>;
  /** One for each person at most. */
  readonly writes: readonly InviteeWrite[];
  /** Rows whose answer waits for a person's word. */
  readonly uncertain: number;
  /** The file has a word on who comes, or on what they come as. */
  readonly saysWhoComes: boolean;
};

export type InviteeSources = {
  readonly meeting: Pick<Meeting, 'id' | 'timeZone'>;
  /** Also in the trash: whoever was taken off the list keeps an answer. */
  readonly entryOf: (attendanceId: string) => Attendance | undefined;
  /** Whether a person said that the file is the later word where times do not tell. */
  readonly takesUncertain: boolean;
  /** ISO 8601: when they said so. No answer is later. */
  readonly now: string;
};

export type Who =
  { readonly kind: 'member'; readonly memberId: string } | { readonly kind: 'line'; readonly line: number };

type Said = {
  readonly row: PlannedRow;
  readonly rsvp: Rsvp;
  /** Of the answer; `''` where the row has nothing to say beyond it. */
  readonly comment: string;
  readonly unread: string;
  readonly at: string;
  readonly role: string;
  readonly problems: readonly ImportProblem[];
};

/**
 * What the rows of a file become on the list of a meeting. Everybody whom the import adds, updates or knows is invited; answers follow their time stamps. A
 * pure function of the plan of the people and of what is known.
 */
export function planInvitees(rows: readonly PlannedRow[], sources: InviteeSources): InviteePlan {
  const steps = planInviteesInSteps(rows, sources);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same in steps, between which a page can answer: the time stamps of 20,000 rows take half a second to be read in the zone of a meeting. */
export function* planInviteesInSteps(
  rows: readonly PlannedRow[],
  sources: InviteeSources,
): Generator<undefined, InviteePlan> {
  const read = createReader(rows, sources);
  const whoOf = createWho(rows);
  const byLine = new Map<number, PlannedInvitee>();
  const saidByWho = new Map<string, { readonly who: Who; readonly all: Said[] }>();
  for (const row of rows) {
    yield;
    const said = read(row);
    const who = whoOf(row);
    if (who === 'out' || who === 'undecided') {
      byLine.set(row.line, toInvitee(said, who, 'none'));
      continue;
    }
    const key = who.kind === 'line' ? String(who.line) : who.memberId;
    const known = saidByWho.get(key) ?? { who, all: [] };
    known.all.push(said);
    saidByWho.set(key, known);
  }
  const writes: InviteeWrite[] = [];
  for (const { who, all } of saidByWho.values()) {
    yield;
    const speaks = latestOf(all);
    if (!speaks) continue;
    const role = speaks.role || (all.findLast((said) => said.role !== '')?.role ?? '');
    const entry = who.kind === 'member' ? sources.entryOf(attendanceId(sources.meeting.id, who.memberId)) : undefined;
    const { state, patch } = decide({ ...withRemarksOf(speaks, all), role }, entry, sources);
    for (const said of all) {
      if (said === speaks) continue;
      const isWritten = said.unread !== '' && patch.replyComment !== undefined;
      byLine.set(said.row.line, { ...toInvitee(said, 'superseded', 'none'), isWritten });
    }
    const after = patch.rsvp ?? entry?.rsvp ?? 'none';
    byLine.set(speaks.row.line, {
      ...toInvitee(speaks, state, entry?.rsvp ?? 'none'),
      after: state === 'uncertain' || state === 'older' ? speaks.rsvp : after,
      role: patch.role ?? entry?.role ?? '',
      isWritten: state !== 'same' && Object.keys(patch).length > 0,
    });
    if (Object.keys(patch).length > 0) writes.push({ who, patch });
  }
  const planned = [...byLine.values()];
  return {
    byLine,
    writes,
    uncertain: planned.filter(({ state }) => state === 'uncertain').length,
    saysWhoComes: rows.some(
      ({
        draft: {
          attends: { answer, role },
        },
      }) => answer !== '' || role !== '',
    ),
  };
}

function toInvitee({ row, rsvp, unread, role, problems }: Said, state: InviteeState, before: Rsvp): PlannedInvitee {
  return { line: row.line, state, before, after: rsvp, role, unread, isWritten: false, problems };
}

function createReader(rows: readonly PlannedRow[], { meeting, now }: InviteeSources): (row: PlannedRow) => Said {
  const order = slashOrderOf(rows.map(({ draft }) => draft.attends.answeredAt));
  return (row) => {
    const { answer, answeredAt, role: roleText } = row.draft.attends;
    const read = readAnswer(answer);
    const role = readMeetingRole(roleText);
    const stamp = readInstant(answeredAt, order, meeting.timeZone);
    const at = stamp === undefined || Date.parse(stamp) > Date.parse(now) + ANY_ZONE_MS ? '' : stamp;
    const problem = (key: ImportProblem['key'], value: string): ImportProblem => {
      return { line: row.line, key, values: { value } };
    };
    return {
      row,
      rsvp: read?.rsvp ?? 'none',
      comment: read?.comment ?? answer.trim(),
      unread: read ? '' : answer.trim(),
      at,
      role: role ?? roleText.trim(),
      problems: [
        ...(read ? [] : [problem('import.problem.unclearAnswer', answer.trim())]),
        ...(role === undefined ? [problem('import.problem.unknownRole', roleText.trim())] : []),
        ...(at === '' && answeredAt !== '' ? [problem('import.problem.unreadableStamp', answeredAt)] : []),
      ],
    };
  };
}

/** A stamp without a zone may be that of a place which is ahead of ours. */
const ANY_ZONE_MS = 86_400_000;

/** Who a row is, or why it is nobody. The same person in a later line is the earlier line's. */
function createWho(rows: readonly PlannedRow[]): (row: PlannedRow) => Who | 'undecided' | 'out' {
  const rowByLine = new Map(rows.map((row) => [row.line, row]));
  return function whoOf({ line, action, twin }: PlannedRow): Who | 'undecided' | 'out' {
    if (action === 'create') return { kind: 'line', line };
    if (action === 'perhaps') return 'undecided';
    if (action !== 'update' && action !== 'unchanged' && action !== 'duplicateInFile') return 'out';
    if (twin?.kind === 'member') return twin;
    // Lines name earlier ones only, so this ends.
    const earlier = twin && twin.line < line ? rowByLine.get(twin.line) : undefined;
    return earlier ? whoOf(earlier) : 'out';
  };
}

/**
 * Of several rows about one person the latest that answers, otherwise the latest whose words were not understood; where times do not tell, the one further
 * down.
 */
function latestOf(all: readonly Said[]): Said | undefined {
  const weightOf = ({ rsvp, unread }: Said): number => (rsvp !== 'none' ? 2 : unread !== '' ? 1 : 0);
  return all.reduce<Said | undefined>((best, said) => {
    if (!best || weightOf(said) > weightOf(best)) return said;
    if (weightOf(said) < weightOf(best) || !saysSomething(said)) return best;
    return best.at !== '' && said.at !== '' && said.at < best.at ? best : said;
  }, undefined);
}

/** What was not understood of the other rows stays a remark of the answer that counts, which is then as new as the newest of them. */
function withRemarksOf(speaks: Said, all: readonly Said[]): Said {
  const others = all.filter(({ unread }) => unread !== '' && unread !== speaks.unread);
  const comments = new Set([speaks.comment, ...others.map(({ unread }) => unread)].filter((text) => text !== ''));
  const at =
    speaks.at === '' ? '' : [speaks, ...others].map((said) => said.at).reduce((one, two) => (one > two ? one : two));
  return { ...speaks, comment: [...comments].join('\n'), at };
}

function saysSomething({ rsvp, unread }: Said): boolean {
  return rsvp !== 'none' || unread !== '';
}

type Decision = { readonly state: InviteeState; readonly patch: Draft<'attendance'> };

function decide(said: Said, entry: Attendance | undefined, sources: InviteeSources): Decision {
  if (entry && entry.presentFrom !== '') return { state: 'present', patch: {} };
  const isListed = entry?.deletedAt === '' && entry.invited;
  const invited: Draft<'attendance'> = isListed ? {} : { invited: true };
  const role: Draft<'attendance'> = said.role !== '' && said.role !== entry?.role ? { role: said.role } : {};
  const roleIfNone = entry === undefined || entry.role === '' ? role : {};
  if (!saysSomething(said)) {
    const state = !isListed ? 'invite' : 'role' in roleIfNone ? 'role' : 'same';
    return { state, patch: { ...invited, ...roleIfNone } };
  }
  const order = compareWithKnown(said, entry);
  if (order === 'same') {
    const later: Draft<'attendance'> = entry && said.at > entry.repliedAt ? { repliedAt: said.at } : {};
    const state = !isListed ? 'answer' : 'role' in role ? 'role' : 'same';
    return { state, patch: { ...invited, ...role, ...later } };
  }
  const isTaken = order === 'later' || (order === 'uncertain' && sources.takesUncertain);
  if (!isTaken) return { state: order, patch: { ...invited, ...roleIfNone } };
  return {
    state: 'answer',
    patch: {
      ...invited,
      ...role,
      ...(said.unread === '' && { rsvp: said.rsvp }),
      replyComment: said.comment,
      // Of an answer without a time a person said that it is the later one, now.
      repliedAt: said.at === '' && order === 'uncertain' ? sources.now : said.at,
    },
  };
}

/** How an answer of the file stands to the known one. That of somebody's hand has no time, but the record was not changed after its own. */
function compareWithKnown(said: Said, entry: Attendance | undefined): 'later' | 'same' | 'older' | 'uncertain' {
  if (!entry || (entry.rsvp === 'none' && entry.replyComment === '')) return 'later';
  const isSameWord = said.unread === '' && said.rsvp === entry.rsvp;
  if (said.comment === entry.replyComment && (isSameWord || said.unread !== '')) return 'same';
  if (isSameWord && said.comment === '') return 'same';
  if (said.at === '') return 'uncertain';
  if (entry.repliedAt !== '') return said.at > entry.repliedAt ? 'later' : 'older';
  return said.at > stampToInstant(entry.updatedAt) ? 'later' : 'uncertain';
}

/** What is written once it is known whose record a line became. */
export function inviteesToRecords(
  { writes }: Pick<InviteePlan, 'writes'>,
  memberIdByLine: ReadonlyMap<number, string>,
): readonly { readonly memberId: string; readonly patch: Draft<'attendance'> }[] {
  return writes.flatMap(({ who, patch }) => {
    const memberId = who.kind === 'member' ? who.memberId : memberIdByLine.get(who.line);
    return memberId === undefined ? [] : [{ memberId, patch }];
  });
}
