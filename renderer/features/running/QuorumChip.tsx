import type { Establishment } from '../../../shared/domain/quorum';
import { isQuorumMet } from '../../../shared/documents';
import { Badge } from '../../ui';
import { useQuorumTexts } from '../meetings';

/** „20 von 30, nicht beschlussfähig“; where the rule is by group, which of them are short. */
export function QuorumChip({ established }: { readonly established: Establishment }) {
  const { chipText } = useQuorumTexts();
  if (established.quorum === null) return null;
  return <Badge tone={isQuorumMet(established.quorum) ? 'neutral' : 'warning'}>{chipText(established)}</Badge>;
}
