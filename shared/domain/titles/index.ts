export { recordToTitle } from './recordToTitle';
export { meetingTitle, shownTitle, typedTitle } from './shownTitle';
