export { ConnectionForm } from './connection/ConnectionForm';
export { findingToCallout } from './connection/findingToCallout';
export { SyncScreen } from './SyncScreen';
export { recordToPath } from './words/recordToPath';
export { useRecordWords } from './words/useRecordWords';
export { ValueView } from './words/ValueView';
export type { ValueWords } from './words/valueToWords';
