export { ClockBanner } from './ClockBanner';
