export { backupAge, copyOf, isSecondCopy, type BackupAge, type BackupCopy } from './backupAge';
export {
  BACKUP_EXTENSION,
  backupEndSchema,
  backupFileName,
  backupHeader,
  chunkFolderName,
  opensElsewhere,
  parseBackupHeader,
  type BackupEnd,
  type BackupHeader,
  type BackupOpens,
  type BackupReason,
  type ReadHeader,
} from './backupHeader';
export { splitShrunk } from './shrunkBackups';
export { isStoreLost, storeWitnessSchema, type StoreState, type StoreWitness } from './storeWitness';
export { planRotation, ROTATION, rotationSquares, type RotationSpan } from './planRotation';
export {
  compareStates,
  countState,
  differingFields,
  isBookkeeping,
  type ChangeKind,
  type CollectionComparison,
} from './compareStates';
