import { approvalsDecided } from '../../shared/domain/minutes';
import type { Outcome } from '../../shared/schema';
import type { Session, UndoHandle } from '../data';

export type Confirmation = Pick<Outcome, 'confirmation' | 'confirmedOn' | 'confirmedBy'>;

/**
 * Notes what became of a decision that was subject to confirmation. Minutes that it approves become approved with it, on the day of the
 * confirmation; they stay so when the note is changed afterwards, since an approval is withdrawn where the minutes are.
 */
export async function confirmDecision(
  { write, read }: Pick<Session, 'write' | 'read'>,
  decision: Outcome,
  confirmation: Confirmation,
): Promise<UndoHandle> {
  const isApproval =
    confirmation.confirmation === 'confirmed' && read.get('agendaItems', decision.agendaItemId)?.purpose === 'approval';
  const { undo } = await write(
    (unit) => {
      const confirmed = unit.update('outcomes', decision.id, confirmation);
      const meeting = unit.get('meetings', decision.meetingId);
      if (!confirmed || !isApproval || meeting?.status !== 'closed') return;
      const items = unit.all('agendaItems').filter(({ id }) => id === decision.agendaItemId);
      for (const { id, patch } of approvalsDecided(meeting, items, [confirmed], unit.all('minutes')))
        unit.update('minutes', id, { ...patch, approvedOn: confirmation.confirmedOn || patch.approvedOn });
    },
    // Others rely on it as on any approval: Ctrl+Z asks before it goes over it.
    isApproval ? { step: { kind: 'update', collection: 'minutes', count: 1, act: 'approval' } } : {},
  );
  return undo;
}
