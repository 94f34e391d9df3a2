export { BackupActions } from './BackupActions';
export { BackupSection } from './BackupSection';
export { useBackupAge } from './useBackupWords';
export { statusWithBackup } from './statusWithBackup';
export { RestoreHere } from './RestoreHere';
