import { Link } from 'wouter';
import { followUpsDue } from '../../../shared/domain/outcomes';
import { useRecords } from '../../live';
import { Section, useMessages } from '../../ui';
import { useShowOutcomes } from '../outcomes';
import { ReminderLine } from './ReminderLine';
import styles from './TaskList.module.css';

const SHOWN = 3;

/** Decisions whose follow-up is due. Nothing at all while there are none. */
export function FollowUps({ today }: { readonly today: string }) {
  const { t } = useMessages();
  const { followUps } = useShowOutcomes();
  const due = followUpsDue(useRecords('outcomes').records, today);
  if (due.length === 0) return null;
  return (
    <Section title={t('overview.followUps')}>
      <ul className={styles.list}>
        {due.slice(0, SHOWN).map(({ id, followUpOn, text, number, implementation }) => (
          <ReminderLine
            key={id}
            id={id}
            day={followUpOn}
            today={today}
            text={text}
            detail={[number, t(`outcomes.implementation.${implementation}`)].filter((part) => part !== '').join(' · ')}
          />
        ))}
      </ul>
      {due.length > SHOWN && (
        <Link className={styles.more} href="/outcomes" onClick={followUps}>
          {t('overview.moreFollowUps', { count: due.length - SHOWN })}
        </Link>
      )}
    </Section>
  );
}
