export { NetworkScreen } from './NetworkScreen';
