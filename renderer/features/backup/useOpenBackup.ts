import { useEffect, useRef, useState } from 'react';
import type { BackupProblem, BackupSource, OpenedBackup } from '../../../shared/ipc/backup';
import { readBackup, type BackupContent } from '../../data';
import { backupReaders, valueOf } from '../../live';
import type { UnlockAnswer, UnlockAttempt } from '../../../shared/ipc/protection';
import { useAct } from '../../ui';

export type OpeningStage =
  | { readonly kind: 'choose'; readonly problem?: BackupProblem | 'elsewhereOnly' }
  /** Asks for what opens the laptop that wrote it. */
  | { readonly kind: 'unlock'; readonly opened: OpenedBackup }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly opened: OpenedBackup; readonly content: BackupContent };

interface Opening {
  readonly stage: OpeningStage;
  readonly open: (source: BackupSource) => Promise<void>;
  readonly unlock: (attempt: UnlockAttempt) => Promise<UnlockAnswer>;
  /** It is open now: reads it. */
  readonly proceed: () => Promise<void>;
  readonly reset: () => void;
}

/** From a file to what is in it: chosen, opened, checked from the first byte to the last, and read into memory. Changes nothing. */
export function useOpenBackup(): Opening {
  const [stage, setStage] = useState<OpeningStage>({ kind: 'choose' });
  const act = useAct();
  const openId = useRef<string>(undefined);

  // The main process holds the file open, and its key.
  useEffect(
    () => () => {
      const id = openId.current;
      if (id !== undefined) act(() => backupReaders.close(id));
    },
    [act],
  );

  async function release(): Promise<void> {
    const id = openId.current;
    openId.current = undefined;
    if (id !== undefined) await backupReaders.close(id);
  }

  async function read(opened: OpenedBackup): Promise<void> {
    setStage({ kind: 'reading' });
    try {
      const found = await readBackup(backupReaders, opened);
      // It stays open: what files consist of lies beside it, and is read when it is wanted.
      if (found.kind === 'read') {
        setStage({ kind: 'read', opened, content: found.content });
        return;
      }
      setStage({ kind: 'choose', problem: found.problem });
      await release();
    } catch (thrown) {
      setStage({ kind: 'choose' });
      await release();
      throw thrown;
    }
  }

  return {
    stage,
    async open(source) {
      const opened = await backupReaders.open(source);
      if (opened.kind === 'cancelled') return;
      if (opened.kind === 'elsewhereOnly') setStage({ kind: 'choose', problem: 'elsewhereOnly' });
      else if (opened.kind === 'problem') setStage({ kind: 'choose', problem: opened.problem });
      else {
        await release();
        openId.current = opened.id;
        if (opened.asks.length > 0) setStage({ kind: 'unlock', opened });
        else await read(opened);
      }
    },
    unlock: (attempt) => valueOf(window.verbund.unlockBackup(stage.kind === 'unlock' ? stage.opened.id : '', attempt)),
    async proceed() {
      if (stage.kind === 'unlock') await read(stage.opened);
    },
    reset() {
      setStage({ kind: 'choose' });
      act(release);
    },
  };
}
