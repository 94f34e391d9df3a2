export { RunningScreen } from './RunningScreen';
