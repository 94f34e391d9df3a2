export { recordToTitle } from './recordToTitle';
