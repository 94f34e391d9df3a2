export { ConnectionForm } from './connection/ConnectionForm';
export { SyncScreen } from './SyncScreen';
