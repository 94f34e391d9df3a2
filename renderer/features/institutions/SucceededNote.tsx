import { Link } from 'wouter';
import type { Institution } from '../../../shared/schema';
import { useRecord, useRecords } from '../../live';
import { Callout, useMessages } from '../../ui';
import styles from './InstitutionPeople.module.css';

/** What became of an institution, and what came together in it. Nothing at all where neither happened. */
export function SucceededNote({ institution }: { readonly institution: Institution }) {
  const { t, formatDate } = useMessages();
  const successor = useRecord('institutions', institution.successorId);
  const { records } = useRecords('institutions');
  const predecessors = records.filter(({ successorId }) => successorId === institution.id);
  return (
    <>
      {institution.endedOn !== '' && (
        <Callout tone="info">
          {t('institutions.ended', { date: formatDate(institution.endedOn), hasSuccessor: successor !== undefined })}{' '}
          {successor && (
            <Link href={`/institutions/${successor.id}`}>{successor.name || t('institutions.unnamed')}</Link>
          )}
        </Callout>
      )}
      {predecessors.length > 0 && (
        <p className={styles.muted}>
          {t('institutions.predecessors')}{' '}
          {predecessors.map(({ id, name }, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <Link href={`/institutions/${id}`} className={styles.quietLink}>
                {name || t('institutions.unnamed')}
              </Link>
            </span>
          ))}
        </p>
      )}
    </>
  );
}
