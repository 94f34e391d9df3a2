import { Link } from 'wouter';
import { parallelWork } from '../../../shared/domain/overview';
import { useRecords } from '../../live';
import { Section, useMessages } from '../../ui';
import styles from './ParallelWork.module.css';

const SHOWN = 4;

/** What this network exists to avoid: several institutions working on the same without knowing of each other. */
export function ParallelWork() {
  const { t } = useMessages();
  const topics = useRecords('topics').byId;
  const work = parallelWork(useRecords('notes').records).slice(0, SHOWN);
  if (work.length === 0) return null;
  return (
    <Section title={t('overview.parallel')}>
      <ul className={styles.list}>
        {work.map(({ topicId, institutions, byMaturity }) => (
          <li key={topicId}>
            <Link className={styles.topic} href={`/topics/${topicId}`}>
              {topics.get(topicId)?.title ?? ''}
            </Link>{' '}
            <span className={styles.text}>
              {t('overview.parallelText', { institutions, experienced: byMaturity.proven + byMaturity.transferable })}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
