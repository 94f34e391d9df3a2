export { countOutbox, type LetterRow, type LetterState, type MessageRow } from './outboxRows';
export { useOutboxCount, useOutboxRows } from './useOutboxRows';
