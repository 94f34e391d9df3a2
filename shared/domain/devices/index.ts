export { deviceToName } from './deviceToName';
export { withDeviceName } from './withDeviceName';
export { devicesSeen, type SeenDevice } from './devicesSeen';
