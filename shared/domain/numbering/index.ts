export { blocksToClaim, freeNumbers, isNumberBlock, type NumberBlock, type NumberHolder } from './blocks';
export { addendaSeries, decisionSeries, minutesSeries, type NumberSeries } from './series';
export { seriesToKeep, yearOf } from './seriesToKeep';
