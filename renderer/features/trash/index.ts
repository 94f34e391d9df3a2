export { everyRecord } from './everyRecord';
export { TrashDays } from './TrashDays';
export { TrashScreen } from './TrashScreen';
export { useTrash, useTrashDates } from './useTrash';
export { useSayErased } from './useSayErased';
