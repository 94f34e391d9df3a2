import type { SyncedRecord } from '../../../shared/schema';
import { RED } from '../../../shared/schema/confidentiality';
import { useConfidentiality } from '../../live';
import { Badge } from '../../ui';

/** On whatever shows what a record says: that it is TLP:RED, for whatever reason. Who reads it out or copies it from here must know. */
export function RedMark({ record }: { readonly record: SyncedRecord }) {
  return useConfidentiality()(record).tlp === RED ? <Badge tone="danger">{RED}</Badge> : null;
}
