import { useState } from 'react';
import { computeAgendaTimes, pauseDiscussion, type TimedItem } from '../../../shared/domain/agenda';
import { turnMeetingTo } from '../../actions';
import { useSession } from '../../live';
import type { MeetingView } from '../meetings';

export interface Discussion {
  readonly items: readonly TimedItem[];
  readonly current: TimedItem | undefined;
  /** Where another laptop has taken the meeting in the meantime. Whoever is typing here is not torn away: they are told, and follow when ready. */
  readonly elsewhere: TimedItem | undefined;
  /** False once the meeting is closed: its record is then corrected, and no clock runs. */
  readonly isTimed: boolean;
  readonly turnTo: (itemId: string) => Promise<void>;
  /** To the next item (1), which finishes the present one, or back (-1). */
  readonly goOn: (step: 1 | -1) => Promise<void>;
  readonly follow: () => void;
  readonly pauseOrResume: () => Promise<void>;
  readonly toggleDone: (itemId: string) => Promise<void>;
}

/** Which item is under discussion, and its clock. Lies in the records, so that it survives a restart and shows on every laptop. */
export function useDiscussion({ meeting, agendaItems }: MeetingView): Discussion {
  const session = useSession();
  const { repositories } = session;
  // Ahead of the store: what is typed right after Ctrl+↓ belongs to the next item, written or not.
  const [shownId, setShownId] = useState(meeting.currentItemId);
  const [isTurning, setIsTurning] = useState(false);
  const { items } = computeAgendaTimes(agendaItems, meeting);
  const isTimed = meeting.status === 'running';
  const itemOf = (id: string): TimedItem | undefined => items.find(({ item }) => item.id === id);
  const current = itemOf(shownId) ?? itemOf(meeting.currentItemId) ?? items[0];
  const hasMovedOn = isTimed && !isTurning && meeting.currentItemId !== current?.item.id;

  async function turn(toId: string, finished: boolean): Promise<void> {
    setShownId(toId);
    if (!isTimed) return;
    setIsTurning(true);
    try {
      await turnMeetingTo(session, meeting.id, toId, { now: Date.now(), finished });
    } finally {
      setIsTurning(false);
    }
  }

  return {
    items,
    current,
    elsewhere: hasMovedOn ? itemOf(meeting.currentItemId) : undefined,
    isTimed,
    turnTo: async (itemId) => {
      if (itemId !== current?.item.id) await turn(itemId, false);
    },
    async goOn(step) {
      const target = items[items.findIndex(({ item }) => item.id === current?.item.id) + step];
      if (target) await turn(target.item.id, step === 1);
    },
    follow: () => setShownId(meeting.currentItemId),
    async pauseOrResume() {
      if (!current) return;
      const { item } = current;
      if (item.startedAt === '') await turn(item.id, false);
      else await repositories.agendaItems.update(item.id, pauseDiscussion(item, Date.now()), { undoable: false });
    },
    async toggleDone(itemId) {
      await repositories.agendaItems.update(itemId, (item) => ({
        done: !item.done,
        ...(item.done ? {} : pauseDiscussion(item, Date.now())),
      }));
    },
  };
}
