import type { MinutesAgendaItem, MinutesContent, MinutesOutcome, MinutesQuorum } from '../../documents';
import { freezeText } from '../../documents/rich/frozenText';
import { mentionedNames } from '../../documents/rich/mentionedNames';
import { createTranslate } from '../../messages/translate';
import type { Outcome } from '../../schema';
import { computeAgendaTimes, secondsDiscussed, secondsToMinutes, type TimedItem } from '../agenda';
import { instantToLocal } from '../meetings';
import { memberToDisplayName, toSpeakers } from '../membership';
import { meetingTitle } from '../titles';
import {
  dayOf,
  electorateOf,
  establishAt,
  groupsOf,
  openingByRule,
  quorumRuleOf,
  roomQuorum,
  type Establishment,
} from '../quorum';
import type { MinutesSource } from './MinutesSource';
import { toPartialPresence } from './partialPresence';
import { toAbsentees, toAttendees, toPlainAttendees } from './toAttendees';

export interface MinutesHeading {
  /** That of content frozen before there were two, to compare with it; see [Note: layouts]. */
  readonly layout?: 1;
  readonly number: string;
  readonly version: number;
  readonly supersedes?: string;
  readonly language: 'de' | 'en';
  /** ISO 8601 instant. */
  readonly finalisedAt: string;
  /** What is stated about the quorum; missing where it is to be established from the times of check-in, null where nothing is stated. */
  readonly quorum?: MinutesQuorum | null;
  /** Whether decisions without a result are left as they are, to compare with content in which earlier versions said nothing of them. */
  readonly isSilentOnUndecided?: boolean;
}

/** Freezes the record of a meeting: names, offices and institutions are copied as they are on its day. */
export function buildMinutesContent(source: MinutesSource, heading: MinutesHeading): MinutesContent {
  const { meeting, event, network } = source;
  const person = (id: string): string | undefined => {
    const member = source.members.get(id);
    return member && memberToDisplayName(member);
  };
  const chair = person(meeting.chairId);
  const minuteTaker = person(meeting.minuteTakerId);
  const present = source.attendance.filter(({ presentFrom }) => presentFrom !== '');
  const away = source.attendance.filter(({ presentFrom, invited }) => presentFrom === '' && invited);
  const now = Date.parse(heading.finalisedAt);
  const quorum = heading.quorum === undefined ? quorumStatement(source) : heading.quorum;
  // How the room stood at the end, for what was then still without a result.
  const standing = heading.isSilentOnUndecided === true ? undefined : establishAt(roomQuorum(source), '');
  const agenda = computeAgendaTimes(source.agendaItems, meeting).items.map((timed) =>
    toAgendaItem(timed, source, { person, now, standing }),
  );
  const mentioned = mentionedNames(source.agendaItems.map(({ body }) => body));
  const excused = away.filter(({ rsvp }) => rsvp === 'no');
  return {
    contentVersion: versionOf(quorum, agenda),
    ...(heading.layout === undefined && { layout: 2 }),
    network: network?.title ?? '',
    ...(heading.layout === undefined && speakersOfDay(source, heading)),
    language: heading.language,
    number: heading.number,
    version: heading.version,
    ...(heading.supersedes !== undefined && { supersedes: heading.supersedes }),
    tlp: meeting.tlp,
    meeting: {
      title: meetingTitle(meeting, createTranslate(heading.language)),
      format: meeting.format,
      start: meeting.startsAt,
      end: meeting.endsAt,
      timeZone: meeting.timeZone,
      ...(meeting.startedAt !== '' && { began: meeting.startedAt }),
      ...(meeting.closedAt !== '' && { ended: meeting.closedAt }),
      place: [meeting.place, meeting.room].filter((part) => part !== '').join(', '),
      ...(event && { eventName: event.title }),
      ...(chair !== undefined && { chair }),
      ...(minuteTaker !== undefined && { minuteTaker }),
    },
    ...(heading.layout === undefined
      ? {
          present: toPartialPresence(toAttendees(present, source), meeting, heading.finalisedAt),
          excused: toAbsentees(excused, source),
        }
      : {
          present: toPlainAttendees(present, source),
          excused: toPlainAttendees(excused, source).map(({ name, institution }) => ({ name, institution })),
        }),
    absentCount: away.filter(({ rsvp }) => rsvp !== 'no').length,
    ...(quorum && { quorum }),
    agenda,
    ...(mentioned && { mentioned }),
    ...(heading.layout === undefined && filingOf(meeting, network)),
    finalisedAt: heading.finalisedAt,
  };
}

/** Those of the day of finalising, where the letterhead of the network names them. */
function speakersOfDay(
  { meeting, network, members }: MinutesSource,
  { finalisedAt, language }: MinutesHeading,
): Pick<MinutesContent, 'speakers'> {
  if (network?.letterheadSpeakers !== true) return {};
  const day = instantToLocal(Date.parse(finalisedAt), meeting.timeZone).slice(0, 10);
  const speakers = toSpeakers([...members.values()], day, language);
  return speakers.length > 0 ? { speakers } : {};
}

function versionOf(
  quorum: MinutesQuorum | null,
  agenda: readonly MinutesAgendaItem[],
): MinutesContent['contentVersion'] {
  const stated = [quorum, ...agenda.flatMap(({ outcomes }) => outcomes.map((outcome) => outcome.quorum))];
  if (stated.some((each) => each?.groups !== undefined)) return 3;
  return stated.some(Boolean) ? 2 : 1;
}

/** Feststellung der Beschlussfähigkeit, from who was checked in when; null where no quorum is asked for. */
function quorumStatement(source: MinutesSource): MinutesQuorum | null {
  const { meeting, network, members, institutions } = source;
  const rule = quorumRuleOf(meeting, network, electorateOf({ members, institutions, day: dayOf(meeting) }));
  if (!rule) return null;
  const { required, share, groups, without } = rule;
  const opening = openingByRule(source, rule, meeting.closedAt);
  return {
    required,
    ...(share && { share }),
    ...(groups && {
      groups: groups.map((group, index) => ({ ...group, present: opening.groups?.[index]?.present ?? 0 })),
    }),
    present: opening.present,
    ...(opening.quorateFrom !== '' && { from: opening.quorateFrom }),
    ...(opening.quorateUntil !== '' && { until: opening.quorateUntil }),
    ...(opening.isInterrupted && { interrupted: true }),
    without,
  };
}

/** How the minutes are filed: what the meeting says, or else the network. */
function filingOf(
  meeting: MinutesSource['meeting'],
  network: MinutesSource['network'],
): Pick<MinutesContent, 'fileReference' | 'distribution' | 'annexes'> {
  const fileReference = meeting.fileReference.trim() || (network?.fileReference.trim() ?? '');
  const ownList = linesOf(meeting.distributionList);
  const distribution = ownList.length > 0 ? ownList : linesOf(network?.distributionList ?? '');
  const annexes = linesOf(meeting.annexes);
  return {
    ...(fileReference !== '' && { fileReference }),
    ...(distribution.length > 0 && { distribution }),
    ...(annexes.length > 0 && { annexes }),
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

interface Freezing {
  readonly person: (id: string) => string | undefined;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  /** The quorum of decisions without a result; undefined where nothing is said of them. */
  readonly standing: Establishment | undefined;
}

function toAgendaItem(
  { item, number, section }: TimedItem,
  source: MinutesSource,
  freezing: Freezing,
): MinutesAgendaItem {
  const { person, now } = freezing;
  const presenter = [person(item.presenterId), item.presenterText]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  const topic = source.topics.get(item.topicId)?.title;
  const seconds = secondsDiscussed(item, now);
  return {
    number: String(number),
    ...(section !== '' && { section }),
    title: item.title,
    goal: item.goal,
    ...(presenter !== '' && { presenter }),
    ...(topic !== undefined && { topic }),
    plannedMinutes: item.plannedMinutes,
    // Of what was not reached nothing was discussed, whatever the clock counted while somebody passed by.
    ...(seconds > 0 && item.setAside !== 'notReached' && { actualMinutes: secondsToMinutes(seconds) }),
    ...(item.setAside !== '' && { state: item.setAside }),
    ...freezeText(item.body, (file) => source.files.get(file)?.sha256),
    outcomes: source.outcomes
      .filter(({ agendaItemId }) => agendaItemId === item.id)
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map((outcome) => toOutcome(outcome, freezing)),
  };
}

function toOutcome(outcome: Outcome, { person, standing }: Freezing): MinutesOutcome {
  const owners = [
    ...outcome.ownerIds.flatMap((id) => person(id) ?? []),
    ...(outcome.ownerText === '' ? [] : [outcome.ownerText]),
  ];
  const { votes, result, voteMethod, majority, entitled, invalidVotes } = outcome;
  const undecided = outcome.kind === 'decision' && result === '' ? standing : undefined;
  const { quorum } = undecided ?? outcome;
  const groups = groupsOf(undecided ?? outcome);
  return {
    kind: outcome.kind,
    ...(outcome.number !== '' && { number: outcome.number }),
    text: outcome.text,
    ...(votes &&
      (result === 'adopted' || result === 'rejected') && {
        votes: {
          ...votes,
          result,
          ...(voteMethod !== 'counted' && { method: voteMethod }),
          ...(majority !== 'simple' && { majority }),
          ...(entitled !== null && { entitled }),
          ...(invalidVotes > 0 && { invalid: invalidVotes }),
        },
      }),
    ...(result === 'consensus' && { consensus: true }),
    ...(undecided && { undecided: votes ? ('noResult' as const) : ('notVoted' as const) }),
    // Whether it was confirmed since is no part of this meeting's record.
    ...(outcome.kind === 'decision' &&
      quorum && {
        quorum: {
          present: quorum.present,
          required: quorum.required,
          without: quorum.without,
          ...(groups.length > 0 && { groups }),
        },
      }),
    ...(owners.length > 0 && { owners }),
    ...(outcome.due !== '' && { due: outcome.due }),
  };
}
