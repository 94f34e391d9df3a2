import { useLocation } from 'wouter';
import { quarterTimeline } from '../../../shared/domain/quarters';
import type { Meeting } from '../../../shared/schema';
import { useRecords } from '../../live';
import { QuarterTimeline, Section, useMessages } from '../../ui';

export function QuarterPlan({ meetings, today }: { readonly meetings: readonly Meeting[]; readonly today: string }) {
  const { t } = useMessages();
  const [, navigate] = useLocation();
  const events = useRecords('events').byId;
  const quarters = quarterTimeline(meetings, today, 3, 1);

  return (
    <Section title={t('overview.quarters')}>
      <QuarterTimeline
        label={t('overview.quarters')}
        quarters={quarters.map(({ quarter, meetings: held, state }) => {
          const [meeting] = held;
          return {
            label: `Q${quarter.quarter}/${String(quarter.year).slice(2)}`,
            caption: meeting ? (events.get(meeting.eventId)?.title ?? meeting.title) : t(state === 'missed' ? 'overview.noMeeting' : 'overview.unplanned'),
            state: state === 'missed' ? 'unplanned' : state,
            onPress: () => navigate(meeting ? `/meetings/${meeting.id}` : '/meetings'),
          };
        })}
      />
    </Section>
  );
}
