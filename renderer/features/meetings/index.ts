export { eventPath, invitePath, meetingPath, runningPath } from './paths';
export { StatusBadge } from './StatusBadge';
export { useMeeting, type MeetingView } from './useMeeting';
export { institutionOf, useMemberOptions } from './useMemberOptions';
export { useRemoval } from './useRemoval';
export { useSaveDocument } from './useSaveDocument';
