import { useState } from 'react';
import { Link } from 'wouter';
import { openVacancies } from '../../../shared/domain/institutions';
import { useRecords } from '../../live';
import { Button, Section, useMessages } from '../../ui';
import styles from './ParallelWork.module.css';

const SHOWN = 3;

/** Offices that wait for somebody, the longest first. Nothing at all while there are none. */
export function Vacancies({ today }: { readonly today: string }) {
  const { t, formatDate } = useMessages();
  const [isWhole, setWhole] = useState(false);
  const open = openVacancies(useRecords('institutions').records, today);
  if (open.length === 0) return null;
  return (
    <Section title={t('overview.vacancies')}>
      <ul className={styles.list}>
        {(isWhole ? open : open.slice(0, SHOWN)).map(({ institution, vacancy: { id, office, since } }) => (
          <li key={id}>
            <Link className={styles.topic} href={`/institutions/${institution.id}`}>
              {t('overview.vacancy', {
                office: office || t('institutions.vacancy.unnamed'),
                institution: institution.shortName || institution.name,
              })}
            </Link>{' '}
            <span className={styles.text}>
              {t('institutions.vacancy.since', {
                when: since === '' ? 'other' : since > today ? 'coming' : 'since',
                date: formatDate(since),
              })}
            </span>
          </li>
        ))}
      </ul>
      {!isWhole && open.length > SHOWN && (
        <div>
          <Button variant="quiet" size="small" onPress={() => setWhole(true)}>
            {t('overview.vacancies.all', { count: open.length })}
          </Button>
        </div>
      )}
    </Section>
  );
}
