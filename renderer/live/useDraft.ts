import { useEffect, useRef, useState } from 'react';
import { createAutosave, type Autosave } from './createAutosave';

export interface Draft<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Stores what was typed at once; for `onBlur`. */
  readonly flush: () => void;
}

/**
 * One autosaved field. Shows what is typed until the store has it, and the stored value otherwise, so that a change
 * from another laptop appears while nobody types here. A form that moves from record to record is keyed by the
 * record's id; a write goes to the record that was shown when its keystroke came, in any case.
 */
export function useDraft<T>(value: T, save: (value: T) => Promise<unknown>): Draft<T> {
  const [draft, setDraft] = useState<{ readonly value: T } | null>(null);
  const autosave = useRef<Autosave>(undefined);

  // Leaving the screen within a quarter of a second must not lose the last keystrokes.
  useEffect(() => () => void autosave.current?.flush(), []);

  return {
    value: draft ? draft.value : value,
    onChange(next) {
      setDraft({ value: next });
      autosave.current ??= createAutosave(() => setDraft(null));
      autosave.current.change(() => save(next));
    },
    flush: () => void autosave.current?.flush(),
  };
}
