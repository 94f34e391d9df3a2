export { SafeModeScreen } from './SafeModeScreen';
