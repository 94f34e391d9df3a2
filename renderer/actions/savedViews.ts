import { withView, type ListName, type ListView } from '../../shared/domain/lists';
import { NETWORK_ID } from '../../shared/schema/network';
import type { Session, UndoHandle } from '../data';

type Writer = Pick<Session, 'write'>;

/** For the whole network. @param id of a view that is new */
export async function saveView(
  { write }: Writer,
  view: ListView & { readonly id: string; readonly title: string; readonly list: ListName },
): Promise<UndoHandle> {
  const { undo } = await write((unit) =>
    unit.update('network', NETWORK_ID, ({ savedViews }) => ({ savedViews: withView(savedViews, view) })),
  );
  return undo;
}

export async function renameView({ write }: Writer, id: string, title: string): Promise<UndoHandle> {
  const { undo } = await write((unit) =>
    unit.update('network', NETWORK_ID, ({ savedViews }) => ({
      savedViews: savedViews.map((view) => (view.id === id ? { ...view, title } : view)),
    })),
  );
  return undo;
}

export async function removeView({ write }: Writer, id: string): Promise<UndoHandle> {
  const { undo } = await write((unit) =>
    unit.update('network', NETWORK_ID, ({ savedViews }) => ({
      savedViews: savedViews.filter((view) => view.id !== id),
    })),
  );
  return undo;
}
