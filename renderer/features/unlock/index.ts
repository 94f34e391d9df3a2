export { UnlockForm } from './UnlockForm';
