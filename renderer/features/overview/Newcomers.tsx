import { newcomersSince } from '../../../shared/domain/overview';
import { useRecords } from '../../live';
import { Section, useMessages } from '../../ui';
import styles from './ParallelWork.module.css';

export function Newcomers() {
  const { t } = useMessages();
  const { since, prospects, sources } = newcomersSince(useRecords('members').records, useRecords('meetings').records);
  if (prospects.length === 0) return null;
  const from = sources
    .filter(({ source }) => source !== '')
    .slice(0, 3)
    .map(({ source, count }) => t('overview.fromSource', { count, source }))
    .join(', ');
  return (
    <Section title={t('overview.newcomers')}>
      <p>
        {since
          ? t('overview.prospectsSince', { count: prospects.length, meeting: since.title })
          : t('overview.prospects', { count: prospects.length })}
      </p>
      {from !== '' && <p className={styles.text}>{from}</p>}
    </Section>
  );
}
