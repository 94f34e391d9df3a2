import type { FileState } from '../../../shared/sync/files/fileState';

/** All of its bytes are on this laptop. */
export function isWhole({ kind }: FileState): boolean {
  return kind === 'here' || kind === 'sending';
}

/** What fetching it is called, where a person can ask for it; everything else comes by itself or not at all. */
export function fetchLabelOf(state: FileState): 'files.fetch' | 'files.fetchAgain' | undefined {
  if (state.kind === 'damaged') return 'files.fetchAgain';
  return state.kind === 'missing' && state.why === 'onRequest' ? 'files.fetch' : undefined;
}
