import type { TakenBack, UndoHandle } from '../data';

/** The way back of several writes as one, the latest first. What one of them had to leave is told of all. */
export function undoAll(handles: readonly UndoHandle[]): UndoHandle {
  return {
    async undo() {
      let worst: TakenBack = { kind: 'gone' };
      for (const [index, handle] of handles.toReversed().entries()) {
        const taken = await handle.undo();
        if (index === 0 || taken.kind !== 'undone') worst = taken;
      }
      return worst;
    },
    endsWithPage: () => handles.some((handle) => handle.endsWithPage?.() === true),
  };
}
