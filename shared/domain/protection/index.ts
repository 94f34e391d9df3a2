export {
  isSameGroup,
  parseRecoveryKey,
  RECOVERY_KEY_BYTES,
  recoveryKeyToGroups,
  type MistypedKey,
} from './recoveryKeyText';
export { whyNotLocked } from './whyNotLocked';
