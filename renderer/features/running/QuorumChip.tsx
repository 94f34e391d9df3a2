import { isQuorumMet } from '../../../shared/documents';
import { Badge, useMessages } from '../../ui';

/** „20 von 30, nicht beschlussfähig“ */
export function QuorumChip({ present, required }: { readonly present: number; readonly required: number }) {
  const { t } = useMessages();
  const isMet = isQuorumMet({ present, required });
  return <Badge tone={isMet ? 'neutral' : 'warning'}>{t('minutes.quorumChip', { present, required, isMet })}</Badge>;
}
