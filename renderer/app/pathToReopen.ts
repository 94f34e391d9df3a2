import type { Reader } from '../data';
import { meetingPath, runningPath } from '../features/meetings';

/**
 * Where a network opens: where its user left. But for the minutes of a meeting that is closed by now: it was closed in the moment in which the
 * laptop went out, or on another one, and nobody asked to correct them.
 */
export function pathToReopen(lastPath: string, read: Pick<Reader, 'get'>): string {
  const [, id] = /^\/meetings\/([^/]+)\/run$/u.exec(lastPath) ?? [];
  if (id === undefined || lastPath !== runningPath(id)) return lastPath;
  return read.get('meetings', id)?.status === 'closed' ? meetingPath(id) : lastPath;
}
