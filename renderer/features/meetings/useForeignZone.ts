import { isForeignZone } from '../../../shared/domain/meetings';
import type { Meeting } from '../../../shared/schema';
import { useNow } from '../../live';
import { useMessages } from '../../ui';

/** That the times are not those of this laptop's clock, where that makes a difference; else undefined. */
export function useForeignZone(meeting: Pick<Meeting, 'startsAt' | 'timeZone'>): string | undefined {
  const { t } = useMessages();
  return isForeignZone(meeting, useNow(60_000)) ? t('meetings.foreignZone', { zone: meeting.timeZone }) : undefined;
}
