import { setWeight, weightOf } from '../../../shared/domain/institutions';
import type { Institution } from '../../../shared/schema';
import { type MaybeAsync, SegmentedControl, useMessages } from '../../ui';
import type { SaveInstitution } from './SaveInstitution';
import { useTopics } from './useTopics';
import styles from './TopicWeights.module.css';

type TopicWeightsProps = { readonly weights: Institution['topicWeights']; readonly save: SaveInstitution };

const NOT_ASKED = 'notAsked';
const LEVELS = ['0', '1', '2', '3'] as const;

/** How much each topic matters here, from 0 (none) to 3 (vital), or that nobody asked yet: that is no 0. */
export function TopicWeights({ weights, save }: TopicWeightsProps) {
  const { t } = useMessages();
  const topics = useTopics().filter(({ archived }) => !archived);
  const options = [
    { id: NOT_ASKED, label: '–', detail: t('institutions.weightNotAsked') },
    ...LEVELS.map((id) => ({ id, label: id })),
  ];

  function change(topicId: string, level: string): MaybeAsync {
    const weight = level === NOT_ASKED ? undefined : Number(level);
    return save(({ topicWeights }) => ({ topicWeights: setWeight(topicWeights, topicId, weight) }));
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
              options={options}
              value={LEVELS.find((level) => Number(level) === weightOf(weights, id)) ?? NOT_ASKED}
              onChange={(level) => change(id, level)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
