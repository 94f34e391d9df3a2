export { ConnectionForm } from './connection/ConnectionForm';
export { findingToCallout } from './connection/findingToCallout';
export { SyncScreen } from './SyncScreen';
export { useRecordWords } from './words/useRecordWords';
export { ValueView } from './words/ValueView';
export type { ValueWords } from './words/valueToWords';
