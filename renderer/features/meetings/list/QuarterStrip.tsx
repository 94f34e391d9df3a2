import { useLocation } from 'wouter';
import { quarterTimeline, quarterToLabel, type Quarter, type QuarterState } from '../../../../shared/domain/quarters';
import { useRecords, useToday } from '../../../live';
import { QuarterTimeline, useMessages } from '../../../ui';
import { meetingPath } from '../paths';

/** Half a year back, a year ahead. */
export function QuarterStrip({ onPlan }: { readonly onPlan: (quarter: Quarter) => void }) {
  const { t, formatDayMonth } = useMessages();
  const [, navigate] = useLocation();
  const meetings = useRecords('meetings').records;
  const events = useRecords('events').byId;
  const states = quarterTimeline(meetings, useToday(), 2, 3);

  function captionOf({ meetings: [first], state }: QuarterState): string {
    if (!first) return t(state === 'missed' ? 'meetings.quarter.missed' : 'meetings.quarter.unplanned');
    const where = events.get(first.eventId)?.title ?? first.title;
    return t('meetings.quarter.caption', { where, date: formatDayMonth(first.startsAt) });
  }

  return (
    <QuarterTimeline
      label={t('meetings.quarter.timeline')}
      quarters={states.map((state) => {
        const [first] = state.meetings;
        return {
          label: quarterToLabel(state.quarter),
          caption: captionOf(state),
          state: state.state === 'missed' ? 'unplanned' : state.state,
          ...(first && { onPress: () => navigate(meetingPath(first.id)) }),
          ...(state.state === 'unplanned' && { onPress: () => onPlan(state.quarter) }),
        };
      })}
    />
  );
}
