export { DamageBanner } from './DamageBanner';
export { LostStoreBanner } from './LostStoreBanner';
