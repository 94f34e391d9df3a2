import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { findingToText } from '../../../shared/server/describe';
import { findingLevels, type Finding, type FindingLevel } from '../../../shared/server/findings';
import { cx, Section, useMessages, type Icon } from '../../ui';
import styles from './server.module.css';

const iconByLevel: Readonly<Record<FindingLevel, Icon>> = {
  danger: CircleAlert,
  warning: TriangleAlert,
  hint: Info,
  good: CircleCheck,
};

const LEVELS: readonly FindingLevel[] = ['danger', 'warning', 'hint', 'good'];

/** What asks for something to be done comes first. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useMessages();
  const groups = LEVELS.map((level) => ({ level, found: findings.filter(({ id }) => findingLevels[id] === level) }));
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ level, found }) => (
      <Section key={level} title={t(`server.level.${level}`)}>
        <ul className={styles.list}>
          {found.map((finding) => (
            <FindingItem key={finding.id} finding={finding} />
          ))}
        </ul>
      </Section>
    ));
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const { t } = useMessages();
  const { level, sentence, advice } = findingToText(finding, t);
  const IconShape = iconByLevel[level];
  return (
    <li className={styles.item}>
      <IconShape className={cx(styles.icon, styles[level])} size={18} aria-hidden />
      <div className={styles.words}>
        <p className={level === 'good' ? styles.plain : styles.sentence}>{sentence}</p>
        {advice !== undefined && <p className={styles.advice}>{advice}</p>}
      </div>
    </li>
  );
}
