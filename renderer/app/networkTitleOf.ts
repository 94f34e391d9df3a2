import type { Network } from '../../shared/schema';
import { NETWORK_ID } from '../../shared/schema/network';

/** The name of the network; `''` before its record has arrived. Claims to numbers are in the same collection and are not it. */
export function networkTitleOf(records: readonly Pick<Network, 'id' | 'title'>[]): string {
  return records.find(({ id }) => id === NETWORK_ID)?.title ?? '';
}
