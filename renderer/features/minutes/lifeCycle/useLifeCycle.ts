import { useMemo } from 'react';
import { minutesStanding, type MinutesStanding } from '../../../../shared/domain/minutes';
import type { Meeting } from '../../../../shared/schema';
import { nextPlanned } from '../../../actions';
import type { UndoHandle } from '../../../data';
import { useRecords, useToday } from '../../../live';
import { useOfferUndo } from '../../../undo';
import type { MeetingView } from '../../meetings';

/** What a step opens: dialogs of the life cycle, or of the section around it. */
export type LifeCycleDialog = 'circulate' | 'objection' | 'approval' | 'addendum' | 'newVersion';

export interface LifeCycle {
  readonly view: MeetingView;
  readonly standing: MinutesStanding;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The planned meeting whose agenda has the approval. */
  readonly approvingMeeting: Meeting | undefined;
  /** The next meeting that could take it on. */
  readonly nextMeeting: Meeting | undefined;
  /** Does a step, says so, and offers to take it back. */
  readonly act: (step: Promise<UndoHandle>, message: string) => Promise<void>;
}

/** Where the minutes of a meeting stand; undefined where there are none. */
export function useLifeCycle(view: MeetingView): LifeCycle | undefined {
  const offerUndo = useOfferUndo();
  const today = useToday();
  const meetings = useRecords('meetings');
  const agendaItems = useRecords('agendaItems').records;
  const standing = useMemo(() => minutesStanding(view.versions, today), [view.versions, today]);
  if (!standing) return undefined;
  const approvingMeeting = agendaItems
    .filter(({ minutesId }) => minutesId === standing.latest.id)
    .flatMap(({ meetingId }) => meetings.byId.get(meetingId) ?? [])
    .find(({ status, cancelledAt }) => status !== 'closed' && cancelledAt === '');
  return {
    view,
    standing,
    today,
    approvingMeeting,
    nextMeeting: nextPlanned(meetings.records, view.meeting),
    async act(step, message) {
      offerUndo(await step, message, 'success');
    },
  };
}
