import { Link } from 'wouter';
import type { TasksDue } from '../../../shared/domain/overview';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { useRecords } from '../../live';
import { EmptySection, Section, useMessages } from '../../ui';
import { useShowOutcomes } from '../outcomes';
import { ReminderLine } from './ReminderLine';
import styles from './TaskList.module.css';

const SHOWN = 5;

export function TaskList({
  tasks: { open, overdueCount, weekCount },
  today,
}: {
  readonly tasks: TasksDue;
  readonly today: string;
}) {
  const { t } = useMessages();
  const members = useRecords('members').byId;
  const { openTasks } = useShowOutcomes();
  const due = t('overview.tasksDue', {
    overdue: overdueCount,
    week: weekCount,
    both: overdueCount > 0 && weekCount > 0,
  });
  return (
    <Section title={t('overview.tasks')}>
      {due !== '' && <p className={styles.owner}>{due}</p>}
      {open.length === 0 ? (
        <EmptySection drawing="tasks" text={t('overview.noTasks')} />
      ) : (
        <ul className={styles.list}>
          {open.slice(0, SHOWN).map(({ id, text, due: day, ownerIds, ownerText }) => (
            <ReminderLine
              key={id}
              id={id}
              day={day}
              today={today}
              text={text}
              detail={[...ownerIds.flatMap((member) => members.get(member) ?? []).map(memberToDisplayName), ownerText]
                .filter((name) => name !== '')
                .join(', ')}
            />
          ))}
        </ul>
      )}
      {open.length > SHOWN && (
        <Link className={styles.more} href="/outcomes" onClick={openTasks}>
          {t('overview.moreTasks', { count: open.length - SHOWN })}
        </Link>
      )}
    </Section>
  );
}
