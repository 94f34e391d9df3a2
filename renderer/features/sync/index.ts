export { ConnectionForm } from './connection/ConnectionForm';
export { SyncScreen } from './SyncScreen';
export { useRecordWords } from './words/useRecordWords';
