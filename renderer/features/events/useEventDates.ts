import { useCallback } from 'react';
import type { Event } from '../../../shared/schema';
import { useMessages } from '../../ui';

/** „05.–07.10.2027“, or a single day, or nothing. */
export function useEventDates(): (event: Pick<Event, 'startsOn' | 'endsOn'>) => string {
  const { t, formatDate, formatDayMonth } = useMessages();
  return useCallback(
    ({ startsOn, endsOn }) => {
      if (startsOn === '') return '';
      if (endsOn === '' || endsOn === startsOn) return formatDate(startsOn);
      return t('meetings.dateRange', { from: formatDayMonth(startsOn), to: formatDate(endsOn) });
    },
    [t, formatDate, formatDayMonth],
  );
}
