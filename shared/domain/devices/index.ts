export { withDeviceName } from './withDeviceName';
