import { instantToLocal } from '../../shared/domain/meetings';
import { LAPTOP_ZONE } from '../../shared/laptopZone';

/** The laptop's day as `YYYY-MM-DD`. */
export function localToday(): string {
  return instantToLocal(Date.now(), LAPTOP_ZONE).slice(0, 10);
}
