export { MeetingsScreen } from './list/MeetingsScreen';
export { FinaliseDialog } from './minutes/FinaliseDialog';
export { MeetingScreen } from './planning/MeetingScreen';
export { eventPath, meetingPath, runningPath } from './paths';
export { institutionOf, useMemberOptions } from './useMemberOptions';
export { useMeeting, type MeetingView } from './useMeeting';
