import { RotateCcw } from 'lucide-react';
import { Link } from 'wouter';
import type { TopicSummary } from '../../../../shared/domain/topics';
import { IconButton, useMessages } from '../../../ui';
import type { TopicActions } from '../useTopicActions';
import styles from './TopicsList.module.css';

export function ArchivedTopics({
  summaries,
  actions,
}: {
  readonly summaries: readonly TopicSummary[];
  readonly actions: TopicActions;
}) {
  const { t } = useMessages();
  return (
    <details className={styles.archive}>
      <summary className={styles.fold}>{t('topics.archivedTopics', { count: summaries.length })}</summary>
      <ul className={styles.list}>
        {summaries.map(({ topic, notes, approaches }) => {
          const title = topic.title || t('topics.untitled');
          return (
            <li key={topic.id} className={styles.item}>
              <Link href={`/topics/${topic.id}`} className={styles.link}>
                <span className={styles.title}>{title}</span>
                <span className={styles.counts}>{t('topics.counts', { notes, approaches })}</span>
              </Link>
              <IconButton
                changesData
                label={t('topics.restoreNamed', { title })}
                icon={RotateCcw}
                onPress={() => actions.restore(topic)}
              />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
