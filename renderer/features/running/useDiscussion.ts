import { useState } from 'react';
import {
  computeAgendaTimes,
  itemState,
  stateToFields,
  type ItemState,
  type TimedItem,
} from '../../../shared/domain/agenda';
import { isUnderWay } from '../../../shared/domain/meetings';
import { pauseOrResumeItem, setItemState, turnMeetingTo } from '../../actions';
import { useNow, useSession } from '../../live';
import { useMessages } from '../../ui';
import { useOfferUndo } from '../../undo';
import type { MeetingView } from '../meetings';

export interface Discussion {
  readonly items: readonly TimedItem[];
  readonly current: TimedItem | undefined;
  /** Where another laptop has taken the meeting in the meantime. Whoever is typing here is not torn away: they are told, and follow when ready. */
  readonly elsewhere: TimedItem | undefined;
  /** False once the meeting is closed or long over: its record is then corrected or written afterwards, and no clock runs. */
  readonly isTimed: boolean;
  readonly turnTo: (itemId: string) => Promise<void>;
  /** To the next item (1), which finishes the present one, or back (-1). */
  readonly goOn: (step: 1 | -1) => Promise<void>;
  readonly follow: () => void;
  readonly pauseOrResume: () => Promise<void>;
  /** A state that the item has already is taken from it: it is open again. */
  readonly setState: (itemId: string, state: ItemState) => Promise<void>;
}

/** Which item is under discussion, and its clock. Lies in the records, so that it survives a restart and shows on every laptop. */
export function useDiscussion({ meeting, agendaItems }: MeetingView): Discussion {
  const session = useSession();
  const { t } = useMessages();
  const offerUndo = useOfferUndo();
  const now = useNow(60_000);
  // Ahead of the store: what is typed right after Ctrl+↓ belongs to the next item, written or not.
  const [shownId, setShownId] = useState(meeting.currentItemId);
  const [isTurning, setIsTurning] = useState(false);
  const { items } = computeAgendaTimes(agendaItems, meeting);
  const isRunning = meeting.status === 'running';
  const isTimed = isUnderWay(meeting, now);
  const itemOf = (id: string): TimedItem | undefined => items.find(({ item }) => item.id === id);
  const current = itemOf(shownId) ?? itemOf(meeting.currentItemId) ?? items[0];
  const hasMovedOn = isRunning && !isTurning && meeting.currentItemId !== current?.item.id;

  async function turn(toId: string, finished: boolean): Promise<void> {
    setShownId(toId);
    if (!isRunning) return;
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
      if (current) await pauseOrResumeItem(session, current.item, Date.now());
    },
    async setState(itemId, state) {
      const timed = itemOf(itemId);
      if (!timed) return;
      const chosen = itemState(timed.item) === state ? 'open' : state;
      const undo = await setItemState(session, timed.item, chosen, Date.now());
      // What is ticked or reopened is seen in the agenda; the others change what becomes of the item, and are said.
      if (timed.item.setAside !== '' || stateToFields(chosen).setAside !== '')
        offerUndo(undo, t(`minutes.stateSet.${chosen}`, { number: timed.number }));
    },
  };
}
