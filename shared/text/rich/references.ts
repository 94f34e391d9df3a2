import { collectionOfId, type CollectionName } from '../../schema';
import { isRecordId } from '../../schema/recordId';

/** What a text may name. Of the outcomes only decisions are offered. */
const MENTIONED: readonly CollectionName[] = ['members', 'institutions', 'topics', 'meetings', 'outcomes'];

/** The id of a record that a text names, such as `member:…`; `''` for anything else. */
export function toMention(value: unknown): string {
  if (typeof value !== 'string' || !isRecordId(value)) return '';
  return MENTIONED.some((name) => name === collectionOfId(value)) ? value : '';
}

/** The id of a file, `''` for anything else. */
export function toFileId(value: unknown): string {
  return typeof value === 'string' && /^file:[\w.:-]{1,115}$/u.test(value) ? value : '';
}
