import { useMemo } from 'react';
import { quarterPlan, type QuarterPlan } from '../../../../shared/domain/meetings';
import type { Cadence } from '../../../../shared/domain/quarters';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useRecord, useRecords, useToday } from '../../../live';

/** How often the network means to meet. */
export function useCadence(): Cadence {
  return useRecord('network', NETWORK_ID)?.cadence ?? 'quarterly';
}

export function usePlan(): QuarterPlan & { readonly cadence: Cadence } {
  const meetings = useRecords('meetings').records;
  const today = useToday();
  const cadence = useCadence();
  return useMemo(() => ({ ...quarterPlan(meetings, today, cadence), cadence }), [meetings, today, cadence]);
}
