import { memberToDisplayName } from '../../../../shared/domain/membership';
import { DetailRows, Section, useMessages } from '../../../ui';
import type { MeetingView } from '../../meetings';

/** The head data of a closed meeting, to read. */
export function MeetingFacts({ view: { meeting, event, members, attendance } }: { readonly view: MeetingView }) {
  const { t, formatTime, formatDateTime, formatLongDate } = useMessages();
  const nameOf = (id: string): string => {
    const member = members.get(id);
    return member ? memberToDisplayName(member) : '';
  };
  // As the minutes print them: what was planned is above.
  const held =
    meeting.startedAt === '' || meeting.closedAt === ''
      ? ''
      : t('meetings.fact.heldFromTo', {
          from: formatDateTime(meeting.startedAt, meeting.timeZone),
          to: formatDateTime(meeting.closedAt, meeting.timeZone),
        });
  const rows = [
    {
      id: 'date',
      label: t('meetings.field.date'),
      value: meeting.startsAt === '' ? '' : formatLongDate(meeting.startsAt),
    },
    {
      id: 'time',
      label: t('meetings.fact.time'),
      value:
        meeting.startsAt === ''
          ? ''
          : t('meetings.timeRange', { from: formatTime(meeting.startsAt), to: formatTime(meeting.endsAt) }),
    },
    { id: 'held', label: t('meetings.fact.held'), value: held },
    { id: 'event', label: t('meetings.field.event'), value: event?.title ?? '' },
    {
      id: 'place',
      label: t('meetings.field.place'),
      value: [meeting.place, meeting.room].filter((part) => part !== '').join(', '),
    },
    { id: 'format', label: t('meetings.field.format'), value: t(`meetings.format.${meeting.format}`) },
    { id: 'chair', label: t('meetings.field.chair'), value: nameOf(meeting.chairId) },
    { id: 'minuteTaker', label: t('meetings.field.minuteTaker'), value: nameOf(meeting.minuteTakerId) },
    {
      id: 'present',
      label: t('meetings.fact.present'),
      value: t('meetings.people', { count: attendance.filter(({ presentFrom }) => presentFrom !== '').length }),
    },
    { id: 'tlp', label: t('meetings.field.tlp'), value: meeting.tlp },
  ];
  return (
    <Section title={t('meetings.head')}>
      <DetailRows rows={rows.filter(({ value }) => value !== '')} />
    </Section>
  );
}
