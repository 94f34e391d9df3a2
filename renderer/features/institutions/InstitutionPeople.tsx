import { useMemo } from 'react';
import { Link } from 'wouter';
import { memberToDisplayName, periodKind } from '../../../shared/domain/membership';
import { useRecords, useToday } from '../../live';
import { Section, useMessages } from '../../ui';
import styles from './InstitutionPeople.module.css';
import { peopleOf, type Person } from './institutionRows';

export function InstitutionPeople({ institutionId }: { readonly institutionId: string }) {
  const { t } = useMessages();
  const { records } = useRecords('members');
  const today = useToday();
  const { current, coming, former } = useMemo(
    () => peopleOf(institutionId, records, today),
    [institutionId, records, today],
  );
  return (
    <>
      <Section title={t('institutions.people', { count: current.length })} level={3}>
        {current.length === 0 ? (
          <p className={styles.muted}>{t('institutions.nobody')}</p>
        ) : (
          <People people={current} />
        )}
      </Section>
      {coming.length > 0 && (
        <Section title={t('institutions.comingPeople', { count: coming.length })} level={3}>
          <People people={coming} />
        </Section>
      )}
      {former.length > 0 && (
        <Section title={t('institutions.formerPeople', { count: former.length })} level={3}>
          <People people={former} />
        </Section>
      )}
    </>
  );
}

function People({ people }: { readonly people: readonly Person[] }) {
  const { t, formatMonth } = useMessages();
  const today = useToday();
  return (
    <ul className={styles.people}>
      {people.map(({ member, position: { id, office, from, to } }) => (
        <li key={`${member.id} ${id}`}>
          <Link href={`/members/${member.id}`} className={styles.name}>
            {memberToDisplayName(member) || t('institutions.unnamedPerson')}
          </Link>
          <div className={styles.muted}>
            {t('institutions.tenure', {
              office,
              hasOffice: office !== '',
              period: periodKind({ from, to }, today),
              from: formatMonth(from),
              to: formatMonth(to),
            })}
          </div>
        </li>
      ))}
    </ul>
  );
}
