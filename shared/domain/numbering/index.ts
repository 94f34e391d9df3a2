export { rangesToClaim, freeNumbers, isNumberRange, type NumberRange, type NumberHolder } from './ranges';
export { addendaSeries, decisionSeries, minutesSeries, type NumberSeries } from './series';
export { seriesToKeep, yearOf } from './seriesToKeep';
