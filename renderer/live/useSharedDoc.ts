import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import {
  applySharedText,
  mergeSharedText,
  openSharedText,
  readSharedText,
  type SharedText,
} from '../../shared/text/sharedText';
import { createAutosave, type Autosave } from './createAutosave';
import { useSession } from './SessionProvider';
import { useRecord } from './useRecords';

interface OpenDoc {
  readonly doc: Y.Doc;
  readonly autosave: Autosave;
  /** The stored state that went into the document last. Where the store still has it, there is nothing to merge: a book takes a tenth of a second. */
  known: string;
}

export interface SharedDoc {
  /** What the store has. */
  readonly body: SharedText | undefined;
  /** The document to write in, from the first call on the same one for this record. */
  readonly open: () => Y.Doc;
  /** The document was changed here: it is stored soon. */
  readonly store: () => void;
  /** Never rejected, see Autosave. */
  readonly flush: () => Promise<void>;
  readonly isUnsaved: boolean;
}

/**
 * The Yjs document of a record's text, while it is edited here. What is written here and what arrives from other laptops meet in it
 * letter by letter; nothing is ever replaced as a whole.
 */
export function useSharedDoc(collection: 'agendaItems' | 'notes', id: string): SharedDoc {
  const { agendaItems, notes } = useSession().repositories;
  const body = useRecord(collection, id)?.body;
  const [unsavedId, setUnsavedId] = useState<string | null>(null);
  const opened = useRef<{ readonly id: string; readonly text: OpenDoc } | null>(null);

  // The document belongs to one record: leaving it writes what is left and lets it go. What could not be written is read from
  // it once more at the next try; a Yjs document that was let go can still be read.
  useEffect(
    () => () => {
      const left = opened.current?.text;
      opened.current = null;
      left?.autosave
        .flush()
        .then(() => left.doc.destroy())
        .catch(reportError);
    },
    [id],
  );

  // What arrived from elsewhere goes into the open document, so that the next keystroke builds on it.
  useEffect(() => {
    if (!body || opened.current?.id !== id) return;
    const { text } = opened.current;
    if (body.update === text.known) return;
    applySharedText(text.doc, body);
    text.known = body.update;
  }, [body, id]);

  function open(): OpenDoc {
    if (opened.current?.id === id) return opened.current.text;
    const text = {
      known: body?.update ?? '',
      doc: openSharedText(body ?? { update: '', text: '' }),
      autosave: createAutosave((state) => {
        setUnsavedId((current) => (state === 'failing' ? id : current === id ? null : current));
      }),
    };
    opened.current = { id, text };
    return text;
  }

  function store(): void {
    const text = open();
    const join = ({ body: stored }: { readonly body: SharedText }) => {
      const written = readSharedText(text.doc);
      if (stored.update !== text.known) return { body: mergeSharedText(stored, written) };
      text.known = written.update;
      return { body: written };
    };
    text.autosave.change(() => (collection === 'notes' ? notes : agendaItems).update(id, join, { undoable: false }));
  }
  const flush = async (): Promise<void> => opened.current?.text.autosave.flush();

  return { body, open: () => open().doc, store, flush, isUnsaved: unsavedId === id };
}
