import { useMemo } from 'react';
import type { Topic } from '../../../shared/schema';
import { useRecords } from '../../live';

/** Topics in the order of the catalogue, archived ones included. */
export function useTopics(): readonly Topic[] {
  const records: readonly Topic[] = useRecords('topics').records;
  return useMemo(
    () => records.toSorted((left, right) => left.position - right.position || left.id.localeCompare(right.id)),
    [records],
  );
}
