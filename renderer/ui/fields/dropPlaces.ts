/** A part of the page that files can be dropped on. */
export interface DropPlace {
  readonly element: () => HTMLElement | null;
  /** The one list of a page, that takes what is meant for no other part of it. */
  readonly isMain: boolean;
  readonly drop: (data: DataTransfer) => void;
}

const places = new Set<DropPlace>();

/** Returns a way to take it back. */
export function offerDropPlace(place: DropPlace): () => void {
  places.add(place);
  return () => {
    places.delete(place);
  };
}

/** Which takes what was let go beside all of them: the main one, or the only one there is. `several` where nobody can tell. */
export function chooseDropPlace<T extends Pick<DropPlace, 'isMain'>>(
  reachable: readonly T[],
): T | 'several' | undefined {
  const main = reachable.filter(({ isMain }) => isMain);
  const [first, ...others] = main.length > 0 ? main : reachable;
  return others.length > 0 ? 'several' : first;
}

/** Those that are seen, and in the dialog on top where there is one. */
export function reachablePlaces(): readonly DropPlace[] {
  const dialog = [...document.querySelectorAll('[data-modal]')].at(-1);
  return [...places].filter((place) => {
    const element = place.element();
    return element !== null && element.checkVisibility() && (!dialog || dialog.contains(element));
  });
}

export function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}
