export {
  periodOf,
  periodStart,
  periodsPerYear,
  periodToLabel,
  periodToOrdinal,
  shiftPeriod,
  type Cadence,
  type Period,
} from './periods';
export { nextMeeting, periodTimeline, type PeriodState } from './periodTimeline';
export { quarterOf, quarterToLabel, shiftQuarter, type Quarter } from './quarters';
