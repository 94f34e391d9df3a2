export { countDecisions } from './countDecisions';
export { DecisionHint } from './DecisionHint';
export { NewerNotice } from './NewerNotice';
export { ReaderBanner } from './ReaderBanner';
export { syncStatusToText } from './syncStatusToText';
export { useDecisionCount, useDisputes } from './useDisputes';
