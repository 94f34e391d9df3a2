import type { Rectangle } from 'electron';

const DEFAULT_SIZE = { width: 1440, height: 900 } as const;
export const MINIMUM_SIZE = { width: 900, height: 600 } as const;

/** So much of the window must be on a display that it can be grabbed. */
const GRIP = 100;

/**
 * Where the window opens: at its last place if a display is still there, else centred by the system at most as large
 * as the first display. A laptop that left its docking station must not open its window on a monitor that is gone.
 * @param workAreas of the displays present, the primary one first; device-independent pixels
 */
export function restoreBounds(
  saved: Rectangle | undefined,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } {
  if (saved && workAreas.some((area) => overlap(saved, area) >= GRIP)) {
    return {
      ...saved,
      width: Math.max(saved.width, MINIMUM_SIZE.width),
      height: Math.max(saved.height, MINIMUM_SIZE.height),
    };
  }
  const primary = workAreas[0];
  if (!primary) return DEFAULT_SIZE;
  return { width: Math.min(DEFAULT_SIZE.width, primary.width), height: Math.min(DEFAULT_SIZE.height, primary.height) };
}

/** The smaller side of the common rectangle; the title bar counts, so its top edge must be inside. */
function overlap(window: Rectangle, area: Rectangle): number {
  if (window.y < area.y || window.y >= area.y + area.height) return 0;
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const height = Math.min(window.y + window.height, area.y + area.height) - window.y;
  return Math.min(width, height);
}
