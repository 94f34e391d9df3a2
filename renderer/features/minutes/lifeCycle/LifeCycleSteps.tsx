import { Circle, CircleCheck } from 'lucide-react';
import { useRecord } from '../../../live';
import { cx, useMessages } from '../../../ui';
import styles from './LifeCyclePanel.module.css';
import type { LifeCycle } from './useLifeCycle';

/** Frozen, circulated, approved: what is behind and what is ahead. */
export function LifeCycleSteps({ lifeCycle: { view, standing } }: { readonly lifeCycle: LifeCycle }) {
  const { t, formatDate } = useMessages();
  const { timeZone } = view.meeting;
  const { latest, stage, openCount } = standing;
  const approvedIn = useRecord('meetings', latest.approvedInId)?.title;
  const circulated = [
    formatDate(latest.circulatedAt, timeZone),
    t('lifeCycle.until', { date: formatDate(latest.objectionsUntil) }),
    openCount > 0 && t('lifeCycle.openObjections', { count: openCount }),
  ];
  const steps = [
    { id: 'frozen', isReached: true, detail: formatDate(latest.finalisedAt, timeZone) },
    {
      id: 'circulated',
      isReached: latest.circulatedAt !== '',
      detail: latest.circulatedAt === '' ? '' : circulated.filter((part) => part !== false).join(' · '),
    },
    {
      id: 'approved',
      isReached: stage === 'approved',
      detail:
        stage === 'approved'
          ? [formatDate(latest.approvedOn), approvedIn ?? t(`lifeCycle.by.${latest.approval}`)].join(' · ')
          : '',
    },
  ] as const;
  return (
    <ol className={styles.steps} aria-label={t('lifeCycle.steps')}>
      {steps.map(({ id, isReached, detail }) => (
        <li key={id} className={cx(styles.step, isReached && styles.reached)}>
          {isReached ? <CircleCheck size={18} aria-hidden /> : <Circle size={18} aria-hidden />}
          <span className={styles.name}>{t(`lifeCycle.stage.${id}`, { isReached })}</span>
          {detail !== '' && <span className={styles.detail}>{detail}</span>}
        </li>
      ))}
    </ol>
  );
}
