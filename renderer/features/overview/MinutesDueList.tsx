import { useState } from 'react';
import { Link } from 'wouter';
import { meetingTitle } from '../../../shared/domain/titles';
import { minutesDue } from '../../../shared/domain/overview';
import { useRecords } from '../../live';
import { Button, Section, useMessages } from '../../ui';
import { meetingPath } from '../meetings';
import styles from './ParallelWork.module.css';

const SHOWN = 3;

/** Minutes that wait for somebody: to be finalised, circulated, settled, stated. */
export function MinutesDueList({ today }: { readonly today: string }) {
  const { t } = useMessages();
  const [isWhole, setWhole] = useState(false);
  const due = minutesDue(useRecords('meetings').records, useRecords('minutes').records, today);
  if (due.length === 0) return null;
  return (
    <Section title={t('overview.minutesDue')}>
      <ul className={styles.list}>
        {(isWhole ? due : due.slice(0, SHOWN)).map(({ meeting, minutes, step, openCount }) => (
          <li key={meeting.id}>
            <Link className={styles.topic} href={meetingPath(meeting.id)}>
              {minutes?.number ?? meetingTitle(meeting, t)}
            </Link>{' '}
            <span className={styles.text}>{t(`overview.minutesDue.${step}`, { count: openCount })}</span>
          </li>
        ))}
      </ul>
      {!isWhole && due.length > SHOWN && (
        <div>
          <Button variant="quiet" size="small" onPress={() => setWhole(true)}>
            {t('overview.minutesDue.all', { count: due.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}
