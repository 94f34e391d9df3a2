/** From top to bottom, in pixels of the window. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

export interface Room {
  readonly isAbove: boolean;
  /** How high the list may be, so that nothing cuts it off. */
  readonly room: number;
}

/** As high as a list becomes, with its edges and what lies between it and the letters. */
const MOST = 400;
const EDGES = 20;

/** Where a list finds room at the letters it belongs to: below, or above where there is more and below is not enough. @param sight what is seen around them */
export function roomFor(letters: Stretch, sight: Stretch): Room {
  const [above, below] = [letters.top - sight.top, sight.bottom - letters.bottom];
  const isAbove = below < MOST && above > below;
  return { isAbove, room: Math.max(0, Math.min(MOST, isAbove ? above : below) - EDGES) };
}
