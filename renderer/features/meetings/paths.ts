/** The steps of a meeting's page, in the order in which they are taken. The last part of its address. */
export const MEETING_STEPS = ['planning', 'invitation', 'papers', 'minutes'] as const;
export type MeetingStep = (typeof MEETING_STEPS)[number];

/** @param step left out, the one opens that fits what the meeting has come to */
export function meetingPath(meetingId: string, step?: MeetingStep): string {
  return step === undefined ? `/meetings/${meetingId}` : `/meetings/${meetingId}/${step}`;
}

export function runningPath(meetingId: string): string {
  return `/meetings/${meetingId}/run`;
}

export function invitePath(meetingId: string): string {
  return `/meetings/${meetingId}/invite`;
}

export function eventPath(eventId: string): string {
  return `/events/${eventId}`;
}
