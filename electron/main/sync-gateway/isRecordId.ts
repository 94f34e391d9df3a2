import { collectionOfId } from '../../../shared/schema';

const documentId = /^[\w.:-]+$/u;

/** Whether a document of this id is one of ours: not `_design/x`, not `_local/x`, nobody else's. */
export function isRecordId(id: string): boolean {
  return documentId.test(id) && collectionOfId(id) !== undefined;
}
