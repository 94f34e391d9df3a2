export { BackupActions } from './BackupActions';
export { BackupSection } from './BackupSection';
export { RestoreHere } from './RestoreHere';
export { RestoreScreen } from './RestoreScreen';
export { useBackupWords } from './useBackupWords';
export { SameNamedNetwork, useSameNamed } from './SameNamedNetwork';
