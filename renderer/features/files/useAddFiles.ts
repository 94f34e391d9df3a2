import { useEffect, useRef, useState } from 'react';
import { filesOf, pastedName } from '../../../shared/domain/files';
import { instantToLocal } from '../../../shared/domain/meetings';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { AddProblem } from '../../data';
import { keepOpenFor, useSession } from '../../live';
import { toast, useMessages, type DroppedFiles } from '../../ui';
import { undoAll, useOfferUndo } from '../../undo';

/** Why one of several was not added. */
export interface Refused {
  readonly name: string;
  readonly problem: Exclude<AddProblem, 'cancelled'> | 'readOnly' | 'folder' | 'alreadyHere';
}

export interface Adding {
  readonly name: string;
  /** Of how many it is which, from 1. */
  readonly position: number;
  readonly count: number;
  /** Bytes. */
  readonly done: number;
  readonly total: number;
}

export interface AddFiles {
  readonly now: Adding | undefined;
  /** Of what was added last; the others came in. */
  readonly refused: readonly Refused[];
  readonly add: (dropped: DroppedFiles) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
}

/** Takes files one after the other; a bad one takes nothing from the others, and neither does cancelling from those that are in. */
export function useAddFiles(targetId: string): AddFiles {
  const { t } = useMessages();
  const { files, repositories } = useSession();
  const offerUndo = useOfferUndo();
  const [now, setNow] = useState<Adding>();
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const running = useRef<AbortController>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const isShown = useRef(true);
  // Whoever goes on to another screen meanwhile still wants the files; what there is to say is then said at the edge of the window.
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  async function addInTurn({ files: chosen, folders, isPasted }: DroppedFiles, signal: AbortSignal): Promise<void> {
    const bad: Refused[] = folders.map((name) => ({ name, problem: 'folder' }));
    const added: { readonly name: string; readonly undo: Parameters<typeof offerUndo>[0] }[] = [];
    setRefused([]);
    try {
      for (const [index, file] of chosen.entries()) {
        if (signal.aborted) break;
        const beside = filesOf(repositories.files.snapshot().records, targetId).map(({ name }) => name);
        const source = isPasted ? named(file, pastedName(file.name, localNow(), t('files.pasted'), beside)) : file;
        const { name, size: total } = source;
        const shown = { name, position: index + 1, count: chosen.length, total };
        setNow({ ...shown, done: 0 });
        const answer = await files.add(targetId, source, {
          signal,
          onProgress: ({ done }) => !signal.aborted && setNow({ ...shown, done }),
        });
        if (!answer.ok) {
          if (answer.error === 'cancelled') break;
          bad.push({ name, problem: answer.error });
        } else if (answer.value.isDuplicate) bad.push({ name, problem: 'alreadyHere' });
        else if (answer.value.isWritten) added.push({ name, undo: answer.value.undo });
      }
    } finally {
      setNow(undefined);
    }
    if (isShown.current) setRefused(bad);
    else if (bad.length > 0)
      toast({
        tone: 'warning',
        title: t('files.refused', { count: bad.length }),
        message: bad.map(({ name, problem }) => `${name}: ${t(`files.problem.${problem}`)}`).join(' '),
      });
    const [first] = added;
    if (first)
      offerUndo(
        undoAll(added.map(({ undo }) => undo)),
        t('files.added', { count: added.length, name: first.name }),
        'success',
      );
  }

  return {
    now,
    refused,
    add(dropped) {
      const { signal } = (running.current =
        running.current && !running.current.signal.aborted ? running.current : new AbortController());
      const adding = queue.current.then(() => addInTurn(dropped, signal));
      // Whoever chose these is told of a failure; those that wait come in all the same.
      queue.current = Promise.allSettled([adding]);
      return keepOpenFor(adding);
    },
    cancel: () => running.current?.abort(),
    dismiss: () => setRefused([]),
  };
}

function named(file: File, name: string): File {
  return new File([file], name, { type: file.type, lastModified: file.lastModified });
}

function localNow(): string {
  return instantToLocal(Date.now(), LAPTOP_ZONE);
}
