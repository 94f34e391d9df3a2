import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import type { JsonStore } from './jsonStore';
import { withoutStopping } from './profileFailure';

/**
 * [Note: a profile has a home] Two laptops with the same device id write stamps that nobody can tell apart, and give out the same numbers of
 * decisions. That is what copying the folder of the profile makes of them. So the profile remembers which computer and which folder it belongs to.
 */
export interface ProfileHome {
  /** Whether the profile was at home elsewhere when it was last used. */
  readonly isElsewhere: () => boolean;
  /** From now on it is at home here. */
  readonly settle: () => void;
}

const HOME = 'home';

/**
 * @param home of this computer and folder, see `homeOf`
 * @param onTrouble where it cannot be written down that a new profile is at home here
 */
export function createProfileHome(
  store: JsonStore,
  home: string,
  onTrouble: (where: string, error: unknown) => void,
): ProfileHome {
  const settle = (): void => store.write({ [HOME]: home });
  // New, or of an earlier version, which did not ask.
  if (typeof store.read(HOME) !== 'string') withoutStopping('remember the home of the profile', onTrouble, settle);
  return {
    isElsewhere() {
      const known = store.read(HOME);
      return typeof known === 'string' && known !== home;
    },
    settle,
  };
}

/**
 * Says nothing of the computer to whoever reads it without knowing it. What identifies one differs: the volume has a serial number on Windows, the
 * installation an id on Linux; on macOS the name of the computer follows the network it is in, and the folder of the person is made with the account.
 * @param folder of the profile
 */
export function homeOf(folder: string, platform: NodeJS.Platform = process.platform): string {
  return createHash('sha256')
    .update(JSON.stringify([platform, ...computerOf(folder, platform), realpathSync(folder)]))
    .digest('hex');
}

function computerOf(folder: string, platform: NodeJS.Platform): readonly (string | number)[] {
  if (platform === 'darwin') return [statSync(homedir()).birthtimeMs];
  if (platform === 'win32') return [hostname(), statSync(folder).dev];
  return [hostname(), installationId()];
}

/** machine-id(5); `''` on a system without one. */
function installationId(): string {
  try {
    return readFileSync('/etc/machine-id', 'utf8').trim();
  } catch {
    // The name of the computer has to do.
    return '';
  }
}
