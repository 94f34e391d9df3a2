export { DamagedKeysScreen } from './DamagedKeysScreen';
export { LockScreen } from './LockScreen';
export { MovingScreen } from './MovingScreen';
export { NewPassphraseScreen } from './NewPassphraseScreen';
export { ProtectForm } from './ProtectForm';
export { ProtectionScreen } from './ProtectionScreen';
export { ProtectScreen } from './ProtectScreen';
export { RecoveryKeyHint } from './RecoveryKeyHint';
