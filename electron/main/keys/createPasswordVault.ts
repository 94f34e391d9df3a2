/* eslint-disable @typescript-eslint/no-deprecated -- the asynchronous successors do not exist in the fallback runtime (Electron 33) */
import { safeStorage } from 'electron';

export interface PasswordVault {
  readonly canKeep: () => boolean;
  /** Base64 of the encrypted password, or undefined where the system has no keychain. */
  readonly seal: (password: string) => string | undefined;
  readonly open: (sealed: string) => string | undefined;
}

export function createPasswordVault(): PasswordVault {
  return {
    canKeep,
    seal: (password) => (canKeep() ? safeStorage.encryptString(password).toString('base64') : undefined),
    open(sealed) {
      if (!canKeep()) return undefined;
      try {
        return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
      } catch {
        // Another user account or a reset keychain: as good as no password, the page asks for it again.
        return undefined;
      }
    },
  };
}

/** On Linux without a keyring Electron "encrypts" with a constant key (`basic_text`); that is plain text and does not count. */
function canKeep(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  return process.platform !== 'linux' || !['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend());
}
