import type { ReactNode } from 'react';
import { openingOf, renamed } from '../../../shared/domain/files';
import type { FileRecord } from '../../../shared/schema';
import { RED } from '../../../shared/schema/confidentiality';
import { keepOpenFor, useSession, valueOf } from '../../live';
import { toast, useMessages, type MaybeAsync } from '../../ui';
import { useOfferUndo } from '../../undo';
import { useRedFile } from '../confidentiality';
import { useFileWords } from './useFileWords';

export interface FileActions {
  /** By the system's program, after a question. */
  readonly open: (file: FileRecord) => Promise<void>;
  /** After a question where it is TLP:RED. */
  readonly saveCopy: (file: FileRecord) => MaybeAsync;
  readonly rename: (file: FileRecord, typed: string) => Promise<void>;
  readonly remove: (file: FileRecord) => Promise<void>;
  readonly fetch: (file: FileRecord) => void;
  /** To be rendered by whoever saves. */
  readonly question: ReactNode;
}

/** What can be done with a file that hangs on a record. */
export function useFileActions(): FileActions {
  const { t } = useMessages();
  const { files, confidentiality, repositories, write } = useSession();
  const offerUndo = useOfferUndo();
  const words = useFileWords();
  const { saveKnowingly, question } = useRedFile();

  /** Undefined where they are not here; that is told. */
  async function bytesOf(file: FileRecord): Promise<Uint8Array | undefined> {
    const read = await files.read(file.id);
    if (read.ok) return new Uint8Array(await read.value.arrayBuffer());
    toast({ tone: 'warning', title: file.name, message: t('files.notHere', { state: words.state(read.error) }) });
    return undefined;
  }

  async function writeCopy(file: FileRecord): Promise<void> {
    const bytes = await bytesOf(file);
    if (!bytes) return;
    const name = await keepOpenFor(valueOf(window.verbund.saveCopy({ name: file.name, bytes })));
    if (name !== null) toast({ tone: 'success', message: t('files.savedCopy', { name }) });
  }

  return {
    async open(file) {
      const { name } = file;
      const opening = openingOf(name);
      // Told before its bytes are read; the main process does not take the page's word for it.
      if (opening === 'program' || opening === 'unknown') {
        toast({ tone: 'warning', title: name, message: t(`files.open.${opening}`) });
        return;
      }
      const bytes = await bytesOf(file);
      if (!bytes) return;
      const tlp = confidentiality.of(file).tlp ?? '';
      const answer = await valueOf(window.verbund.openFile({ name, bytes, tlp }));
      if (answer !== 'opened' && answer !== 'declined')
        toast({ tone: 'warning', title: name, message: t(`files.open.${answer}`) });
    },
    saveCopy: (file) =>
      saveKnowingly({ isRed: confidentiality.of(file).tlp === RED, isPrinted: false }, () => writeCopy(file)),
    async rename(file, typed) {
      await repositories.files.update(file.id, { name: renamed(file.name, typed) });
    },
    async remove(file) {
      const { undo } = await write((unit) => unit.remove('files', [file.id]));
      offerUndo(undo, t('files.removed', { name: file.name }));
    },
    fetch: ({ id }) => files.fetchNow([id]),
    question,
  };
}
