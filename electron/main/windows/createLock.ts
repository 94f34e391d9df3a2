import type { LockCause } from '../../../shared/ipc/protection';

/** Longer than a healthy page takes to store what was typed, files that are being made included. */
const LONGEST_WAIT_MS = 10_000;
/** How often idling is looked at. */
const LOOK_MS = 5_000;

/**
 * `unsaved`: what was typed is not in the store; then nothing is locked, since the text would be lost with the page. `impossible`: no
 * passphrase would be asked afterwards.
 */
export type LockAnswer = 'locked' | 'unsaved' | 'impossible';

export interface Lock {
  readonly lock: (cause: LockCause) => Promise<LockAnswer>;
  /** The page's answer to being asked to store what it holds. */
  readonly confirmFlushed: (answer: 'stored' | 'unsaved') => void;
  /** A meeting is running: its minutes are not locked away from the hall because nobody typed for a while. */
  readonly hold: (isHeld: boolean) => void;
  readonly end: () => void;
}

export interface LockEffects {
  readonly canLock: () => boolean;
  /** Asks the page to store what it holds; it answers with `confirmFlushed`. */
  readonly flush: () => void;
  readonly forgetKeys: (cause: LockCause) => Promise<void>;
  /** The page and every window beside it begin anew, without anything that they had decrypted. */
  readonly startPagesAnew: () => void;
  /** Seconds since somebody last touched the computer. */
  readonly idleSeconds: () => number;
  /** 0: never. */
  readonly idleMinutes: () => number;
  readonly onFailure: (error: unknown) => void;
}

/**
 * [Note: locked] The order matters: first what was typed is stored, then the keys are forgotten, then the pages begin anew, which
 * takes everything with them that they had decrypted. Sync stops with the page.
 */
export function createLock(effects: LockEffects): Lock {
  let isHeld = false;
  let locking: Promise<LockAnswer> | undefined;
  let confirm: ((answer: 'stored' | 'unsaved' | 'late') => void) | undefined;

  async function stored(): Promise<'stored' | 'unsaved' | 'late'> {
    const answer = new Promise<'stored' | 'unsaved' | 'late'>((resolve) => (confirm = resolve));
    const timer = setTimeout(() => confirm?.('late'), LONGEST_WAIT_MS);
    effects.flush();
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      confirm = undefined;
    }
  }

  async function run(cause: LockCause): Promise<LockAnswer> {
    if ((await stored()) !== 'stored') return 'unsaved';
    await effects.forgetKeys(cause);
    isHeld = false;
    effects.startPagesAnew();
    return 'locked';
  }

  function lock(cause: LockCause): Promise<LockAnswer> {
    locking ??= run(cause).finally(() => (locking = undefined));
    return locking;
  }

  const watch = setInterval(() => {
    const minutes = effects.idleMinutes();
    if (minutes === 0 || isHeld || !effects.canLock() || effects.idleSeconds() < minutes * 60) return;
    lock('idle').catch(effects.onFailure);
  }, LOOK_MS);

  return {
    lock: (cause) => (effects.canLock() ? lock(cause) : Promise.resolve('impossible')),
    confirmFlushed: (answer) => confirm?.(answer),
    hold(next) {
      isHeld = next;
    },
    end: () => clearInterval(watch),
  };
}
