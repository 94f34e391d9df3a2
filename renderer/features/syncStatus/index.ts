export { countDisputes } from './countDisputes';
export { DisputeHint } from './DisputeHint';
export { LoadingBanner } from './LoadingBanner';
export { NewerNotice } from './NewerNotice';
export { ReaderBanner } from './ReaderBanner';
export { syncStatusToText } from './syncStatusToText';
export { useDisputeCount, useDisputes } from './useDisputes';
