import { useMemo } from 'react';
import { compareAgendaItems } from '../../../shared/domain/agenda';
import { minutesOf, type MinutesSource } from '../../../shared/domain/minutes';
import type { Minutes } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useRecord, useRecords } from '../../live';

/** A meeting with everything that belongs to it, live; the agenda in its order. */
export interface MeetingView extends MinutesSource {
  /** Frozen versions, the newest first. */
  readonly versions: readonly Minutes[];
}

export function useMeeting(meetingId: string): MeetingView | undefined {
  const meeting = useRecord('meetings', meetingId);
  const event = useRecord('events', meeting?.eventId ?? '');
  const network = useRecord('network', NETWORK_ID);
  const allItems = useRecords('agendaItems').records;
  const allAttendance = useRecords('attendance').records;
  const allOutcomes = useRecords('outcomes').records;
  const allMinutes = useRecords('minutes').records;
  const members = useRecords('members').byId;
  const institutions = useRecords('institutions').byId;
  const topics = useRecords('topics').byId;
  const files = useRecords('files').byId;

  const agendaItems = useMemo(
    () => allItems.filter((item) => item.meetingId === meetingId).sort(compareAgendaItems),
    [allItems, meetingId],
  );
  const attendance = useMemo(
    () => allAttendance.filter((entry) => entry.meetingId === meetingId),
    [allAttendance, meetingId],
  );
  const outcomes = useMemo(
    () => allOutcomes.filter((outcome) => outcome.meetingId === meetingId),
    [allOutcomes, meetingId],
  );
  const versions = useMemo(() => minutesOf(allMinutes, meetingId), [allMinutes, meetingId]);

  return useMemo(
    () =>
      meeting && {
        meeting,
        event,
        network,
        agendaItems,
        attendance,
        outcomes,
        versions,
        members,
        institutions,
        topics,
        files,
      },
    [meeting, event, network, agendaItems, attendance, outcomes, versions, members, institutions, topics, files],
  );
}
