export { MeetingScreen } from './meeting/MeetingScreen';
export { MeetingsScreen } from './plan/MeetingsScreen';
