import { ArrowUpToLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { shownTitle } from '../../../../shared/domain/titles';
import { backlogItems, nextPosition } from '../../../../shared/domain/agenda';
import type { AgendaItem } from '../../../../shared/schema';
import { useLineDraft, useRecords, useSession } from '../../../live';
import { Button, EmptySection, Form, IconButton, LiveMessage, Section, TextField, useMessages } from '../../../ui';
import { type MeetingView, RedBadge, useRemoval } from '../../meetings';
import styles from './BacklogSection.module.css';

/** Items that wait for a meeting: proposed from topics and notes, put back, or typed here. */
export function BacklogSection({ view: { meeting, agendaItems, topics } }: { readonly view: MeetingView }) {
  const { t } = useMessages();
  const { repositories } = useSession();
  const remove = useRemoval();
  const waiting = backlogItems(useRecords('agendaItems').records);
  const line = useLineDraft('backlog');
  const title = line.text;
  const [taken, setTaken] = useState('');

  async function propose(): Promise<void> {
    if (title.trim() === '') return;
    await line.send(() => repositories.agendaItems.create({ title: title.trim() }));
  }
  async function take(item: AgendaItem): Promise<void> {
    await repositories.agendaItems.update(item.id, { meetingId: meeting.id, position: nextPosition(agendaItems) });
    setTaken(t('meetings.backlog.taken', { title: shownTitle(item.title, t) }));
  }

  return (
    <Section title={t('meetings.backlog')}>
      {waiting.length === 0 && <EmptySection drawing="tray" text={t('meetings.backlog.empty')} />}
      <ul>
        {waiting.map((item) => (
          <li key={item.id} className={styles.row}>
            <span className={styles.title}>
              {shownTitle(item.title, t)} <RedBadge item={item} />
            </span>
            <span className={styles.facts}>
              {[topics.get(item.topicId)?.title, t('meetings.minutesShort', { minutes: item.plannedMinutes })]
                .filter((part) => part !== undefined && part !== item.title)
                .join(' · ')}
            </span>
            <IconButton
              changesData
              label={t('meetings.backlog.take', { title: shownTitle(item.title, t) })}
              icon={ArrowUpToLine}
              onPress={() => take(item)}
            />
            <IconButton
              changesData
              label={t('meetings.backlog.remove', { title: shownTitle(item.title, t) })}
              icon={Trash2}
              onPress={() =>
                remove('agendaItems', [item.id], t('meetings.backlog.removed', { title: shownTitle(item.title, t) }))
              }
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
            onChange={line.change}
          />
        </div>
        <Button changesData type="submit">
          {t('meetings.backlog.add')}
        </Button>
      </Form>
    </Section>
  );
}
