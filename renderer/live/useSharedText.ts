import { useEffect, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { withPlainInsertion } from '../../shared/text/plainFields';
import {
  applySharedText,
  mergeSharedText,
  openSharedText,
  readSharedText,
  replaceText,
  textOf,
  type SharedText,
} from '../../shared/text/sharedText';
import { createAutosave, type Autosave } from './createAutosave';
import { useSession } from './SessionProvider';
import type { Draft } from './useDraft';
import { useRecord } from './useRecords';

export type SharedTextDraft = Draft<string>;

interface OpenText {
  readonly doc: Y.Doc;
  readonly autosave: Autosave;
}

/**
 * The Yjs text of a record as the value of a text area. What is typed here and what arrives from other laptops meet
 * letter by letter; nothing is ever replaced as a whole.
 */
export function useSharedText(collection: 'agendaItems' | 'notes', id: string): SharedTextDraft {
  const { agendaItems, notes } = useSession().repositories;
  const body = useRecord(collection, id)?.body;
  const [typed, setTyped] = useState<{ readonly id: string; readonly text: string } | null>(null);
  const [unsavedId, setUnsavedId] = useState<string | null>(null);
  const open = useRef<{ readonly id: string; readonly text: OpenText } | null>(null);

  // The document belongs to one record: leaving it writes what is left and lets it go. What could not be written is read from
  // it once more at the next try; a Yjs document that was let go can still be read.
  useEffect(
    () => () => {
      const left = open.current?.text;
      open.current = null;
      left?.autosave
        .flush()
        .then(() => left.doc.destroy())
        .catch(reportError);
    },
    [id],
  );

  // What arrived from elsewhere goes into the open document, so that the next keystroke builds on it.
  useEffect(() => {
    if (!body || open.current?.id !== id) return;
    const { doc } = open.current.text;
    const before = textOf(doc).toJSON();
    applySharedText(doc, body);
    const after = textOf(doc).toJSON();
    if (after !== before) setTyped((current) => (current?.id === id ? { id, text: after } : current));
  }, [body, id]);

  function openText(): OpenText {
    if (open.current?.id === id) return open.current.text;
    const text = {
      doc: openSharedText(body ?? { update: '', text: '' }),
      autosave: createAutosave((state) => {
        setUnsavedId((current) => (state === 'failing' ? id : current === id ? null : current));
        if (state === 'stored') setTyped(null);
      }),
    };
    open.current = { id, text };
    return text;
  }

  const value = typed?.id === id ? typed.text : (body?.text ?? '');
  const isUnsaved = unsavedId === id;
  function onChange(typedNext: string): void {
    const { doc, autosave } = openText();
    const next = withPlainInsertion(textOf(doc).toJSON(), typedNext);
    replaceText(doc, next);
    setTyped({ id, text: next });
    const join = ({ body: stored }: { readonly body: SharedText }) => ({
      body: mergeSharedText(stored, readSharedText(doc)),
    });
    autosave.change(() => (collection === 'notes' ? notes : agendaItems).update(id, join, { undoable: false }));
  }
  const flush = async (): Promise<void> => open.current?.text.autosave.flush();

  return { value, onChange, flush, isUnsaved, field: { value, onChange, onBlur: flush, isUnsaved } };
}
