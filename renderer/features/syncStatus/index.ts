export { countDisputes } from './countDisputes';
export { DisputeHint } from './DisputeHint';
export { LoadingBanner } from './LoadingBanner';
export { NewerNotice } from './NewerNotice';
export { ReaderBanner } from './ReaderBanner';
export { statusWithBackup } from './statusWithBackup';
export { syncStatusToText } from './syncStatusToText';
export { localDayOf, useBackupAge } from './useBackupAge';
export { useDisputeCount, useDisputes } from './useDisputes';
