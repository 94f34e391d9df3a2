import { useState } from 'react';
import { addMinutes, computeAgendaTimes, nextPosition, positionAt } from '../../../../shared/domain/agenda';
import { useRecords, useSession } from '../../../live';
import { AgendaTimeBar, MenuButton, Section, useMessages } from '../../../ui';
import type { MeetingView } from '../useMeeting';
import { AddItemForm } from './AddItemForm';
import { AgendaRow } from './AgendaRow';
import styles from './AgendaSection.module.css';

export function AgendaSection({ view: { meeting, agendaItems } }: { readonly view: MeetingView }) {
  const { t, formatTime } = useMessages();
  const { repositories } = useSession();
  const topics = useRecords('topics').records.filter(({ archived }) => !archived).sort((a, b) => a.position - b.position);
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const { items, plannedMinutes, availableMinutes } = computeAgendaTimes(agendaItems, meeting);

  function move(id: string, position: number | undefined): void {
    if (position !== undefined) void repositories.agendaItems.update(id, { position });
  }
  function drop(index: number): void {
    if (draggedId !== null) move(draggedId, positionAt(agendaItems, draggedId, index));
    setDraggedId(null);
  }

  const fromTopic = (
    <MenuButton
      label={t('meetings.item.fromTopic')}
      size="small"
      items={topics.map((topic) => ({
        id: topic.id,
        label: topic.title,
        onSelect: () => void repositories.agendaItems.create({ meetingId: meeting.id, title: topic.title, topicId: topic.id, plannedMinutes: 20, position: nextPosition(agendaItems) }),
      }))}
    />
  );
  return (
    <Section title={t('meetings.agenda')} actions={fromTopic}>
      {items.length > 0 && (
        <AgendaTimeBar segments={items.map(({ item }) => ({ id: item.id, label: item.title, minutes: item.plannedMinutes }))} totalMinutes={availableMinutes ?? plannedMinutes} />
      )}
      <ol>
        {items.map(({ item, number, startsAfter }, index) => (
          <li
            key={item.id}
            className={draggedId === item.id ? styles.dragged : undefined}
            onDragOver={(event) => draggedId !== null && event.preventDefault()}
            onDrop={() => drop(index)}
          >
            <AgendaRow
              item={item}
              number={number}
              startTime={meeting.startsAt === '' ? '' : formatTime(addMinutes(meeting.startsAt, startsAfter))}
              agenda={agendaItems}
              onMove={(position) => move(item.id, position)}
              onDragStart={() => setDraggedId(item.id)}
              onDragEnd={() => setDraggedId(null)}
            />
          </li>
        ))}
      </ol>
      <AddItemForm meetingId={meeting.id} agenda={agendaItems} />
    </Section>
  );
}
