import type { FileState } from '../../../shared/sync/files/fileState';

/** All of its bytes are on this laptop. */
export function isWhole({ kind }: FileState): boolean {
  return kind === 'here' || kind === 'sending';
}
