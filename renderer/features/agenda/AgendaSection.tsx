import { useState } from 'react';
import {
  addMinutes,
  compareAgendaItems,
  computeAgendaTimes,
  isAgendaPoint,
  positionAfterStep,
  positionAt,
} from '../../../shared/domain/agenda';
import type { AgendaItem } from '../../../shared/schema';
import { useSession } from '../../live';
import { AgendaTimeBar, cx, LiveMessage, Section, useAct, useMessages } from '../../ui';
import type { MeetingView } from '../meetings';
import { AddItemForm } from './AddItemForm';
import { AgendaMenu } from './AgendaMenu';
import { AgendaRow } from './AgendaRow';
import styles from './AgendaSection.module.css';
import { LeftOpenNotice } from './LeftOpenNotice';
import { SectionRow } from './SectionRow';
import { StandingItemsNotice } from './StandingItemsNotice';

export function AgendaSection({ view: { meeting, agendaItems } }: { readonly view: MeetingView }) {
  const { t, formatTime } = useMessages();
  const { repositories } = useSession();
  const act = useAct();
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [overIndex, setOverIndex] = useState<number | null>(null);
  const [moved, setMoved] = useState('');
  const { items, plannedMinutes, availableMinutes } = computeAgendaTimes(agendaItems, meeting);
  const timedById = new Map(items.map((timed) => [timed.item.id, timed]));
  const entries = [...agendaItems].sort(compareAgendaItems);
  const draggedIndex = entries.findIndex(({ id }) => id === draggedId);

  async function move(item: AgendaItem, position: number | undefined): Promise<void> {
    if (position === undefined) return;
    await repositories.agendaItems.update(item.id, { position });
    const place = agendaItems.filter((entry) => entry.id !== item.id && entry.position < position).length + 1;
    setMoved(t('meetings.item.moved', { title: item.title, place, count: agendaItems.length }));
  }
  function endDrag(): void {
    setDraggedId(null);
    setOverIndex(null);
  }
  function drop(index: number): void {
    const dragged = entries[draggedIndex];
    if (dragged) act(() => move(dragged, positionAt(agendaItems, dragged.id, index)));
    endDrag();
  }

  return (
    <Section title={t('meetings.agenda')} actions={<AgendaMenu meeting={meeting} agenda={agendaItems} />}>
      <LeftOpenNotice meeting={meeting} />
      <StandingItemsNotice meeting={meeting} />
      {items.length > 0 && (
        <AgendaTimeBar
          segments={items.map(({ item }) => ({ id: item.id, label: item.title, minutes: item.plannedMinutes }))}
          totalMinutes={availableMinutes ?? plannedMinutes}
        />
      )}
      <ol>
        {entries.map((item, index) => {
          const timed = timedById.get(item.id);
          const shared = {
            item,
            isFirst: index === 0,
            isLast: index === entries.length - 1,
            onStep: (by: -1 | 1) => move(item, positionAfterStep(agendaItems, item.id, by)),
            onDragStart: () => setDraggedId(item.id),
            onDragEnd: endDrag,
          };
          return (
            <li
              key={item.id}
              className={cx(
                index === draggedIndex && styles.dragged,
                draggedIndex !== -1 && index === overIndex && (draggedIndex < index ? styles.below : styles.above),
              )}
              onDragOver={(event) => {
                if (draggedId === null) return;
                event.preventDefault();
                setOverIndex(index);
              }}
              onDrop={() => drop(index)}
            >
              {isAgendaPoint(item) && timed ? (
                <AgendaRow
                  {...shared}
                  number={timed.number}
                  startTime={meeting.startsAt === '' ? '' : formatTime(addMinutes(meeting.startsAt, timed.startsAfter))}
                  isLate={availableMinutes !== null && timed.startsAfter + item.plannedMinutes > availableMinutes}
                />
              ) : (
                <SectionRow {...shared} />
              )}
            </li>
          );
        })}
      </ol>
      <LiveMessage>{moved}</LiveMessage>
      <AddItemForm meetingId={meeting.id} agenda={agendaItems} />
    </Section>
  );
}
