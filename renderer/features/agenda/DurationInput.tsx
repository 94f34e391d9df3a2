import { useState } from 'react';
import { parseDuration } from '../../../shared/domain/agenda';
import type { AgendaItem } from '../../../shared/schema';
import { useSession } from '../../live';
import { PlainInput, useAct, useMessages } from '../../ui';
import styles from './AgendaItemLine.module.css';

/** Planned minutes as people type them: 45, 1,5 h, 1:30. Keyed by its value, so that a change from elsewhere shows. */
export function DurationInput({ item }: { readonly item: AgendaItem }) {
  const { t } = useMessages();
  const act = useAct();
  const { repositories } = useSession();
  const [text, setText] = useState(String(item.plannedMinutes));
  const minutes = parseDuration(text);

  async function store(): Promise<void> {
    if (minutes !== undefined && minutes !== item.plannedMinutes)
      await repositories.agendaItems.update(item.id, { plannedMinutes: minutes });
  }

  return (
    <span className={styles.minutes}>
      <PlainInput
        className={styles.duration}
        label={t('meetings.item.duration')}
        isInvalid={minutes === undefined}
        value={text}
        onChange={setText}
        onBlur={store}
        onKeyDown={(event) => event.key === 'Enter' && act(store)}
      />
      {t('meetings.item.min')}
    </span>
  );
}
