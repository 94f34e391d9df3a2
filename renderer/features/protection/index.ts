export { DamagedKeysScreen } from './DamagedKeysScreen';
export { LockScreen } from './LockScreen';
export { MovingScreen } from './MovingScreen';
export { ProtectForm } from './ProtectForm';
export { ProtectScreen } from './ProtectScreen';
