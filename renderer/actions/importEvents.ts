import type { Draft } from '../../shared/schema/records';
import type { Session, UndoHandle } from '../data';

export interface EventChanges {
  readonly added: readonly Draft<'events'>[];
  readonly changed: readonly { readonly id: string; readonly patch: Draft<'events'> }[];
}

/** Entries of a calendar file, each a new event or the new state of one: one step to undo. */
export async function importEvents(
  { write }: Pick<Session, 'write'>,
  { added, changed }: EventChanges,
): Promise<UndoHandle> {
  const { undo } = await write(
    (unit) => {
      for (const draft of added) unit.create('events', draft);
      for (const { id, patch } of changed) unit.update('events', id, patch);
    },
    { step: { kind: 'update', collection: 'events', count: added.length + changed.length, isImport: true } },
  );
  return undo;
}
