import type { Institution } from '../../../shared/schema';
import { type MaybeAsync, SegmentedControl, useMessages } from '../../ui';
import { useTopics } from './useTopics';
import styles from './TopicWeights.module.css';

type Weights = Institution['topicWeights'];
type TopicWeightsProps = { readonly weights: Weights; readonly onChange: (weights: Weights) => MaybeAsync };

const LEVELS = ['0', '1', '2', '3'] as const;

/** How much each topic matters here, from 0 (none) to 3 (vital). */
export function TopicWeights({ weights, onChange }: TopicWeightsProps) {
  const { t } = useMessages();
  const topics = useTopics().filter(({ archived }) => !archived);
  const weightById = new Map(weights.map(({ id, weight }) => [id, weight]));

  function change(id: string, weight: number): MaybeAsync {
    const others = weights.filter((entry) => entry.id !== id);
    return onChange(weight === 0 ? others : [...others, { id, weight }]);
  }

  return (
    <>
      <p className={styles.legend}>{t('institutions.weightLegend')}</p>
      <ul className={styles.topics}>
        {topics.map(({ id, title }) => (
          <li key={id} className={styles.topic}>
            <span aria-hidden>{title}</span>
            <SegmentedControl
              label={t('institutions.weightOf', { topic: title })}
              isLabelHidden
              options={LEVELS.map((level) => ({ id: level, label: level }))}
              value={LEVELS.find((level) => Number(level) === weightById.get(id)) ?? '0'}
              onChange={(level) => change(id, Number(level))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
