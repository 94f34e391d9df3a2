import { useState } from 'react';
import { useSession } from '../../live';
import { Button, DateField, FieldGrid, FieldGridWide, Form, TextField, useMessages } from '../../ui';
import styles from './NewEventForm.module.css';

/** In the list itself: five fields do not need a window. */
export function NewEventForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const [title, setTitle] = useState('');
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const [city, setCity] = useState('');
  const [isIncomplete, setIsIncomplete] = useState(false);

  async function create(): Promise<void> {
    if (title.trim() === '') {
      setIsIncomplete(true);
      return;
    }
    await repositories.events.create({
      title: title.trim(),
      startsOn: startsOn ?? '',
      endsOn: endsOn ?? startsOn ?? '',
      place,
      city,
    });
    onClose();
  }

  return (
    <Form
      className={styles.form}
      label={t('meetings.event.new')}
      onSubmit={create}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <FieldGrid>
        <FieldGridWide>
          <TextField
            label={t('meetings.event.title')}
            value={title}
            onChange={setTitle}
            autoFocus
            error={isIncomplete && title.trim() === '' ? t('meetings.event.titleMissing') : undefined}
          />
        </FieldGridWide>
      </FieldGrid>
      <div className={styles.pair}>
        <DateField label={t('meetings.event.from')} value={startsOn} onChange={setStartsOn} />
        <DateField label={t('meetings.event.to')} value={endsOn} onChange={setEndsOn} />
        <TextField label={t('meetings.event.place')} value={place} onChange={setPlace} />
        <TextField label={t('meetings.event.city')} value={city} onChange={setCity} />
      </div>
      <div className={styles.actions}>
        <Button onPress={onClose}>{t('ui.cancel')}</Button>
        <Button variant="primary" type="submit">
          {t('meetings.event.create')}
        </Button>
      </div>
    </Form>
  );
}
