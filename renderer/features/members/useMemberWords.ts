import { useMemo } from 'react';
import { groupIdsOf, rolesOn } from '../../../shared/domain/membership';
import { meetingTitle } from '../../../shared/domain/titles';
import type { Attendance, Meeting } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { isPlainMessageKey } from '../../../shared/messages';
import { useRecord, useRecords, useToday } from '../../live';
import { useMessages } from '../../ui';
import { useInstitutionTexts, useTopics } from '../institutions';
import type { MemberColumn } from './memberColumnIds';
import type { MemberRow } from './memberRows';

export type MemberWords = {
  /** What stands in a column, as text. */
  readonly textOf: (column: MemberColumn | 'name', row: MemberRow) => string;
  /** What a column is sorted by: as its text, but for days, which are compared as they are stored. */
  readonly sortKeyOf: (column: MemberColumn | 'name', row: MemberRow) => string;
  readonly topicTitle: (id: string) => string;
  readonly groupTitle: (id: string) => string;
};

type LastMeeting = { readonly on: string; readonly text: string };

/** Members in the words of the network and of the screen. */
export function useMemberWords(needsMeetings: boolean): MemberWords {
  const { t, formatDate } = useMessages();
  const { sectorName, stateName } = useInstitutionTexts();
  const topics = useTopics();
  const groups = useRecord('network', NETWORK_ID)?.groups;
  const meetings = useRecords('meetings').byId;
  const attendance = useRecords('attendance').records;
  const today = useToday();

  const lastByMember = useMemo(() => {
    const nameOf = (meeting: Meeting): string =>
      t('members.lastMeeting', {
        date: formatDate(meeting.startsAt, meeting.timeZone),
        title: meetingTitle(meeting, t),
      });
    return needsMeetings ? lastMeetings(attendance, meetings, nameOf) : new Map<string, LastMeeting>();
  }, [needsMeetings, attendance, meetings, t, formatDate]);

  return useMemo(() => {
    const titleByTopic = new Map(topics.map(({ id, title }) => [id, title]));
    const titleByGroup = new Map((groups ?? []).map(({ id, title }) => [id, title]));
    const topicTitle = (id: string): string => titleByTopic.get(id) ?? '';
    const groupTitle = (id: string): string => titleByGroup.get(id) ?? '';
    const roleName = (kind: string): string => {
      const key = `records.value.role.${kind}`;
      return isPlainMessageKey(key) ? t(key) : kind;
    };

    function textOf(column: MemberColumn | 'name', { member, position, institution, shownName }: MemberRow): string {
      switch (column) {
        case 'name':
          return shownName;
        case 'office':
          return position?.office ?? '';
        case 'institution':
          return institution?.name ?? '';
        case 'email':
        case 'phone':
        case 'city':
          return member[column];
        case 'status':
          return t(`members.status.${member.membership}`);
        case 'state':
          return stateName(institution?.state ?? '');
        case 'sector':
          return sectorName(institution?.sector ?? '');
        case 'topics':
          return join([...member.seeks, ...member.offers].map(topicTitle));
        case 'tags':
          return join(member.tags);
        case 'groups': {
          const inNetwork = rolesOn(member, today)
            .filter(({ groupId }) => groupId === '')
            .map(({ title, kind }) => title || roleName(kind));
          return join([...inNetwork, ...groupIdsOf(member, today).map(groupTitle)]);
        }
        case 'since':
          return member.joinedOn === '' ? '' : formatDate(member.joinedOn);
        case 'lastMeeting':
          return lastByMember.get(member.id)?.text ?? '';
      }
    }

    return {
      textOf,
      sortKeyOf(column, row) {
        if (column === 'name') return row.name;
        if (column === 'since') return row.member.joinedOn;
        return column === 'lastMeeting' ? (lastByMember.get(row.id)?.on ?? '') : textOf(column, row);
      },
      topicTitle,
      groupTitle,
    };
  }, [t, formatDate, sectorName, stateName, topics, groups, today, lastByMember]);
}

function join(words: readonly string[]): string {
  return [...new Set(words)].filter((word) => word !== '').join(', ');
}

/** The latest meeting at which each member was present. */
function lastMeetings(
  attendance: readonly Attendance[],
  meetings: ReadonlyMap<string, Meeting>,
  nameOf: (meeting: Meeting) => string,
): ReadonlyMap<string, LastMeeting> {
  const lastByMember = new Map<string, Meeting>();
  for (const { memberId, meetingId, presentFrom } of attendance) {
    const meeting = meetings.get(meetingId);
    if (memberId === '' || presentFrom === '' || !meeting) continue;
    const known = lastByMember.get(memberId);
    if (!known || known.startsAt < meeting.startsAt) lastByMember.set(memberId, meeting);
  }
  return new Map([...lastByMember].map(([id, meeting]) => [id, { on: meeting.startsAt, text: nameOf(meeting) }]));
}
