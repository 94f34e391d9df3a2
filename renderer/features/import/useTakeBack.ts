import type { UndoHandle } from '../../data';
import { useRecords } from '../../live';
import { toast, useMessages } from '../../ui';
import { takenBackToToast } from '../../undo';

type Identified = { readonly id: string };

interface Imported {
  readonly created: { readonly members?: readonly Identified[]; readonly institutions?: readonly Identified[] };
  readonly changed: readonly (Identified & { readonly patch: object })[];
  /** Entries on the list of a meeting. */
  readonly invitees?: readonly (Identified & { readonly patch: object })[];
  /** Of those that were changed. */
  readonly collection: 'members' | 'institutions';
}

/**
 * Whether an import was taken back, and how to. Asked of the records, since Ctrl+Z takes it back too, and Ctrl+Y does it again.
 */
export function useTakeBack(
  { created, changed, collection, invitees = [] }: Imported,
  undo: UndoHandle,
): { readonly isTakenBack: boolean; readonly takeBack: () => Promise<void> } {
  const { t } = useMessages();
  const byId = { members: useRecords('members').byId, institutions: useRecords('institutions').byId };
  const attendance = useRecords('attendance').byId;
  const isTakenBack =
    !created.members?.some(({ id }) => byId.members.has(id)) &&
    !created.institutions?.some(({ id }) => byId.institutions.has(id)) &&
    !changed.some(({ id, patch }) => isIn(patch, byId[collection].get(id))) &&
    !invitees.some(({ id, patch }) => isIn(patch, attendance.get(id)));
  return {
    isTakenBack,
    async takeBack() {
      const taken = await undo.undo();
      // That it worked is seen here; what stayed needs words.
      if (taken.kind !== 'undone') toast(takenBackToToast(taken, t, () => ''));
    },
  };
}

/** Whether any field is as the import left it. */
function isIn(patch: object, record: object | undefined): boolean {
  const now: Readonly<Record<string, unknown>> = { ...record };
  return Object.entries(patch).some(([field, value]) => JSON.stringify(now[field]) === JSON.stringify(value));
}
