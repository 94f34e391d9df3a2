export { TrashScreen } from './TrashScreen';
