import { useLocation } from 'wouter';
import { beganOn } from '../../../../shared/domain/meetings';
import { periodTimeline, periodToLabel, type Period, type PeriodState } from '../../../../shared/domain/quarters';
import { NETWORK_ID } from '../../../../shared/schema/network';
import { useRecord, useRecords, useToday } from '../../../live';
import { QuarterTimeline, useMessages } from '../../../ui';
import { meetingPath } from '../../meetings';
import { useCadence } from './usePlan';

/** Two periods back, three ahead. */
export function QuarterStrip({ onPlan }: { readonly onPlan: (period: Period) => void }) {
  const { t, language, formatDayMonth } = useMessages();
  const [, navigate] = useLocation();
  const meetings = useRecords('meetings').records;
  const events = useRecords('events').byId;
  const cadence = useCadence();
  const network = useRecord('network', NETWORK_ID);
  const states = periodTimeline(meetings, useToday(), cadence, 2, 3, beganOn(network)).map((state) => ({
    ...state,
    meetings: state.meetings.filter(({ cancelledAt }) => cancelledAt === ''),
  }));

  function captionOf({ meetings: [first], state }: PeriodState): string {
    if (!first) return t(state === 'missed' ? 'meetings.quarter.missed' : 'meetings.quarter.unplanned');
    const where = events.get(first.eventId)?.title ?? first.title;
    return t('meetings.quarter.caption', { where, date: formatDayMonth(first.startsAt) });
  }

  const proposed = states.find(({ state }) => state === 'unplanned');
  return (
    <QuarterTimeline
      label={t('meetings.quarter.timeline')}
      quarters={states.map((state) => {
        const [first] = state.meetings;
        return {
          label: periodToLabel(state.period, language),
          caption: captionOf(state),
          state: state.state,
          ...(state === proposed && { proposal: t('meetings.plan') }),
          ...(first && { onPress: () => navigate(meetingPath(first.id)) }),
          ...(state.state === 'unplanned' && { changesData: true, onPress: () => onPlan(state.period) }),
        };
      })}
    />
  );
}
