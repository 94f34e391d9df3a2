import { isListLine, type LineKind, type RichText } from './richText';

/** Where an entry stands among lists, as they are read out. */
export interface ListPlace {
  /** Number of the first line of its list, from 0: this line's own where the list begins. */
  readonly first: number;
  /** From 1. */
  readonly level: number;
  /** From 1, among the entries that are as deep and below the same one. */
  readonly position: number;
  /** How many those are. */
  readonly size: number;
}

interface Siblings {
  readonly kind: LineKind;
  readonly lines: number[];
}

/** The place of each line, null where it is no entry. A list ends before another line, or where the outermost entries become of another kind. */
export function listPlaces(rich: RichText): readonly (ListPlace | null)[] {
  const places: (ListPlace | null)[] = rich.map(() => null);
  let first = 0;
  /** By depth, as far as they may go on. */
  let open: (Siblings | undefined)[] = [];
  const close = (depth: number): void => {
    for (const siblings of open.slice(depth))
      siblings?.lines.forEach((line, index) => {
        const place = places[line];
        if (place) places[line] = { ...place, position: index + 1, size: siblings.lines.length };
      });
    open = open.slice(0, depth);
  };
  rich.forEach(({ kind, indent }, line) => {
    if (!isListLine(kind)) {
      close(0);
      return;
    }
    close(indent + 1);
    if (open[indent] && open[indent].kind !== kind) close(indent);
    if (open.length === 0) first = line;
    places[line] = { first, level: indent + 1, position: 1, size: 1 };
    const siblings = (open[indent] ??= { kind, lines: [] });
    siblings.lines.push(line);
  });
  close(0);
  return places;
}
