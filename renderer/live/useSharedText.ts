import { useState } from 'react';
import { withPlainInsertion } from '../../shared/text/plainFields';
import { replaceText, textOf } from '../../shared/text/sharedText';
import type { Draft } from './useDraft';
import { useSharedDoc } from './useSharedDoc';

export type SharedTextDraft = Draft<string>;

/** The text of a record that several people may write, as the value of a text area. */
export function useSharedText(collection: 'agendaItems' | 'notes', id: string): SharedTextDraft {
  const [typed, setTyped] = useState<{ readonly id: string; readonly text: string } | null>(null);
  const { body, open, store, flush, isUnsaved } = useSharedDoc(collection, id, {
    onStored: () => setTyped(null),
    onArrival: (text) => setTyped((current) => (current?.id === id ? { id, text } : current)),
  });

  const value = typed?.id === id ? typed.text : (body?.text ?? '');
  function onChange(typedNext: string): void {
    const doc = open();
    const next = withPlainInsertion(textOf(doc).toJSON(), typedNext);
    replaceText(doc, next);
    setTyped({ id, text: next });
    store();
  }

  return { value, onChange, flush, isUnsaved, field: { value, onChange, onBlur: flush, isUnsaved } };
}
