export { breathe } from './breathe';
export type { ClockTrouble } from './clock/createClockWatch';
export { withPauses, type Sliced } from './sliced';
export { localToday } from './localToday';
export { createNumberKeeper, type NumberKeeper } from './numbering/numberKeeper';
export { createRecordSearch, type RecordSearch, type SearchHits } from './search/recordSearch';
export type { DamageReport } from './store/damage';
export { openStore, type Store, type Tables } from './store/openStore';
export type { RecordTable } from './store/recordTable';
export { createChunkStore, type ChunkStore } from './files/chunkStore';
export type { AddProblem, FileSource } from './files/addFile';
export type { MailAnswer, MailPort, Outbox, OutboxState } from './outbox/createOutbox';
export type { AddedFile, FileService } from './files/createFiles';
export type { ChunkSource, PlacedFiles } from './files/placeChunks';
export { createSealedCodec, importKey } from './store/sealedCodec';
export { isMissingKey, StoreError } from './store/storeError';
export type { StoreKey, StoreKeys } from './store/storeKeys';
export { deleteStore, nameOfStore, storedNetworks } from './transfer/networkDatabases';
export { readableRecords } from './transfer/readableRecords';
export { readMove, writeMove, type MoveFile } from './transfer/moveStorage';
export { createClosedVault } from './restore/createClosedVault';
export { createRestoreVault } from './restore/createRestoreVault';
export type { Restore } from './restore/createRestore';
export type { RestorePoint, RestoreVault } from './restore/restorePoint';
export { BackupError, type BackupPort, type BackupReaderPort } from './backup/backupPort';
export { bringBackRecords } from './backup/bringBack';
export type { CollectionCheck } from './backup/compareReplacement';
export {
  dropStaged,
  forgetReplaced,
  putReplacement,
  returnToReplaced,
  type Replacement,
  type StagedReplacement,
} from './backup/stageReplacement';
export { placeFiles } from './backup/placeFiles';
export { placeNetwork, type NetworkContent } from './backup/placeNetwork';
export { readBackup, type BackupContent } from './backup/readContent';
export type { RecordsByCollection, SumByCollection } from './backup/sumRecords';
export type { BackupResult, BackupService, BackupState, RunningBackup } from './backup/createBackups';
export type { OfficialAct, TakenStep, UndoKind, UndoStep, UndoWay } from './journal/journalEntry';
export type { RecordChange } from './journal/recordHistory';
export type { RecordStep } from './journal/recordStep';
export { HISTORY_DAYS, HISTORY_MEGABYTES } from './journal/tidyJournal';
export { applyMerges } from './merges/applyMerges';
export { whoSaid, type Said } from './merges/whoSaid';
export { openSession, type Session, type SessionOptions } from './session';
export { createPageHttp } from './sync/pageHttp';
export type { Disputes } from './sync/disputes';
export type { Repositories, Repository, RepositorySnapshot } from './repositories';
export type { EngineTime, SyncService, SyncSnapshot } from './sync/syncService';
export type { Reader, Unit, UnitOptions, Write, WriteOptions, Written } from './writing/createWriter';
export type { LeftAlone } from './writing/takeBack';
export type { TakenBack, UndoHandle, UndoStack } from './writing/undoStack';
