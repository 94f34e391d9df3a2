import { useState } from 'react';
import type { ConnectionWithPassword } from '../../../shared/ipc/settings';

/** An answer of the server, as long as nobody changes the login it was asked with: then it says nothing any more. */
export function useAnswer<T>(
  access: ConnectionWithPassword,
): readonly [T | undefined, (answer: T | undefined) => void] {
  const [answer, setAnswer] = useState<{ readonly access: ConnectionWithPassword; readonly value: T | undefined }>();
  return [answer?.access === access ? answer.value : undefined, (value) => setAnswer({ access, value })];
}
