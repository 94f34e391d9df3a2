import { NETWORK_ID } from '../../shared/schema/network';
import type { Session, UndoHandle } from '../data';

/** Deletes a group with the roles in it, of those who left it too. One step to undo. */
export async function removeGroup({ write }: Pick<Session, 'write'>, groupId: string): Promise<UndoHandle> {
  const { undo } = await write(
    (unit) => {
      unit.update('network', NETWORK_ID, ({ groups }) => ({ groups: groups.filter(({ id }) => id !== groupId) }));
      for (const { id, roles } of unit.all('members')) {
        if (!roles.some((role) => role.groupId === groupId)) continue;
        unit.update('members', id, { roles: roles.filter((role) => role.groupId !== groupId) });
      }
    },
    { step: { kind: 'update', collection: 'network', count: 1 } },
  );
  return undo;
}
