export { blocksToClaim, freeNumbers, isNumberBlock, type NumberBlock, type NumberHolder } from './blocks';
export { decisionSeries, type NumberSeries } from './series';
export { seriesToKeep, yearOf } from './seriesToKeep';
