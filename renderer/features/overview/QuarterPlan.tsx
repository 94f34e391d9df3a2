import { useLocation } from 'wouter';
import { meetingTitle } from '../../../shared/domain/titles';
import { beganOn } from '../../../shared/domain/meetings';
import { periodTimeline, periodToLabel } from '../../../shared/domain/quarters';
import type { Meeting } from '../../../shared/schema';
import { NETWORK_ID } from '../../../shared/schema/network';
import { useRecord, useRecords } from '../../live';
import { QuarterTimeline, Section, useMessages } from '../../ui';
import { usePlanMeeting } from './usePlanMeeting';

export function QuarterPlan({ meetings, today }: { readonly meetings: readonly Meeting[]; readonly today: string }) {
  const { t, language } = useMessages();
  const [, navigate] = useLocation();
  const plan = usePlanMeeting();
  const events = useRecords('events').byId;
  const network = useRecord('network', NETWORK_ID);
  const cadence = network?.cadence ?? 'quarterly';
  const periods = periodTimeline(meetings, today, cadence, 3, 1, beganOn(network));

  const proposed = periods.find(({ state }) => state === 'unplanned');
  return (
    <Section title={t('overview.quarters')}>
      <QuarterTimeline
        label={t('overview.quarters')}
        quarters={periods.map((shown) => {
          const { period, meetings: held, state } = shown;
          const meeting = held.find(({ cancelledAt }) => cancelledAt === '');
          return {
            label:
              cadence === 'quarterly'
                ? `Q${period.index}/${String(period.year).slice(2)}`
                : periodToLabel(period, language),
            caption: meeting
              ? (events.get(meeting.eventId)?.title ?? meetingTitle(meeting, t))
              : t(state === 'missed' ? 'overview.noMeeting' : 'overview.unplanned'),
            state,
            ...(shown === proposed && { proposal: t('overview.propose.do'), changesData: true }),
            onPress: () => (shown === proposed ? plan() : navigate(meeting ? `/meetings/${meeting.id}` : '/meetings')),
          };
        })}
      />
    </Section>
  );
}
