export { ConnectionForm } from './connection/ConnectionForm';
export { findingToCallout } from './connection/findingToCallout';
export { SyncScreen } from './SyncScreen';
export { useRecordWords } from './words/useRecordWords';
