import { Circle, CircleCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { createOpenSince, openTasks } from '../../../shared/domain/outcomes';
import { memberToDisplayName } from '../../../shared/domain/membership';
import type { Outcome } from '../../../shared/schema';
import { useRecords, useSession } from '../../live';
import { IconButton, useMessages } from '../../ui';
import styles from './ItemHelp.module.css';

/** The tasks of earlier meetings, to be gone through. What is ticked off here stays in sight until the item is left. */
export function OpenTasks({ meetingId }: { readonly meetingId: string }) {
  const { t, formatDate } = useMessages();
  const { repositories } = useSession();
  const outcomes = useRecords('outcomes');
  const members = useRecords('members').byId;
  const meetings = useRecords('meetings').records;
  const openSince = useMemo(() => createOpenSince(meetings), [meetings]);
  const [ids] = useState(() =>
    openTasks(outcomes.records)
      .filter((task) => task.meetingId !== meetingId)
      .map(({ id }) => id),
  );
  const tasks = ids.flatMap((id) => outcomes.byId.get(id) ?? []);

  function factsOf(task: Outcome): string {
    const { ownerIds, ownerText, due } = task;
    const since = openSince(task);
    const owners = [...ownerIds.flatMap((id) => members.get(id) ?? []).map(memberToDisplayName), ownerText]
      .filter((name) => name !== '')
      .join(', ');
    return [
      owners,
      due !== '' && t('minutes.due', { date: formatDate(due) }),
      since > 0 && t('outcomes.openSince', { count: since }),
    ]
      .filter((fact) => typeof fact === 'string' && fact !== '')
      .join(' · ');
  }

  if (tasks.length === 0) return <p className={styles.help}>{t('lifeCycle.help.noTasks')}</p>;
  return (
    <section className={styles.help} aria-label={t('meetings.standing.tasks')}>
      <ul className={styles.tasks}>
        {tasks.map((task) => {
          const isOpen = task.state === 'open';
          return (
            <li key={task.id} className={styles.task}>
              <IconButton
                changesData
                label={t(isOpen ? 'outcomes.markDone' : 'outcomes.reopen', { text: task.text })}
                icon={isOpen ? Circle : CircleCheck}
                onPress={() => repositories.outcomes.update(task.id, { state: isOpen ? 'done' : 'open' })}
              />
              <span className={isOpen ? undefined : styles.done}>
                {task.text} <span className={styles.facts}>{factsOf(task)}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
