import { instantToLocal } from '../../../shared/domain/meetings';
import { greetingOf, tasksDue } from '../../../shared/domain/overview';
import { nextMeeting, periodTimeline } from '../../../shared/domain/quarters';
import { NETWORK_ID } from '../../../shared/schema/network';
import { LAPTOP_ZONE } from '../../../shared/laptopZone';
import { useNow, useRecord, useRecords, useSync, useToday } from '../../live';
import { Page, PageHeader, Panel, ProgressBar, useMessages } from '../../ui';
import { BackupNote } from './BackupNote';
import { RecoveryKeyHint } from '../protection';
import { Coverage } from './Coverage';
import { daysBetween } from './daysBetween';
import { MinutesDueList } from './MinutesDueList';
import { FollowUps } from './FollowUps';
import { Newcomers } from './Newcomers';
import { NextMeeting } from './NextMeeting';
import { OpenDisputes } from './OpenDisputes';
import styles from './OverviewScreen.module.css';
import { ParallelWork } from './ParallelWork';
import { ProposeMeeting } from './ProposeMeeting';
import { QuarterPlan } from './QuarterPlan';
import { StartHere } from './StartHere';
import { UndatedMeeting } from './UndatedMeeting';
import { TaskList } from './TaskList';
import { Vacancies } from './Vacancies';

/** What a coordinator wants to know when the laptop opens: what is next, what is due, what is missing. */
export function OverviewScreen() {
  const { t } = useMessages();
  const network = useRecord('network', NETWORK_ID);
  const today = useToday(network?.timeZone);
  const hour = Number(instantToLocal(useNow(60_000), LAPTOP_ZONE).slice(11, 13));
  const meetings = useRecords('meetings').records;
  const members = useRecords('members').records;
  const tasks = tasksDue(useRecords('outcomes').records, today);
  const next = nextMeeting(meetings, today);
  const isNew = meetings.length === 0 || members.length === 0;
  const draft = meetings.find(
    ({ startsAt, cancelledAt, status }) => startsAt === '' && cancelledAt === '' && status === 'draft',
  );
  const waiting = periodTimeline(meetings, today, network?.cadence ?? 'quarterly', 0, 1).find(
    ({ state }) => state === 'unplanned',
  );

  const firstPull = useSync((snapshot) => (snapshot.status.kind === 'receiving' ? snapshot.firstPull : null));

  const coming = next
    ? t('overview.nextIn', { days: daysBetween(today, next.startsAt.slice(0, 10)) })
    : t(draft ? 'overview.noDateYet' : 'overview.nothingPlanned');
  // Half of the records would name as missing what is only on its way. Halted or interrupted, what is there is shown: it may last.
  if (firstPull)
    return (
      <Page>
        <PageHeader title={t(`overview.greeting.${greetingOf(hour)}`)} />
        <Panel>
          <ProgressBar label={t('sync.firstPull')} done={firstPull.received} total={firstPull.total} />
        </Panel>
      </Page>
    );
  return (
    <Page>
      <PageHeader
        title={t(`overview.greeting.${greetingOf(hour)}`)}
        subtitle={`${coming} ${t('overview.due', { count: tasks.dueCount })}`}
      />
      <div className={styles.columns}>
        <div className={styles.main}>
          <OpenDisputes />
          <RecoveryKeyHint />
          <BackupNote />
          {isNew && <StartHere network={network} hasMembers={members.length > 0} hasMeetings={meetings.length > 0} />}
          {next && <NextMeeting meeting={next} />}
          {!next && draft && <UndatedMeeting meeting={draft} />}
          {!next && !draft && !isNew && waiting && <ProposeMeeting period={waiting} today={today} />}
          {/* The steps say what a new network has to do; a row of gaps would only accuse it. */}
          {meetings.length > 0 && <QuarterPlan meetings={meetings} today={today} />}
          <ParallelWork />
        </div>
        <div className={styles.side}>
          <TaskList tasks={tasks} today={today} />
          <MinutesDueList today={today} />
          <FollowUps today={today} />
          <Vacancies today={today} />
          <Newcomers />
          <Coverage />
        </div>
      </div>
    </Page>
  );
}
