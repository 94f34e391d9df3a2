import { useEffect, useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { assertNever } from '../../shared/assertNever';
import type { AgendaItem, Meeting, Note, Topic } from '../../shared/schema';
import { descriptionOf, wordsOf } from '../../shared/text/describedText';
import { rememberLooks } from '../../shared/text/rich/looks';
import {
  applySharedText,
  mergeSharedText,
  openSharedText,
  readSharedText,
  type SharedText,
} from '../../shared/text/sharedText';
import type { Session } from '../data';
import { createAutosave, type Autosave } from './createAutosave';
import { useSession } from './SessionProvider';
import { useRecord } from './useRecords';

interface OpenDoc {
  readonly doc: Y.Doc;
  /** See `WriteOptions`. */
  readonly sitting: string;
  readonly autosave: Autosave;
  /** The stored state that went into the document last. Where the store still has it, there is nothing to merge: a book takes a tenth of a second. */
  known: SharedText;
}

/** Records with a text that several people may write: notes and agenda items have nothing else, topics and meetings a description. */
export type SharedTextCollection = 'agendaItems' | 'notes' | 'topics' | 'meetings';

type WithText = AgendaItem | Note | Topic | Meeting;

/** @param known see `descriptionOf` */
function textIn(record: WithText, known?: SharedText): SharedText {
  return 'body' in record ? record.body : descriptionOf(record, known);
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
export function useSharedDoc(collection: SharedTextCollection, id: string): SharedDoc {
  const { repositories } = useSession();
  const record = useRecord(collection, id);
  const body = useMemo(() => record && textIn(record), [record]);
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
    if (!record || opened.current?.id !== id) return;
    const { text } = opened.current;
    const stored = textIn(record, text.known);
    if (stored.update === text.known.update) return;
    applySharedText(text.doc, stored);
    text.known = stored;
  }, [record, id]);

  function open(): OpenDoc {
    if (opened.current?.id === id) return opened.current.text;
    const doc = openSharedText(body ?? { update: '', text: '' });
    const text = {
      // With the letters that were made of plain words: what others make of these is an edit of them.
      known: body?.update === '' && body.text !== '' ? readSharedText(doc) : (body ?? { update: '', text: '' }),
      doc,
      // Yjs knows each opened document by a random number.
      sitting: String(doc.clientID),
      autosave: createAutosave((state) => {
        setUnsavedId((current) => (state === 'failing' ? id : current === id ? null : current));
      }),
    };
    opened.current = { id, text };
    return text;
  }

  function store(): void {
    const text = open();
    const join = (current: WithText): SharedText => {
      const written = readSharedText(text.doc);
      rememberLooks(written, text.doc);
      const stored = textIn(current, text.known);
      if (stored.update !== text.known.update) return mergeSharedText(stored, written);
      text.known = written;
      return written;
    };
    text.autosave.change(() => write(repositories, collection, id, text.sitting, join));
  }
  const flush = async (): Promise<void> => opened.current?.text.autosave.flush();

  return { body, open: () => open().doc, store, flush, isUnsaved: unsavedId === id };
}

function write(
  repositories: Session['repositories'],
  collection: SharedTextCollection,
  id: string,
  sitting: string,
  join: (current: WithText) => SharedText,
): Promise<unknown> {
  const toDescription = (current: Topic | Meeting) => {
    const richDescription = join(current);
    return { description: wordsOf(richDescription.text), richDescription };
  };
  switch (collection) {
    case 'agendaItems':
      return repositories.agendaItems.update(id, (current) => ({ body: join(current) }), { sitting });
    case 'notes':
      return repositories.notes.update(id, (current) => ({ body: join(current) }), { sitting });
    case 'topics':
      return repositories.topics.update(id, toDescription, { sitting });
    case 'meetings':
      return repositories.meetings.update(id, toDescription, { sitting });
    default:
      return assertNever(collection);
  }
}
