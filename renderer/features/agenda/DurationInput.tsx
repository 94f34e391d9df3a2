import { useState } from 'react';
import { parseDuration } from '../../../shared/domain/agenda';
import type { AgendaItem } from '../../../shared/schema';
import { useSession } from '../../live';
import { useMessages, useWriteLock } from '../../ui';
import styles from './AgendaItemLine.module.css';

/** Planned minutes as people type them: 45, 1,5 h, 1:30. Keyed by its value, so that a change from elsewhere shows. */
export function DurationInput({ item }: { readonly item: AgendaItem }) {
  const isReadOnly = useWriteLock() !== undefined;
  const { t } = useMessages();
  const { repositories } = useSession();
  const [text, setText] = useState(String(item.plannedMinutes));
  const minutes = parseDuration(text);

  function store(): void {
    if (minutes !== undefined && minutes !== item.plannedMinutes)
      void repositories.agendaItems.update(item.id, { plannedMinutes: minutes });
  }

  return (
    <span className={styles.minutes}>
      <input
        className={styles.duration}
        readOnly={isReadOnly}
        aria-label={t('meetings.item.duration')}
        aria-invalid={minutes === undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={store}
        onKeyDown={(event) => event.key === 'Enter' && store()}
      />
      {t('meetings.item.min')}
    </span>
  );
}
