import { useState } from 'react';
import { isVacantOn } from '../../../../shared/domain/institutions';
import type { Institution, Vacancy } from '../../../../shared/schema';
import { createId } from '../../../../shared/schema/records';
import { ulid } from '../../../../shared/ulid';
import { fillVacancy } from '../../../actions';
import { useSession, useToday } from '../../../live';
import { FormDialog, toast, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { NO_SUCCESSOR, toChosen } from './successor';
import { SuccessorFields } from './SuccessorFields';

type FillVacancyDialogProps = {
  readonly institution: Institution;
  readonly vacancy: Vacancy;
  readonly onClose: () => void;
};

export function FillVacancyDialog({ institution, vacancy, onClose }: FillVacancyDialogProps) {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const today = useToday();
  const [choice, setChoice] = useState(NO_SUCCESSOR);
  const [from, setFrom] = useState<string | null>(vacancy.since > today ? vacancy.since : today);
  const [isAsked, setIsAsked] = useState(false);
  const office = vacancy.office || t('institutions.vacancy.unnamed');

  async function fill(): Promise<void> {
    const successor = toChosen(choice, createId('members'));
    if (!successor || from === null || !isVacantOn(vacancy, from)) {
      setIsAsked(true);
      return;
    }
    const undo = await fillVacancy(session, {
      institutionId: institution.id,
      vacancyId: vacancy.id,
      successor,
      from,
      positionId: ulid(),
    });
    onClose();
    if (undo) offerUndo(undo, t('institutions.vacancy.filled', { office }), 'success');
    else toast({ tone: 'warning', message: t('institutions.vacancy.filledMeanwhile') });
  }

  return (
    <FormDialog
      changesData
      title={t('institutions.vacancy.fillTitle', { office, institution: institution.name })}
      submitLabel={t('institutions.vacancy.fill')}
      onSubmit={fill}
      onClose={onClose}
    >
      <SuccessorFields
        choice={choice}
        onChoose={setChoice}
        from={from}
        onFrom={setFrom}
        vacantSince={vacancy.since}
        error={isAsked && !toChosen(choice, '') ? t('institutions.successor.missing') : undefined}
      />
    </FormDialog>
  );
}
