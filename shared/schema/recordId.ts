import { envelopeProperties } from './envelope';
import { collectionOfId } from './index';

/** UTF-16 units. */
const LONGEST_ID = envelopeProperties.id.maxLength;

/** Whether an id is one of ours as the store, the gateway and the addresses of screens take it: its collection, then letters, digits and `_.:-`. */
export function isRecordId(id: string): boolean {
  return id.length <= LONGEST_ID && /^[\w.:-]+$/u.test(id) && collectionOfId(id) !== undefined;
}
