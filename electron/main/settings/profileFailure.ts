import { failureKindOf } from '../../../shared/failure';
import type { PrivateBox } from '../keys/PrivateBox';

/**
 * Writes in the folder of the profile. What prevents that is no matter of a place that somebody chose: a full disk leaves no room for anything here, and
 * a folder that cannot be written keeps nothing at all. Both have sentences of their own, see `shared/failure`.
 */
export function inProfile<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const code = codeOf(cause);
    throw code === undefined ? cause : Object.assign(new Error('the profile cannot be written', { cause }), { code });
  }
}

function codeOf(cause: unknown): 'profileFull' | 'profileReadOnly' | undefined {
  const kind = failureKindOf(cause);
  if (kind === 'targetFull') return 'profileFull';
  return kind === 'fileInUse' || kind === 'readOnlyPlace' || kind === 'placeGone' ? 'profileReadOnly' : undefined;
}

/**
 * What lies in the clear is sealed where a profile is opened. Whoever has just chosen to encrypt is told where that did not go; nobody is kept out for it
 * who only opens what is theirs: then it is done at the next start.
 * @param before mode of the box until now
 */
export function takeBoxFrom(
  before: ReturnType<PrivateBox['mode']> | undefined,
  where: string,
  onTrouble: (where: string, error: unknown) => void,
  take: () => void,
): void {
  if (before === 'memory' || before === 'plain') take();
  else withoutStopping(where, onTrouble, take);
}

/** Does what nobody waits for and no start may fail of. */
export function withoutStopping(
  where: string,
  onTrouble: (where: string, error: unknown) => void,
  work: () => void,
): void {
  try {
    work();
  } catch (error) {
    onTrouble(where, error);
  }
}
