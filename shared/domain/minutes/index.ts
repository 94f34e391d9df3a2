export { buildMinutesContent, type MinutesHeading, type MinutesSource } from './buildMinutesContent';
