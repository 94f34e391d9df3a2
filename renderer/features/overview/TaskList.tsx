import { Link } from 'wouter';
import { dueStateOf } from '../../../shared/domain/outcomes';
import type { Outcome } from '../../../shared/schema';
import { memberToDisplayName } from '../../../shared/domain/membership';
import { useRecords } from '../../live';
import { Section, useMessages } from '../../ui';
import { daysBetween } from './daysBetween';
import styles from './TaskList.module.css';

const SHOWN = 5;

export function TaskList({ tasks, today }: { readonly tasks: readonly Outcome[]; readonly today: string }) {
  const { t } = useMessages();
  return (
    <Section title={t('overview.tasks')}>
      {tasks.length === 0 ? <p className={styles.owner}>{t('overview.noTasks')}</p> : (
        <ul className={styles.list}>
          {tasks.slice(0, SHOWN).map((task) => <Task key={task.id} task={task} today={today} />)}
        </ul>
      )}
      {tasks.length > SHOWN && <Link className={styles.more} href="/outcomes">{t('overview.moreTasks', { count: tasks.length - SHOWN })}</Link>}
    </Section>
  );
}

function Task({ task, today }: { readonly task: Outcome; readonly today: string }) {
  const { t, formatDayMonth } = useMessages();
  const members = useRecords('members').byId;
  const state = dueStateOf(task, today);
  const owners = [...task.ownerIds.flatMap((id) => members.get(id) ?? []).map(memberToDisplayName), task.ownerText].filter((name) => name !== '');

  function dueInWords(): string {
    if (state === 'none') return t('overview.noDate');
    if (state === 'today') return t('overview.today');
    if (daysBetween(task.due, today) === 1) return t('overview.yesterday');
    return formatDayMonth(task.due);
  }

  return (
    <li className={styles.task}>
      <span className={state === 'overdue' ? styles.overdue : undefined}>{dueInWords()}</span>
      <span>
        {task.text}
        <span className={styles.owner}>{owners.join(', ')}</span>
      </span>
    </li>
  );
}
