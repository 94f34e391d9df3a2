export { eventPath, invitePath, meetingPath, runningPath } from './paths';
export { RedBadge } from './RedBadge';
export { StatusBadge } from './StatusBadge';
export { useCompleteRecord } from './useCompleteRecord';
export { useMeeting, type MeetingView } from './useMeeting';
export { institutionOf, useMemberOptions } from './useMemberOptions';
export { useRemoval } from './useRemoval';
export { useShareable } from './useShareable';
export { useSaveDocument } from './useSaveDocument';
