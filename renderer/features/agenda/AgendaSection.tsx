import { useState } from 'react';
import { shownTitle } from '../../../shared/domain/titles';
import {
  addMinutes,
  compareAgendaItems,
  computeAgendaTimes,
  isAgendaPoint,
  moveBeside,
  moveByStep,
  type AgendaPlace,
} from '../../../shared/domain/agenda';
import type { AgendaItem } from '../../../shared/schema';
import { useSession } from '../../live';
import { AgendaTimeBar, LiveMessage, ReorderList, Section, toast, useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import { gapAnchor, type MeetingView } from '../meetings';
import { AddItemForm } from './AddItemForm';
import { AgendaMenu } from './AgendaMenu';
import { AgendaRow } from './AgendaRow';
import { LeftOpenNotice } from './LeftOpenNotice';
import { SectionRow } from './SectionRow';
import { StandingItemsNotice } from './StandingItemsNotice';

type Moves = ReturnType<typeof moveByStep>;

export function AgendaSection({ view: { meeting, agendaItems } }: { readonly view: MeetingView }) {
  const { t, formatTime } = useMessages();
  const { write } = useSession();
  const offerUndo = useOfferUndo();
  const [stepped, setStepped] = useState('');
  const { items, plannedMinutes, availableMinutes } = computeAgendaTimes(agendaItems, meeting);
  const timedById = new Map(items.map((timed) => [timed.item.id, timed]));
  const entries = [...agendaItems].sort(compareAgendaItems);

  const put = (moves: Moves) =>
    write((unit) => moves.forEach(({ id, position }) => unit.update('agendaItems', id, { position })));
  function whereItIs({ id, title }: AgendaItem, moves: Moves): string {
    const positionById = new Map(moves.map((move) => [move.id, move.position]));
    const order = agendaItems
      .map((entry) => ({ id: entry.id, position: positionById.get(entry.id) ?? entry.position }))
      .sort(compareAgendaItems);
    const place = order.findIndex((entry) => entry.id === id) + 1;
    return t('meetings.item.moved', { title, place, count: order.length });
  }
  async function step(item: AgendaItem, by: -1 | 1): Promise<void> {
    const moves = moveByStep(agendaItems, item.id, by);
    if (moves.length === 0) return;
    await put(moves);
    setStepped(whereItIs(item, moves));
  }
  async function drop(id: string, place: AgendaPlace): Promise<void> {
    const item = agendaItems.find((entry) => entry.id === id);
    const moves = moveBeside(agendaItems, id, place);
    if (!item || !moves) {
      toast({ tone: 'warning', message: t('meetings.item.placeGone') });
      return;
    }
    if (moves.length === 0) return;
    const { undo } = await put(moves);
    offerUndo(undo, whereItIs(item, moves));
  }

  return (
    <Section title={t('meetings.agenda')} actions={<AgendaMenu meeting={meeting} agenda={agendaItems} />}>
      <LeftOpenNotice meeting={meeting} />
      <StandingItemsNotice meeting={meeting} />
      {items.length > 0 && (
        <AgendaTimeBar
          segments={items.map(({ item }) => ({
            id: item.id,
            label: shownTitle(item.title, t),
            minutes: item.plannedMinutes,
          }))}
          totalMinutes={availableMinutes ?? plannedMinutes}
        />
      )}
      <ReorderList
        entries={entries}
        nameOf={({ title }) => title}
        onMove={drop}
        onGone={() => toast({ tone: 'warning', message: t('meetings.item.draggedGone') })}
      >
        {(item, index, handle) => {
          const timed = timedById.get(item.id);
          const shared = {
            item,
            handle,
            isFirst: index === 0,
            isLast: index === entries.length - 1,
            onStep: (by: -1 | 1) => step(item, by),
          };
          return isAgendaPoint(item) && timed ? (
            <AgendaRow
              {...shared}
              number={timed.number}
              startTime={meeting.startsAt === '' ? '' : formatTime(addMinutes(meeting.startsAt, timed.startsAfter))}
              isLate={availableMinutes !== null && timed.startsAfter + item.plannedMinutes > availableMinutes}
            />
          ) : (
            <SectionRow {...shared} />
          );
        }}
      </ReorderList>
      <LiveMessage>{stepped}</LiveMessage>
      <div id={gapAnchor('agenda')}>
        <AddItemForm meetingId={meeting.id} agenda={agendaItems} />
      </div>
    </Section>
  );
}
