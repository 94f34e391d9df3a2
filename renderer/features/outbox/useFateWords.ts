import { assertNever } from '../../../shared/assertNever';
import { bounceReason } from '../../../shared/domain/answers';
import { nextAttempt } from '../../../shared/domain/outbox';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import type { Sending } from '../../../shared/schema';
import { useSession } from '../../live';
import { useMessages } from '../../ui';
import { useRecordWords } from '../sync';
import type { MessageRow } from '../outboxStatus';

/** What became of a message, in words. */
export function useFateWords(): (row: MessageRow) => string {
  const { t, formatDateTime } = useMessages();
  const { deviceId } = useSession();
  const { deviceOf } = useRecordWords();

  const when = (at: string): string => formatDateTime(at, LAPTOP_ZONE);
  const why = ({ status, reply }: Sending): string =>
    t(`answers.bounce.reason.${bounceReason({ action: 'failed', status, diagnostic: reply })}`);

  return ({ fate, isHeldBack }) => {
    switch (fate.type) {
      case 'waiting':
        return t(isHeldBack ? 'outbox.fate.heldBack' : 'outbox.fate.waiting');
      case 'claimed':
        return fate.sending.createdBy === deviceId
          ? t('outbox.fate.claimed')
          : t('outbox.fate.claimedElsewhere', { device: deviceOf(fate.sending.createdBy) });
      case 'delayed':
        return t('outbox.fate.delayed', { at: when(new Date(nextAttempt(fate.sending)).toISOString()) });
      case 'sent':
        return t('outbox.fate.sent', { at: when(fate.sending.sentAt) });
      case 'bounced':
        return t('outbox.fate.bounced', { reason: why(fate.sending) });
      case 'refused':
        return t('outbox.fate.refused', { reason: why(fate.sending) });
      case 'doubted':
        return t('outbox.fate.doubted');
      case 'cancelled':
        return t('outbox.fate.cancelled', { at: when(fate.at) });
      default:
        return assertNever(fate);
    }
  };
}
