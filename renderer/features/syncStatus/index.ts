export { DisputeHint } from './DisputeHint';
export { LoadingBanner } from './LoadingBanner';
export { NewerNotice } from './NewerNotice';
export { ReaderBanner } from './ReaderBanner';
export { statusWithBackup } from './statusWithBackup';
export { syncStatusToText } from './syncStatusToText';
export { localDayOf, useBackupAge } from './useBackupAge';
export { useContradictions, useDisputeCount, useDisputes } from './useDisputes';
export { useConnection, type OwnConnection } from './useConnection';
