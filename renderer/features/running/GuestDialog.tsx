import { useState } from 'react';
import { checkIn } from '../../../shared/domain/attendance';
import { arrivalAt } from '../../../shared/domain/meetings';
import { attendanceId, createId } from '../../../shared/schema/records';
import { useSession } from '../../live';
import { FormDialog, TextField, useMessages } from '../../ui';
import styles from './GuestDialog.module.css';

type GuestDialogProps = { readonly meetingId: string; readonly name: string; readonly onClose: () => void };

export function GuestDialog({ meetingId, name, onClose }: GuestDialogProps) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const [guestName, setGuestName] = useState(name);
  const [guestOffice, setGuestOffice] = useState('');
  const [guestInstitution, setGuestInstitution] = useState('');
  const [isIncomplete, setIsIncomplete] = useState(false);

  async function add(): Promise<void> {
    if (guestName.trim() === '') {
      setIsIncomplete(true);
      return;
    }
    const draft = {
      meetingId,
      guestName: guestName.trim(),
      guestOffice: guestOffice.trim(),
      guestInstitution: guestInstitution.trim(),
      ...checkIn(undefined, arrivalAt(repositories.meetings.get(meetingId), Date.now())),
    };
    await repositories.attendance.create(draft, { id: attendanceId(meetingId, createId('attendance')) });
    onClose();
  }

  return (
    <FormDialog
      size="small"
      title={t('minutes.guest.title')}
      submitLabel={t('minutes.guest.checkIn')}
      onSubmit={() => add()}
      onClose={onClose}
    >
      <div className={styles.fields}>
        <TextField
          label={t('minutes.guest.name')}
          value={guestName}
          onChange={setGuestName}
          autoFocus
          error={isIncomplete && guestName.trim() === '' ? t('minutes.guest.nameMissing') : undefined}
        />
        <TextField label={t('minutes.guest.office')} value={guestOffice} onChange={setGuestOffice} />
        <TextField label={t('minutes.guest.institution')} value={guestInstitution} onChange={setGuestInstitution} />
      </div>
    </FormDialog>
  );
}
