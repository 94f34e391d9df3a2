import { collections, type CollectionName } from '../schema';
import { createRandom } from './random';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The time part is fixed: ids stay the same whatever day the demo is made on. */
const TIME = '01JDEM0000';

/** `member:01JDEM0000…`: the shape of a ULID, the same for the same number on every run. */
export function demoId(collection: CollectionName, index: number): string {
  const { singular } = collections[collection];
  const { between } = createRandom(`${singular} ${index}`);
  return `${singular}:${TIME}${Array.from({ length: 16 }, () => ALPHABET.charAt(between(0, 31))).join('')}`;
}
