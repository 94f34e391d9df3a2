import { useMemo } from 'react';
import { dateConflicts } from '../../../../shared/domain/holidays';
import { positionOn } from '../../../../shared/domain/membership';
import { STATES, type State } from '../../../../shared/schema/institutions';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useRecord, useRecords } from '../../../live';
import { useMessages } from '../../../ui';
import { useEventDates } from '../../events';
import styles from './DateConflictsNote.module.css';

type DateConflictsNoteProps = { readonly day: string; readonly eventId: string; readonly meetingId?: string };

/** What stands against a day, and what nobody here knows about it. Heard when the day changes. */
export function DateConflictsNote({ day, eventId, meetingId }: DateConflictsNoteProps) {
  const { t } = useMessages();
  const schoolHolidays = useRecord('network', NETWORK_ID)?.schoolHolidays;
  const meetings = useRecords('meetings').records;
  const event = useRecord('events', eventId);
  const eventDates = useEventDates();
  const membersIn = useMembersByState(day);
  const conflicts = useMemo(() => dateConflicts(day, schoolHolidays ?? []), [day, schoolHolidays]);
  const names = (states: readonly State[]): string =>
    states.map((state) => t(`institutions.state.${state}`)).join(', ');
  const withMembers = (states: readonly State[]): string =>
    t('meetings.conflict.members', { count: states.reduce((sum, state) => sum + (membersIn.get(state) ?? 0), 0) });
  const others = meetings.filter(
    ({ id, startsAt, cancelledAt }) => id !== meetingId && cancelledAt === '' && startsAt.slice(0, 10) === day,
  );
  const isOutside =
    event !== undefined && event.startsOn !== '' && (day < event.startsOn || day > (event.endsOn || event.startsOn));

  const against = [
    ...(conflicts.weekday ? [t(`meetings.conflict.${conflicts.weekday}`)] : []),
    ...conflicts.publicHolidays.map(({ type, states }) => {
      const isEverywhere = states.length === STATES.length;
      const where = isEverywhere
        ? t('meetings.conflict.everywhere')
        : t('meetings.conflict.in', { states: names(states) });
      return `${t('meetings.conflict.public', { name: t(`meetings.holiday.${type}`), where })} ${isEverywhere ? '' : withMembers(states)}`.trim();
    }),
    ...conflicts.schoolHolidays.map(({ title, states }) =>
      `${t('meetings.conflict.school', { title, states: names(states) })} ${withMembers(states)}`.trim(),
    ),
    ...others.map(({ title }) => t('meetings.conflict.otherMeeting', { title })),
    ...(isOutside ? [t('meetings.conflict.outside', { when: eventDates(event) })] : []),
  ];
  const unknown = conflicts.unknownStates;
  const known = STATES.filter((state) => !unknown.includes(state));
  const partly =
    unknown.length > known.length
      ? t('meetings.conflict.knownOnly', { states: names(known) })
      : t('meetings.conflict.unknown', { states: names(unknown) });
  const hint = known.length === 0 ? t('meetings.conflict.unknownAll') : unknown.length > 0 ? partly : '';
  return (
    <div className={styles.note} role="status" aria-label={t('meetings.conflict.label')}>
      {against.map((text) => (
        <p key={text} className={styles.against}>
          {text}
        </p>
      ))}
      {against.length === 0 && hint === '' && <p>{t('meetings.conflict.free')}</p>}
      {hint !== '' && <p className={styles.hint}>{hint}</p>}
    </div>
  );
}

/** Members by the Land of the office they hold on a day. */
function useMembersByState(day: string): ReadonlyMap<string, number> {
  const members = useRecords('members').records;
  const institutions = useRecords('institutions').byId;
  return useMemo(() => {
    const count = new Map<string, number>();
    for (const member of members) {
      const state =
        member.membership === 'member'
          ? institutions.get(positionOn(member, day)?.institutionId ?? '')?.state
          : undefined;
      if (state) count.set(state, (count.get(state) ?? 0) + 1);
    }
    return count;
  }, [members, institutions, day]);
}
