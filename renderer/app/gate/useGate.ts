import { useCallback, useEffect, useState } from 'react';
import type { Protection, ProtectionChoice } from '../../../shared/ipc/protection';
import type { Settings } from '../../../shared/ipc/settings';
import type { Language } from '../../../shared/messages';
import { readMove, storedNetworks, writeMove, type MoveFile } from '../../data';
import { valueOf } from '../../live';
import { createNetworkKeys } from '../networkKeys';
import { DEMO_NETWORK_ID } from '../networks';

export type GateState =
  | { readonly kind: 'checking' }
  | { readonly kind: 'closed'; readonly protection: Protection; readonly settings: Settings }
  | { readonly kind: 'moving'; readonly settings: Settings; readonly needsRestart: boolean }
  /** The profile was copied from another laptop, or moved. */
  | { readonly kind: 'copied'; readonly settings: Settings }
  /** Started with `--safe-mode`. */
  | { readonly kind: 'safe'; readonly protection: Protection; readonly settings: Settings }
  | { readonly kind: 'passed'; readonly protection: Protection };

export interface Gate {
  readonly state: GateState;
  /** Looks again: something was opened or chosen. */
  readonly proceed: () => Promise<void>;
  readonly choose: (choice: ProtectionChoice) => Promise<void>;
  /** What became of the laptop that the profile was copied from. */
  readonly settleCopy: (choice: 'replaces' | 'both') => Promise<void>;
  readonly setLanguage: (language: Language) => Promise<void>;
}

/**
 * What has to be settled before anything is read: whether this profile is locked, whether what lies in it in the clear is to be encrypted, and
 * by what. A new profile passes: it has nothing yet.
 */
export function useGate(): Gate {
  const [state, setState] = useState<GateState>({ kind: 'checking' });
  const [failure, setFailure] = useState<{ readonly thrown: unknown }>();

  const proceed = useCallback(() => settle(setState), []);

  useEffect(() => {
    proceed().catch((thrown: unknown) => setFailure({ thrown }));
  }, [proceed]);

  if (failure) throw failure.thrown;
  return {
    state,
    proceed,
    async choose(choice) {
      await valueOf(window.verbund.protect(choice));
      await proceed();
    },
    async settleCopy(choice) {
      await valueOf(window.verbund.settleCopy(choice));
      await proceed();
    },
    async setLanguage(language) {
      const settings = await valueOf(window.verbund.updateSettings({ language }));
      setState((current) => ('settings' in current ? { ...current, settings } : current));
    },
  };
}

/** Does what needs no person, until somebody is asked or may pass. */
async function settle(show: (state: GateState) => void): Promise<void> {
  const [info, protection, settings, move] = await Promise.all([
    valueOf(window.verbund.readAppInfo()),
    valueOf(window.verbund.readProtection()),
    valueOf(window.verbund.readSettings()),
    valueOf(window.verbund.readStorageMove()),
  ]);
  if (info.safeMode && protection.kind !== 'locked') {
    show({ kind: 'safe', protection, settings });
    return;
  }
  if (protection.kind === 'undecided' && protection.canUseKeychain && settings.networks.length > 0) {
    // A keychain needs no question: it is there, and whoever logs in to the computer has it.
    await valueOf(window.verbund.protect({ kind: 'keychain' }));
    await settle(show);
    return;
  }
  if (isClosed(protection, settings)) {
    show({ kind: 'closed', protection, settings });
    return;
  }
  if (protection.kind === 'open' && move !== 'none') {
    show({ kind: 'moving', settings, needsRestart: false });
    if (!(await moveStorage(move))) {
      show({ kind: 'moving', settings, needsRestart: true });
      return;
    }
  }
  if (info.copied && protection.kind !== 'demo') {
    if (settings.networks.length > 0) {
      show({ kind: 'copied', settings });
      return;
    }
    // Nothing in it could be confused with anything.
    await valueOf(window.verbund.settleCopy('both'));
  }
  if (settings.networks.length === 0 && protection.kind !== 'demo') await listAgain();
  show({ kind: 'passed', protection });
}

/** Settings that were lost or damaged name no network, but the networks are there: each calls itself by its own name once it is open. */
async function listAgain(): Promise<void> {
  const found = (await storedNetworks()).filter((networkId) => !isTransient(networkId));
  const [first] = found;
  if (first === undefined) return;
  await valueOf(
    window.verbund.updateSettings({ networks: found.map((id) => ({ id, title: '' })), activeNetworkId: first }),
  );
}

/** A new profile passes: it has nothing yet, and chooses when there is something to protect. */
function isClosed(protection: Protection, settings: Settings): boolean {
  const { kind } = protection;
  if (kind === 'open') return protection.by === 'recoveryKey';
  if (kind === 'undecided') return settings.networks.length > 0;
  return kind === 'locked' || kind === 'damaged';
}

/** Resolves to false where the rest has to wait for the next start. */
async function moveStorage(move: 'toWrite' | 'toRead'): Promise<boolean> {
  if (move === 'toWrite' && !(await writeMove(moveFile, createNetworkKeys, isTransient))) return false;
  await readMove(moveFile);
  return true;
}

function isTransient(networkId: string): boolean {
  return networkId === DEMO_NETWORK_ID;
}

const moveFile: MoveFile = {
  append: async (bytes, at) => {
    await valueOf(window.verbund.writeStorageMove(bytes, at));
  },
  complete: () => valueOf(window.verbund.completeStorageMove()),
  read: async (at, size) => new Uint8Array(await valueOf(window.verbund.takeStorageMove(at, size))),
  end: async () => {
    await valueOf(window.verbund.endStorageMove());
  },
};
