import { keptOrigins } from '../schema/confidentiality';
import { SYNC_STATE_FIELDS, type AnyRecord } from '../schema/envelope';
import { withBothDescriptions } from '../text/describedText';
import { toPlainFields } from '../text/plainFields';

export type Content = Readonly<Record<string, unknown>>;

const syncFields: ReadonlySet<string> = new Set(SYNC_STATE_FIELDS);

/** What travels: the envelope and the content, without the sync state. */
export function contentOf(record: AnyRecord): Content {
  const content: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(record)) if (!syncFields.has(field)) content[field] = value;
  return content;
}

/**
 * A local edit: content, clock and sync state change in one atomic write, so that no crash can part them. The base is
 * copied on the first edit since the server was last in agreement, and kept until it is again. See also [Note: texts enter plain],
 * [Note: origins are kept] and [Note: a description is said twice].
 */
export function applyLocalEdit(record: AnyRecord, patch: Content, stamp: string, deviceId: string): AnyRecord {
  const base = record.pending === 1 ? record.base : record.rev === '' ? null : contentOf(record);
  const edited = { ...record, ...toPlainFields(withBothDescriptions(record, patch)) };
  const origins = keptOrigins(edited, [record]);
  return {
    ...edited,
    ...(origins && { origins }),
    updatedAt: stamp,
    updatedBy: deviceId,
    pending: 1,
    base,
    refused: null,
  };
}

export function applyCreation(record: AnyRecord, stamp: string, deviceId: string): AnyRecord {
  return {
    ...toPlainFields(record),
    createdAt: stamp,
    createdBy: deviceId,
    updatedAt: stamp,
    updatedBy: deviceId,
    rev: '',
    pending: 1,
    base: null,
    refused: null,
    merges: [],
  };
}
