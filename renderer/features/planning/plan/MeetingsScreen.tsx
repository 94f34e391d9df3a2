import { CalendarPlus, FileDown } from 'lucide-react';
import { useState } from 'react';
import { useRoute } from 'wouter';
import { periodStart, type PeriodState } from '../../../../shared/domain/quarters';
import { useRecords } from '../../../live';
import { Button, EmptyState, Page, PageHeader, Section, useMessages, useShortcut } from '../../../ui';
import { EventsSection } from '../../events';
import { CheckButton } from '../../minutes';
import { EventScreen } from '../event/EventScreen';
import { MeetingExportDialog } from './MeetingExportDialog';
import { MeetingRow } from './MeetingRow';
import styles from './MeetingsScreen.module.css';
import { NewMeetingDialog } from './NewMeetingDialog';
import { PeriodRow } from './PeriodRow';
import type { Planning } from './Planning';
import { QuarterStrip } from './QuarterStrip';
import { usePlan } from './usePlan';

/** Meetings by period with the events beside them; on `/events/:id` one event. */
export function MeetingsScreen() {
  const [, params] = useRoute<{ readonly id: string }>('/events/:id');
  return params ? <EventScreen key={params.id} id={params.id} /> : <QuarterPlanScreen />;
}

function QuarterPlanScreen() {
  const { t } = useMessages();
  const { records: meetings } = useRecords('meetings');
  const [planning, setPlanning] = useState<Planning>();
  const [isExporting, setExporting] = useState(false);
  useShortcut('mod+n', () => setPlanning({}), { changesData: true });
  const { coming, past, undated, cadence } = usePlan();
  const planButton = (
    <Button changesData variant="primary" icon={CalendarPlus} onPress={() => setPlanning({})}>
      {t('meetings.plan')}
    </Button>
  );

  return (
    <Page>
      <PageHeader
        title={t('meetings.title')}
        subtitle={t('meetings.plan.cadence', { cadence: t(`common.cadence.${cadence}`) })}
        actions={
          meetings.length > 0 && (
            <>
              <Button icon={FileDown} onPress={() => setExporting(true)}>
                {t('listExport.open')}
              </Button>
              {planButton}
            </>
          )
        }
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          {meetings.length > 0 && <QuarterStrip onPlan={(period) => setPlanning({ period })} />}
          {meetings.length === 0 && (
            <EmptyState
              drawing="meetings"
              title={t('meetings.empty.title')}
              text={t('meetings.empty.text')}
              action={planButton}
            />
          )}
          <Section title={t('meetings.coming')}>
            <PeriodList states={coming} onPlan={setPlanning} />
          </Section>
          {undated.length > 0 && (
            <Section title={t('meetings.plan.undated')}>
              {undated.map((meeting) => (
                <MeetingRow key={meeting.id} meeting={meeting} />
              ))}
            </Section>
          )}
          {past.length > 0 && (
            <Section title={t('meetings.past')} actions={<CheckButton />}>
              <PeriodList states={past} />
            </Section>
          )}
        </div>
        <aside className={styles.aside} aria-label={t('meetings.events')}>
          <EventsSection />
        </aside>
      </div>
      {isExporting && <MeetingExportDialog onClose={() => setExporting(false)} />}
      {planning && <NewMeetingDialog {...planning} onClose={() => setPlanning(undefined)} />}
    </Page>
  );
}

function PeriodList({
  states,
  onPlan,
}: {
  readonly states: readonly PeriodState[];
  readonly onPlan?: (planning: Planning) => void;
}) {
  const proposed = states.find(({ state }) => state === 'unplanned');
  return (
    <ul>
      {states.map((state) => (
        <PeriodRow
          key={periodStart(state.period)}
          state={state}
          isProposed={state === proposed}
          {...(onPlan && { onPlan })}
        />
      ))}
    </ul>
  );
}
