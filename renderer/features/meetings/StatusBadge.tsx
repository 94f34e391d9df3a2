import type { Meeting } from '../../../shared/schema';
import { Badge, useMessages, type Tone } from '../../ui';

const TONES: Readonly<Record<Meeting['status'], Tone>> = {
  draft: 'neutral',
  invited: 'accent',
  running: 'success',
  closed: 'neutral',
};

/** How a meeting stands. That it was called off is more than that people were invited to it. */
export function StatusBadge({
  meeting: { status, cancelledAt },
}: {
  readonly meeting: Pick<Meeting, 'status' | 'cancelledAt'>;
}) {
  const { t } = useMessages();
  if (cancelledAt !== '') return <Badge tone="danger">{t('invite.cancelledBadge')}</Badge>;
  return <Badge tone={TONES[status]}>{t(`meetings.status.${status}`)}</Badge>;
}
