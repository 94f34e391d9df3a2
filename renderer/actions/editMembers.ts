import { planMemberEdit, type MemberEdit } from '../../shared/domain/membership';
import type { Session, UndoHandle } from '../data';

type Writer = Pick<Session, 'writeInSteps'>;

export interface EditedMembers {
  /** Who was not like that already. */
  readonly changed: number;
  readonly undo: UndoHandle;
}

/**
 * One edit of many members: all of them or none, and one step to undo.
 * @param createItemId for what the edit adds to a list of a member
 */
export async function editMembers(
  { writeInSteps }: Writer,
  ids: readonly string[],
  edit: MemberEdit,
  occasion: { readonly today: string; readonly createItemId: () => string },
): Promise<EditedMembers> {
  const { value, undo } = await writeInSteps(function* editAll(unit) {
    let changed = 0;
    for (const id of ids) {
      yield;
      const member = unit.get('members', id);
      // Somebody deleted it meanwhile.
      if (member?.deletedAt !== '') continue;
      const patch = planMemberEdit(member, edit, occasion);
      if (!patch) continue;
      unit.update('members', id, patch);
      changed += 1;
    }
    return changed;
  });
  return { changed: value, undo };
}

/** Into the trash, all together. */
export async function removeMembers({ writeInSteps }: Writer, ids: readonly string[]): Promise<UndoHandle> {
  const { undo } = await writeInSteps(function* removeAll(unit) {
    for (const id of ids) {
      yield;
      unit.remove('members', [id]);
    }
  });
  return undo;
}
