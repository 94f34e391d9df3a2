import { screen, type BrowserWindow } from 'electron';
import * as v from 'valibot';
import type { JsonStore } from '../settings/jsonStore';
import { restoreBounds } from './restoreBounds';

const placeSchema = v.object({
  bounds: v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() }),
  isMaximised: v.boolean(),
});

export function readPlace(store: JsonStore): {
  readonly bounds: ReturnType<typeof restoreBounds>;
  readonly isMaximised: boolean;
} {
  const parsed = v.safeParse(placeSchema, store.read('place'));
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const workAreas = [primary, ...others].map(({ workArea }) => workArea);
  return parsed.success
    ? { bounds: restoreBounds(parsed.output.bounds, workAreas), isMaximised: parsed.output.isMaximised }
    : { bounds: restoreBounds(undefined, workAreas), isMaximised: false };
}

/**
 * The normal bounds, so that a window closed maximised still knows its size when it is made small again. Where they cannot be written, the next window
 * opens where an earlier one closed: no reason for a window not to close.
 */
export function writePlace(
  store: JsonStore,
  window: BrowserWindow,
  onTrouble: (where: string, error: unknown) => void,
): void {
  try {
    store.write({ place: { bounds: window.getNormalBounds(), isMaximised: window.isMaximized() } });
  } catch (error) {
    onTrouble('remember the place of the window', error);
  }
}
