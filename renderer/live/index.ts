export { SessionProvider, useSession } from './SessionProvider';
export { useRecord, useRecords } from './useRecords';
export { useSync } from './useSync';
