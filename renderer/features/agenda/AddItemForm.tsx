import { useRef, useState } from 'react';
import { nextPosition, parseDuration } from '../../../shared/domain/agenda';
import type { AgendaItem } from '../../../shared/schema';
import { useLineDraft, useSession } from '../../live';
import { Button, Form, TextField, useMessages } from '../../ui';
import styles from './AddItemForm.module.css';

const DEFAULT_MINUTES = '15';

type AddItemFormProps = { readonly meetingId: string; readonly agenda: readonly AgendaItem[] };

/** Title, minutes, Enter, and the next one. */
export function AddItemForm({ meetingId, agenda }: AddItemFormProps) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const line = useLineDraft(`agenda ${meetingId}`);
  const title = line.text;
  const [duration, setDuration] = useState(DEFAULT_MINUTES);
  const titleRef = useRef<HTMLInputElement>(null);
  const minutes = parseDuration(duration);

  async function add(): Promise<void> {
    if (title.trim() === '' || minutes === undefined) return;
    setDuration(DEFAULT_MINUTES);
    titleRef.current?.focus();
    const item = { meetingId, title: title.trim(), plannedMinutes: minutes, position: nextPosition(agenda) };
    await line.send(() => repositories.agendaItems.create(item));
  }

  return (
    <Form className={styles.form} label={t('meetings.item.new')} takesMany onSubmit={add}>
      <div className={styles.title}>
        <TextField
          label={t('meetings.item.newTitle')}
          isLabelHidden
          placeholder={t('meetings.item.newTitle')}
          value={title}
          onChange={line.change}
          inputRef={titleRef}
        />
      </div>
      <div className={styles.minutes}>
        <TextField
          label={t('meetings.item.duration')}
          isLabelHidden
          value={duration}
          onChange={setDuration}
          suffix={t('meetings.item.min')}
          error={minutes === undefined ? t('meetings.item.durationInvalid') : undefined}
        />
      </div>
      <Button changesData type="submit">
        {t('meetings.item.add')}
      </Button>
    </Form>
  );
}
