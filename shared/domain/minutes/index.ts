export { buildMinutesContent, type MinutesHeading, type MinutesSource } from './buildMinutesContent';
export { checkMinutes, type MinutesIssue, type MinutesToCheck } from './checkMinutes';
export { freezeMinutes, hasChangedSince, latestMinutes, minutesOf, readMinutes, type FreezeOptions, type FrozenMinutes, type MinutesDraft } from './freezeMinutes';
export { paperSource } from './meetingPapers';
export { networkTemplate } from './networkTemplate';
