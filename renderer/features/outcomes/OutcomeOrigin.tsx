import { CalendarDays } from 'lucide-react';
import { useLocation } from 'wouter';
import { meetingTitle, shownTitle } from '../../../shared/domain/titles';
import { useRecord } from '../../live';
import { DetailRows, TextLink, useMessages, type DetailRow, type MenuEntry } from '../../ui';
import type { OutcomeRow } from './outcomeRows';

/** Where an outcome comes from: meeting, day, agenda item. */
export function OutcomeOrigin({
  row,
  before = [],
}: {
  readonly row: OutcomeRow;
  readonly before?: readonly DetailRow[];
}) {
  const { t, formatDate } = useMessages();
  const [, setLocation] = useLocation();
  const item = useRecord('agendaItems', row.outcome.agendaItemId);
  const { meeting, date } = row;
  return (
    <DetailRows
      rows={[
        ...before,
        ...(meeting
          ? [
              {
                id: 'meeting',
                label: t('outcomes.meeting'),
                value: (
                  <TextLink onPress={() => setLocation(`/meetings/${meeting.id}`)}>{meetingTitle(meeting, t)}</TextLink>
                ),
              },
            ]
          : []),
        ...(date === '' ? [] : [{ id: 'date', label: t('outcomes.date'), value: formatDate(date) }]),
        ...(item ? [{ id: 'item', label: t('outcomes.agendaItem'), value: shownTitle(item.title, t) }] : []),
      ]}
    />
  );
}

/** To the meeting of an outcome. */
export function useMeetingEntry({ meeting }: OutcomeRow): MenuEntry {
  const { t } = useMessages();
  const [, setLocation] = useLocation();
  return {
    id: 'meeting',
    label: t('outcomes.toMeeting', { title: meeting ? meetingTitle(meeting, t) : '' }),
    icon: CalendarDays,
    isDisabled: !meeting,
    onSelect: () => meeting && setLocation(`/meetings/${meeting.id}`),
  };
}
