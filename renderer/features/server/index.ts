export { FindingList } from './FindingList';
export { ServerLink } from './ServerLink';
export { ServerScreen } from './ServerScreen';
