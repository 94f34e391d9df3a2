export { DamagedKeysScreen } from './DamagedKeysScreen';
export { LockScreen } from './LockScreen';
export { MovingScreen } from './MovingScreen';
export { ProtectForm } from './ProtectForm';
export { ProtectionSection } from './ProtectionSection';
export { ProtectScreen } from './ProtectScreen';
export { RecoveryKeyHint } from './RecoveryKeyHint';
