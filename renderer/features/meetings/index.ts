export { InviteScreen } from './invitation/InviteScreen';
export { useProposeItem } from './backlog/useProposeItem';
export { MeetingsScreen } from './list/MeetingsScreen';
export { FinaliseDialog } from './minutes/FinaliseDialog';
export { MinutesPreviewDialog } from './minutes/MinutesPreviewDialog';
export { MeetingScreen } from './planning/MeetingScreen';
export { meetingPath } from './paths';
export { institutionOf, useMemberOptions } from './useMemberOptions';
export { useMeeting, type MeetingView } from './useMeeting';
