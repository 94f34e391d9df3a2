import { assertNever } from '../../../../shared/assertNever';
import type { ReactNode } from 'react';
import { Section, useMessages } from '../../../ui';
import { AgendaSection, BacklogSection } from '../../agenda';
import { FilesSection } from '../../files';
import { InviteesSection } from '../../invitations';
import type { MeetingStep, MeetingView } from '../../meetings';
import { MinutesSection } from '../../minutes';
import { PapersSection } from '../papers/PapersSection';
import { FilingSection } from './FilingSection';
import { HeadForm } from './HeadForm';
import { MeetingFacts } from './MeetingFacts';
import styles from './MeetingSteps.module.css';
import { ReadinessPanel } from './ReadinessPanel';
import { RecordedAgenda } from './RecordedAgenda';

type StepProps = { readonly view: MeetingView };

/** One step of the meeting's page. What is over is only read: its answers are part of the minutes. */
export function MeetingStepContent({ step, view }: StepProps & { readonly step: MeetingStep }) {
  switch (step) {
    case 'planning':
      return view.meeting.status === 'closed' ? (
        <Narrow>
          <MeetingFacts view={view} />
        </Narrow>
      ) : (
        <PlanningStep view={view} />
      );
    case 'invitation':
      return view.meeting.status === 'closed' ? <InvitedSection view={view} /> : <InviteesSection view={view} />;
    case 'papers':
      return (
        <Narrow>
          <FilesSection targetId={view.meeting.id} />
          <PapersSection view={view} />
        </Narrow>
      );
    case 'minutes':
      return <MinutesStep view={view} />;
    default:
      return assertNever(step);
  }
}

function Narrow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.narrow}>{children}</div>;
}

/** What is missing, the agenda, and when and where: side by side where there is room for both. */
function PlanningStep({ view }: StepProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.columns}>
        <div className={styles.first}>
          <ReadinessPanel view={view} />
        </div>
        <div className={styles.main}>
          <AgendaSection view={view} />
          <BacklogSection view={view} />
        </div>
        <div className={styles.side}>
          <HeadForm meeting={view.meeting} />
        </div>
      </div>
    </div>
  );
}

/** How many had been invited to a meeting that is over. */
function InvitedSection({ view: { attendance } }: StepProps) {
  const { t } = useMessages();
  const invited = attendance.filter((entry) => entry.invited);
  const answers = (rsvp: string): number => invited.filter((entry) => entry.rsvp === rsvp).length;
  return (
    <Section title={t('meetings.invitees')}>
      <p>
        {t('meetings.invitees.counts', {
          invited: invited.length,
          yes: answers('yes'),
          no: answers('no'),
          open: answers('none') + answers('maybe'),
        })}
      </p>
      <p className={styles.muted}>{t('meetings.invitees.over')}</p>
    </Section>
  );
}

function MinutesStep({ view }: StepProps) {
  const { t } = useMessages();
  const { status } = view.meeting;
  if (status !== 'closed') {
    return (
      <Narrow>
        <p className={styles.muted}>
          {t(status === 'running' ? 'meetings.minutes.running' : 'meetings.minutes.later')}
        </p>
        <FilingSection meeting={view.meeting} />
      </Narrow>
    );
  }
  return (
    <div className={styles.frame}>
      <div className={styles.columns}>
        <div className={styles.main}>
          <MinutesSection view={view} />
          <RecordedAgenda view={view} />
        </div>
        <div className={styles.side}>
          <FilingSection meeting={view.meeting} />
        </div>
      </div>
    </div>
  );
}
