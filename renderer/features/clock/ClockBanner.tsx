import { ClockAlert } from 'lucide-react';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { useClockTrouble, useSession } from '../../live';
import { Button, NoticeBar, useMessages } from '../../ui';

/** Above every screen while the clock of the laptop cannot be right, or a person has to say that it is. */
export function ClockBanner() {
  const { t, formatDateTime } = useMessages();
  const { clockWatch } = useSession();
  const trouble = useClockTrouble();
  if (!trouble) return null;
  const { kind, seen, canBeRight } = trouble;
  const now = inWords(trouble.now);
  function inWords(ms: number): string {
    return formatDateTime(new Date(ms).toISOString(), LAPTOP_ZONE);
  }
  return (
    <NoticeBar
      tone="danger"
      icon={ClockAlert}
      title={t('startUp.clock.title')}
      action={
        canBeRight && (
          <Button size="small" onPress={clockWatch.confirm}>
            {t('startUp.clock.confirm')}
          </Button>
        )
      }
    >
      {seen === null
        ? t('startUp.clock.impossible', { now })
        : t(`startUp.clock.${kind}`, { now, seen: inWords(seen) })}
    </NoticeBar>
  );
}
