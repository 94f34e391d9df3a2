export { ConnectionForm } from './ConnectionForm';
export { syncStatusToText } from './syncStatusToText';
export { SyncScreen } from './SyncScreen';
