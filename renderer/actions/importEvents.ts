import type { PlannedEvent } from '../../shared/domain/events';
import type { Session, UndoHandle } from '../data';

/** Entries of a calendar file, each a new event or the new state of one: one step to undo. */
export async function importEvents(
  { write }: Pick<Session, 'write'>,
  planned: readonly PlannedEvent[],
): Promise<UndoHandle> {
  const { undo } = await write(
    (unit) => {
      for (const { existing, draft } of planned) {
        if (existing) unit.update('events', existing.id, draft);
        else unit.create('events', draft);
      }
    },
    { step: { kind: 'update', collection: 'events', count: planned.length } },
  );
  return undo;
}
