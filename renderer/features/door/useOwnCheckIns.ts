import { useState } from 'react';

export interface OwnCheckIns {
  /** The attendance of whom was let in here last, and not taken back. */
  readonly latest: string | undefined;
  readonly add: (attendanceId: string) => void;
  /** Also where somebody else took it back, so that a key does not ask for it for ever. */
  readonly forget: (attendanceId: string) => void;
}

/**
 * [Note: own check-ins] Whom this field has let in, at the door or beside the minutes. Ctrl+Z in the empty field takes the latest of them back, one by one,
 * and never somebody whom the other one let in: whoever presses it looks at the people before them, not at what was written last anywhere.
 */
export function useOwnCheckIns(): OwnCheckIns {
  const [ids, setIds] = useState<readonly string[]>([]);
  const others = (before: readonly string[], id: string): readonly string[] => before.filter((known) => known !== id);
  return {
    latest: ids.at(-1),
    add: (id) => setIds((before) => [...others(before, id), id]),
    forget: (id) => setIds((before) => others(before, id)),
  };
}
