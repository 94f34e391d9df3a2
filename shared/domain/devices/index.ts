export { deviceToName } from './deviceToName';
export { withDeviceName } from './withDeviceName';
