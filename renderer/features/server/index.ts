export { ServerLink } from './ServerLink';
export { ServerScreen } from './ServerScreen';
