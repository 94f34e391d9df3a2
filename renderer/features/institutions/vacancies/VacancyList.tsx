import { Trash2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { isOpen } from '../../../../shared/domain/institutions';
import { memberToDisplayName } from '../../../../shared/domain/membership';
import type { Institution, Vacancy } from '../../../../shared/schema';
import { giveUpVacancy } from '../../../actions';
import { useRecord, useSession, useToday } from '../../../live';
import { Button, IconButton, Section, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import styles from '../InstitutionPeople.module.css';
import { FillVacancyDialog } from './FillVacancyDialog';

/** Offices here that wait for somebody. Nothing at all while there are none. */
export function VacancyList({ institution }: { readonly institution: Institution }) {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const [filled, setFilled] = useState<Vacancy | null>(null);
  const vacancies = institution.vacancies.filter(isOpen);
  if (vacancies.length === 0) return null;

  async function giveUp({ id, office }: Vacancy): Promise<void> {
    const undo = await giveUpVacancy(session, institution.id, id);
    offerUndo(undo, t('institutions.vacancy.givenUp', { office: office || t('institutions.vacancy.unnamed') }));
  }

  return (
    <Section title={t('institutions.vacancies', { count: vacancies.length })} level={3}>
      <ul className={styles.people}>
        {vacancies.map((vacancy) => (
          <li key={vacancy.id} className={styles.vacancy}>
            <VacancyText vacancy={vacancy} />
            <Button changesData size="small" icon={UserPlus} onPress={() => setFilled(vacancy)}>
              {t('institutions.vacancy.fill')}
            </Button>
            <IconButton
              changesData
              label={t('institutions.vacancy.giveUp', { office: vacancy.office })}
              icon={Trash2}
              onPress={() => giveUp(vacancy)}
            />
          </li>
        ))}
      </ul>
      {filled && <FillVacancyDialog institution={institution} vacancy={filled} onClose={() => setFilled(null)} />}
    </Section>
  );
}

function VacancyText({ vacancy: { office, department, since, formerMemberId } }: { readonly vacancy: Vacancy }) {
  const { t, formatDate } = useMessages();
  const today = useToday();
  const former = useRecord('members', formerMemberId);
  return (
    <div className={styles.vacancyText}>
      <div>{[office || t('institutions.vacancy.unnamed'), department].filter((part) => part !== '').join(' · ')}</div>
      <div className={styles.muted}>
        {t('institutions.vacancy.since', {
          when: since === '' ? 'other' : since > today ? 'coming' : 'since',
          date: formatDate(since),
        })}
        {former && (
          <>
            {' · '}
            {t('institutions.vacancy.before')}{' '}
            <Link href={`/members/${former.id}`} className={styles.quietLink}>
              {memberToDisplayName(former) || t('institutions.unnamedPerson')}
            </Link>
          </>
        )}
      </div>
    </div>
  );
}
