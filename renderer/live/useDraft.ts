import { useEffect, useRef, useState } from 'react';
import { createAutosave, type Autosave } from './createAutosave';

/** What a text field of the kit takes: `<TextField label="…" {...draft.field} />`. */
export interface DraftField<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly onBlur: () => Promise<void>;
  /** What is shown could not be stored; it is tried again. */
  readonly isUnsaved: boolean;
}

export interface Draft<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Stores what was typed at once; for leaving the field. Never rejected, see Autosave. */
  readonly flush: () => Promise<void>;
  readonly isUnsaved: boolean;
  readonly field: DraftField<T>;
}

/**
 * One autosaved field. Shows what is typed until the store has it, and the stored value otherwise, so that a change
 * from another laptop appears while nobody types here. A form that moves from record to record is keyed by the
 * record's id; a write goes to the record that was shown when its keystroke came, in any case.
 */
export function useDraft<T>(value: T, save: (value: T) => Promise<unknown>): Draft<T> {
  const [draft, setDraft] = useState<{ readonly value: T } | null>(null);
  const [isUnsaved, setIsUnsaved] = useState(false);
  const autosave = useRef<Autosave>(undefined);

  // Leaving the screen within a quarter of a second must not lose the last keystrokes.
  useEffect(
    () => () => {
      autosave.current?.flush().catch(reportError);
    },
    [],
  );

  const shown = draft ? draft.value : value;
  function onChange(next: T): void {
    setDraft({ value: next });
    autosave.current ??= createAutosave((state) => {
      setIsUnsaved(state === 'failing');
      if (state === 'stored') setDraft(null);
    });
    autosave.current.change(() => save(next));
  }
  const flush = async (): Promise<void> => autosave.current?.flush();

  return { value: shown, onChange, flush, isUnsaved, field: { value: shown, onChange, onBlur: flush, isUnsaved } };
}
