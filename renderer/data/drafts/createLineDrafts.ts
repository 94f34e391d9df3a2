import type { Store } from '../store/openStore';

const LOCAL = 'line-drafts';
/** Lines of items and meetings that are long gone make room for those of today. */
const MOST = 50;

/**
 * [Note: half a line] A line that becomes a record only with Enter is in no record while somebody writes it, and would go with the page when the
 * computer locks or its battery ends. So it is kept beside the records, on this laptop alone, sealed as they are.
 */
export interface LineDrafts {
  /** What stands in the line; `''` where nothing does. */
  readonly read: (line: string) => string;
  /** @param line names it: a place on the screen, and the record that it belongs to */
  readonly write: (line: string, text: string) => Promise<void>;
}

export async function createLineDrafts({
  readLocal,
  writeLocal,
}: Pick<Store, 'readLocal' | 'writeLocal'>): Promise<LineDrafts> {
  // A parsing edge: only `write` writes this value.
  let texts = new Map(((await readLocal(LOCAL)) as readonly (readonly [string, string])[] | undefined) ?? []);
  return {
    read: (line) => texts.get(line) ?? '',
    async write(line, text) {
      const others = [...texts].filter(([name]) => name !== line);
      texts = new Map(text === '' ? others : [...others.slice(1 - MOST), [line, text]]);
      await writeLocal(LOCAL, [...texts]);
    },
  };
}
