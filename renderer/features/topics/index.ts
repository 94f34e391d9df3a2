export { TopicsScreen } from './TopicsScreen';
