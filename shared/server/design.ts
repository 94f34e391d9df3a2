import { designDocument } from '../sync/designDocument';
import type { CouchObject } from './facts';

export type DesignState = 'missing' | 'older' | 'changed' | 'current' | 'newer';

/** How the validation on the server relates to ours. A newer one was made by a newer Verbund and is left alone. */
export function designState(present: CouchObject | null): DesignState {
  if (!present) return 'missing';
  const version = designVersion(present);
  if (version !== designDocument.version) return version > designDocument.version ? 'newer' : 'older';
  return present['validate_doc_update'] === designDocument.validate_doc_update &&
    present['language'] === designDocument.language
    ? 'current'
    : 'changed';
}

/** The first one carried no version. */
function designVersion({ version }: CouchObject): number {
  return typeof version === 'number' ? version : 0;
}
