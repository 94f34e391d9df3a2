export { DamageBanner } from './DamageBanner';
