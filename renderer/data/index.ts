export { createRecordSearch, type RecordSearch, type SearchHits } from './search/recordSearch';
export { openStore, type Store, type Tables } from './store/openStore';
export type { RecordTable } from './store/recordTable';
export { createStorage } from './store/storage';
export { openSession, type Session, type SessionOptions } from './session';
export type { Repositories, Repository, RepositorySnapshot, WriteOptions } from './repositories';
export type { SyncService, SyncSnapshot } from './sync/syncService';
export type { UndoEntry, UndoKind } from './undo';
