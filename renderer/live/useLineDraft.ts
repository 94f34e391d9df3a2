import { useEffect, useRef, useState } from 'react';
import { createAutosave, type Autosave } from './createAutosave';
import { useSession } from './SessionProvider';

export interface LineDraft {
  readonly text: string;
  readonly change: (text: string) => void;
  /**
   * Empties the line for the next one while the record is written that it became. What stands there is kept until the record is in the
   * store, and comes back if it could not be written.
   */
  readonly send: <T>(write: () => Promise<T>) => Promise<T>;
}

/**
 * A line that becomes a record with Enter. Half of it is still there after the page is: see [Note: half a line].
 * @param line its place, and the record that it belongs to; a form that moves from one to another is keyed by it
 */
export function useLineDraft(line: string): LineDraft {
  const { lineDrafts } = useSession();
  const [text, setText] = useState(() => lineDrafts.read(line));
  const latest = useRef(text);
  const autosave = useRef<Autosave>(undefined);

  useEffect(
    () => () => {
      autosave.current?.flush().catch(reportError);
    },
    [],
  );

  function show(next: string): void {
    latest.current = next;
    setText(next);
  }
  function keep(next: string): void {
    autosave.current ??= createAutosave(() => undefined);
    autosave.current.change(() => lineDrafts.write(line, next));
  }

  return {
    text,
    change(next) {
      show(next);
      keep(next);
    },
    async send(write) {
      show('');
      try {
        return await write();
      } catch (thrown) {
        if (latest.current === '') show(text);
        throw thrown;
      } finally {
        keep(latest.current);
      }
    },
  };
}
