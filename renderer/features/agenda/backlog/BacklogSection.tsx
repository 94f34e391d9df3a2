import { ArrowUpToLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { backlogItems, nextPosition } from '../../../../shared/domain/agenda';
import type { AgendaItem } from '../../../../shared/schema';
import { keepTyped, useRecords, useSession } from '../../../live';
import { Button, Form, IconButton, LiveMessage, Section, TextField, useMessages } from '../../../ui';
import { type MeetingView, RedBadge, useRemoval } from '../../meetings';
import styles from './BacklogSection.module.css';

/** Items that wait for a meeting: proposed from topics and notes, put back, or typed here. */
export function BacklogSection({ view: { meeting, agendaItems, topics } }: { readonly view: MeetingView }) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const remove = useRemoval();
  const waiting = backlogItems(useRecords('agendaItems').records);
  const [title, setTitle] = useState('');
  const [taken, setTaken] = useState('');

  async function propose(): Promise<void> {
    if (title.trim() === '') return;
    setTitle('');
    await keepTyped(repositories.agendaItems.create({ title: title.trim() }), () =>
      setTitle((typed) => typed || title),
    );
  }
  async function take(item: AgendaItem): Promise<void> {
    await repositories.agendaItems.update(item.id, { meetingId: meeting.id, position: nextPosition(agendaItems) });
    setTaken(t('meetings.backlog.taken', { title: item.title }));
  }

  return (
    <Section title={t('meetings.backlog')}>
      {waiting.length === 0 && <p className={styles.empty}>{t('meetings.backlog.empty')}</p>}
      <ul>
        {waiting.map((item) => (
          <li key={item.id} className={styles.row}>
            <span className={styles.title}>
              {item.title} <RedBadge item={item} />
            </span>
            <span className={styles.facts}>
              {[topics.get(item.topicId)?.title, t('meetings.minutesShort', { minutes: item.plannedMinutes })]
                .filter((part) => part !== undefined && part !== item.title)
                .join(' · ')}
            </span>
            <IconButton
              changesData
              label={t('meetings.backlog.take', { title: item.title })}
              icon={ArrowUpToLine}
              onPress={() => take(item)}
            />
            <IconButton
              changesData
              label={t('meetings.backlog.remove', { title: item.title })}
              icon={Trash2}
              onPress={() => remove('agendaItems', [item.id], t('meetings.backlog.removed', { title: item.title }))}
            />
          </li>
        ))}
      </ul>
      <LiveMessage>{taken}</LiveMessage>
      <Form className={styles.form} label={t('meetings.backlog.new')} takesMany onSubmit={propose}>
        <div className={styles.field}>
          <TextField
            label={t('meetings.backlog.newTitle')}
            isLabelHidden
            placeholder={t('meetings.backlog.newTitle')}
            value={title}
            onChange={setTitle}
          />
        </div>
        <Button changesData type="submit">
          {t('meetings.backlog.add')}
        </Button>
      </Form>
    </Section>
  );
}
