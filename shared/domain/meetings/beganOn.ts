import type { Network } from '../../schema';
import { stampToInstant } from '../../sync/clock';
import { instantToLocal } from './localTime';

/** The day on which a network was set up, on its own clock, `YYYY-MM-DD`; `''` where that is not known. */
export function beganOn(network: Pick<Network, 'createdAt' | 'timeZone'> | undefined): string {
  const instant = network && stampToInstant(network.createdAt);
  return network && instant ? instantToLocal(Date.parse(instant), network.timeZone).slice(0, 10) : '';
}
