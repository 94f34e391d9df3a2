export function meetingPath(meetingId: string): string {
  return `/meetings/${meetingId}`;
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
