import { useState } from 'react';
import { FormDialog, type MaybeAsync, TextField, useMessages } from '../../ui';
import styles from './GuestForm.module.css';

interface Guest {
  readonly name: string;
  readonly office: string;
  readonly institution: string;
}

type GuestFormProps = {
  readonly name: string;
  readonly onAdd: (guest: Guest) => MaybeAsync;
  readonly onClose: () => void;
};

/** Three fields for somebody who is no member; at the door as in the meeting. */
export function GuestForm({ name, onAdd, onClose }: GuestFormProps) {
  const { t } = useMessages();
  const [guestName, setGuestName] = useState(name);
  const [office, setOffice] = useState('');
  const [institution, setInstitution] = useState('');
  const [isIncomplete, setIsIncomplete] = useState(false);

  async function add(): Promise<void> {
    if (guestName.trim() === '') {
      setIsIncomplete(true);
      return;
    }
    await onAdd({ name: guestName.trim(), office: office.trim(), institution: institution.trim() });
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
        <TextField label={t('minutes.guest.office')} value={office} onChange={setOffice} />
        <TextField label={t('minutes.guest.institution')} value={institution} onChange={setInstitution} />
      </div>
    </FormDialog>
  );
}
