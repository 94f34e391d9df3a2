import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useRoute } from 'wouter';
import { quarterPlan } from '../../../../shared/domain/meetings';
import type { Quarter } from '../../../../shared/domain/quarters';
import { useRecords, useToday } from '../../../live';
import { Button, EmptyState, Page, PageHeader, Section, useMessages, useShortcut } from '../../../ui';
import { EventScreen } from '../events/EventScreen';
import { EventsSection } from '../events/EventsSection';
import { MeetingRow } from './MeetingRow';
import styles from './MeetingsScreen.module.css';
import { NewMeetingDialog } from './NewMeetingDialog';
import { QuarterRow } from './QuarterRow';
import { QuarterStrip } from './QuarterStrip';

/** Which quarter the dialog plans for; null while it is closed. */
type Planning = { readonly quarter: Quarter | null } | null;

/** Meetings by quarter with their events beside them; on `/events/:id` one event. */
export function MeetingsScreen() {
  const [, params] = useRoute<{ readonly id: string }>('/events/:id');
  return params ? <EventScreen key={params.id} id={params.id} /> : <QuarterPlanScreen />;
}

function QuarterPlanScreen() {
  const { t } = useMessages();
  const meetings = useRecords('meetings').records;
  const today = useToday();
  const [planning, setPlanning] = useState<Planning>(null);
  useShortcut('mod+n', () => setPlanning({ quarter: null }), { changesData: true });
  const { coming, past, undated } = quarterPlan(meetings, today);
  const planButton = (
    <Button changesData variant="primary" icon={CalendarPlus} onPress={() => setPlanning({ quarter: null })}>
      {t('meetings.plan')}
    </Button>
  );

  return (
    <Page>
      <PageHeader title={t('meetings.title')} subtitle={t('meetings.subtitle')} actions={planButton} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {meetings.length > 0 && <QuarterStrip onPlan={(quarter) => setPlanning({ quarter })} />}
          {meetings.length === 0 && <EmptyState icon={CalendarPlus} title={t('meetings.empty.title')} text={t('meetings.empty.text')} />}
          <Section title={t('meetings.coming')}>
            <ul>
              {coming.map((state) => (
                <QuarterRow key={`${state.quarter.year}-${state.quarter.quarter}`} state={state} onPlan={() => setPlanning({ quarter: state.quarter })} />
              ))}
            </ul>
            {undated.map((meeting) => (
              <MeetingRow key={meeting.id} meeting={meeting} />
            ))}
          </Section>
          {past.length > 0 && (
            <Section title={t('meetings.past')}>
              <ul>
                {past.map((state) => (
                  <QuarterRow key={`${state.quarter.year}-${state.quarter.quarter}`} state={state} />
                ))}
              </ul>
            </Section>
          )}
        </div>
        <aside className={styles.aside} aria-label={t('meetings.events')}>
          <EventsSection />
        </aside>
      </div>
      {planning && <NewMeetingDialog quarter={planning.quarter} onClose={() => setPlanning(null)} />}
    </Page>
  );
}
