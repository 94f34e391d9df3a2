import type { AnyRecord } from '../schema/envelope';

const NEVER_LEAVES = 'TLP:RED';

/**
 * Whether a record stays on this laptop whatever happens: it is marked TLP:RED itself, or belongs to a meeting that is.
 * @param meetingById looks up a meeting of the local store
 */
export function isWithheld(record: AnyRecord, meetingById: (id: string) => AnyRecord | undefined): boolean {
  if (record['tlp'] === NEVER_LEAVES) return true;
  const meetingId = record['meetingId'];
  return typeof meetingId === 'string' && meetingId !== '' && meetingById(meetingId)?.['tlp'] === NEVER_LEAVES;
}

/** Whether a record is to be sent now: it has an unsent edit that the server has not refused, and it may leave. */
export function isSendable(record: AnyRecord, meetingById: (id: string) => AnyRecord | undefined): boolean {
  return record.pending === 1 && record.refused === null && !isWithheld(record, meetingById);
}
